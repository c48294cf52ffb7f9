#include "core/learn/parzen_estimator.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

constexpr int candidates = 24;

double normalShare(double z)
{
    return 0.5 * std::erfc(-z / std::sqrt(2.0));
}

/// How often each choice was made, one more than counted, as shares.
std::vector<double> choiceShares(size_t choices, const std::vector<double> &places)
{
    std::vector<double> shares(choices, 1);
    for (const double place : places)
        ++shares[std::min(choices - 1, size_t(place))];
    const double all = double(choices + places.size());
    for (double &share : shares)
        share /= all;
    return shares;
}

size_t drawChoice(const std::vector<double> &shares, Random &random)
{
    double left = random.uniform();
    for (size_t i = 0; i + 1 < shares.size(); ++i) {
        if (left < shares[i])
            return i;
        left -= shares[i];
    }
    return shares.size() - 1;
}

/// The place that a draw from the good ones makes likeliest to be good.
double betterPlace(const SearchDimension &dimension, const std::vector<double> &good, const std::vector<double> &bad,
                   Random &random)
{
    double best = 0;
    double bestRatio = -std::numeric_limits<double>::infinity();
    if (dimension.choiceCount() > 0) {
        const std::vector<double> goodShares = choiceShares(dimension.choiceCount(), good);
        const std::vector<double> badShares = choiceShares(dimension.choiceCount(), bad);
        for (int i = 0; i < candidates; ++i) {
            const size_t choice = drawChoice(goodShares, random);
            const double ratio = std::log(goodShares[choice]) - std::log(badShares[choice]);
            if (ratio > bestRatio) {
                bestRatio = ratio;
                best = double(choice);
            }
        }
        return best;
    }
    const ParzenDensity goodDensity(good);
    const ParzenDensity badDensity(bad);
    for (int i = 0; i < candidates; ++i) {
        const double place = goodDensity.draw(random);
        const double ratio = goodDensity.logDensity(place) - badDensity.logDensity(place);
        if (ratio > bestRatio) {
            bestRatio = ratio;
            best = place;
        }
    }
    return best;
}

} // namespace

ParzenDensity::ParzenDensity(std::vector<double> places)
{
    std::sort(places.begin(), places.end());
    const double least = 1.0 / double(std::min<size_t>(100, places.size() + 1));
    for (size_t i = 0; i < places.size(); ++i) {
        const double below = places[i] - (i > 0 ? places[i - 1] : 0.0);
        const double above = (i + 1 < places.size() ? places[i + 1] : 1.0) - places[i];
        m_kernels.push_back({places[i], std::clamp(std::max(below, above), least, 1.0), 1});
    }
    m_kernels.push_back({0.5, 1, 1});
    for (Kernel &kernel : m_kernels)
        kernel.mass = normalShare((1 - kernel.mean) / kernel.sd) - normalShare(-kernel.mean / kernel.sd);
}

double ParzenDensity::draw(Random &random) const
{
    const Kernel &kernel = m_kernels[random.below(m_kernels.size())];
    // At least a third of each normal lies within, since its mean does and it is no wider than the stretch.
    for (;;) {
        const double place = kernel.mean + kernel.sd * random.normal();
        if (place >= 0 && place <= 1)
            return place;
    }
}

double ParzenDensity::logDensity(double place) const
{
    constexpr double root = 2.5066282746310002; // of two pi
    double sum = 0;
    for (const Kernel &kernel : m_kernels) {
        const double z = (place - kernel.mean) / kernel.sd;
        sum += std::exp(-z * z / 2) / (root * kernel.sd * kernel.mass);
    }
    return std::log(sum / double(m_kernels.size()));
}

ParameterSet likelyBetterParameters(const std::vector<SearchDimension> &dimensions, std::span<const TrialResult> done,
                                    Random &random)
{
    std::vector<size_t> order(done.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto lossOf = [&](size_t i) {
        return std::isnan(done[i].loss) ? std::numeric_limits<double>::infinity() : done[i].loss;
    };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return lossOf(a) < lossOf(b); });
    const size_t goodCount = std::min<size_t>(25, size_t(std::ceil(0.1 * double(done.size()))));
    ParameterSet parameters;
    for (const SearchDimension &dimension : dimensions) {
        std::vector<double> good;
        std::vector<double> bad;
        for (size_t i = 0; i < order.size(); ++i) {
            const double place = dimension.placeOf(done[order[i]].trial.parameters.value(dimension.name()));
            (i < goodCount ? good : bad).push_back(place);
        }
        parameters.insert(dimension.name(), dimension.valueAt(betterPlace(dimension, good, bad, random)));
    }
    return parameters;
}

} // namespace assay
