#include "core/learn/fold_statistics.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace assay
{

namespace
{

struct MeanAndError {
    double mean = 0;
    double error = 0; ///< the corrected standard error
};

MeanAndError meanAndError(std::span<const double> values, double testedOverFitted)
{
    const double k = double(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / k;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return {mean, std::sqrt((1 / k + testedOverFitted) * squares / (k - 1))};
}

} // namespace

Estimate foldMean(std::span<const double> values, double testedOverFitted)
{
    if (values.size() < 2) {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        return {values.empty() ? unknown : values.front(), unknown, unknown};
    }
    const auto [mean, error] = meanAndError(values, testedOverFitted);
    const double t = boost::math::quantile(boost::math::students_t(double(values.size() - 1)), 0.975);
    return {mean, mean - t * error, mean + t * error};
}

PairedDifference correctedResampledT(std::span<const double> a, std::span<const double> b, double testedOverFitted)
{
    std::vector<double> differences;
    for (size_t i = 0; i < a.size(); ++i)
        differences.push_back(b[i] - a[i]);
    const Estimate interval = foldMean(differences, testedOverFitted);
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    if (differences.size() < 2 || std::isnan(interval.value))
        return {interval.value, unknown, unknown, unknown};
    const auto [mean, error] = meanAndError(differences, testedOverFitted);
    if (!(error > 0))
        return {mean, mean, mean, mean == 0 ? 1.0 : 0.0, 0};
    const boost::math::students_t distribution(double(differences.size() - 1));
    return {mean, interval.lower, interval.upper,
            2 * boost::math::cdf(boost::math::complement(distribution, std::abs(mean / error))), error};
}

} // namespace assay
