#pragma once

#include "core/report/block.h"

#include <span>

namespace assay
{

/// How much of two columns is drawn, and how much there was.
struct ThinnedPoints {
    std::vector<double> x;
    std::vector<double> y;
    size_t total = 0;
    [[nodiscard]] bool isWhole() const { return x.size() == total; }
};

/// At most `most` of the points, chosen at random but the same each time, in their order. Spans of equal length.
ThinnedPoints thinPoints(std::span<const double> x, std::span<const double> y, size_t most);

/// Equal-width bins over all values: their middles and how many values each holds. Infinite and missing values are left
/// out. Equal values give one bin.
ChartSeries histogramOf(std::span<const double> values, int bins);

/// The share of sorted values below which `probability` of them lie, linear between neighbours (type 7). At least one.
double quantileOf(std::span<const double> sorted, double probability);

} // namespace assay
