#include "ui/models/metric_names.h"

#include "core/learn/metric_titles.h"
#include "core/learn/metrics.h"
#include "core/runs/watch/system_use.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace assay
{

namespace
{

const QString trainPrefix = QStringLiteral("train_");
const QString validPrefix = QStringLiteral("valid_");
const QString crossPrefix = QStringLiteral("cv_");
const QString foldPrefix = QStringLiteral("fold");

/// Where a metric stands among the others: known holdout metrics, other holdout metrics, validation, training, the
/// machine.
int rank(const QString &key)
{
    // Those that tell most come first: of amounts and of classes.
    static const QStringList known =
        QStringList{QStringLiteral("rmse"),     QStringLiteral("mae"),     QStringLiteral("r2"),
                    QStringLiteral("log_loss"), QStringLiteral("roc_auc"), QStringLiteral("accuracy")} +
        metricNames(LearningTask::Regression) + metricNames(LearningTask::Binary);
    if (const auto place = known.indexOf(key); place >= 0)
        return int(place);
    const auto last = int(known.size());
    if (isSystemMetric(key))
        return last + 5;
    if (isCurveMetric(key))
        return key.startsWith(trainPrefix) ? last + 3 : key.startsWith(validPrefix) ? last + 2 : last + 4;
    return key.startsWith(crossPrefix) ? last + 1 : last;
}

QString systemTitle(const QString &key)
{
    if (key == u"system/cpu_percent")
        return QCoreApplication::translate("MetricNames", "Processor (% of a core)");
    if (key == u"system/memory_mb")
        return QCoreApplication::translate("MetricNames", "Memory (MB)");
    if (key == u"system/disk_read_mb")
        return QCoreApplication::translate("MetricNames", "Read from disk (MB)");
    if (key == u"system/disk_written_mb")
        return QCoreApplication::translate("MetricNames", "Written to disk (MB)");
    return key;
}

} // namespace

QString metricTitle(const QString &key)
{
    if (isSystemMetric(key))
        return systemTitle(key);
    if (key.startsWith(validPrefix))
        return QCoreApplication::translate("MetricNames", "Validation %1")
            .arg(metricShortTitle(key.mid(validPrefix.size())));
    if (key.startsWith(trainPrefix))
        return QCoreApplication::translate("MetricNames", "Training %1")
            .arg(metricShortTitle(key.mid(trainPrefix.size())));
    if (key.startsWith(foldPrefix) && key.contains(u'_')) {
        const QString number = key.mid(foldPrefix.size()).section(u'_', 0, 0);
        const QString rest = metricTitle(key.section(u'_', 1));
        return number.isEmpty() ? QCoreApplication::translate("MetricNames", "%1 by fold").arg(rest)
                                : QCoreApplication::translate("MetricNames", "%1, fold %2").arg(rest, number);
    }
    return metricShortTitle(key);
}

bool isCurveMetric(const QString &key)
{
    return key.startsWith(trainPrefix) || key.startsWith(validPrefix) ||
           (key.startsWith(foldPrefix) && key.contains(u'_'));
}

QStringList orderedMetrics(const QList<Run> &runs)
{
    // There may be hundreds of thousands.
    QSet<QString> all;
    for (const Run &run : runs) {
        for (auto metric = run.metrics.cbegin(); metric != run.metrics.cend(); ++metric)
            all.insert(metric.key());
    }
    std::vector<std::pair<int, QString>> ranked;
    ranked.reserve(size_t(all.size()));
    for (const QString &key : std::as_const(all))
        ranked.emplace_back(rank(key), key);
    std::sort(ranked.begin(), ranked.end());
    QStringList keys;
    keys.reserve(all.size());
    for (const auto &[place, key] : ranked)
        keys.append(key);
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
