#pragma once

#include <span>

namespace assay
{

/// Where numbers lie and how far they spread.
struct Spread {
    double min = 0;
    double max = 0;
    double mean = 0;
    double deviation = 0; ///< standard deviation, by n; exactly 0 when all are alike
};

/// Of finite numbers, at least one, of any size: what would overflow on the way does not (corrected two-pass algorithm,
/// Chan, Golub and LeVeque 1983).
Spread spreadOf(std::span<const double> values);

/// The quantile of finite numbers, at least one, with linear interpolation (Hyndman and Fan's type 7, NumPy's default).
/// Puts `values` into another order.
double quantileOf(std::span<double> values, double probability);

/// The most frequent of finite numbers, at least one; of those alike the smallest. Sorts `values`.
double mostFrequentOf(std::span<double> values);

} // namespace assay
