#include "core/data/column_cells.h"

#include "core/data/word_length.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace assay
{

namespace
{

constexpr double usualCells = 30;
constexpr double mostSingleCells = 40;
constexpr double dayMs = 86'400'000;
constexpr size_t mostTextWords = 12;

std::vector<std::int64_t> countCodes(const Column &column)
{
    std::vector<std::int64_t> counts(size_t(column.words.size()), 0);
    for (const std::int32_t code : column.codes) {
        if (code >= 0)
            ++counts[size_t(code)];
    }
    return counts;
}

} // namespace

ColumnCells ColumnCells::of(std::initializer_list<const Column *> columns, size_t mostWords)
{
    ColumnCells cells;
    if ((*columns.begin())->isWords())
        cells.countWords(columns, mostWords);
    else
        cells.divideRange(columns);
    return cells;
}

void ColumnCells::countWords(std::initializer_list<const Column *> columns, size_t mostWords)
{
    m_areWords = true;
    std::map<QString, std::int64_t> totals;
    for (const Column *column : columns) {
        const std::vector<std::int64_t> counts = countCodes(*column);
        for (size_t code = 0; code < counts.size(); ++code) {
            if (counts[code] > 0)
                totals[column->words.at(qsizetype(code))] += counts[code];
        }
    }
    std::vector<std::pair<QString, std::int64_t>> ranked(totals.begin(), totals.end());
    const auto shown = ranked.begin() + std::ptrdiff_t(std::min(mostWords, ranked.size()));
    std::partial_sort(ranked.begin(), shown, ranked.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (auto word = ranked.begin(); word != shown; ++word)
        m_words.append(word->first);
    m_hasOthers = shown != ranked.end();
}

void ColumnCells::divideRange(std::initializer_list<const Column *> columns)
{
    const auto areAll = [&](ColumnType type) {
        return std::all_of(columns.begin(), columns.end(), [=](const Column *c) { return c->type == type; });
    };
    if (areAll(ColumnType::Boolean)) {
        m_areWords = true;
        m_words = {QStringLiteral("false"), QStringLiteral("true")};
        return;
    }
    double min = std::numeric_limits<double>::infinity();
    double max = -min;
    for (const Column *column : columns) {
        for (const double x : column->numbers) {
            if (std::isfinite(x)) {
                min = std::min(min, x);
                max = std::max(max, x);
            }
        }
    }
    if (min > max)
        return;
    const bool areDays = areAll(ColumnType::Date);
    const double grain = areDays ? dayMs : areAll(ColumnType::Integer) ? 1 : 0;
    if (grain > 0) {
        const double values = (max - min) / grain + 1;
        const double each = values <= mostSingleCells ? 1 : std::ceil(values / usualCells);
        m_areSingle = each == 1;
        m_count = size_t(std::ceil(values / each));
        m_halfStep = each * grain / 2;
        // A whole number lies in the middle of its cell, a day fills it.
        m_halfLow = (areDays ? min : min - 0.5) / 2;
        return;
    }
    m_count = max > min ? size_t(usualCells) : 1;
    m_halfLow = max > min ? min / 2 : min / 2 - 0.25;
    m_halfStep = max > min ? (max / 2 - min / 2) / usualCells : 0.5;
}

ColumnCells::Finder ColumnCells::finder(const Column &column) const
{
    Finder finder;
    finder.m_missing = missing();
    finder.m_halfLow = m_areWords ? -0.25 : m_halfLow;
    finder.m_halfStep = m_areWords ? 0.5 : m_halfStep;
    if (!column.isWords()) {
        finder.m_numbers = column.numbers.data();
        return finder;
    }
    finder.m_codes = column.codes.data();
    QHash<QString, size_t> known;
    for (qsizetype cell = 0; cell < m_words.size(); ++cell)
        known.insert(m_words.at(cell), size_t(cell));
    const auto words = size_t(column.words.size());
    finder.m_cellOfCode.reserve(words);
    for (size_t code = 0; code < words; ++code)
        finder.m_cellOfCode.push_back(known.value(column.words.at(qsizetype(code)), size_t(m_words.size())));
    return finder;
}

std::optional<Column> textLengths(const Column &column)
{
    if (column.type != ColumnType::Text)
        return std::nullopt;
    std::vector<std::int64_t> counts = countCodes(column);
    const std::int64_t all = std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
    const auto shown = counts.begin() + std::ptrdiff_t(std::min(mostTextWords, counts.size()));
    std::partial_sort(counts.begin(), shown, counts.end(), std::greater<>());
    if (all == 0 || 2 * std::accumulate(counts.begin(), shown, std::int64_t(0)) >= all)
        return std::nullopt;
    std::vector<double> lengthOf;
    const auto words = size_t(column.words.size());
    lengthOf.reserve(words);
    for (size_t code = 0; code < words; ++code)
        lengthOf.push_back(double(wordLength(column.words.utf8(qsizetype(code)))));
    Column lengths;
    lengths.name = column.name;
    lengths.type = ColumnType::Integer;
    lengths.numbers.reserve(column.codes.size());
    for (const std::int32_t code : column.codes)
        lengths.numbers.push_back(code < 0 ? std::numeric_limits<double>::quiet_NaN() : lengthOf[size_t(code)]);
    return lengths;
}

} // namespace assay
