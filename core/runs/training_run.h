#pragma once

#include "core/base/progress.h"
#include "core/learn/train.h"
#include "core/learn/training_spec.h"
#include "core/runs/run.h"
#include "core/store/project.h"

#include <functional>

namespace assay
{

/// Trains by `spec` and records everything in a new run: specification, environment, parameters, curves as they come
/// (batches at most every 100 ms), holdout predictions, metrics, model file. A failure or a stop ends the run as failed
/// or killed and is returned. `started` (may be empty) is called with the id once the run is stored.
Result<Run> runTraining(Project &project, const TrainingSpec &spec, const QString &person, Progress &progress,
                        const std::function<void(const RunId &)> &started = {});

/// Trains as the run was trained, on the same data version, and records nothing.
Result<TrainingOutcome> trainAgain(Project &project, const Run &run, Progress &progress);

/// Scores the run's model on every row of a data version that has its target, and records the evaluation.
Result<Evaluation> evaluateRun(Project &project, const Run &run, const VersionedName &data, const QString &person,
                               Progress &progress);

} // namespace assay
