#pragma once

#include <QMap>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace assay
{

/// A number with its 95 % interval; NaN bounds when it has none.
struct Estimate {
    double value = 0;
    double lower = 0;
    double upper = 0;
};

using MetricValues = QMap<QString, Estimate>;

/// sqrt(mean((t - p)^2)), in the target's unit. Spans of equal length n >= 1.
double rootMeanSquaredError(std::span<const double> truth, std::span<const double> prediction);
/// mean(|t - p|), in the target's unit.
double meanAbsoluteError(std::span<const double> truth, std::span<const double> prediction);
/// 1 - sum((t - p)^2) / sum((t - mean(t))^2); NaN when the truth is constant.
double rSquared(std::span<const double> truth, std::span<const double> prediction);

/// rmse, mae, r2 with 95 % percentile bootstrap intervals over rows (`resamples` draws, seeded; Efron 1979).
MetricValues regressionMetrics(std::span<const double> truth, std::span<const double> prediction, std::uint64_t seed,
                               int resamples = 1000);

/// log_loss and accuracy with 95 % intervals: normal for the mean of the rows' losses, Wilson's for the share (1927).
/// `truth` (n) holds places of classes, `prediction` n × outputs probabilities; see losses.h.
MetricValues classificationMetrics(std::span<const double> truth, std::span<const double> prediction, size_t outputs);

/// True when smaller is better (rmse, mae, losses); nothing for unknown names.
std::optional<bool> lowerIsBetter(const QString &metric);

/// Whether B differs from A on the same rows.
struct PairedDifference {
    double value = 0; ///< metric(B) - metric(A)
    double lower = 0; ///< 95 % interval
    double upper = 0;
    double p = 1; ///< two-sided
};

/// Paired bootstrap of the difference in `metric` (rmse or mae) over rows; interval by percentiles, p as twice the
/// smaller tail share with the (k + 1) / (resamples + 1) correction (Davison and Hinkley 1997, 4.2).
PairedDifference pairedBootstrap(const QString &metric, std::span<const double> truth,
                                 std::span<const double> predictionA, std::span<const double> predictionB,
                                 std::uint64_t seed, int resamples = 10000);

} // namespace assay
