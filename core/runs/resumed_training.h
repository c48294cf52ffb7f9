#pragma once

#include "core/runs/training_run.h"

namespace assay
{

/// Where a run that was cut is taken up.
enum class ResumeFrom { Checkpoint, Start };

/// Why the run cannot be trained to its end under its id, a sentence; empty when it can.
QString resumeObstacle(const Run &run);

/// A run that is running again, and what it goes on from.
struct TakenUpRun {
    Run run;
    QByteArray checkpoint; ///< empty: it begins again, with no point in its curves
    QString sentence;      ///< where it was taken up, and why there
    QStringList environmentChanges;
};

/// Sets a run that was cut running again, in this process. With a checkpoint and the environment it was made in, it
/// goes on from there; in another environment that is refused, since the model would be neither the one nor the other.
/// It begins again when asked to, and when there is no checkpoint, or a damaged one, which is moved to quarantine.
Result<TakenUpRun> takeUpRun(Project &project, const Run &run, ResumeFrom from);

/// A run that was cut and has been trained to its end.
struct ResumedRun {
    Run run;
    bool isFromStart = false;
    QString sentence;
    QStringList environmentChanges;
};

/// Trains a failed, killed or interrupted run to its end under its id. Gone on from a checkpoint, its curves, metrics,
/// predictions and model are those of a run that nobody cut, bit for bit. Data that are not there any more are refused,
/// and the run left as it is.
Result<ResumedRun> resumeTraining(Project &project, const RunId &id, ResumeFrom from, const RunOrigin &origin,
                                  Progress &progress, const std::function<void(const RunId &)> &started = {});

} // namespace assay
