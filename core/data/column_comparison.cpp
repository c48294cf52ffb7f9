#include "core/data/column_comparison.h"

#include "core/data/column_over_time.h"
#include "core/data/row_blocks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>

namespace assay
{

namespace
{

constexpr size_t tenths = 10;

Error stopped()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("core", "Comparing the column was cancelled.")};
}

size_t rowCount(const Column &column)
{
    return column.isWords() ? column.codes.size() : column.numbers.size();
}

/// The rows of a column whose time lies in the window.
Result<Column> rowsWithin(const Column &column, const Column &time, const TimeWindow &window, const Progress &progress)
{
    Column within;
    within.name = column.name;
    within.type = column.type;
    if (column.isWords())
        within.words = column.words;
    const bool isDone = visitRows(time.numbers.size(), progress, [&](size_t row) {
        if (!(time.numbers[row] >= window.from && time.numbers[row] < window.to))
            return;
        if (column.isWords())
            within.codes.push_back(column.codes[row]);
        else
            within.numbers.push_back(column.numbers[row]);
    });
    if (!isDone)
        return stopped();
    return within;
}

/// Where the tenths of the numbers that are there end; fewer where values repeat.
Result<std::vector<double>> tenthEdges(const Column &column, const Progress &progress)
{
    std::vector<double> numbers;
    numbers.reserve(column.numbers.size());
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(numbers),
                 [](double x) { return !std::isnan(x); });
    std::vector<double> edges;
    auto from = numbers.begin();
    for (size_t i = 1; i < tenths && !numbers.empty(); ++i) {
        if (progress.isStopped())
            return stopped();
        const auto place = numbers.begin() + std::ptrdiff_t(numbers.size() * i / tenths);
        std::nth_element(from, place, numbers.end());
        edges.push_back(*place);
        from = place;
    }
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

Result<std::vector<std::int64_t>> countTenths(const Column &column, const std::vector<double> &edges,
                                              const Progress &progress)
{
    std::vector<std::int64_t> counts(edges.size() + 2, 0);
    const bool isDone = visitRows(column.numbers.size(), progress, [&](size_t row) {
        const double x = column.numbers[row];
        const auto cell =
            std::isnan(x) ? edges.size() + 1 : size_t(std::upper_bound(edges.begin(), edges.end(), x) - edges.begin());
        ++counts[cell];
    });
    if (!isDone)
        return stopped();
    return counts;
}

Result<std::vector<std::int64_t>> countCells(const Column &column, const ColumnCells &cells, const Progress &progress)
{
    const ColumnCells::Finder cellOf = cells.finder(column);
    std::vector<std::int64_t> counts(cells.count() + 1, 0);
    if (!visitRows(rowCount(column), progress, [&](size_t row) { ++counts[cellOf(row)]; }))
        return stopped();
    return counts;
}

Result<DistributionDistance> distanceOf(const Column &before, const Column &now, const ColumnCells &shown,
                                        const Progress &progress)
{
    if (shown.areWords()) {
        const ColumnCells all = ColumnCells::of({&before, &now}, std::numeric_limits<size_t>::max());
        ASSAY_TRY(a, countCells(before, all, progress));
        ASSAY_TRY(b, countCells(now, all, progress));
        return distributionDistance(a, b);
    }
    ASSAY_TRY(edges, tenthEdges(before, progress));
    ASSAY_TRY(a, countTenths(before, edges, progress));
    ASSAY_TRY(b, countTenths(now, edges, progress));
    return distributionDistance(a, b);
}

