#pragma once

#include "core/learn/metrics.h"

#include <span>

namespace assay
{

/// The mean of a metric over k folds with a 95 % t interval whose variance is raised by tested / fitted rows, since
/// folds fit on much the same rows: (1 / k + ratio) × the variance over folds, k - 1 degrees of freedom (Nadeau and
/// Bengio 2003). NaN bounds for one fold.
Estimate foldMean(std::span<const double> values, double testedOverFitted);

/// B against A on the same k folds: the mean difference with its interval and two-sided p by the same corrected t
/// statistic. p is 1 when no fold differs.
PairedDifference correctedResampledT(std::span<const double> a, std::span<const double> b, double testedOverFitted);

} // namespace assay
