#include "core/data/distribution_distance.h"

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace assay
{

namespace
{

constexpr double level = 0.95;
constexpr double leastExpected = 5;
constexpr double emptyShare = 1e-4;

struct Cell {
    double a = 0;
    double b = 0;
};

/// Cells whose expected counts carry the chi-square, and one of all the others.
std::vector<Cell> mergedCells(std::span<const std::int64_t> a, std::span<const std::int64_t> b, double n, double m)
{
    std::vector<Cell> cells;
    Cell rare;
    for (size_t i = 0; i < a.size(); ++i) {
        const Cell cell{double(a[i]), double(b[i])};
        const double pooled = (cell.a + cell.b) / (n + m);
        if (pooled * std::min(n, m) >= leastExpected) {
            cells.push_back(cell);
        } else {
            rare.a += cell.a;
            rare.b += cell.b;
        }
    }
    if (rare.a + rare.b > 0)
        cells.push_back(rare);
    return cells;
}

/// x ln(x / y), which is 0 at x = 0.
double relativeEntropy(double x, double y)
{
    return x > 0 ? x * std::log(x / y) : 0;
}

} // namespace

DistributionDistance distributionDistance(std::span<const std::int64_t> a, std::span<const std::int64_t> b)
{
    DistributionDistance distance;
    const double n = double(std::accumulate(a.begin(), a.end(), std::int64_t(0)));
    const double m = double(std::accumulate(b.begin(), b.end(), std::int64_t(0)));
    if (n == 0 || m == 0)
        return distance;
    const std::vector<Cell> cells = mergedCells(a, b, n, m);
    distance.cells = int(cells.size());
    if (distance.cells < 2)
        return distance;
    double affinity = 0;
    for (const Cell &cell : cells) {
        const double p = cell.a / n;
        const double q = cell.b / m;
        const double middle = (p + q) / 2;
        distance.jsd += (relativeEntropy(p, middle) + relativeEntropy(q, middle)) / 2;
        const double floorP = std::max(p, emptyShare);
        const double floorQ = std::max(q, emptyShare);
        distance.psi += (floorP - floorQ) * std::log(floorP / floorQ);
        affinity += std::sqrt(p * q);
    }
    distance.jsd = std::max(0.0, distance.jsd);
    distance.hellinger = std::sqrt(std::max(0.0, 1 - affinity));
    const double c = 1 / n + 1 / m;
    const boost::math::chi_squared null(distance.cells - 1);
    const double critical = boost::math::quantile(null, level);
    distance.jsdLimit = critical * c / 8;
    distance.psiLimit = critical * c;
    distance.hellingerLimit = std::sqrt(critical * c / 8);
    distance.p = boost::math::cdf(boost::math::complement(null, 8 * distance.jsd / c));
    return distance;
}

double kolmogorovSmirnov(std::span<const double> a, std::span<const double> b)
{
    if (a.empty() || b.empty())
        return 0;
    double largest = 0;
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() && j < b.size()) {
        const double x = std::min(a[i], b[j]);
        while (i < a.size() && a[i] <= x)
            ++i;
        while (j < b.size() && b[j] <= x)
            ++j;
        largest = std::max(largest, std::abs(double(i) / double(a.size()) - double(j) / double(b.size())));
    }
    return largest;
}

} // namespace assay
