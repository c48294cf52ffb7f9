#include "core/learn/feature_steps/categories.h"

#include "core/base/json.h"
#include "core/data/word_index.h"

#include <QLocale>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

CategoryCounts countWords(const Column &column, std::span<const std::uint32_t> rows)
{
    CategoryCounts counted;
    std::vector<std::int64_t> counts(size_t(column.words.size()), 0);
    for (const std::uint32_t row : rows) {
        if (const std::int32_t code = column.codes[row]; code >= 0)
            ++counts[size_t(code)];
        else
            ++counted.missing;
    }
    std::vector<qsizetype> seen;
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            seen.push_back(qsizetype(code));
    }
    std::sort(seen.begin(), seen.end(),
              [&](qsizetype a, qsizetype b) { return column.words.utf8(a) < column.words.utf8(b); });
    WordTable words;
    for (const qsizetype code : seen) {
        words.append(column.words.utf8(code));
        counted.counts.push_back(counts[size_t(code)]);
    }
    counted.categories = Categories(std::move(words));
    return counted;
}

CategoryCounts countNumbers(const Column &column, std::span<const std::uint32_t> rows)
{
    CategoryCounts counted;
    std::vector<double> known;
    known.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        if (std::isfinite(column.numbers[row]))
            known.push_back(column.numbers[row]);
    }
    counted.missing = std::int64_t(rows.size() - known.size());
    std::sort(known.begin(), known.end());
    std::vector<double> numbers;
    for (const double number : known) {
        if (numbers.empty() || number != numbers.back()) {
            numbers.push_back(number);
            counted.counts.push_back(0);
        }
        ++counted.counts.back();
    }
    counted.categories = Categories(std::move(numbers));
    return counted;
}

} // namespace

Categories::Categories(WordTable words) : m_words(std::move(words)), m_areWords(true)
{
    m_slots.assign(std::bit_ceil(2 * size_t(m_words.size()) + 1), -1);
    const size_t mask = m_slots.size() - 1;
    for (qsizetype place = 0; place < m_words.size(); ++place) {
        size_t slot = wordHash(m_words.utf8(place)) & mask;
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = std::int32_t(place);
    }
}

Categories::Categories(std::vector<double> numbers) : m_numbers(std::move(numbers)) {}

QString Categories::name(size_t place) const
{
    return m_areWords ? m_words.at(qsizetype(place))
                      : QString::number(m_numbers[place], 'g', QLocale::FloatingPointShortest);
}

std::int32_t Categories::find(std::string_view word) const
{
    if (!m_areWords)
        return -1;
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = wordHash(word) & mask; m_slots[slot] >= 0; slot = (slot + 1) & mask) {
        if (m_words.utf8(m_slots[slot]) == word)
            return m_slots[slot];
    }
    return -1;
}

std::int32_t Categories::find(double number) const
{
    const auto found = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
    return found != m_numbers.end() && *found == number ? std::int32_t(found - m_numbers.begin()) : -1;
}

Categories Categories::at(std::span<const size_t> places) const
{
    if (!m_areWords) {
        std::vector<double> numbers;
        for (const size_t place : places)
            numbers.push_back(m_numbers[place]);
        return Categories(std::move(numbers));
    }
    WordTable words;
    for (const size_t place : places)
        words.append(m_words.utf8(qsizetype(place)));
    return Categories(std::move(words));
}

QJsonArray Categories::toJson() const
{
    QJsonArray list;
    for (const QString &word : m_words)
        list.append(word);
    for (const double number : m_numbers)
        list.append(jsonNumber(number));
    return list;
}

std::optional<Categories> Categories::fromJson(const QJsonValue &value, bool areWords)
{
    if (!value.isArray())
        return std::nullopt;
    WordTable words;
    std::vector<double> numbers;
    for (const QJsonValue &item : value.toArray()) {
        if (areWords) {
            if (!item.isString())
                return std::nullopt;
            words.append(item.toString());
        } else {
            const auto number = numberFromJson(item);
            if (!number || !std::isfinite(*number) || (!numbers.empty() && *number <= numbers.back()))
                return std::nullopt;
            numbers.push_back(*number);
        }
    }
    return areWords ? Categories(std::move(words)) : Categories(std::move(numbers));
}

CategoryCounts countCategories(const Column &column, std::span<const std::uint32_t> rows)
{
    return column.isWords() ? countWords(column, rows) : countNumbers(column, rows);
}

CategoryReader::CategoryReader(const Categories &categories, const Column &column)
    : m_categories(categories),
      m_column(column)
{
    m_placeOfCode.reserve(size_t(column.words.size()));
    for (qsizetype code = 0; code < column.words.size(); ++code) {
        const std::int32_t place = categories.find(column.words.utf8(code));
        m_placeOfCode.push_back(place >= 0 ? place : unseen);
    }
}

void CategoryReader::read(std::span<const std::uint32_t> rows, std::int32_t *places) const
{
    if (m_column.isWords()) {
        for (size_t i = 0; i < rows.size(); ++i) {
            const std::int32_t code = m_column.codes[rows[i]];
            places[i] = code >= 0 ? m_placeOfCode[size_t(code)] : missing;
        }
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        const double number = m_column.numbers[rows[i]];
        const std::int32_t place = std::isfinite(number) ? m_categories.find(number) : missing;
        places[i] = place == -1 && std::isfinite(number) ? unseen : place;
    }
}

} // namespace assay
