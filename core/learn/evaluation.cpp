#include "core/learn/evaluation.h"

#include "core/learn/class_counts.h"
#include "core/learn/closed_intervals.h"
#include "core/learn/counted_calibration.h"
#include "core/learn/counted_metrics.h"
#include "core/learn/roc_area.h"
#include "core/learn/row_losses.h"

#include <cmath>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Accuracy, and of two classes precision and recall, which keep their value where nothing is to be counted.
void addShares(MetricValues &values, const ScoredRows &rows)
{
    ClassCounts counts(rows.classes());
    const std::vector<std::uint32_t> decided = decidedClasses(rows);
    double right = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        counts.add(size_t(rows.truth[i]), decided[i], 1);
        right += double(decided[i]) == rows.truth[i] ? 1 : 0;
    }
    values[QStringLiteral("accuracy")] = wilsonInterval(right, double(rows.size()));
    if (rows.task != LearningTask::Binary)
        return;
    const auto add = [&](const QString &name, double trials) {
        const Estimate share = wilsonInterval(counts.right[1], trials);
        values[name] = {values.value(name).value, share.lower, share.upper};
    };
    add(QStringLiteral("precision"), counts.predicted[1]);
    add(QStringLiteral("recall"), counts.actual[1]);
}

/// Adds the intervals that have a closed form; returns the metrics that have none.
QStringList addClosedForms(MetricValues &values, const ScoredRows &rows)
{
    if (rows.task != LearningTask::Regression)
        addShares(values, rows);
    QStringList open;
    for (const QString &name : metricNames(rows.task)) {
        const bool isShare =
            name == u"accuracy" || (rows.task == LearningTask::Binary && (name == u"precision" || name == u"recall"));
        if (isShare)
            continue;
        const auto losses = name == u"rmse" ? std::nullopt : rowLosses(name, rows);
        if (losses)
            values[name] = meanInterval(*losses);
        else if (name == u"roc_auc")
            values[name] = rocAreaInterval(rocArea(rows));
        else
            open.append(name);
    }
    return open;
}

/// An error measured above 0 is no proof of one: the interval begins at 0 where confidences can be exactly right.
Estimate calibrationInterval(const ScoredRows &rows, double value, std::vector<double> draws)
{
    Estimate interval = basicInterval(value, std::move(draws));
    if (std::isnan(interval.lower))
        return interval;
    interval.lower = countedCalibration(rows).canBeExact() ? 0 : std::max(0.0, interval.lower);
    return interval;
}

} // namespace

MetricValues evaluate(const ScoredRows &rows, std::uint64_t seed, int resamples, const Progress *watcher, int threads)
{
    const QStringList names = metricNames(rows.task);
    MetricValues values;
    const bool isKnown = isScorable(rows);
    const std::vector<double> plain =
        isKnown ? plainValues(*countedMetrics(names, rows)) : std::vector<double>(size_t(names.size()), notANumber);
    for (qsizetype i = 0; i < names.size(); ++i)
        values.insert(names[i], {plain[size_t(i)], notANumber, notANumber});
    if (!isKnown || resamples <= 0)
        return values;

    const QStringList open = addClosedForms(values, rows);
    const auto statistics = countedMetrics(open, rows, CountOrder::Any);
    const BootstrapOptions options{seed, resamples, threads, watcher};
    std::vector<std::vector<double>> draws = bootstrapDraws(*statistics, options);
    const std::vector<double> accelerations = jackknifeAccelerations(*statistics, options);
    for (size_t i = 0; i < draws.size(); ++i) {
        const QString &name = open[qsizetype(i)];
        const double value = values.value(name).value;
        values[name] = name == u"ece" ? calibrationInterval(rows, value, std::move(draws[i]))
                                      : bcaInterval(value, std::move(draws[i]), accelerations[i]);
    }
    return values;
}

} // namespace assay
