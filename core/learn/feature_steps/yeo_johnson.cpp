#include "core/learn/feature_steps/yeo_johnson.h"

#include <boost/math/tools/minima.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace assay
{

namespace
{

constexpr double largest = std::numeric_limits<double>::max();

/// The power of the number whose sign(x) log(1 + |x|) this is.
double powerOfLog(double signedLog, double lambda)
{
    const double power = signedLog >= 0 ? lambda : 2 - lambda;
    return power == 0 ? signedLog : std::copysign(std::expm1(power * std::abs(signedLog)) / power, signedLog);
}

/// -2/n times the log likelihood, but for a constant; infinite where powers are too large to say.
class Unlikeliness final
{
public:
    Unlikeliness(std::span<const double> signedLogs, const Progress &progress)
        : m_logs(signedLogs),
          m_progress(progress),
          m_powers(signedLogs.size())
    {
        for (const double value : m_logs)
            m_meanLog += value / double(m_logs.size());
    }

    double operator()(double lambda)
    {
        if (m_progress.isStopped())
            return 0;
        double mean = 0;
        for (size_t i = 0; i < m_logs.size(); ++i) {
            m_powers[i] = powerOfLog(m_logs[i], lambda);
            mean += m_powers[i];
        }
        mean /= double(m_logs.size());
        double squares = 0;
        for (const double power : m_powers)
            squares += (power - mean) * (power - mean);
        const double variance = squares / double(m_logs.size());
        if (!(variance > 0) || !std::isfinite(variance))
            return std::numeric_limits<double>::infinity();
        return std::log(variance) - 2 * (lambda - 1) * m_meanLog;
    }

private:
    std::span<const double> m_logs;
    const Progress &m_progress;
    std::vector<double> m_powers;
    double m_meanLog = 0;
};

/// The best of a grid over a part of the values: a bracket's middle that no plateau of overflow leads astray.
double roughLambda(const std::vector<double> &logs, const Progress &progress)
{
    constexpr size_t most = 10'000;
    const size_t step = (logs.size() + most - 1) / most;
    std::vector<double> some;
    for (size_t i = 0; i < logs.size(); i += step)
        some.push_back(logs[i]);
    Unlikeliness unlikeliness(some, progress);
    double best = 1;
    double least = std::numeric_limits<double>::infinity();
    for (double lambda = -4; lambda <= 6; lambda += 0.5) {
        const double found = unlikeliness(lambda);
        if (found < least) {
            least = found;
            best = lambda;
        }
    }
    return best;
}

} // namespace

double yeoJohnson(double value, double lambda)
{
    return std::clamp(powerOfLog(std::copysign(std::log1p(std::abs(value)), value), lambda), -largest, largest);
}

double likelyYeoJohnson(std::span<const double> values, const Progress &progress)
{
    constexpr int bits = 26;
    constexpr double furthest = 64;
    const auto [min, max] = std::minmax_element(values.begin(), values.end());
    if (values.empty() || *min == *max)
        return 1;
    std::vector<double> logs(values.size());
    for (size_t i = 0; i < values.size(); ++i)
        logs[i] = std::copysign(std::log1p(std::abs(values[i])), values[i]);
    double middle = roughLambda(logs, progress);
    Unlikeliness unlikeliness(logs, progress);
    if (!std::isfinite(unlikeliness(middle)))
        return 1;
    while (!progress.isStopped() && std::abs(middle) < furthest) {
        std::uintmax_t steps = 100;
        const double found =
            boost::math::tools::brent_find_minima(unlikeliness, middle - 1, middle + 1, bits, steps).first;
        // Found at the bracket's end, the minimum lies beyond it.
        if (std::abs(found - middle) < 0.999)
            return found;
        middle = found;
    }
    return progress.isStopped() ? 1 : middle;
}

} // namespace assay
