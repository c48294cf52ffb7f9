#pragma once

#include "core/runs/curves/curve_pyramid.h"

#include <QList>
#include <QPointF>

#include <vector>

namespace assay
{

/// How values of one axis become pixels: `begin` is where `lower` lies and `end` where `upper` does, in device pixels.
/// An infinity, and on a logarithmic axis what is not above zero, lies the length of the axis beyond its end.
struct PlotScale {
    double lower = 0, upper = 1;
    double begin = 0, end = 1;
    bool isLogarithmic = false;

    [[nodiscard]] double toPixel(double value) const;
    [[nodiscard]] double toValue(double pixel) const;
};

/// What a curve covers of one pixel column, from its least to its greatest pixel.
struct ColumnSpan {
    int column = 0;
    double top = 0, bottom = 0;
};

/// Everything a curve covers in each of `columns` pixel columns, as if every point were drawn and joined to the next:
/// of each column the first, least, greatest and last points (M4, Jugel et al. 2014), and what the lines between
/// columns cover on their way. A gap parts what a column covers in several spans. `x` grows from left to right. The
/// order is that of the columns.
std::vector<ColumnSpan> curveSpans(const CurvePyramid &curve, const PlotScale &x, const PlotScale &y, int columns);

/// The points that are on the axis, one more at each side, as pixels, in rows without a gap.
std::vector<QList<QPointF>> curveLines(const CurvePyramid &curve, const PlotScale &x, const PlotScale &y, int columns);

/// How many points are on the axis.
size_t visiblePoints(const CurvePyramid &curve, const PlotScale &x, int columns);

} // namespace assay
