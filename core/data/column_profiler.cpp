#include "core/data/column_profiler.h"

#include "core/data/column_warnings.h"
#include "core/data/field_values.h"
#include "core/data/radix_sort.h"
#include "core/data/value_figures.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

using Counts = std::vector<ValueCounts::Entry>;
using value_figures::topCount;

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

struct WordCount {
    QString word;
    std::int64_t count = 0;
};

void showTop(std::vector<WordCount> words, ColumnProfile &profile)
{
    const auto shown = words.begin() + std::ptrdiff_t(std::min(topCount, words.size()));
    std::partial_sort(words.begin(), shown, words.end(), [](const WordCount &a, const WordCount &b) {
        return a.count != b.count ? a.count > b.count : a.word < b.word;
    });
    for (auto word = words.begin(); word != shown; ++word) {
        profile.top.push_back({word->word, word->count});
        profile.histogram.push_back(word->count);
    }
}

/// The words that can be among the most frequent ones; so that only few are compared as texts.
std::vector<WordCount> leadingWords(const Column &column, const std::vector<std::int64_t> &counts)
{
    std::vector<std::int64_t> order = counts;
    std::int64_t least = 1;
    if (order.size() > topCount) {
        std::nth_element(order.begin(), order.begin() + topCount - 1, order.end(), std::greater<>());
        least = std::max(least, order[topCount - 1]);
    }
    std::vector<WordCount> leading;
    const auto add = [&](size_t code) { leading.push_back({column.words.at(qsizetype(code)), counts[code]}); };
    // Many words may tie for the last place; the least of them go first, and the rest is not needed.
    std::vector<size_t> ties;
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > least)
            add(code);
        else if (counts[code] == least)
            ties.push_back(code);
    }
    const size_t wanted = std::min(ties.size(), topCount);
    std::partial_sort(ties.begin(), ties.begin() + std::ptrdiff_t(wanted), ties.end(), [&](size_t a, size_t b) {
        return column.words.at(qsizetype(a)) < column.words.at(qsizetype(b));
    });
    for (size_t i = 0; i < wanted; ++i)
        add(ties[i]);
    return leading;
}

/// Words that each stand once and are of about one length and without spaces name things; long ones with spaces tell.
QString lookOfWords(double spacedShare, const ColumnProfile &profile)
{
    constexpr double nearlyAll = 0.95;
    constexpr double someSpaces = 0.5;
    const double present = double(profile.count - profile.missing);
    if (profile.type != ColumnType::Text || present == 0)
        return {};
    if (spacedShare > someSpaces)
        return QStringLiteral("free_text");
    return double(profile.distinct) >= nearlyAll * present ? QStringLiteral("id") : QStringLiteral("category");
}

/// Lengths, looks, and whether there are numbers among the words, which are asked once each.
ColumnFacts describeEachWord(const Column &column, const std::vector<std::int64_t> &counts, ColumnProfile &profile)
{
    ColumnFacts facts;
    std::vector<bool> isNumber(counts.size());
    std::int64_t spaced = 0;
    double lengths = 0;
    size_t code = 0;
    for (const QString &word : column.words) {
        const std::int64_t count = counts[code];
        spaced += word.contains(u' ') ? 1 : 0;
        isNumber[code] = field_values::number(word.toStdString()).has_value();
        ++code;
        if (count == 0)
            continue;
        const double length = double(word.size());
        profile.minLength = profile.distinct == 0 ? length : std::min(profile.minLength, length);
        profile.maxLength = profile.distinct == 0 ? length : std::max(profile.maxLength, length);
        lengths += length * double(count);
        ++profile.distinct;
        facts.numberRows += isNumber[code - 1] ? count : 0;
    }
    if (profile.distinct > 0)
        profile.meanLength = lengths / double(profile.count - profile.missing);
    const auto other = std::find_if(column.codes.begin(), column.codes.end(),
                                    [&](std::int32_t c) { return c >= 0 && !isNumber[size_t(c)]; });
    if (other != column.codes.end() && facts.numberRows > 0)
        facts.otherWord = column.words.at(*other);
    profile.looksLike = lookOfWords(counts.empty() ? 0 : double(spaced) / double(counts.size()), profile);
    return facts;
}

ColumnProfile profileWords(const Column &column)
{
    ColumnProfile profile = emptyProfile(column.name, column.type, std::int64_t(column.codes.size()));
    std::vector<std::int64_t> counts(size_t(column.words.size()), 0);
    for (const std::int32_t code : column.codes) {
        if (code >= 0)
            ++counts[size_t(code)];
        else
            ++profile.missing;
    }
    const ColumnFacts facts = describeEachWord(column, counts, profile);
    showTop(leadingWords(column, counts), profile);
    warnOfColumn(facts, profile);
    return profile;
}

ColumnProfile profileWordSketch(ColumnProfile profile, const WordSketch &sketch)
{
    profile.missing = sketch.missing();
    const std::int64_t present = profile.count - profile.missing;
    profile.distinct =
        sketch.distinct().value_or(std::min(present, std::int64_t(std::llround(sketch.estimatedDistinct()))));
    if (present > 0) {
        profile.minLength = sketch.minLength();
        profile.maxLength = sketch.maxLength();
        profile.meanLength = sketch.meanLength();
    }
    profile.looksLike = lookOfWords(sketch.spacedShare(), profile);
    std::vector<WordCount> words;
    ColumnFacts facts;
    for (const WordSketch::Entry &entry : sketch.entries()) {
        words.push_back({QString::fromUtf8(entry.word), entry.count});
        if (field_values::number({entry.word.constData(), size_t(entry.word.size())}))
            facts.numberRows += entry.count;
        else if (facts.otherWord.isEmpty())
            facts.otherWord = words.back().word;
    }
    showTop(std::move(words), profile);
    profile.bounds.distinct = sketch.distinct() ? 0 : HyperLogLog::error;
    profile.bounds.top = sketch.isExact() ? 0 : double(sketch.missed()) / double(std::max<std::int64_t>(1, present));
    warnOfColumn(sketch.isExact() ? facts : ColumnFacts(), profile);
    return profile;
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
    ColumnProfile profile = emptyProfile(name, sketch.type(), sketch.count());
    if (const WordSketch *words = sketch.words())
        return profileWordSketch(std::move(profile), *words);
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
