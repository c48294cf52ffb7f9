#pragma once

#include "core/runs/run.h"

#include <QStringList>

#include <optional>

namespace assay
{

/// A metric's name for people: “RMSE”, “Validation RMSE”; keys we do not know stay as they are.
QString metricTitle(const QString &key);
/// True for curves that arrive while a run trains (train_…, valid_…, and by fold).
bool isCurveMetric(const QString &key);
/// The metrics that any of the runs has: holdout metrics first (rmse, mae, r2, others by name), then the last values of
/// valid_… and train_… curves, then what the machine was taken by.
QStringList orderedMetrics(const QList<Run> &runs);
/// The metric that decides which run is best: the first holdout metric whose direction is known; empty when there is
/// none.
QString primaryMetric(const Experiment &experiment, const QList<Run> &runs);
/// True when smaller is better in that experiment; nothing when nobody said.
std::optional<bool> lowerIsBetterIn(const Experiment &experiment, const QString &key);
/// A run's last value of a metric; NaN when it has none.
double metricValue(const Run &run, const QString &key);
/// The finished runs that have the metric, best first; without a direction the newest first.
QList<Run> bestRuns(const Experiment &experiment, const QList<Run> &runs, const QString &key);

} // namespace assay
