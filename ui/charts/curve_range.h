#pragma once

#include "ui/charts/long_curve.h"

#include <span>

namespace assay
{

/// The part of both axes that shows everything.
struct CurveRange {
    double xMin = 0, xMax = 1;
    double yMin = 0, yMax = 1;
    friend bool operator==(const CurveRange &, const CurveRange &) = default;
};

/// The range of all curves and their bands with some room at the edges: of what the axes can show, which on a
/// logarithmic one is above zero. Without any such point it is that of no data.
CurveRange rangeOf(std::span<const LongCurve> curves, bool isLogarithmicX, bool isLogarithmicY);

} // namespace assay
