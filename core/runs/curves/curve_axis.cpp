#include "core/runs/curves/curve_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace assay
{

namespace
{

bool isBefore(const MetricPoint &a, const MetricPoint &b)
{
    return a.step < b.step;
}

/// Sorts x, y and steps together.
void sortByX(PlacedCurve &curve)
{
    if (std::is_sorted(curve.x.begin(), curve.x.end()))
        return;
    std::vector<size_t> order(curve.x.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return curve.x[a] < curve.x[b]; });
    PlacedCurve sorted;
    for (const size_t i : order) {
        sorted.x.push_back(curve.x[i]);
        sorted.y.push_back(curve.y[i]);
        sorted.steps.push_back(curve.steps[i]);
    }
    curve = std::move(sorted);
}

} // namespace

PlacedCurve placeCurve(std::vector<MetricPoint> points, const CurveAxis &axis, TimeMs begin,
                       std::span<const MetricPoint> other)
{
    if (!std::is_sorted(points.begin(), points.end(), isBefore))
        std::stable_sort(points.begin(), points.end(), isBefore);
    std::unordered_map<std::int64_t, double> valueAt;
    if (axis.kind == CurveAxis::Kind::Metric) {
        for (const MetricPoint &point : other)
            valueAt.insert_or_assign(point.step, point.value);
    }
    const auto placeOf = [&](const MetricPoint &point) {
        switch (axis.kind) {
        case CurveAxis::Kind::Time:
            return double(point.at) / 1000;
        case CurveAxis::Kind::RelativeTime:
            return (double(point.at) - double(begin)) / 1000;
        case CurveAxis::Kind::Metric: {
            const auto found = valueAt.find(point.step);
            return found == valueAt.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
        }
        case CurveAxis::Kind::Step:
            break;
        }
        return double(point.step);
    };
    PlacedCurve curve;
    curve.x.reserve(points.size());
    curve.y.reserve(points.size());
    curve.steps.reserve(points.size());
    for (const MetricPoint &point : points) {
        const double x = placeOf(point);
        if (!std::isfinite(x))
            continue;
        curve.x.push_back(x);
        curve.y.push_back(point.value);
        curve.steps.push_back(point.step);
    }
    sortByX(curve);
    return curve;
}

} // namespace assay
