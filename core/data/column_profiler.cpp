#include "core/data/column_profiler.h"

#include "core/data/column_warnings.h"
#include "core/data/radix_sort.h"
#include "core/data/value_figures.h"
#include "core/data/word_profiler.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace assay
{

namespace
{

using Counts = std::vector<ValueCounts::Entry>;
using value_figures::emptyProfile;
using value_figures::topCount;

void describeSummary(const NumberSummary &summary, ColumnProfile &profile)
{
    profile.missing = profile.count - summary.count();
    if (summary.count() == 0)
        return;
    profile.min = summary.min();
    profile.max = summary.max();
    profile.mean = summary.mean();
    profile.sd = summary.sd();
    profile.zeros = summary.zeros();
    profile.negatives = summary.negatives();
}

/// Runs of equal numbers.
Counts countsOf(const std::vector<double> &sorted)
{
    Counts counts;
    for (size_t begin = 0; begin < sorted.size();) {
        size_t end = begin + 1;
        while (end < sorted.size() && sorted[end] == sorted[begin])
            ++end;
        counts.push_back({sorted[begin], std::int64_t(end - begin)});
        begin = end;
    }
    return counts;
}

/// Of all numbers, ascending, each with its count.
void finish(const NumberSummary &summary, const Counts &counts, ColumnProfile &profile)
{
    describeSummary(summary, profile);
    value_figures::describeCounts(counts, profile);
    ColumnFacts facts;
    facts.infinities = summary.infinities();
    if (counts.size() >= 2) {
        const auto last = counts.end() - 1;
        facts.least = {counts.front().count, counts[1].number - counts[0].number};
        facts.greatest = {last->count, last->number - (last - 1)->number};
    }
    value_figures::fitToType(profile);
    warnOfColumn(facts, profile);
}

ColumnProfile profileNumbers(const Column &column)
{
    ColumnProfile profile = emptyProfile(column.name, column.type, std::int64_t(column.numbers.size()));
    std::vector<double> numbers;
    numbers.reserve(column.numbers.size());
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(numbers),
                 [](double x) { return !std::isnan(x); });
    NumberSummary summary;
    summary.add(numbers);
    std::vector<std::uint64_t> scratch;
    sortNumbers(numbers, scratch);
    finish(summary, countsOf(numbers), profile);
    return profile;
}

/// The bound of a count of the most frequent numbers: what lossy counting lets go, and what sampling adds.
double topBound(const NumberSketch::Estimates &estimates, std::int64_t present)
{
    constexpr double deviations = 3;
    const double n = double(std::max<std::int64_t>(1, present));
    const auto weight = double(estimates.ranks.sampleWeight());
    const double sampling = weight > 1 ? deviations * std::sqrt(weight / n) / 2 : 0;
    return double(estimates.frequent.missed()) / n + sampling;
}

void describeEstimates(const NumberSketch &sketch, ColumnProfile &profile)
{
    const NumberSketch::Estimates &estimates = *sketch.estimates();
    const std::int64_t present = sketch.summary().count();
    describeSummary(sketch.summary(), profile);
    profile.bounds = {HyperLogLog::error, KllSketch::rankError, topBound(estimates, present)};
    profile.distinct = std::min(present, std::int64_t(std::llround(estimates.distinct.estimate())));
    if (sketch.summary().isStrict()) {
        profile.distinct = present;
        profile.bounds.distinct = profile.bounds.top = 0;
    }
    value_figures::describeRanks(estimates.ranks, sketch.summary(), profile);
}

void showTop(std::vector<HeavyHitters::Hit> hits, ColumnProfile &profile)
{
    std::stable_sort(hits.begin(), hits.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
    for (const HeavyHitters::Hit &hit : hits)
        profile.top.push_back({valueText(hit.number, profile.type), hit.count});
}

/// Counts each of few numbers in the rows; a part of the rows at a time, which stays in the fastest cache.
void recount(const std::vector<double> &numbers, std::vector<HeavyHitters::Hit> &hits)
{
    constexpr size_t part = 2048;
    for (HeavyHitters::Hit &hit : hits)
        hit.count = 0;
    for (size_t from = 0; from < numbers.size(); from += part) {
        const size_t to = std::min(from + part, numbers.size());
        for (HeavyHitters::Hit &hit : hits) {
            double count = 0;
            for (size_t row = from; row < to; ++row)
                count += numbers[row] == hit.number ? 1.0 : 0.0;
            hit.count += std::int64_t(count);
        }
    }
}

std::optional<ColumnFacts::End> endOf(const std::vector<double> &numbers, double end, ColumnType type)
{
    if (!mayBeSentinel(end, type))
        return std::nullopt;
    ColumnFacts::End facts{0, std::numeric_limits<double>::infinity()};
    for (const double x : numbers) {
        if (x == end)
            ++facts.rows;
        else if (!std::isnan(x))
            facts.gap = std::min(facts.gap, std::abs(x - end));
    }
    return facts;
}

} // namespace

ColumnProfile profileColumn(const Column &column)
{
    return column.isWords() ? profileWords(column) : profileNumbers(column);
}

ColumnProfile profileColumn(const Column &column, const NumberSketch &sketch)
{
    ColumnProfile profile = emptyProfile(column.name, column.type, sketch.count());
    if (const ValueCounts *counts = sketch.counts()) {
        finish(sketch.summary(), counts->sorted(), profile);
        return profile;
    }
    describeEstimates(sketch, profile);
    auto hits = sketch.estimates()->frequent.top(topCount);
    recount(column.numbers, hits);
    showTop(std::move(hits), profile);
    profile.bounds.top = 0;
    ColumnFacts facts;
    facts.infinities = sketch.summary().infinities();
    facts.least = endOf(column.numbers, profile.min, column.type);
    facts.greatest = endOf(column.numbers, profile.max, column.type);
    value_figures::fitToType(profile);
    warnOfColumn(facts, profile);
    return profile;
}

ColumnProfile profileSketch(const QString &name, const ColumnSketch &sketch)
{
    if (const WordSketch *words = sketch.words())
        return profileWordSketch(name, sketch.type(), *words);
    ColumnProfile profile = emptyProfile(name, sketch.type(), sketch.count());
    const NumberSketch &numbers = *sketch.numbers();
    if (const ValueCounts *counts = numbers.counts()) {
        finish(numbers.summary(), counts->sorted(), profile);
        return profile;
    }
    describeEstimates(numbers, profile);
    if (!numbers.summary().isStrict())
        showTop(numbers.estimates()->frequent.top(topCount), profile);
    value_figures::fitToType(profile);
    warnOfColumn({.infinities = numbers.summary().infinities()}, profile);
    return profile;
}

} // namespace assay
