#pragma once

#include <span>
#include <vector>

namespace assay
{

/// Points of a curve, x not decreasing.
struct CurvePoints {
    std::vector<double> x;
    std::vector<double> y;
};

/// The points that draw a curve over [xMin, xMax] on `columns` pixel columns exactly as all of them would: of each
/// column the first, least, greatest and last (M4, Jugel et al. 2014), plus the neighbours just outside. A NaN stays as
/// a gap. `x` must not decrease; `x` and `y` have equal length. At most 4 · columns + 2 points, and 5 for each gap.
CurvePoints decimateCurve(std::span<const double> x, std::span<const double> y, double xMin, double xMax, int columns);

} // namespace assay
