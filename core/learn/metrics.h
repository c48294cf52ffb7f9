#pragma once

#include "core/learn/learning_task.h"
#include "core/learn/regression_metrics.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace assay
{

/// A number with its 95 % interval; NaN bounds when it has none.
struct Estimate {
    double value = 0;
    double lower = 0;
    double upper = 0;
};

using MetricValues = QMap<QString, Estimate>;

/// Whether B differs from A on the same rows.
struct PairedDifference {
    double value = 0; ///< metric(B) - metric(A)
    double lower = 0; ///< 95 % interval
    double upper = 0;
    double p = 1;                                            ///< two-sided
    double error = std::numeric_limits<double>::quiet_NaN(); ///< standard error of the value; NaN when unknown
};

/// The metrics of a task, the one that models are compared by first.
QStringList metricNames(LearningTask task);

/// True when smaller is better (rmse, losses), with or without train_, valid_, cv_ before the name; nothing for unknown
/// names.
std::optional<bool> lowerIsBetter(const QString &metric);

} // namespace assay
