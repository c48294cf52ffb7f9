#include "ui/charts/curve_range.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

bool canBeShown(double value, bool isLogarithmic)
{
    return std::isfinite(value) && (!isLogarithmic || value > 0);
}

/// The least and greatest value that an axis can show; least above greatest when there is none.
std::pair<double, double> shownExtremes(const CurvePyramid &curve, bool isLogarithmic)
{
    const CurvePyramid::Extremes all = curve.extremes();
    if (all.isEmpty() || (canBeShown(all.min, isLogarithmic) && canBeShown(all.max, isLogarithmic)))
        return {all.min, all.max};
    double least = infinity;
    double greatest = -infinity;
    for (const double value : curve.y()) {
        if (!canBeShown(value, isLogarithmic))
            continue;
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    return {least, greatest};
}

/// Room at both ends of x; the marker of a single point needs more.
void widenX(CurveRange &range, bool isLogarithmic, bool hasPoint)
{
    const bool isPlace = range.xMin == range.xMax;
    if (isLogarithmic) {
        const double factor = isPlace ? 2 : hasPoint ? std::pow(range.xMax / range.xMin, 0.02) : 1;
        range.xMin /= factor;
        range.xMax *= factor;
        return;
    }
    const double room = isPlace ? 0.5 : 0;
    const double more = hasPoint ? (range.xMax - range.xMin + 2 * room) * 0.02 : 0;
    range.xMin -= room + more;
    range.xMax += room + more;
}

void widenY(CurveRange &range, bool isLogarithmic)
{
    if (isLogarithmic) {
        const double factor = std::max(1.05, std::pow(range.yMax / range.yMin, 0.05));
        range.yMin /= factor;
        range.yMax *= factor;
        return;
    }
    const double padding =
        range.yMin == range.yMax ? std::max(1.0, std::abs(range.yMin) * 0.1) : (range.yMax - range.yMin) * 0.06;
    range.yMin -= padding;
    range.yMax += padding;
}

} // namespace

CurveRange rangeOf(std::span<const LongCurve> curves, bool isLogarithmicX, bool isLogarithmicY)
{
    CurveRange range{infinity, -infinity, infinity, -infinity};
    bool hasPoint = false;
    for (const LongCurve &curve : curves) {
        const LongBand *band = curve.band.get();
        for (const CurvePyramid *points :
             {curve.points.get(), curve.raw.get(), band ? &band->lower : nullptr, band ? &band->upper : nullptr}) {
            if (!points || points->isEmpty())
                continue;
            const auto [least, greatest] = shownExtremes(*points, isLogarithmicY);
            // The first x above zero, where only those can be shown.
            const size_t first =
                isLogarithmicX ? points->lowerBound(std::numeric_limits<double>::denorm_min()) : size_t(0);
            if (least > greatest || first == points->size())
                continue;
            range.xMin = std::min(range.xMin, points->x()[first]);
            range.xMax = std::max(range.xMax, points->x().back());
            range.yMin = std::min(range.yMin, least);
            range.yMax = std::max(range.yMax, greatest);
            hasPoint |= points->size() == 1;
        }
    }
    if (range.xMin > range.xMax)
        return {isLogarithmicX ? 0.1 : 0, 1, isLogarithmicY ? 0.1 : 0, 1};
    widenX(range, isLogarithmicX, hasPoint);
    widenY(range, isLogarithmicY);
    return range;
}

} // namespace assay
