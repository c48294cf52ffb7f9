#include "core/learn/bootstrap.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
/// Less work than this many row visits is not worth a second thread.
constexpr double smallWork = 2e6;
constexpr size_t jackknifeGroups = 200;
constexpr size_t resamplesAtOnce = 8;

/// Draws as many rows as there are, with replacement. Two draws come from one random number; the rare rejection keeps
/// every row equally likely (Lemire 2019).
void drawCounts(Random &random, std::span<std::uint8_t> counts)
{
    std::fill(counts.begin(), counts.end(), std::uint8_t(0));
    const auto rows = std::uint64_t(counts.size());
    const std::uint64_t threshold = (std::uint64_t(1) << 32) % rows;
    const auto take = [&](std::uint64_t half) {
        const std::uint64_t product = half * rows;
        if ((product & 0xFFFFFFFFU) < threshold)
            return false;
        ++counts[product >> 32];
        return true;
    };
    std::uint64_t left = rows;
    while (left > 1) {
        const std::uint64_t both = random.next();
        left -= std::uint64_t(take(both >> 32));
        left -= std::uint64_t(take(both & 0xFFFFFFFFU));
    }
    while (left > 0)
        left -= std::uint64_t(take(random.next() >> 32));
}

/// Draws blocks until there are as many rows; the last is cut.
void drawBlocks(Random &random, size_t block, std::span<std::uint8_t> counts)
{
    std::fill(counts.begin(), counts.end(), std::uint8_t(0));
    const size_t rows = counts.size();
    for (size_t left = rows; left > 0;) {
        const auto begin = size_t(random.below(rows));
        const size_t count = std::min(block, left);
        for (size_t i = begin; i < begin + count; ++i)
            ++counts[i < rows ? i : i - rows];
        left -= count;
    }
}

int threadsFor(const CountedStatistics &statistics, size_t times, int threads)
{
    return double(statistics.rows()) * double(times) < smallWork ? 1 : threads;
}

bool isStopped(const BootstrapOptions &options)
{
    return options.progress && options.progress->isStopped();
}

/// Calls `fill` with the counts of each of so many resamples and gathers the statistics of them; all NaN when stopped.
std::vector<std::vector<double>> statisticsOf(const CountedStatistics &statistics, const BootstrapOptions &options,
                                              size_t times,
                                              const std::function<void(size_t, std::span<std::uint8_t>)> &fill)
{
    const size_t size = statistics.size();
    std::vector<double> all(times * size, notANumber);
    const size_t batches = (times + resamplesAtOnce - 1) / resamplesAtOnce;
    parallelFor(batches, threadsFor(statistics, times, options.threads), [&](size_t batch) {
        std::vector<std::uint8_t> counts(statistics.rows());
        const size_t end = std::min(times, (batch + 1) * resamplesAtOnce);
        for (size_t i = batch * resamplesAtOnce; i < end && !isStopped(options); ++i) {
            fill(i, counts);
            statistics.values(counts, std::span(all).subspan(i * size, size));
        }
    });
    std::vector<std::vector<double>> byStatistic(size, std::vector<double>(times, notANumber));
    if (isStopped(options))
        return byStatistic;
    for (size_t i = 0; i < times; ++i) {
        for (size_t k = 0; k < size; ++k)
            byStatistic[k][i] = all[i * size + k];
    }
    return byStatistic;
}

/// The value at probability p of sorted values, linear between order statistics (Hyndman and Fan's type 7).
double quantile(const std::vector<double> &sorted, double p)
{
    const double position = std::clamp(p, 0.0, 1.0) * double(sorted.size() - 1);
    const auto low = size_t(position);
    const size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (position - double(low)) * (sorted[high] - sorted[low]);
}

/// Leaves the finite draws, sorted; none when fewer than half are.
void sortFinite(std::vector<double> &draws)
{
    const size_t all = draws.size();
    std::erase_if(draws, [](double draw) { return !std::isfinite(draw); });
    if (2 * draws.size() < all)
        draws.clear();
    std::sort(draws.begin(), draws.end());
}

} // namespace

std::vector<double> plainValues(const CountedStatistics &statistics)
{
    const std::vector<std::uint8_t> counts(statistics.rows(), 1);
    std::vector<double> values(statistics.size());
    statistics.values(counts, values);
    return values;
}

std::vector<std::vector<double>> bootstrapDraws(const CountedStatistics &statistics, const BootstrapOptions &options)
{
    const auto times = size_t(std::max(0, options.resamples));
    Random seeds(options.seed, "bootstrap");
    std::vector<std::uint64_t> seedOf(times);
    std::generate(seedOf.begin(), seedOf.end(), [&] { return seeds.next(); });
    return statisticsOf(statistics, options, times, [&](size_t i, std::span<std::uint8_t> counts) {
        Random random(seedOf[i], "resample");
        if (options.block > 1)
            drawBlocks(random, std::min(options.block, counts.size()), counts);
        else
            drawCounts(random, counts);
    });
}

std::vector<double> jackknifeAccelerations(const CountedStatistics &statistics, const BootstrapOptions &options)
{
    const size_t rows = statistics.rows();
    const size_t groups = std::min(rows, jackknifeGroups);
    std::vector<std::uint32_t> order;
    if (groups < rows)
        order = Random(options.seed, "jackknife groups").permutation(std::uint32_t(rows));
    const auto left = statisticsOf(statistics, options, groups, [&](size_t group, std::span<std::uint8_t> counts) {
        std::fill(counts.begin(), counts.end(), std::uint8_t(1));
        for (size_t i = group; i < rows; i += groups)
            counts[order.empty() ? i : order[i]] = 0;
    });
    std::vector<double> accelerations;
    for (std::vector<double> values : left) {
        std::erase_if(values, [](double value) { return !std::isfinite(value); });
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
        double squares = 0;
        double cubes = 0;
        for (const double value : values) {
            const double change = mean - value;
            squares += change * change;
            cubes += change * change * change;
        }
        accelerations.push_back(squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0);
    }
    return accelerations;
}

Estimate percentileInterval(double value, std::vector<double> draws)
{
    sortFinite(draws);
    if (draws.empty() || !std::isfinite(value))
        return {value, notANumber, notANumber};
    return {value, quantile(draws, 0.025), quantile(draws, 0.975)};
}

Estimate bcaInterval(double value, std::vector<double> draws, double acceleration)
{
    sortFinite(draws);
    if (draws.empty() || !std::isfinite(value))
        return {value, notANumber, notANumber};
    const boost::math::normal standard;
    const auto count = double(draws.size());
    const auto below = double(std::lower_bound(draws.begin(), draws.end(), value) - draws.begin());
    const auto notAbove = double(std::upper_bound(draws.begin(), draws.end(), value) - draws.begin());
    // Ties count half, so that a statistic of few values is not taken for a biased one.
    const double share = std::clamp((below + notAbove) / (2 * count), 0.5 / count, 1 - 0.5 / count);
    const double bias = boost::math::quantile(standard, share);
    const auto corrected = [&](double p) {
        const double moved = bias + boost::math::quantile(standard, p);
        return boost::math::cdf(standard, bias + moved / std::max(1e-3, 1 - acceleration * moved));
    };
    return {value, quantile(draws, corrected(0.025)), quantile(draws, corrected(0.975))};
}

Estimate basicInterval(double value, std::vector<double> draws)
{
    const Estimate plain = percentileInterval(value, std::move(draws));
    if (std::isnan(plain.lower))
        return plain;
    return {value, std::min(value, 2 * value - plain.upper), std::max(value, 2 * value - plain.lower)};
}

} // namespace assay
