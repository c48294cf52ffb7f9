#include "core/runs/watch/median_watch.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

constexpr size_t fewestTrials = 5;

void note(BestSoFar &curve, std::int64_t step, double value)
{
    const double before = curve.empty() ? value : curve.rbegin()->second;
    curve[step] = std::min(before, value);
}

} // namespace

QString MedianWatch::reasonToStop(const QString &key, std::int64_t step, double value)
{
    if (key != m_key)
        return {};
    note(m_curve, step, value);
    if (step < m_firstStep)
        return {};
    std::vector<double> reached;
    for (const BestSoFar &curve : m_earlier) {
        // One that stopped early stays where it was.
        const auto after = curve.upper_bound(step);
        if (after != curve.begin())
            reached.push_back(std::prev(after)->second);
    }
    if (reached.size() < fewestTrials)
        return {};
    const auto middle = reached.begin() + std::ptrdiff_t(reached.size() / 2);
    std::nth_element(reached.begin(), middle, reached.end());
    if (m_curve.rbegin()->second <= *middle)
        return {};
    return QCoreApplication::translate("core", "Pruned at step %1: %2 lies above %3, the median of %4 earlier trials.")
        .arg(step)
        .arg(m_curve.rbegin()->second, 0, 'g', 4)
        .arg(*middle, 0, 'g', 4)
        .arg(reached.size());
}

BestSoFar bestSoFar(const std::vector<MetricPoint> &points)
{
    BestSoFar curve;
    for (const MetricPoint &point : points)
        note(curve, point.step, point.value);
    return curve;
}

} // namespace assay
