#include "core/learn/metrics.h"

#include "core/base/random.h"
#include "core/learn/losses.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Sums of a sample from which every metric follows, so that a resample costs one pass over row numbers.
struct Sums {
    double squared = 0;
    double absolute = 0;
    double truth = 0;
    double truthSquared = 0;
};

/// A row's share of the sums; the truth is centred, so that its squares do not cancel.
std::vector<Sums> rowSums(std::span<const double> truth, std::span<const double> prediction)
{
    const double center = truth.empty() ? 0 : std::accumulate(truth.begin(), truth.end(), 0.0) / double(truth.size());
    std::vector<Sums> rows(truth.size());
    for (size_t i = 0; i < truth.size(); ++i) {
        const double error = truth[i] - prediction[i];
        const double t = truth[i] - center;
        rows[i] = {error * error, std::abs(error), t, t * t};
    }
    return rows;
}

double rSquaredOf(const Sums &sums, double n)
{
    const double total = sums.truthSquared - sums.truth * sums.truth / n;
    return total > 0 ? 1 - sums.squared / total : notANumber;
}

/// The value at probability p of sorted values, linear between order statistics (Hyndman and Fan's type 7).
double quantile(const std::vector<double> &sorted, double p)
{
    if (sorted.empty())
        return notANumber;
    const double position = p * double(sorted.size() - 1);
    const auto low = size_t(position);
    const size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (position - double(low)) * (sorted[high] - sorted[low]);
}

Estimate withPercentiles(double value, std::vector<double> draws)
{
    std::erase_if(draws, [](double draw) { return !std::isfinite(draw); });
    std::sort(draws.begin(), draws.end());
    return {value, quantile(draws, 0.025), quantile(draws, 0.975)};
}

} // namespace

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

double rSquared(std::span<const double> truth, std::span<const double> prediction)
{
    Sums all;
    for (const Sums &row : rowSums(truth, prediction)) {
        all.squared += row.squared;
        all.truth += row.truth;
        all.truthSquared += row.truthSquared;
    }
    return rSquaredOf(all, double(truth.size()));
}

MetricValues regressionMetrics(std::span<const double> truth, std::span<const double> prediction, std::uint64_t seed,
                               int resamples)
{
    const std::vector<Sums> rows = rowSums(truth, prediction);
    const double n = double(rows.size());
    std::vector<double> rmse;
    std::vector<double> mae;
    std::vector<double> r2;
    Random random(seed, "metric intervals");
    for (int draw = 0; draw < resamples && !rows.empty(); ++draw) {
        Sums sums;
        for (size_t i = 0; i < rows.size(); ++i) {
            const Sums &row = rows[random.below(rows.size())];
            sums.squared += row.squared;
            sums.absolute += row.absolute;
            sums.truth += row.truth;
            sums.truthSquared += row.truthSquared;
        }
        rmse.push_back(std::sqrt(sums.squared / n));
        mae.push_back(sums.absolute / n);
        r2.push_back(rSquaredOf(sums, n));
    }
    return {{QStringLiteral("rmse"), withPercentiles(rootMeanSquaredError(truth, prediction), std::move(rmse))},
            {QStringLiteral("mae"), withPercentiles(meanAbsoluteError(truth, prediction), std::move(mae))},
            {QStringLiteral("r2"), withPercentiles(rSquared(truth, prediction), std::move(r2))}};
}

MetricValues classificationMetrics(std::span<const double> truth, std::span<const double> prediction, size_t outputs)
{
    constexpr double z = 1.959963984540054;
    const double n = double(truth.size());
    double right = 0;
    double sum = 0;
    double squares = 0;
    for (size_t i = 0; i < truth.size(); ++i) {
        const auto row = prediction.subspan(i * outputs, outputs);
        right += double(likeliestClass(row)) == truth[i] ? 1 : 0;
        const double loss = logLoss(truth.subspan(i, 1), row, outputs);
        sum += loss;
        squares += loss * loss;
    }
    const double share = right / n;
    const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double loss = sum / n;
    const double error = z * std::sqrt(std::max(0.0, squares / n - loss * loss) / n);
    return {{QStringLiteral("log_loss"), {loss, loss - error, loss + error}},
            {QStringLiteral("accuracy"), {share, middle - half, middle + half}}};
}

std::optional<bool> lowerIsBetter(const QString &metric)
{
    if (metric == u"r2" || metric == u"accuracy")
        return false;
    if (metric.endsWith(u"rmse") || metric.endsWith(u"mae") || metric.endsWith(u"loss"))
        return true;
    return std::nullopt;
}

PairedDifference pairedBootstrap(const QString &metric, std::span<const double> truth,
                                 std::span<const double> predictionA, std::span<const double> predictionB,
                                 std::uint64_t seed, int resamples)
{
    const bool isSquared = metric == u"rmse";
    const size_t n = truth.size();
    struct Losses {
        double a = 0;
        double b = 0;
    };
    std::vector<Losses> rows(n);
    Losses all;
    for (size_t i = 0; i < n; ++i) {
        const double a = truth[i] - predictionA[i];
        const double b = truth[i] - predictionB[i];
        rows[i] = isSquared ? Losses{a * a, b * b} : Losses{std::abs(a), std::abs(b)};
        all.a += rows[i].a;
        all.b += rows[i].b;
    }
    const auto difference = [&](const Losses &sums) {
        const double a = sums.a / double(n);
        const double b = sums.b / double(n);
        return isSquared ? std::sqrt(b) - std::sqrt(a) : b - a;
    };
    Random random(seed, "paired bootstrap");
    std::vector<double> draws;
    draws.reserve(size_t(resamples));
    int notAbove = 0;
    int notBelow = 0;
    for (int draw = 0; draw < resamples; ++draw) {
        Losses sums;
        for (size_t i = 0; i < n; ++i) {
            const Losses &row = rows[random.below(n)];
            sums.a += row.a;
            sums.b += row.b;
        }
        draws.push_back(difference(sums));
        notAbove += draws.back() <= 0;
        notBelow += draws.back() >= 0;
    }
    const Estimate interval = withPercentiles(difference(all), std::move(draws));
    const double p = 2.0 * (std::min(notAbove, notBelow) + 1) / (resamples + 1.0);
    return {interval.value, interval.lower, interval.upper, std::min(1.0, p)};
}

} // namespace assay
