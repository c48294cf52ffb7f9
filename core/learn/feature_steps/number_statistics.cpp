#include "core/learn/feature_steps/number_statistics.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

/// A power of two that brings numbers of this size to where their squares neither overflow nor vanish.
double unitFor(double size)
{
    return size > 1e140 || (size < 1e-140 && size > 0) ? std::ldexp(1.0, std::ilogb(size)) : 1;
}

} // namespace

Spread spreadOf(std::span<const double> values)
{
    Spread spread{values[0], values[0], values[0], 0};
    for (const double value : values) {
        spread.min = value < spread.min ? value : spread.min;
        spread.max = value > spread.max ? value : spread.max;
    }
    if (spread.min == spread.max)
        return spread;
    const double unit = unitFor(std::max(std::abs(spread.min), std::abs(spread.max)));
    const auto count = double(values.size());
    double mean = 0;
    for (const double value : values)
        mean += value / unit;
    mean /= count;
    double squares = 0;
    double rest = 0;
    for (const double value : values) {
        const double distance = value / unit - mean;
        squares += distance * distance;
        rest += distance;
    }
    spread.mean = (mean + rest / count) * unit;
    spread.deviation = std::sqrt(std::max(0.0, squares - rest * rest / count) / count) * unit;
    return spread;
}

double quantileOf(std::span<double> values, double probability)
{
    const double place = probability * double(values.size() - 1);
    const auto below = values.begin() + std::ptrdiff_t(place);
    std::nth_element(values.begin(), below, values.end());
    const double share = place - std::floor(place);
    if (share == 0)
        return *below;
    const double above = *std::min_element(below + 1, values.end());
    return *below * (1 - share) + above * share;
}

double mostFrequentOf(std::span<double> values)
{
    std::sort(values.begin(), values.end());
    double best = values[0];
    size_t most = 0;
    for (size_t begin = 0; begin < values.size();) {
        size_t end = begin + 1;
        while (end < values.size() && values[end] == values[begin])
            ++end;
        if (end - begin > most) {
            most = end - begin;
            best = values[begin];
        }
        begin = end;
    }
    return best;
}

} // namespace assay
