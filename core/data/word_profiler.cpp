#include "core/data/word_profiler.h"

#include "core/data/column_warnings.h"
#include "core/data/field_values.h"
#include "core/data/value_figures.h"
#include "core/data/word_length.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace assay
{

namespace
{

using value_figures::topCount;

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
    std::partial_sort(ties.begin(), ties.begin() + std::ptrdiff_t(wanted), ties.end(), [&](size_t one, size_t other) {
        return column.words.utf8(qsizetype(one)) < column.words.utf8(qsizetype(other));
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
    for (qsizetype code = 0; code < column.words.size(); ++code) {
        const std::string_view word = column.words.utf8(code);
        const std::int64_t count = counts[size_t(code)];
        spaced += word.find(' ') != std::string_view::npos ? 1 : 0;
        isNumber[size_t(code)] = field_values::number(word).has_value();
        if (count == 0)
            continue;
        const auto length = double(wordLength(word));
        profile.minLength = profile.distinct == 0 ? length : std::min(profile.minLength, length);
        profile.maxLength = profile.distinct == 0 ? length : std::max(profile.maxLength, length);
        lengths += length * double(count);
        ++profile.distinct;
        facts.numberRows += isNumber[size_t(code)] ? count : 0;
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

} // namespace

ColumnProfile profileWords(const Column &column)
{
    ColumnProfile profile = value_figures::emptyProfile(column.name, column.type, std::int64_t(column.codes.size()));
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

ColumnProfile profileWordSketch(const QString &name, ColumnType type, const WordSketch &sketch)
{
    ColumnProfile profile = value_figures::emptyProfile(name, type, sketch.count());
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

} // namespace assay
