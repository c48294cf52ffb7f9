#pragma once

#include "ui/report/report_layout.h"

namespace assay
{

/// Paints one laid-out page on a device of reportResolution dots per inch.
void paintReportPage(QPainter &painter, const ReportPage &page, const ReportStyle &style);

} // namespace assay
