#include "core/learn/power.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double aimedPower = 0.8;
constexpr double mostRows = 1e9;

double quantile(double p)
{
    return boost::math::quantile(boost::math::normal(), p);
}

double probabilityBelow(double x)
{
    return boost::math::cdf(boost::math::normal(), x);
}

} // namespace

double zTestPower(double difference, double error, double level)
{
    const double z = quantile(1 - level / 2);
    const double distance = std::abs(difference) / error;
    return probabilityBelow(distance - z) + probabilityBelow(-distance - z);
}

double mcNemarPower(double difference, double discordant, double rows, double level)
{
    const double z = quantile(1 - level / 2);
    return probabilityBelow((std::abs(difference) * std::sqrt(rows) - z * std::sqrt(discordant)) /
                            std::sqrt(discordant - difference * difference));
}

std::optional<double> moreRowsNeeded(double difference, double error, double rows, double level)
{
    if (difference == 0 || !std::isfinite(difference) || !(error > 0) || !std::isfinite(error))
        return std::nullopt;
    const double reach = quantile(1 - level / 2) + quantile(aimedPower);
    const double needed = rows * std::pow(reach * error / difference, 2);
    if (!(needed < mostRows))
        return std::nullopt;
    return std::max(0.0, std::ceil(needed - rows));
}

} // namespace assay
