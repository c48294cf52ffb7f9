#pragma once

#include "core/base/progress.h"
#include "core/store/project.h"

namespace assay
{

/// Frees the room of stored objects (models, predictions, checkpoints, data, files) that nothing in the project names
/// any more, such as those of runs that were deleted for good; in two steps a day apart, see ObjectStore::sweep. Safe
/// while others write. What was done is in the audit log.
Result<ObjectSweep> cleanProject(Project &project, const QString &person, Progress &progress);

} // namespace assay
