#pragma once

#include "core/runs/run.h"

#include <span>
#include <vector>

namespace assay
{

/// What a curve is drawn over.
struct CurveAxis {
    enum class Kind {
        Step,
        Time,         ///< seconds since 1970
        RelativeTime, ///< seconds since the run began
        Metric        ///< another metric's value at the same step
    };
    Kind kind = Kind::Step;
    QString metric; ///< of Kind::Metric

    friend bool operator==(const CurveAxis &, const CurveAxis &) = default;
};

/// A curve in the order of its axis.
struct PlacedCurve {
    std::vector<double> x; ///< does not decrease, finite
    std::vector<double> y;
    std::vector<std::int64_t> steps;
};

/// Places points, as they were logged, on an axis: a stable sort by x of the points by step, so that of points at the
/// same place the one with the smaller step, then the one logged first, comes first. `other` is the other metric's
/// curve as it was logged; of several of its points with one step the one logged last counts, and points at steps that
/// it has not, or where it is no finite number, are left out.
PlacedCurve placeCurve(std::vector<MetricPoint> points, const CurveAxis &axis, TimeMs begin,
                       std::span<const MetricPoint> other);

} // namespace assay
