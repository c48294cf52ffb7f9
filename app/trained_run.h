#pragma once

#include "app/command.h"
#include "core/runs/run.h"
#include "core/store/project.h"

namespace assay
{

/// What a command has to say of a run that it has trained: the run, and its metrics on the holdout.
Result<Outcome> trainedRun(Project &project, const Run &run);

} // namespace assay
