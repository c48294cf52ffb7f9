#pragma once

#include "core/runs/run.h"

#include <cmath>
#include <optional>

namespace assay
{

/// What is known of a curve in the order it was logged: `last` is the point logged last, whatever its step, and the
/// first of equal extremes counts. NaN is neither least nor greatest; infinities are. It has the steps of both
/// extremes, since which of them is the best may be said later. Any thread.
struct CurveSummary {
    std::int64_t count = 0;
    double last = std::nan("");
    double min = std::nan("");
    double max = std::nan("");
    double first = std::nan("");
    std::int64_t lastStep = 0;
    std::int64_t minStep = 0;
    std::int64_t maxStep = 0;

    void add(const MetricPoint &point)
    {
        if (count++ == 0)
            first = point.value;
        last = point.value;
        lastStep = point.step;
        addExtremes(point.value, point.step, point.value, point.step);
    }

    /// Adds what was logged after this.
    void append(const CurveSummary &later)
    {
        if (later.count == 0)
            return;
        if (count == 0)
            first = later.first;
        count += later.count;
        last = later.last;
        lastStep = later.lastStep;
        addExtremes(later.min, later.minStep, later.max, later.maxStep);
    }

    /// As a run tells it; without a direction there is no best.
    [[nodiscard]] MetricSummary toMetric(std::optional<bool> lowerIsBetter) const
    {
        MetricSummary metric{count, last, min, max, first, std::nan(""), lastStep, 0};
        if (lowerIsBetter)
            metric.best = *lowerIsBetter ? min : max;
        if (!std::isnan(metric.best))
            metric.bestStep = *lowerIsBetter ? minStep : maxStep;
        return metric;
    }

private:
    void addExtremes(double least, std::int64_t leastStep, double greatest, std::int64_t greatestStep)
    {
        // Comparisons with NaN are false.
        if (least < min || (std::isnan(min) && !std::isnan(least))) {
            min = least;
            minStep = leastStep;
        }
        if (greatest > max || (std::isnan(max) && !std::isnan(greatest))) {
            max = greatest;
            maxStep = greatestStep;
        }
    }
};

} // namespace assay
