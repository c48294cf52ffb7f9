#pragma once

#include "core/runs/curves/curve_recorder.h"

#include <map>
#include <vector>

namespace assay
{

/// The curve of a trial, best value so far by step.
using BestSoFar = std::map<std::int64_t, double>;

/// Ends a trial whose best value so far lies above the median of what earlier trials had reached at the same step
/// (the median rule of Golovin et al. 2017), once there are five of them and a tenth of the steps is done.
class MedianWatch final : public CurveWatch
{
public:
    /// `key`: the curve that is watched; smaller is better. `firstStep`: earlier ones are not judged.
    MedianWatch(QString key, std::int64_t firstStep, const std::vector<BestSoFar> &earlier)
        : m_key(std::move(key)),
          m_firstStep(firstStep),
          m_earlier(earlier)
    {
    }

    QString reasonToStop(const QString &key, std::int64_t step, double value) override;
    [[nodiscard]] const BestSoFar &curve() const { return m_curve; }

private:
    QString m_key;
    std::int64_t m_firstStep;
    const std::vector<BestSoFar> &m_earlier;
    BestSoFar m_curve;
};

/// Of points in their order.
BestSoFar bestSoFar(const std::vector<MetricPoint> &points);

} // namespace assay
