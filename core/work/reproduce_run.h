#pragma once

#include "core/base/progress.h"
#include "core/runs/reproduction.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

/// Trains a run (id, the beginning of it, or name) again from what was recorded, compares, tags the run with the
/// verdict as `reproduced`, and logs it.
Result<Reproduction> reproduceRun(Project &project, const Person &actor, const QString &run, Progress &progress);

} // namespace assay
