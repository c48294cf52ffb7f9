#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/data/profile.h"
#include "core/learn/learning_task.h"
#include "core/learn/training_spec.h"
#include "core/runs/resumed_training.h"
#include "core/store/person.h"
#include "core/store/project.h"

#include <functional>

namespace assay
{

/// What a model of this column most likely predicts: amounts unless its values are words, yes or no, or two numbers.
LearningTask likelyTask(const ColumnProfile &target);

/// What a person would most likely want to train on this data: target, excluded columns (keys, ignored, leaks), split
/// and preparation from its newest schema and profile. Used by the Train dialog and `train` without a file.
Result<TrainingSpec> suggestTrainingSpec(Project &project, const VersionedName &data);

/// Trains and records a run, and logs it. `started` (may be empty) gets its id once it is stored.
Result<Run> trainModel(Project &project, const Person &actor, const TrainingSpec &spec, Progress &progress,
                       const std::function<void(const RunId &)> &started = {},
                       std::chrono::milliseconds checkpointEvery = usualCheckpointInterval);

/// Trains a run that was cut (id, the beginning of it, or name) to its end as resumeTraining does, and logs it.
Result<ResumedRun> resumeRun(Project &project, const Person &actor, const QString &run, ResumeFrom from,
                             Progress &progress, const std::function<void(const RunId &)> &started = {});

/// Scores a run (id or name) or a model version (`demand@1`) on a data version, records and logs it.
Result<Evaluation> evaluateModel(Project &project, const Person &actor, const QString &runOrModel,
                                 const VersionedName &data, Progress &progress);

} // namespace assay