Result<ColumnComparison> compare(const Column &before, const Column &now, Progress &progress)
{
    if (before.isWords() != now.isWords())
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "Cannot compare “%1”: it holds words on one side and numbers "
                                                         "on the other. Compare it with another version.")
                         .arg(now.name)};
    ColumnComparison comparison;
    comparison.column = now.name;
    comparison.type = now.type;
    comparison.rowsBefore = std::int64_t(rowCount(before));
    comparison.rowsNow = std::int64_t(rowCount(now));
    comparison.cells = ColumnCells::of({&before, &now});
    ASSAY_TRY(countsBefore, countCells(before, comparison.cells, progress));
    ASSAY_TRY(countsNow, countCells(now, comparison.cells, progress));
    comparison.before = std::move(countsBefore);
    comparison.now = std::move(countsNow);
    if (!progress.report(0.5, QCoreApplication::translate("core", "Comparing “%1”").arg(now.name)))
        return stopped();
    ASSAY_TRY(distance, distanceOf(before, now, comparison.cells, progress));
    comparison.distance = distance;
    return comparison;
}

/// Texts whose words hardly repeat on either side are compared by their lengths.
Result<ColumnComparison> compareCountable(const Column &before, const Column &now, Progress &progress)
{
    if (before.type == ColumnType::Text && now.type == ColumnType::Text) {
        const std::optional<Column> lengthsBefore = textLengths(before);
        const std::optional<Column> lengthsNow = textLengths(now);
        if (lengthsBefore && lengthsNow) {
            ASSAY_TRY(comparison, compare(*lengthsBefore, *lengthsNow, progress));
            comparison.areLengths = true;
            return comparison;
        }
    }
    return compare(before, now, progress);
}

Error outOfMemory()
{
    return {ErrorCode::Io, QCoreApplication::translate("core", "Cannot compare the column: there is too little free "
                                                               "memory. Close other programs and try again.")};
}

} // namespace

Result<ColumnComparison> compareColumn(const Table &before, const Table &now, const QString &column, Progress &progress)
{
    const Column *old = before.find(column);
    const Column *fresh = now.find(column);
    if (old == nullptr || fresh == nullptr)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "Cannot compare “%1”: only one of the two versions has it. "
                                                         "Compare it with another version.")
                         .arg(column)};
    try {
        return compareCountable(*old, *fresh, progress);
    } catch (const std::bad_alloc &) {
        return outOfMemory();
    }
}

Result<ColumnComparison> compareWindows(const Table &table, const QString &column, const QString &time,
                                        const TimeWindow &before, const TimeWindow &now, Progress &progress)
{
    const Column *values = table.find(column);
    const Column *times = table.find(time);
    if (values == nullptr || times == nullptr || times->isWords())
        return noSuchColumn(values == nullptr ? column : time);
    try {
        const std::optional<Column> lengths = textLengths(*values);
        const Column &counted = lengths ? *lengths : *values;
        ASSAY_TRY(old, rowsWithin(counted, *times, before, progress));
        ASSAY_TRY(fresh, rowsWithin(counted, *times, now, progress));
        ASSAY_TRY(comparison, compare(old, fresh, progress));
        comparison.areLengths = lengths.has_value();
        return comparison;
    } catch (const std::bad_alloc &) {
        return outOfMemory();
    }
}

QString comparisonSentence(const ColumnComparison &comparison, const QString &before, const QString &now,
                           const QLocale &locale)
{
    const DistributionDistance &d = comparison.distance;
    if (comparison.rowsBefore == 0 || comparison.rowsNow == 0)
        return QCoreApplication::translate("core", "There are no rows in %1, so there is nothing to compare.")
            .arg(comparison.rowsBefore == 0 ? before : now);
    if (d.cells < 2)
        return QCoreApplication::translate("core", "%1 and %2 hold the same single value.").arg(before, now);
    const QString distance = locale.toString(d.jsd, 'f', 5);
    const QString limit = locale.toString(d.jsdLimit, 'f', 5);
    if (d.isBeyondChance())
        return QCoreApplication::translate("core", "Changed: %1 is farther from %2 than chance explains. The "
                                                   "Jensen-Shannon divergence is %3; without a change it stays below "
                                                   "%4 in 95 of 100 cases.")
            .arg(now, before, distance, limit);
    return QCoreApplication::translate("core", "As before: chance explains how far %1 is from %2. The Jensen-Shannon "
                                               "divergence is %3; without a change it stays below %4 in 95 of 100 "
                                               "cases.")
        .arg(now, before, distance, limit);
}

} // namespace assay
