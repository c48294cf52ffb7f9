#pragma once

#include "core/learn/train.h"
#include "core/learn/training_spec.h"
#include "core/runs/files/run_log.h"

#include <QList>
#include <QString>

namespace assay
{

struct TrainingData;

/// Tells stages of a training apart by what it reports: of texts that differ in numbers only, such as rounds, the first
/// is a new stage. A fold's number counts. On the training's thread.
class StageTeller final
{
public:
    /// True when `what` begins another stage than the last one.
    bool isNew(const QString &what);

private:
    QString m_last;
};

// What the log of a training says, in sentences.
/// What is trained, on what.
QString trainingBegins(const TrainingSpec &spec, const TrainingData &data);
/// What was prepared and fitted, where it ended early, and its results; `lastStep` is that of its own curve, 0 for
/// none.
QList<LogLine> trainingResults(const TrainingSpec &spec, const TrainingOutcome &outcome, std::int64_t lastStep,
                               TimeMs at);

} // namespace assay
