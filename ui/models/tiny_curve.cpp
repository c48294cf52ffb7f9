#include "ui/models/tiny_curve.h"

#include "core/runs/curves/metric_store.h"

#include <cmath>

namespace assay
{

namespace
{

constexpr std::int64_t readWhole = 20'000;

/// Means of stretches of a curve's points.
class Stretches final
{
public:
    explicit Stretches(std::int64_t points) : m_points(points) {}

    void add(std::int64_t place, double value, std::int64_t weight = 1)
    {
        if (!std::isfinite(value))
            return;
        const auto stretch = size_t(std::min<std::int64_t>(place * tinyCurvePoints / m_points, tinyCurvePoints - 1));
        m_sums[stretch] += value * double(weight);
        m_weights[stretch] += weight;
    }

    [[nodiscard]] QList<double> means() const
    {
        QList<double> means;
        for (size_t i = 0; i < m_sums.size(); ++i) {
            if (m_weights[i] > 0)
                means.append(m_sums[i] / double(m_weights[i]));
        }
        return means;
    }

private:
    std::int64_t m_points;
    std::array<double, tinyCurvePoints> m_sums{};
    std::array<std::int64_t, tinyCurvePoints> m_weights{};
};

} // namespace

Result<QList<double>> tinyCurve(Connection &connection, const Run &run, const QString &metric)
{
    if (run.metrics.value(metric).count <= readWhole) {
        ASSAY_TRY(points, metric_store::readByStep(connection, run.id, metric));
        Stretches stretches(std::max<std::int64_t>(1, std::int64_t(points.size())));
        for (size_t i = 0; i < points.size(); ++i)
            stretches.add(std::int64_t(i), points[i].value);
        return stretches.means();
    }
    ASSAY_TRY(outline, metric_store::outline(connection, run.id, metric));
    auto points = std::int64_t(outline.tail.size());
    for (const metric_store::ChunkOutline &chunk : outline.chunks)
        points += chunk.count;
    Stretches stretches(std::max<std::int64_t>(1, points));
    std::int64_t place = 0;
    for (const metric_store::ChunkOutline &chunk : outline.chunks) {
        stretches.add(place, chunk.first);
        stretches.add(place + chunk.count / 2, (chunk.min + chunk.max) / 2);
        stretches.add(place + chunk.count - 1, chunk.last);
        place += chunk.count;
    }
    for (const MetricPoint &point : outline.tail)
        stretches.add(place++, point.value);
    return stretches.means();
}

} // namespace assay
