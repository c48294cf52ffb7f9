#include "core/data/column_over_time.h"

#include "core/data/row_blocks.h"
#include "core/data/schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <numeric>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr size_t mostWords = 5;

Error stopped()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("core", "Following the column over time was cancelled.")};
}

/// Type 7 of values in any order, which it reorders; they are not empty.
double quantileOf(std::span<double> values, double probability)
{
    const double place = probability * double(values.size() - 1);
    const auto below = values.begin() + std::ptrdiff_t(place);
    std::nth_element(values.begin(), below, values.end());
    const double share = place - std::floor(place);
    if (share == 0)
        return *below;
    return *below + share * (*std::min_element(below + 1, values.end()) - *below);
}

Result<TimeBuckets> bucketsOf(const Column &time)
{
    double first = std::numeric_limits<double>::infinity();
    double last = -first;
    for (const double at : time.numbers) {
        if (std::isfinite(at)) {
            first = std::min(first, at);
            last = std::max(last, at);
        }
    }
    if (first > last)
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "Cannot follow a column over “%1”: it holds no time. Give "
                                                         "another column the role time in the schema.")
                         .arg(time.name)};
    return makeTimeBuckets(first, last, time.type == ColumnType::Date ? TimeUnit::Day : TimeUnit::Second);
}

/// Sorts the numbers by bucket, each bucket's in the order of the rows, then sums up each.
Result<> followNumbers(const Column &column, const Column &time, ColumnOverTime &found, Progress &progress)
{
    const size_t buckets = found.buckets.count();
    std::vector<size_t> ends(buckets + 1, 0);
    const auto isCounted = [&](size_t row) {
        return std::isfinite(column.numbers[row]) && std::isfinite(time.numbers[row]);
    };
    const bool isCountedAll = visitRows(column.numbers.size(), progress, [&](size_t row) {
        if (isCounted(row))
            ++ends[found.buckets.find(time.numbers[row]) + 1];
    });
    if (!isCountedAll)
        return stopped();
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<double> sorted(ends.back());
    std::vector<size_t> next(ends.begin(), ends.end() - 1);
    const bool isSorted = visitRows(column.numbers.size(), progress, [&](size_t row) {
        if (isCounted(row))
            sorted[next[found.buckets.find(time.numbers[row])]++] = column.numbers[row];
    });
    if (!isSorted)
        return stopped();
    for (size_t bucket = 0; bucket < buckets; ++bucket) {
        if (!progress.report(0.5 + 0.5 * double(bucket) / double(buckets),
                             QCoreApplication::translate("core", "Following “%1” over time").arg(column.name)))
            return stopped();
        const std::span values(sorted.data() + ends[bucket], ends[bucket + 1] - ends[bucket]);
        const bool isEmpty = values.empty();
        // Each term is divided before it is added, so that the sum of large numbers stays finite.
        double mean = 0;
        for (const double value : values)
            mean += value / double(values.size());
        found.mean.push_back(isEmpty ? notANumber : mean);
        found.low.push_back(isEmpty ? notANumber : quantileOf(values, 0.05));
        found.high.push_back(isEmpty ? notANumber : quantileOf(values, 0.95));
    }
    return Done{};
}

Result<> followWords(const Column &column, const Column &time, ColumnOverTime &found, Progress &progress)
{
    const size_t buckets = found.buckets.count();
    const ColumnCells cells = ColumnCells::of({&column}, mostWords);
    const ColumnCells::Finder cellOf = cells.finder(column);
    std::vector<std::int64_t> counts((cells.count() + 1) * buckets, 0);
    const bool isCounted = visitRows(time.numbers.size(), progress, [&](size_t row) {
        if (std::isfinite(time.numbers[row]))
            ++counts[cellOf(row) * buckets + found.buckets.find(time.numbers[row])];
    });
    if (!isCounted)
        return stopped();
    found.words = cells.words();
    found.hasOthers = cells.hasOthers();
    for (size_t cell = 0; cell < cells.count(); ++cell) {
        std::vector<double> &shares = found.shares.emplace_back();
        for (size_t bucket = 0; bucket < buckets; ++bucket)
            shares.push_back(double(counts[cell * buckets + bucket]) / double(found.rows[bucket]));
    }
    return Done{};
}

Result<ColumnOverTime> follow(const Column &column, const Column &time, Progress &progress)
{
    ColumnOverTime found;
    found.column = column.name;
    found.time = time.name;
    ASSAY_TRY(buckets, bucketsOf(time));
    found.buckets = buckets;
    found.rows.assign(buckets.count(), 0);
    found.missing.assign(buckets.count(), 0);
    const std::optional<Column> lengths = textLengths(column);
    const Column &counted = lengths ? *lengths : column;
    found.areLengths = lengths.has_value();
    found.areWords = counted.isWords() || counted.type == ColumnType::Boolean;
    const bool isCounted = visitRows(time.numbers.size(), progress, [&](size_t row) {
        if (!std::isfinite(time.numbers[row])) {
            ++found.undated;
            return;
        }
        const size_t bucket = buckets.find(time.numbers[row]);
        ++found.rows[bucket];
        found.missing[bucket] += counted.isMissing(row);
    });
    if (!isCounted)
        return stopped();
    if (found.areWords)
        ASSAY_CHECK(followWords(counted, time, found, progress));
    else
        ASSAY_CHECK(followNumbers(counted, time, found, progress));
    return found;
}

} // namespace

Error noSuchColumn(const QString &column)
{
    return {ErrorCode::NotFound, QCoreApplication::translate("core", "The data has no column “%1”.").arg(column)};
}

QString timeColumnOf(const TableProfile &profile, const Schema *schema)
{
    const auto isTime = [](const ColumnProfile &column) {
        return column.type == ColumnType::Date || column.type == ColumnType::Timestamp;
    };
    const ColumnProfile *asked = schema ? profile.find(schema->timeColumn()) : nullptr;
    if (asked && isTime(*asked))
        return asked->name;
    const auto found = std::find_if(profile.columns.begin(), profile.columns.end(), isTime);
    return found == profile.columns.end() ? QString() : found->name;
}

Result<ColumnOverTime> columnOverTime(const Table &table, const QString &column, const QString &time,
                                      Progress &progress)
{
    const Column *values = table.find(column);
    const Column *times = table.find(time);
    if (values == nullptr || times == nullptr)
        return noSuchColumn(values == nullptr ? column : time);
    if (times->type != ColumnType::Date && times->type != ColumnType::Timestamp)
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "Cannot follow a column over “%1”: it holds no time. Give "
                                                         "another column the role time in the schema.")
                         .arg(time)};
    try {
        return follow(*values, *times, progress);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate("core", "Cannot follow the column over time: there is "
                                                                        "too little free memory. Close other programs "
                                                                        "and try again.")};
    }
}

} // namespace assay
