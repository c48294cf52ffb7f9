#include "core/learn/roc_area.h"

#include "core/data/radix_sort.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double z = 1.959963984540054;

struct ClassRows {
    std::vector<std::uint8_t> isPositive;
    std::vector<double> scores;
    double positives = 0;
};

ClassRows rowsOf(const ScoredRows &rows, size_t k)
{
    ClassRows of{std::vector<std::uint8_t>(rows.size()), std::vector<double>(rows.size()), 0};
    for (size_t i = 0; i < rows.size(); ++i) {
        of.isPositive[i] = rows.truth[i] == double(k) ? 1 : 0;
        of.scores[i] = rows.outputs == 1 ? rows.prediction[i] : rows.prediction[i * rows.outputs + k];
        of.positives += of.isPositive[i];
    }
    return of;
}

/// A row's placement: the share of rows of the other class that it is on the right side of, ties half.
std::vector<double> placementsOf(const ClassRows &rows, double negatives)
{
    const std::vector<std::uint32_t> order = sortedOrder(rows.scores);
    std::vector<double> placements(order.size());
    double positivesBelow = 0;
    double negativesBelow = 0;
    for (size_t first = 0; first < order.size();) {
        size_t end = first;
        double positives = 0;
        for (; end < order.size() && rows.scores[order[end]] == rows.scores[order[first]]; ++end)
            positives += rows.isPositive[order[end]];
        const double tied = double(end - first) - positives;
        for (size_t place = first; place < end; ++place) {
            const std::uint32_t row = order[place];
            placements[row] = rows.isPositive[row] ? (negativesBelow + tied / 2) / negatives
                                                   : (rows.positives - positivesBelow - positives / 2) / rows.positives;
        }
        positivesBelow += positives;
        negativesBelow += tied;
        first = end;
    }
    return placements;
}

/// Adds one class against the rest; false when it does not occur or is alone.
bool addClass(RocArea &area, const ClassRows &rows)
{
    const double positives = rows.positives;
    const double negatives = double(rows.scores.size()) - positives;
    if (positives == 0 || negatives == 0)
        return false;
    const std::vector<double> placements = placementsOf(rows, negatives);
    double sum = 0;
    for (size_t i = 0; i < placements.size(); ++i)
        sum += rows.isPositive[i] ? placements[i] : 0;
    const double value = sum / positives;
    const double ofPositive = 1 / std::sqrt(positives * (positives - 1));
    const double ofNegative = 1 / std::sqrt(negatives * (negatives - 1));
    for (size_t i = 0; i < placements.size(); ++i)
        area.parts[i] += (placements[i] - value) * (rows.isPositive[i] ? ofPositive : ofNegative);
    area.area = std::isnan(area.area) ? value : area.area + value;
    area.positives = positives;
    area.negatives = negatives;
    return true;
}

} // namespace

RocArea rocArea(const ScoredRows &rows)
{
    RocArea area;
    area.parts.assign(rows.size(), 0);
    if (rows.outputs == 1) {
        addClass(area, rowsOf(rows, 1));
        return area;
    }
    double classes = 0;
    for (size_t k = 0; k < rows.outputs; ++k)
        classes += addClass(area, rowsOf(rows, k)) ? 1 : 0;
    area.area /= classes;
    for (double &part : area.parts)
        part /= classes;
    area.positives = 0;
    area.negatives = 0;
    return area;
}

Estimate rocAreaInterval(const RocArea &area)
{
    double variance = 0;
    for (const double part : area.parts)
        variance += part * part;
    if (std::isnan(area.area))
        return {notANumber, notANumber, notANumber};
    if (variance > 0) {
        const double half = z * std::sqrt(variance);
        return {area.area, std::max(0.0, area.area - half), std::min(1.0, area.area + half)};
    }
    if (area.positives == 0)
        return {area.area, notANumber, notANumber};
    return newcombeAreaInterval(area.area, area.positives, area.negatives);
}

Estimate newcombeAreaInterval(double area, double positives, double negatives)
{
    const double others = (positives + negatives) / 2 - 1;
    const auto isWithin = [&](double guess) {
        const double variance = guess * (1 - guess) / (positives * negatives) *
                                (1 + others * ((1 - guess) / (2 - guess) + guess / (1 + guess)));
        return (area - guess) * (area - guess) <= z * z * variance;
    };
    // From the area outwards the distance in errors only grows, so halving finds the bounds.
    const auto boundTowards = [&](double end) {
        double inside = area;
        double outside = end;
        for (int step = 0; step < 60; ++step) {
            const double middle = (inside + outside) / 2;
            (isWithin(middle) ? inside : outside) = middle;
        }
        return inside;
    };
    return {area, boundTowards(0), boundTowards(1)};
}

} // namespace assay
