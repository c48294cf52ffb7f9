#include "core/learn/regression_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

double rootMeanSquaredError(std::span<const double> truth, std::span<const double> prediction)
{
    double sum = 0;
    for (size_t i = 0; i < truth.size(); ++i)
        sum += (truth[i] - prediction[i]) * (truth[i] - prediction[i]);
    return std::sqrt(sum / double(truth.size()));
}

double meanAbsoluteError(std::span<const double> truth, std::span<const double> prediction)
{
    double sum = 0;
    for (size_t i = 0; i < truth.size(); ++i)
        sum += std::abs(truth[i] - prediction[i]);
    return sum / double(truth.size());
}

double meanAbsolutePercentageError(std::span<const double> truth, std::span<const double> prediction)
{
    double sum = 0;
    double rows = 0;
    for (size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] == 0)
            continue;
        sum += std::abs((truth[i] - prediction[i]) / truth[i]);
        ++rows;
    }
    return rows > 0 ? sum / rows : std::numeric_limits<double>::quiet_NaN();
}

double pinballLoss(std::span<const double> truth, std::span<const double> prediction, double quantile)
{
    double sum = 0;
    for (size_t i = 0; i < truth.size(); ++i) {
        const double above = truth[i] - prediction[i];
        sum += std::max(quantile * above, (quantile - 1) * above);
    }
    return sum / double(truth.size());
}

double rSquared(std::span<const double> truth, std::span<const double> prediction)
{
    const double mean = std::accumulate(truth.begin(), truth.end(), 0.0) / double(truth.size());
    double squares = 0;
    double total = 0;
    for (size_t i = 0; i < truth.size(); ++i) {
        squares += (truth[i] - prediction[i]) * (truth[i] - prediction[i]);
        total += (truth[i] - mean) * (truth[i] - mean);
    }
    const bool isConstant = std::all_of(truth.begin(), truth.end(), [&](double each) { return each == truth.front(); });
    return isConstant ? std::numeric_limits<double>::quiet_NaN() : 1 - squares / total;
}

} // namespace assay
