#include "core/data/correlation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Ranks from 1; equal values share the mean of theirs.
std::vector<double> ranks(const std::vector<double> &numbers)
{
    std::vector<std::uint32_t> order(numbers.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return numbers[a] < numbers[b]; });
    std::vector<double> ranked(numbers.size());
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

size_t codeCount(std::span<const std::int32_t> codes)
{
    return codes.empty() ? 0 : size_t(std::max(-1, *std::max_element(codes.begin(), codes.end())) + 1);
}

} // namespace

double pearson(const std::vector<double> &a, const std::vector<double> &b)
{
    double n = 0;
    double sumA = 0;
    double sumB = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i]))
            continue;
        n += 1;
        sumA += a[i];
        sumB += b[i];
    }
    const double meanA = sumA / n;
    const double meanB = sumB / n;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i]))
            continue;
        const double x = a[i] - meanA;
        const double y = b[i] - meanB;
        squaresA += x * x;
        squaresB += y * y;
        products += x * y;
    }
    if (!(squaresA > 0 && squaresB > 0))
        return std::numeric_limits<double>::quiet_NaN();
    return std::clamp(products / std::sqrt(squaresA) / std::sqrt(squaresB), -1.0, 1.0);
}

double spearman(const std::vector<double> &a, const std::vector<double> &b)
{
    std::vector<double> presentA;
    std::vector<double> presentB;
    for (size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i]))
            continue;
        presentA.push_back(a[i]);
        presentB.push_back(b[i]);
    }
    return pearson(ranks(presentA), ranks(presentB));
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
    std::sort(sorted.begin(), sorted.end());
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
