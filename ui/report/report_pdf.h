#pragma once

#include "core/base/result.h"
#include "core/report/block.h"

namespace assay
{

/// Sets a report on A4 pages and writes them as PDF, whole or not at all: selectable text, embedded fonts, charts as
/// vectors. The same report gives the same file but for the date it was made. Needs a QGuiApplication; window thread.
Result<> writeReportPdf(const Report &report, const QString &path);

} // namespace assay
