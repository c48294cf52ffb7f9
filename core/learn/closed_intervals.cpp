#include "core/learn/closed_intervals.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

Estimate wilsonInterval(double successes, double trials)
{
    if (!(trials > 0))
        return {notANumber, notANumber, notANumber};
    constexpr double z = 1.959963984540054;
    const double share = successes / trials;
    const double middle = (share + z * z / (2 * trials)) / (1 + z * z / trials);
    const double half =
        z / (1 + z * z / trials) * std::sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
    // Rounding may put a bound beside the share of none or all, which it reaches exactly.
    return {share, std::clamp(middle - half, 0.0, share), std::clamp(middle + half, share, 1.0)};
}

Estimate meanInterval(std::span<const double> losses)
{
    double rows = 0;
    double sum = 0;
    for (const double loss : losses) {
        if (std::isnan(loss))
            continue;
        sum += loss;
        ++rows;
    }
    if (rows < 2)
        return {rows > 0 ? sum : notANumber, notANumber, notANumber};
    const double mean = sum / rows;
    double squares = 0;
    for (const double loss : losses)
        squares += std::isnan(loss) ? 0 : (loss - mean) * (loss - mean);
    const double t = boost::math::quantile(boost::math::students_t(rows - 1), 0.975);
    const double half = t * std::sqrt(squares / (rows - 1) / rows);
    return {mean, mean - half, mean + half};
}

} // namespace assay
