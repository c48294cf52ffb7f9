#include "core/runs/curves/curve_pyramid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr size_t base = 64;
constexpr size_t fanOut = 8;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// The extremes of neighbouring values, eight side by side so that the compiler can use vectors.
CurvePyramid::Extremes scan(std::span<const double> values)
{
    constexpr size_t lanes = 8;
    std::array<double, lanes> least;
    std::array<double, lanes> greatest;
    std::array<std::uint64_t, lanes> gaps{};
    least.fill(infinity);
    greatest.fill(-infinity);
    for (; values.size() >= lanes; values = values.subspan(lanes)) {
        for (size_t lane = 0; lane < lanes; ++lane) {
            const double value = values[lane];
            // A comparison with NaN is false, so a gap changes neither.
            least[lane] = value < least[lane] ? value : least[lane];
            greatest[lane] = value > greatest[lane] ? value : greatest[lane];
            gaps[lane] |= value != value ? 1 : 0;
        }
    }
    CurvePyramid::Extremes all{infinity, -infinity, false};
    for (size_t lane = 0; lane < lanes; ++lane) {
        all.min = std::min(all.min, least[lane]);
        all.max = std::max(all.max, greatest[lane]);
        all.hasGap |= gaps[lane] != 0;
    }
    for (const double value : values) {
        all.min = value < all.min ? value : all.min;
        all.max = value > all.max ? value : all.max;
        all.hasGap |= std::isnan(value);
    }
    return all;
}

void join(CurvePyramid::Extremes &all, const CurvePyramid::Extremes &more)
{
    all.min = std::min(all.min, more.min);
    all.max = std::max(all.max, more.max);
    all.hasGap |= more.hasGap;
}

} // namespace

CurvePyramid::CurvePyramid(std::vector<double> x, std::vector<double> y) : m_x(std::move(x)), m_y(std::move(y))
{
    grow(0);
}

void CurvePyramid::append(std::span<const double> x, std::span<const double> y)
{
    const size_t before = size();
    m_x.insert(m_x.end(), x.begin(), x.end());
    m_y.insert(m_y.end(), y.begin(), y.end());
    grow(before);
}

void CurvePyramid::grow(size_t before)
{
    // A level of one stretch that is not whole is of no use, so levels end with the first that short.
    const std::span<const double> values(m_y);
    size_t firstChanged = before / base;
    size_t count = size() / base;
    for (size_t depth = 0; count > 0; ++depth) {
        if (depth == m_levels.size())
            m_levels.emplace_back();
        Level &level = m_levels[depth];
        level.min.resize(count);
        level.max.resize(count);
        level.hasGap.resize(count);
        for (size_t i = firstChanged; i < count; ++i) {
            Extremes all{infinity, -infinity, false};
            if (depth == 0) {
                all = scan(values.subspan(i * base, base));
            } else {
                const Level &below = m_levels[depth - 1];
                for (size_t child = i * fanOut; child < (i + 1) * fanOut; ++child)
                    join(all, {below.min[child], below.max[child], below.hasGap[child] != 0});
            }
            level.min[i] = all.min;
            level.max[i] = all.max;
            level.hasGap[i] = all.hasGap;
        }
        firstChanged /= fanOut;
        count /= fanOut;
    }
}

CurvePyramid::Extremes CurvePyramid::extremes(size_t begin, size_t end) const
{
    Extremes all{infinity, -infinity, false};
    const std::span<const double> values(m_y);
    // From the ends inwards: single points up to whole stretches, then stretches up to whole ones of the next level.
    const size_t whole = (begin + base - 1) / base;
    const size_t wholeEnd = end / base;
    if (whole >= wholeEnd)
        return scan(values.subspan(begin, end - begin));
    join(all, scan(values.subspan(begin, whole * base - begin)));
    join(all, scan(values.subspan(wholeEnd * base, end - wholeEnd * base)));
    size_t from = whole;
    size_t to = wholeEnd;
    for (size_t depth = 0; from < to; ++depth) {
        const Level &level = m_levels[depth];
        const auto take = [&](size_t i) { join(all, {level.min[i], level.max[i], level.hasGap[i] != 0}); };
        const bool isTop = depth + 1 == m_levels.size();
        while (from < to && (isTop || from % fanOut != 0))
            take(from++);
        while (from < to && to % fanOut != 0)
            take(--to);
        from /= fanOut;
        to /= fanOut;
    }
    return all;
}

size_t CurvePyramid::lowerBound(double value, size_t from) const
{
    const size_t count = size();
    if (from >= count || !(m_x[from] < value))
        return from;
    // Steps are mostly even, so the place is nearly where it would be then; from there the reach is doubled.
    size_t low = from;
    size_t high = count - 1;
    if (m_x[high] < value)
        return count;
    const double share = (value - m_x[low]) / (m_x[high] - m_x[low]);
    size_t guess = low + size_t(double(high - low) * std::clamp(share, 0.0, 1.0));
    guess = std::clamp(guess, low, high);
    if (m_x[guess] < value) {
        low = guess;
        for (size_t reach = 1; low + reach < high && m_x[low + reach] < value; reach *= 2)
            low += reach;
        for (size_t reach = 1; low + reach < high; reach *= 2) {
            if (!(m_x[low + reach] < value)) {
                high = low + reach;
                break;
            }
        }
    } else {
        high = guess;
        for (size_t reach = 1; high - low > reach && !(m_x[high - reach] < value); reach *= 2)
            high -= reach;
    }
    // low is below the value, high is not.
    return size_t(std::lower_bound(m_x.begin() + std::ptrdiff_t(low), m_x.begin() + std::ptrdiff_t(high), value) -
                  m_x.begin());
}

size_t CurvePyramid::nextGap(size_t from, size_t end) const
{
    while (from < end) {
        // The greatest stretch without a gap that begins here is passed over.
        size_t length = base;
        size_t passed = 0;
        for (const Level &level : m_levels) {
            const bool isWhole = from % length == 0 && from / length < level.hasGap.size();
            if (!isWhole || level.hasGap[from / length] != 0)
                break;
            passed = length;
            length *= fanOut;
        }
        if (passed > 0)
            from += passed;
        else if (std::isnan(m_y[from]))
            return from;
        else
            ++from;
    }
    return end;
}

size_t CurvePyramid::nextValue(size_t from, size_t end) const
{
    while (from < end) {
        size_t length = base;
        size_t passed = 0;
        for (const Level &level : m_levels) {
            const bool isWhole = from % length == 0 && from / length < level.min.size();
            if (!isWhole || level.min[from / length] <= level.max[from / length])
                break;
            passed = length;
            length *= fanOut;
        }
        if (passed > 0)
            from += passed;
        else if (!std::isnan(m_y[from]))
            return from;
        else
            ++from;
    }
    return end;
}

} // namespace assay
