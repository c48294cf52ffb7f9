#include "ui/models/metric_names.h"

#include "core/learn/metrics.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

const QString trainPrefix = QStringLiteral("train_");
const QString validPrefix = QStringLiteral("valid_");

/// Where a metric stands among the others: known holdout metrics, other holdout metrics, validation, training.
int rank(const QString &key)
{
    static const QStringList known = metricNames(LearningTask::Regression) + metricNames(LearningTask::Binary);
    if (const auto place = known.indexOf(key); place >= 0)
        return int(place);
    const auto last = int(known.size());
    return key.startsWith(trainPrefix) ? last + 2 : key.startsWith(validPrefix) ? last + 1 : last;
}

QString shortTitle(const QString &key)
{
    static const QMap<QString, QString> titles = {
        {QStringLiteral("rmse"), QStringLiteral("RMSE")},       {QStringLiteral("mae"), QStringLiteral("MAE")},
        {QStringLiteral("r2"), QStringLiteral("R²")},           {QStringLiteral("mape"), QStringLiteral("MAPE")},
        {QStringLiteral("roc_auc"), QStringLiteral("ROC AUC")}, {QStringLiteral("pr_auc"), QStringLiteral("PR AUC")},
        {QStringLiteral("f1"), QStringLiteral("F1")},           {QStringLiteral("mcc"), QStringLiteral("MCC")},
        {QStringLiteral("ece"), QStringLiteral("ECE")}};
    return titles.value(key, key);
}

} // namespace

QString metricTitle(const QString &key)
{
    if (key.startsWith(validPrefix))
        return QCoreApplication::translate("MetricNames", "Validation %1").arg(shortTitle(key.mid(validPrefix.size())));
    if (key.startsWith(trainPrefix))
        return QCoreApplication::translate("MetricNames", "Training %1").arg(shortTitle(key.mid(trainPrefix.size())));
    return shortTitle(key);
}

bool isCurveMetric(const QString &key)
{
    return key.startsWith(trainPrefix) || key.startsWith(validPrefix);
}

QStringList orderedMetrics(const QList<Run> &runs)
{
    QStringList keys;
    for (const Run &run : runs) {
        for (auto metric = run.metrics.cbegin(); metric != run.metrics.cend(); ++metric) {
            if (!keys.contains(metric.key()))
                keys.append(metric.key());
        }
    }
    std::sort(keys.begin(), keys.end(),
              [](const QString &a, const QString &b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a < b; });
    return keys;
}

QString primaryMetric(const Experiment &experiment, const QList<Run> &runs)
{
    const QStringList keys = orderedMetrics(runs);
    for (const QString &key : keys) {
        if (!isCurveMetric(key) && lowerIsBetterIn(experiment, key))
            return key;
    }
    return {};
}

std::optional<bool> lowerIsBetterIn(const Experiment &experiment, const QString &key)
{
    const auto known = experiment.lowerIsBetter.constFind(key);
    if (known == experiment.lowerIsBetter.cend())
        return std::nullopt;
    return *known;
}

double metricValue(const Run &run, const QString &key)
{
    const auto metric = run.metrics.constFind(key);
    return metric == run.metrics.cend() ? std::numeric_limits<double>::quiet_NaN() : metric->last;
}

QList<Run> bestRuns(const Experiment &experiment, const QList<Run> &runs, const QString &key)
{
    QList<Run> best;
    for (const Run &run : runs) {
        if (run.status == RunStatus::Finished && (key.isEmpty() || std::isfinite(metricValue(run, key))))
            best.append(run);
    }
    const std::optional<bool> lower = lowerIsBetterIn(experiment, key);
    std::stable_sort(best.begin(), best.end(), [&](const Run &a, const Run &b) {
        if (!lower)
            return a.startedAt > b.startedAt;
        const double x = metricValue(a, key);
        const double y = metricValue(b, key);
        return *lower ? x < y : x > y;
    });
    return best;
}

} // namespace assay
