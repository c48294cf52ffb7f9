#include "core/data/value_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace assay::value_figures
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::array probabilities = {0.05, 0.25, 0.5, 0.75, 0.95};
constexpr int usualBins = 30;
constexpr int mostWholeBins = 40;

using Counts = std::vector<ValueCounts::Entry>;

int binCount(const ColumnProfile &profile, double min, double max)
{
    if (min == max)
        return 1;
    if (profile.type == ColumnType::Integer && max - min < mostWholeBins)
        return int(max - min) + 1;
    return usualBins;
}

void describeHistogram(const Counts &counts, ColumnProfile &profile)
{
    const auto isFinite = [](const ValueCounts::Entry &entry) { return std::isfinite(entry.number); };
    const auto first = std::find_if(counts.begin(), counts.end(), isFinite);
    const auto last = std::find_if(counts.rbegin(), counts.rend(), isFinite).base();
    if (first >= last)
        return;
    const double min = first->number;
    const double max = (last - 1)->number;
    const int bins = binCount(profile, min, max);
    profile.histogram.assign(size_t(bins), 0);
    // Halves, since the range of two finite doubles may be infinite.
    const double range = max / 2 - min / 2;
    for (auto entry = first; entry != last; ++entry) {
        const double share = range > 0 ? (entry->number / 2 - min / 2) / range : 0;
        profile.histogram[size_t(std::min(bins - 1, int(share * bins)))] += entry->count;
    }
}

void describeTop(const Counts &counts, ColumnProfile &profile)
{
    Counts top;
    for (const ValueCounts::Entry &entry : counts) {
        if (top.size() == topCount && entry.count <= top.back().count)
            continue;
        const auto place = std::find_if(top.begin(), top.end(), [&](const auto &e) { return e.count < entry.count; });
        top.insert(place, entry);
        top.resize(std::min(top.size(), topCount));
    }
    for (const ValueCounts::Entry &entry : top)
        profile.top.push_back({valueText(entry.number, profile.type), entry.count});
}

void describeQuantiles(const Counts &counts, ColumnProfile &profile)
{
    std::int64_t present = 0;
    for (const ValueCounts::Entry &entry : counts)
        present += entry.count;
    auto entry = counts.begin();
    std::int64_t upTo = entry->count;
    for (const double probability : probabilities) {
        const double place = probability * double(present - 1);
        const auto below = std::int64_t(place);
        while (upTo <= below)
            upTo += (++entry)->count;
        const double a = entry->number;
        const double b = below + 1 < upTo || below + 1 >= present ? a : (entry + 1)->number;
        const double t = place - double(below);
        profile.quantiles.emplace_back(probability, a == b ? a : t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t));
    }
}

} // namespace

ColumnProfile emptyProfile(const QString &name, ColumnType type, std::int64_t count)
{
    ColumnProfile profile;
    profile.name = name;
    profile.type = type;
    profile.count = count;
    profile.min = profile.max = profile.mean = profile.sd = notANumber;
    profile.minLength = profile.meanLength = profile.maxLength = notANumber;
    return profile;
}

void describeCounts(const Counts &counts, ColumnProfile &profile)
{
    profile.distinct = std::int64_t(counts.size());
    describeTop(counts, profile);
    if (counts.empty())
        return;
    describeQuantiles(counts, profile);
    describeHistogram(counts, profile);
}

void describeRanks(const KllSketch &ranks, const NumberSummary &summary, ColumnProfile &profile)
{
    const std::vector<double> quantiles = ranks.quantiles(probabilities);
    for (size_t i = 0; i < quantiles.size(); ++i)
        profile.quantiles.emplace_back(probabilities[i], quantiles[i]);
    const double greatest = std::numeric_limits<double>::max();
    const double min = summary.finiteMin();
    const double max = summary.finiteMax();
    if (std::isnan(min))
        return;
    const int bins = binCount(profile, min, max);
    std::vector<double> edges;
    for (int bin = 1; bin < bins; ++bin) {
        const double share = double(bin) / bins;
        // A number on an edge belongs to the bin above it.
        edges.push_back(std::nextafter(min * (1 - share) + max * share, -infinity));
    }
    edges.push_back(greatest);
    double before = ranks.rank(-infinity);
    for (const double rank : ranks.cdf(edges)) {
        profile.histogram.push_back(std::llround((rank - before) * double(summary.count())));
        before = rank;
    }
}

void fitToType(ColumnProfile &profile)
{
    if (profile.type == ColumnType::Boolean) {
        // The share of true is a mean; the rest says nothing that the two counts do not.
        profile.sd = profile.min = profile.max = notANumber;
        profile.zeros = profile.negatives = 0;
        profile.quantiles.clear();
        profile.histogram.clear();
        for (const auto &top : profile.top)
            profile.histogram.push_back(top.count);
    } else if (profile.type == ColumnType::Date || profile.type == ColumnType::Timestamp) {
        profile.mean = std::round(profile.mean);
        for (auto &[probability, value] : profile.quantiles)
            value = std::round(value);
    }
}

} // namespace assay::value_figures
