#pragma once

#include "core/base/progress.h"
#include "core/runs/run_edit.h"
#include "core/store/project.h"

#include <QList>

namespace assay
{

/// Makes edits to any number of runs, some at a time so that others can write between them. Returns the edits that undo
/// those that were made. A refusal stops it; what was made before stays made and is in `made`, unless that is null.
Result<QList<RunEdit>> editRuns(Project &project, const QString &person, const QList<RunEdit> &edits,
                                Progress &progress, QList<RunEdit> *made = nullptr);

/// The runs and all that they started, and these, without repeats.
Result<QList<RunId>> withDescendants(Project &project, const QList<RunId> &runs);

/// Deletes what is in the trash for good, with an entry in the audit log, and sets aside the objects that nothing names
/// any more (see cleanProject); returns how many runs.
Result<int> emptyRunTrash(Project &project, const QString &person, Progress &progress);

} // namespace assay
