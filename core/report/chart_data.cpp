#include "core/report/chart_data.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace assay
{

ThinnedPoints thinPoints(std::span<const double> x, std::span<const double> y, size_t most)
{
    ThinnedPoints points{{x.begin(), x.end()}, {y.begin(), y.end()}, x.size()};
    if (x.size() <= most)
        return points;
    std::vector<std::uint32_t> chosen = Random(1, "report points").permutation(std::uint32_t(x.size()));
    chosen.resize(most);
    std::sort(chosen.begin(), chosen.end());
    points.x.clear();
    points.y.clear();
    for (const std::uint32_t row : chosen) {
        points.x.push_back(x[row]);
        points.y.push_back(y[row]);
    }
    return points;
}

ChartSeries histogramOf(std::span<const double> values, int bins)
{
    std::vector<double> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite), [](double v) { return std::isfinite(v); });
    ChartSeries series{{}, ChartSeries::Kind::Bars, {}, {}};
    if (finite.empty())
        return series;
    const auto [least, greatest] = std::minmax_element(finite.begin(), finite.end());
    const double lower = *least;
    const double width = (*greatest - lower) / bins;
    if (!(width > 0) || !std::isfinite(width)) {
        series.x.push_back(lower);
        series.y.push_back(double(finite.size()));
        return series;
    }
    series.y.assign(size_t(bins), 0);
    for (int i = 0; i < bins; ++i)
        series.x.push_back(lower + (i + 0.5) * width);
    for (const double value : finite)
        series.y[size_t(std::clamp(int((value - lower) / width), 0, bins - 1))] += 1;
    return series;
}

double quantileOf(std::span<const double> sorted, double probability)
{
    const double place = probability * double(sorted.size() - 1);
    const auto below = size_t(std::floor(place));
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

} // namespace assay
