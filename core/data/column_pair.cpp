#include "core/data/column_pair.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace assay
{

namespace
{

constexpr size_t thinSize = 2000;

std::vector<double> sortedNumbers(const Column &column)
{
    std::vector<double> numbers;
    if (column.isWords())
        return numbers;
    numbers.reserve(column.numbers.size());
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(numbers),
                 [](double x) { return !std::isnan(x); });
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::vector<double> thinned(const std::vector<double> &sorted)
{
    if (sorted.size() <= thinSize)
        return sorted;
    std::vector<double> thin(thinSize);
    for (size_t i = 0; i < thinSize; ++i)
        thin[i] = sorted[size_t((double(i) + 0.5) / double(thinSize) * double(sorted.size()))];
    return thin;
}

template <typename Add>
void countWords(const Column &column, Add add)
{
    if (column.isWords()) {
        std::vector<std::int64_t> counts(size_t(column.words.size()), 0);
        for (const std::int32_t code : column.codes) {
            if (code >= 0)
                ++counts[size_t(code)];
        }
        for (size_t code = 0; code < counts.size(); ++code) {
            if (counts[code] > 0)
                add(column.words.at(qsizetype(code)), counts[code]);
        }
        return;
    }
    std::unordered_map<double, std::int64_t> counts;
    for (const double number : column.numbers) {
        if (!std::isnan(number))
            ++counts[number];
    }
    for (const auto &[number, count] : counts)
        add(valueText(number, column.type), count);
}

} // namespace

std::int64_t ColumnPair::presentBefore() const
{
    return std::int64_t(before->isWords() ? before->codes.size() : before->numbers.size()) - missingBefore;
}

std::int64_t ColumnPair::presentNow() const
{
    return std::int64_t(now->isWords() ? now->codes.size() : now->numbers.size()) - missingNow;
}

ColumnPair makeColumnPair(const SchemaColumn &schema, const Column &before, const Column &now)
{
    ColumnPair pair;
    pair.schema = &schema;
    pair.before = &before;
    pair.now = &now;
    pair.isCategory = schema.type == ColumnType::Category || schema.type == ColumnType::Boolean;
    pair.missingBefore = before.missingCount();
    pair.missingNow = now.missingCount();
    pair.sortedBefore = sortedNumbers(before);
    pair.sortedNow = sortedNumbers(now);
    pair.thinBefore = thinned(pair.sortedBefore);
    pair.thinNow = thinned(pair.sortedNow);
    if (pair.isCategory) {
        countWords(before, [&](const QString &word, std::int64_t count) { pair.words[word].before = count; });
        countWords(now, [&](const QString &word, std::int64_t count) { pair.words[word].now = count; });
    }
    return pair;
}

} // namespace assay
