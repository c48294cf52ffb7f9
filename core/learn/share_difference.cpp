#include "core/learn/share_difference.h"

#include "core/learn/closed_intervals.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

struct Moments {
    double rows = 0;
    double mean = 0;
    double variance = 0; ///< of the mean

    explicit Moments(std::span<const double> values) : rows(double(values.size()))
    {
        double sum = 0;
        for (const double value : values)
            sum += value;
        mean = sum / rows;
        double squares = 0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        variance = squares / (rows - 1) / rows;
    }
};

} // namespace

GroupGap shareDifference(double successesA, double trialsA, double successesB, double trialsB)
{
    if (!(trialsA > 0 && trialsB > 0))
        return {{notANumber, notANumber, notANumber}, notANumber};
    const Estimate a = wilsonInterval(successesA, trialsA);
    const Estimate b = wilsonInterval(successesB, trialsB);
    const double difference = a.value - b.value;
    const double below = std::hypot(a.value - a.lower, b.upper - b.value);
    const double above = std::hypot(a.upper - a.value, b.value - b.lower);
    const double pooled = (successesA + successesB) / (trialsA + trialsB);
    const double error = std::sqrt(pooled * (1 - pooled) * (1 / trialsA + 1 / trialsB));
    const double p = error > 0 ? std::erfc(std::abs(difference) / error / std::sqrt(2.0)) : 1;
    return {{difference, difference - below, difference + above}, p};
}

GroupGap meanDifference(std::span<const double> a, std::span<const double> b)
{
    const Moments first(a);
    const Moments second(b);
    const double difference = first.mean - second.mean;
    if (a.size() < 2 || b.size() < 2)
        return {{difference, notANumber, notANumber}, notANumber};
    const double variance = first.variance + second.variance;
    if (!(variance > 0))
        return {{difference, difference, difference}, difference == 0 ? 1.0 : 0.0};
    const double freedom =
        variance * variance /
        (first.variance * first.variance / (first.rows - 1) + second.variance * second.variance / (second.rows - 1));
    const boost::math::students_t distribution(freedom);
    const double error = std::sqrt(variance);
    const double half = boost::math::quantile(distribution, 0.975) * error;
    const double p = 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(difference) / error));
    return {{difference, difference - half, difference + half}, p};
}

} // namespace assay
