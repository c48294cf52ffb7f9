#pragma once

#include "core/runs/run.h"
#include "core/runs/run_edit.h"

#include <QJsonArray>

namespace assay
{

/// What was changed about a run: `{"at","person","field","key","before","after"}` each, null where there was nothing.
QJsonArray historyJson(const QList<RunEditEvent> &events);
/// The same as a table, long texts cut to one line.
QString historyText(const QList<RunEditEvent> &events);
/// in use, archived, in the trash.
QString shelfText(const Run &run);

} // namespace assay
