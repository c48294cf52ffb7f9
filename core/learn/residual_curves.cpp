#include "core/learn/residual_curves.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double within = 0.995;
constexpr int hundredths = 100;

std::vector<double> sortedFinite(std::span<const double> values)
{
    std::vector<double> finite;
    finite.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
                 [](double each) { return std::isfinite(each); });
    std::sort(finite.begin(), finite.end());
    return finite;
}

double quantileOfSorted(const std::vector<double> &sorted, double probability)
{
    const double place = probability * double(sorted.size() - 1);
    const auto below = size_t(place);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - double(below));
}

std::vector<double> residualsOf(std::span<const double> truth, std::span<const double> prediction)
{
    std::vector<double> residuals(truth.size());
    for (size_t i = 0; i < truth.size(); ++i)
        residuals[i] = prediction[i] - truth[i];
    return residuals;
}

/// What most residuals are no larger than, whatever their sign.
double reachOf(std::span<const double> residuals)
{
    std::vector<double> sizes(residuals.begin(), residuals.end());
    for (double &size : sizes)
        size = std::abs(size);
    const std::vector<double> sorted = sortedFinite(sizes);
    return sorted.empty() ? 0 : quantileOfSorted(sorted, within);
}

} // namespace

ResidualShares residualShares(std::span<const double> truth, std::span<const std::vector<double>> predictions,
                              int ranges)
{
    double reach = 0;
    for (const std::vector<double> &prediction : predictions)
        reach = std::max(reach, reachOf(residualsOf(truth, prediction)));
    const int count = reach > 0 ? ranges : 1;
    ResidualShares spread;
    for (int range = 0; range < count; ++range)
        spread.middles.push_back(reach * (double(2 * range + 1) / count - 1));
    const auto rows = double(std::max<size_t>(1, truth.size()));
    for (const std::vector<double> &prediction : predictions) {
        std::vector<double> shares(size_t(count), 0.0);
        double beyond = 0;
        for (const double residual : residualsOf(truth, prediction)) {
            if (!(std::abs(residual) <= reach)) {
                ++beyond;
                continue;
            }
            const double place = reach > 0 ? (residual / reach + 1) / 2 * count : 0;
            ++shares[size_t(std::min(int(place), count - 1))];
        }
        for (double &share : shares)
            share /= rows;
        spread.beyond = std::max(spread.beyond, beyond / rows);
        spread.shares.push_back(std::move(shares));
    }
    return spread;
}

std::vector<double> percentilesOf(std::span<const double> values)
{
    const std::vector<double> sorted = sortedFinite(values);
    std::vector<double> quantiles;
    for (int i = 0; i < hundredths && !sorted.empty(); ++i)
        quantiles.push_back(quantileOfSorted(sorted, (i + 0.5) / hundredths));
    return quantiles;
}

} // namespace assay
