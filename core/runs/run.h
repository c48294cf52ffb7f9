#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/learn/evaluation.h"
#include "core/learn/metrics.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace assay
{

enum class RunStatus { Running, Finished, Failed, Killed, Interrupted };
QString runStatusName(RunStatus status); ///< running, finished, failed, killed, interrupted

std::optional<RunStatus> runStatusFromName(const QString &name);

/// A named group of runs that are compared with each other.
struct Experiment {
    std::int64_t id = 0;
    QString name;
    QMap<QString, bool> lowerIsBetter; ///< by metric; a metric that is not here has no best
};

/// What is kept of one metric's curve; `best` by the experiment's direction, NaN when it has none.
struct MetricSummary {
    std::int64_t count = 0;
    double last = 0, min = 0, max = 0, first = 0, best = 0;
    std::int64_t lastStep = 0, bestStep = 0;
};

/// One recorded training.
struct Run {
    RunId id;
    RunId parent; ///< the run that started this one, such as a search; empty for none
    std::int64_t experimentId = 0;
    QString experiment;
    QString name;
    RunStatus status = RunStatus::Running;
    TimeMs startedAt = 0;
    std::optional<TimeMs> endedAt;
    QString person;
    QString specification; ///< TOML
    std::int64_t seed = 0;
    QJsonObject environment;
    QString error; ///< the sentence of a failed run
    QString modelObject;
    QString note; ///< Markdown
    std::optional<TimeMs> archivedAt;
    std::optional<TimeMs> trashedAt;
    QString checkpoint; ///< digest of what an unfinished run goes on from; empty when there is nothing
    QMap<QString, QString> params;
    QMap<QString, QString> tags;
    QMap<QString, MetricSummary> metrics;
    struct Data {
        QString name;
        int version = 0;
        QString digest;
        QString role;
    };
    QList<Data> data;
};

/// The tag with the sentence that says why a run could not keep its newest checkpoint.
constexpr char checkpointTroubleTag[] = "checkpoint_trouble";

/// One point of a curve.
struct MetricPoint {
    std::int64_t step = 0;
    TimeMs at = 0;
    double value = 0;
};

/// A model's results on one data version, row by row.
struct Evaluation {
    std::int64_t id = 0;
    RunId run;
    QString data; ///< bikes@1
    QString part; ///< holdout | all
    std::int64_t rows = 0;
    MetricValues metrics;
    QString predictions; ///< object digest
    TimeMs createdAt = 0;
    QString createdBy;
};

/// The rows behind an Evaluation.
struct PredictionRows {
    std::vector<std::uint32_t> rows; ///< row numbers, from 0
    std::vector<double> truth;       ///< one a row: the value, or the place of the class
    std::vector<double> prediction;  ///< rows × outputs: values, or probabilities
    LearningTask task = LearningTask::Regression;
    QStringList classes = {}; ///< of two, the second is the positive one

    [[nodiscard]] size_t outputs() const { return outputsOf(task, size_t(classes.size())); }
    [[nodiscard]] ScoredRows scored() const { return {task, outputs(), truth, prediction}; }
    /// Puts them in the order of the data.
    void sortByRow();
};

} // namespace assay
