#pragma once

#include "core/base/progress.h"
#include "core/runs/run_edit.h"
#include "core/store/project.h"

#include <QList>

namespace assay
{

/// Where a person puts runs.
enum class RunMove { Archive, Unarchive, Trash, Restore };

/// What moving runs has done.
struct MovedRuns {
    QList<RunId> chosen;  ///< those that were asked for and have moved
    QList<RunId> started; ///< those that have come along, since the chosen ones started them
    QList<RunEdit> undo;  ///< for editRuns, in this order
};

/// Moves runs and all that they started, such as the trials of a search; what is there already is left alone. All move
/// or none: when one is refused or the work is stopped, those already moved are put back.
Result<MovedRuns> moveRuns(Project &project, const QString &person, RunMove move, const QList<RunId> &runs,
                           Progress &progress);

} // namespace assay
