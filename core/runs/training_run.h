#pragma once

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/learn/train.h"
#include "core/learn/training_spec.h"
#include "core/runs/curves/curve_recorder.h"
#include "core/runs/run.h"
#include "core/store/project.h"

#include <functional>

namespace assay
{

/// A data version as training needs it, read once for one run or many.
struct TrainingData {
    DatasetVersion version;
    QString timeColumn; ///< of the newest schema; empty without one
    std::shared_ptr<const Table> table;
};
Result<TrainingData> loadTrainingData(Project &project, const QString &reference, Progress &progress);

/// How often a training that can be resumed keeps a checkpoint, at most.
constexpr std::chrono::milliseconds usualCheckpointInterval = std::chrono::seconds(10);

/// Who trains, and for whom.
struct RunOrigin {
    QString person;
    RunId parent = {}; ///< the search that this is a trial of
    QMap<QString, QString> tags = {};
    CurveWatch *watch = nullptr; ///< may end the run early
    std::chrono::milliseconds checkpointEvery = usualCheckpointInterval;
};

/// The specification with what the schema says today, so that the run can be made again whatever the schema becomes.
TrainingSpec wholeSpec(const TrainingSpec &spec, const TrainingData &data);
/// Stores a run that has just begun, with its data, parameters and environment.
Result<Run> startRun(Project &project, const TrainingSpec &spec, const TrainingData &data, const RunOrigin &origin);
/// Ends a run that did not finish, as killed or failed with the error's sentence; returns the error.
Error endUnfinished(Project &project, const RunId &id, const Error &error);

/// Trains a run that is stored as running, from its start or from what CheckpointKeeper has of it, and ends it.
Result<Run> trainRun(Project &project, const Run &run, const TrainingSpec &spec, const TrainingData &data,
                     const RunOrigin &origin, Progress &progress, const QByteArray &checkpoint = {});

/// As runTraining, on data that were read before, by a whole specification that they do not refuse.
Result<Run> recordTraining(Project &project, const TrainingSpec &spec, const TrainingData &data,
                           const RunOrigin &origin, Progress &progress,
                           const std::function<void(const RunId &)> &started = {});

/// Trains by `spec` and records everything in a new run: specification, environment, parameters, curves as they come
/// (batches at most every 100 ms), a checkpoint while it trains, holdout predictions, metrics, model file. A failure or
/// a stop ends the run as failed or killed and is returned. `started` (may be empty) is called with the id once the run
/// is stored.
Result<Run> runTraining(Project &project, const TrainingSpec &spec, const RunOrigin &origin, Progress &progress,
                        const std::function<void(const RunId &)> &started = {});

/// Trains as the run was trained, on the same data version, and records nothing.
Result<TrainingOutcome> trainAgain(Project &project, const Run &run, Progress &progress);

/// The rows of a table whose truth is known, with the model's predictions for them; `data` names the table. Refuses a
/// table without the target.
Result<PredictionRows> predictKnownRows(const TrainedModel &model, const Table &table, const QString &data,
                                        Progress &progress);

/// Scores the run's model on every row of a data version that has its target, and records the evaluation.
Result<Evaluation> evaluateRun(Project &project, const Run &run, const VersionedName &data, const QString &person,
                               Progress &progress);

} // namespace assay
