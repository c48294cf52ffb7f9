#include "core/data/correlation.h"

#include "core/data/radix_sort.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Sums run side by side, so that none waits for the last addition.
constexpr size_t lanes = 8;
using Lanes = std::array<double, lanes>;

/// Calls `look(lane, a, b, isThere)` for every row; where one is missing both are 0. Without branches, so that the
/// lanes of a step can be one instruction.
template <typename Look>
void forEachPair(std::span<const double> a, std::span<const double> b, Look look)
{
    const auto lookAt = [&](size_t lane, double x, double y) {
        const bool isThere = (x == x) & (y == y);
        look(lane, isThere ? x : 0.0, isThere ? y : 0.0, isThere ? 1.0 : 0.0);
    };
    size_t i = 0;
    for (; i + lanes <= a.size(); i += lanes) {
        for (size_t lane = 0; lane < lanes; ++lane)
            lookAt(lane, a[i + lane], b[i + lane]);
    }
    for (size_t lane = 0; i < a.size(); ++i, ++lane)
        lookAt(lane, a[i], b[i]);
}

double total(const Lanes &sums)
{
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

/// The ranks, from 1, of the numbers at `order`, which is theirs; equal values share the mean of theirs.
std::vector<double> ranksInOrder(std::span<const double> numbers, std::span<const std::uint32_t> order)
{
    std::vector<double> ranked(numbers.size(), notANumber);
    for (size_t begin = 0; begin < order.size();) {
        size_t end = begin + 1;
        while (end < order.size() && numbers[order[end]] == numbers[order[begin]])
            ++end;
        for (size_t i = begin; i < end; ++i)
            ranked[order[i]] = double(begin + end + 1) / 2;
        begin = end;
    }
    return ranked;
}

/// Those of `order` whose rows have a value in `other`.
std::vector<std::uint32_t> thereIn(std::span<const double> other, std::span<const std::uint32_t> order)
{
    std::vector<std::uint32_t> there(order.size());
    size_t count = 0;
    for (const std::uint32_t row : order) {
        there[count] = row;
        count += std::isnan(other[row]) ? 0 : 1;
    }
    there.resize(count);
    return there;
}

size_t codeCount(std::span<const std::int32_t> codes)
{
    return codes.empty() ? 0 : size_t(std::max(-1, *std::max_element(codes.begin(), codes.end())) + 1);
}

} // namespace

double pearson(const std::vector<double> &a, const std::vector<double> &b)
{
    Lanes n{};
    Lanes sumA{};
    Lanes sumB{};
    forEachPair(a, b, [&](size_t lane, double x, double y, double isThere) {
        n[lane] += isThere;
        sumA[lane] += x;
        sumB[lane] += y;
    });
    const double meanA = total(sumA) / total(n);
    const double meanB = total(sumB) / total(n);
    Lanes squaresA{};
    Lanes squaresB{};
    Lanes products{};
    forEachPair(a, b, [&](size_t lane, double x, double y, double isThere) {
        const double u = (x - meanA) * isThere;
        const double v = (y - meanB) * isThere;
        squaresA[lane] += u * u;
        squaresB[lane] += v * v;
        products[lane] += u * v;
    });
    if (!(total(squaresA) > 0 && total(squaresB) > 0))
        return notANumber;
    return std::clamp(total(products) / std::sqrt(total(squaresA)) / std::sqrt(total(squaresB)), -1.0, 1.0);
}

double spearman(const std::vector<double> &a, const std::vector<double> &b)
{
    return RankedNumbers(a).spearman(RankedNumbers(b));
}

Deviations::Deviations(std::span<const double> numbers)
{
    Lanes sums{};
    forEachPair(numbers, numbers, [&](size_t lane, double x, double, double) { sums[lane] += x; });
    const double mean = total(sums) / double(numbers.size());
    m_deviations.resize(numbers.size());
    Lanes squares{};
    for (size_t i = 0; i < numbers.size(); ++i) {
        m_deviations[i] = numbers[i] - mean;
        squares[i % lanes] += m_deviations[i] * m_deviations[i];
    }
    m_norm = std::sqrt(total(squares));
}

