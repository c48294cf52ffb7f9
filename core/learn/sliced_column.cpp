#include "core/learn/sliced_column.h"

#include "core/data/radix_sort.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace assay
{

namespace
{

constexpr size_t mostValues = 20;
constexpr size_t ranges = 5;

QString missingText()
{
    return QCoreApplication::translate("core", "missing");
}

/// Leaves the parts of enough rows and numbers them anew.
void dropSmallParts(SlicedColumn &sliced, size_t leastRows)
{
    std::vector<size_t> counts(size_t(sliced.parts.size()));
    for (const std::int32_t code : sliced.codes)
        ++counts[size_t(code)];
    std::vector<std::int32_t> places(counts.size(), -1);
    QStringList kept;
    for (size_t part = 0; part < counts.size(); ++part) {
        if (counts[part] < leastRows || counts[part] == 0)
            continue;
        places[part] = std::int32_t(kept.size());
        kept.append(sliced.parts[qsizetype(part)]);
    }
    for (std::int32_t &code : sliced.codes)
        code = places[size_t(code)];
    sliced.parts = kept;
}

/// Only words with enough rows become text: there may be a million.
SlicedColumn byWord(const Column &column, std::span<const std::uint32_t> rows, size_t leastRows)
{
    std::vector<size_t> counts(size_t(column.words.size()) + 1);
    for (const std::uint32_t row : rows)
        ++counts[size_t(column.codes[row] + 1)];
    SlicedColumn sliced{column.name, {}, std::vector<std::int32_t>(rows.size(), -1)};
    std::vector<std::int32_t> places(counts.size(), -1);
    for (size_t word = 0; word < counts.size(); ++word) {
        if (counts[word] < leastRows || counts[word] == 0)
            continue;
        places[word] = std::int32_t(sliced.parts.size());
        sliced.parts.append(word == 0 ? missingText() : column.words.at(qsizetype(word) - 1));
    }
    for (size_t i = 0; i < rows.size(); ++i)
        sliced.codes[i] = places[size_t(column.codes[rows[i]] + 1)];
    return sliced;
}

/// The smallest number of each part; parts are values when there are few, else ranges.
std::vector<double> startsOf(const std::vector<double> &sorted, bool isByValue)
{
    std::vector<double> starts;
    if (isByValue) {
        std::unique_copy(sorted.begin(), sorted.end(), std::back_inserter(starts));
        return starts;
    }
    for (size_t range = 0; range < ranges; ++range) {
        const double start = sorted[range * sorted.size() / ranges];
        if (starts.empty() || start > starts.back())
            starts.push_back(start);
    }
    return starts;
}

bool hasFewValues(const std::vector<double> &sorted)
{
    size_t values = 1;
    for (size_t i = 1; i < sorted.size() && values <= mostValues; ++i)
        values += sorted[i] != sorted[i - 1] ? 1 : 0;
    return values <= mostValues;
}

SlicedColumn byNumber(const Column &column, std::span<const std::uint32_t> rows, size_t leastRows)
{
    std::vector<double> sorted;
    for (const std::uint32_t row : rows) {
        if (!std::isnan(column.numbers[row]))
            sorted.push_back(column.numbers[row]);
    }
    std::vector<std::uint64_t> scratch;
    sortNumbers(sorted, scratch);
    const bool isWhole = column.type == ColumnType::Boolean || column.type == ColumnType::Integer;
    const bool isByValue = !sorted.empty() && isWhole && hasFewValues(sorted);
    const std::vector<double> starts = sorted.empty() ? std::vector<double>() : startsOf(sorted, isByValue);
    SlicedColumn sliced{column.name, {}, {}};
    for (size_t part = 0; part < starts.size(); ++part) {
        const auto next =
            part + 1 < starts.size() ? std::lower_bound(sorted.begin(), sorted.end(), starts[part + 1]) : sorted.end();
        const QString first = valueText(starts[part], column.type);
        const QString last = valueText(*(next - 1), column.type);
        sliced.parts.append(first == last ? first : QCoreApplication::translate("core", "%1 to %2").arg(first, last));
    }
    sliced.parts.append(missingText());
    for (const std::uint32_t row : rows) {
        const double number = column.numbers[row];
        const auto after = std::upper_bound(starts.begin(), starts.end(), number);
        sliced.codes.push_back(std::isnan(number) ? std::int32_t(starts.size())
                                                  : std::int32_t(after - starts.begin()) - 1);
    }
    dropSmallParts(sliced, leastRows);
    return sliced;
}

} // namespace

SlicedColumn sliceColumn(const Column &column, std::span<const std::uint32_t> rows, size_t leastRows)
{
    return column.isWords() ? byWord(column, rows, leastRows) : byNumber(column, rows, leastRows);
}

} // namespace assay
