#include "core/learn/block_length.h"

#include "core/learn/row_losses.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace assay
{

namespace
{

/// Autocovariances of a series whose mean is taken off, one lag at a time.
class Autocovariance final
{
public:
    explicit Autocovariance(std::span<const double> series) : m_series(series.begin(), series.end())
    {
        double sum = 0;
        double known = 0;
        for (const double value : m_series) {
            sum += std::isfinite(value) ? value : 0;
            known += std::isfinite(value) ? 1 : 0;
        }
        for (double &value : m_series)
            value = std::isfinite(value) ? value - sum / known : 0;
    }

    [[nodiscard]] double at(size_t lag)
    {
        while (m_known.size() <= lag) {
            const auto shift = std::ptrdiff_t(m_known.size());
            m_known.push_back(std::inner_product(m_series.begin() + shift, m_series.end(), m_series.begin(), 0.0) /
                              double(m_series.size()));
        }
        return m_known[lag];
    }

private:
    std::vector<double> m_series;
    std::vector<double> m_known;
};

/// The last lag before so many in a row that are within chance; the largest lag when there is no such row.
size_t lastTellingLag(Autocovariance &covariance, size_t rows, size_t largest)
{
    const double digits = std::log10(double(rows));
    const double chance = 2 * std::sqrt(digits / double(rows)) * covariance.at(0);
    const auto enough = std::max<size_t>(5, size_t(std::ceil(std::sqrt(digits))));
    size_t quiet = 0;
    for (size_t lag = 1; lag <= largest; ++lag) {
        quiet = std::abs(covariance.at(lag)) < chance ? quiet + 1 : 0;
        if (quiet == enough)
            return lag - enough;
    }
    return largest - quiet;
}

} // namespace

size_t blockLength(std::span<const double> series)
{
    constexpr size_t fewest = 30;
    const size_t rows = series.size();
    if (rows < fewest)
        return 1;
    Autocovariance covariance(series);
    if (!(covariance.at(0) > 0))
        return 1;
    const auto root = std::sqrt(double(rows));
    const size_t largest = size_t(std::ceil(root)) + 5;
    const size_t telling = lastTellingLag(covariance, rows, largest);
    if (telling == 0)
        return 1;
    const size_t lags = std::min(2 * telling, largest);
    double slope = 0;
    double spectrum = covariance.at(0);
    for (size_t lag = 1; lag <= lags; ++lag) {
        // The flat top lag window: 1 to the half, then down to 0.
        const double window = std::min(1.0, 2 * (1 - double(lag) / double(lags)));
        slope += 2 * window * double(lag) * covariance.at(lag);
        spectrum += 2 * window * covariance.at(lag);
    }
    // Neighbours that even each other out need no blocks.
    if (!(slope > 0) || !(spectrum > 0))
        return 1;
    const double variance = 4.0 / 3 * spectrum * spectrum;
    const double length = std::cbrt(2 * slope * slope / variance * double(rows));
    const double most = std::ceil(std::min(3 * root, double(rows) / 3));
    return size_t(std::clamp(std::ceil(length), 1.0, most));
}

size_t blockLength(const QString &metric, const ScoredRows &a, const ScoredRows &b)
{
    if (!isScorable(a) || !isScorable(b))
        return 1;
    const QString general = a.task == LearningTask::Regression ? QStringLiteral("rmse") : QStringLiteral("log_loss");
    const QString &used = rowLosses(metric, a) ? metric : general;
    std::vector<double> more = *rowLosses(used, b);
    const std::vector<double> less = *rowLosses(used, a);
    std::transform(more.begin(), more.end(), less.begin(), more.begin(), std::minus<>());
    return blockLength(more);
}

} // namespace assay
