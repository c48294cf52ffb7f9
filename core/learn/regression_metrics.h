#pragma once

#include <span>

namespace assay
{

// Spans of equal length n >= 1.

/// sqrt(mean((t - p)^2)), in the target's unit.
double rootMeanSquaredError(std::span<const double> truth, std::span<const double> prediction);
/// mean(|t - p|), in the target's unit.
double meanAbsoluteError(std::span<const double> truth, std::span<const double> prediction);
/// mean(|t - p| / |t|) over the rows whose truth is not 0, as a share; NaN when there are none. scikit-learn divides by
/// 2.2e-16 in such rows instead, so that one of them decides the whole.
double meanAbsolutePercentageError(std::span<const double> truth, std::span<const double> prediction);
/// mean(max(q (t - p), (q - 1) (t - p))): what a prediction of the quantile q of 0 … 1 is measured by (Koenker and
/// Bassett 1978), in the target's unit.
double pinballLoss(std::span<const double> truth, std::span<const double> prediction, double quantile);
/// 1 - sum((t - p)^2) / sum((t - mean(t))^2); NaN when the truth is constant.
double rSquared(std::span<const double> truth, std::span<const double> prediction);

} // namespace assay