double Deviations::correlation(const Deviations &other) const
{
    if (!(m_norm > 0 && other.m_norm > 0))
        return notANumber;
    Lanes products{};
    size_t i = 0;
    for (; i + lanes <= m_deviations.size(); i += lanes) {
        for (size_t lane = 0; lane < lanes; ++lane)
            products[lane] += m_deviations[i + lane] * other.m_deviations[i + lane];
    }
    for (size_t lane = 0; i < m_deviations.size(); ++i, ++lane)
        products[lane] += m_deviations[i] * other.m_deviations[i];
    return std::clamp(total(products) / m_norm / other.m_norm, -1.0, 1.0);
}

RankedNumbers::RankedNumbers(std::vector<double> numbers) : m_numbers(std::move(numbers))
{
    std::vector<double> present;
    std::vector<std::uint32_t> rows;
    for (size_t row = 0; row < m_numbers.size(); ++row) {
        if (!std::isnan(m_numbers[row])) {
            present.push_back(m_numbers[row]);
            rows.push_back(std::uint32_t(row));
        }
    }
    m_order = sortedOrder(present);
    for (std::uint32_t &place : m_order)
        place = rows[place];
    if (present.size() < m_numbers.size())
        return;
    m_deviations.emplace(m_numbers);
    m_rankDeviations.emplace(ranksInOrder(m_numbers, m_order));
}

double RankedNumbers::pearson(const RankedNumbers &other) const
{
    if (m_deviations && other.m_deviations)
        return m_deviations->correlation(*other.m_deviations);
    return assay::pearson(m_numbers, other.m_numbers);
}

double RankedNumbers::spearman(const RankedNumbers &other) const
{
    if (m_rankDeviations && other.m_rankDeviations)
        return m_rankDeviations->correlation(*other.m_rankDeviations);
    return assay::pearson(ranksInOrder(m_numbers, thereIn(other.m_numbers, m_order)),
                          ranksInOrder(other.m_numbers, thereIn(m_numbers, other.m_order)));
}

double cramersV(std::span<const std::int32_t> a, std::span<const std::int32_t> b)
{
    const size_t rows = codeCount(a);
    const size_t columns = codeCount(b);
    std::vector<double> cells(rows * columns, 0);
    std::vector<double> ofA(rows, 0);
    std::vector<double> ofB(columns, 0);
    double n = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i] < 0 || b[i] < 0)
            continue;
        ++cells[size_t(a[i]) * columns + size_t(b[i])];
        ++ofA[size_t(a[i])];
        ++ofB[size_t(b[i])];
        ++n;
    }
    const auto used = [](const std::vector<double> &counts) {
        return counts.size() - size_t(std::count(counts.begin(), counts.end(), 0.0));
    };
    const size_t least = std::min(used(ofA), used(ofB));
    if (least < 2)
        return notANumber;
    double chiSquare = 0;
    for (size_t i = 0; i < rows; ++i) {
        for (size_t j = 0; j < columns; ++j) {
            const double expected = ofA[i] * ofB[j] / n;
            if (expected > 0)
                chiSquare += (cells[i * columns + j] - expected) * (cells[i * columns + j] - expected) / expected;
        }
    }
    return std::sqrt(std::min(1.0, chiSquare / (n * double(least - 1))));
}

std::vector<std::int32_t> decileCodes(const std::vector<double> &numbers)
{
    constexpr size_t tenths = 10;
    std::vector<double> sorted;
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(sorted), [](double x) { return !std::isnan(x); });
    std::vector<std::uint64_t> scratch;
    sortNumbers(sorted, scratch);
    std::vector<double> edges;
    for (size_t i = 1; i < tenths && !sorted.empty(); ++i)
        edges.push_back(sorted[sorted.size() * i / tenths]);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    // A value that is the least of all opens no cell below it.
    if (!edges.empty() && edges.front() == sorted.front())
        edges.erase(edges.begin());
    std::vector<std::int32_t> codes;
    codes.reserve(numbers.size());
    for (const double x : numbers)
        codes.push_back(std::isnan(x) ? -1
                                      : std::int32_t(std::upper_bound(edges.begin(), edges.end(), x) - edges.begin()));
    return codes;
}

} // namespace assay
