#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

/// What the band about the mean of several curves is.
enum class BandKind {
    Deviation,     ///< the standard deviation of a sample, s, with n - 1 below
    StandardError, ///< s / √n
    Interval       ///< Student's 95 % interval of the mean: t(n - 1) · s / √n
};

/// The points of a curve, x not decreasing and finite, as many y.
struct CurvePoints {
    std::span<const double> x;
    std::span<const double> y;
};

/// The mean of several curves, and a band about it.
struct CurveBand {
    std::vector<double> x;            ///< rises strictly
    std::vector<double> mean;         ///< over the curves that have a value at x; NaN below two of them
    std::vector<double> lower;        ///< NaN where the mean is
    std::vector<double> upper;        ///< NaN where the mean is
    std::vector<std::uint32_t> count; ///< of curves that have a value at x
};

/// The mean and the band at every x where any curve has a point, from the first at which two curves or more have a
/// value to the last; nothing when there is none. Of several points of a curve at one x the mean of the values counts.
/// Between its points a curve has what lies on the straight line from one to the next, before its first and behind its
/// last it has nothing. NaN and infinities are no values: neither there nor towards the points beside them has that
/// curve one. Time grows with the number of all points times the number of curves. Any thread.
CurveBand curveBand(std::span<const CurvePoints> curves, BandKind kind);

} // namespace assay
