#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/column_cells.h"
#include "core/data/distribution_distance.h"

#include <QLocale>

namespace assay
{

/// One column as it was and as it is, counted in the same cells.
struct ColumnComparison {
    QString column;
    bool areLengths = false; ///< of texts, in characters
    ColumnType type = ColumnType::Real;
    ColumnCells cells;
    std::vector<std::int64_t> before, now; ///< rows by cell, that of missing values last
    std::int64_t rowsBefore = 0, rowsNow = 0;
    /// By words, or by tenths of what was before, as everywhere (see ColumnDistance), not by the cells that are shown.
    DistributionDistance distance;
};

/// From `from` up to, not including, `to`, in ms since 1970.
struct TimeWindow {
    double from = 0;
    double to = 0;
    friend bool operator==(const TimeWindow &, const TimeWindow &) = default;
};

/// Compares a column of two tables. Fails when one holds words and the other numbers. Any thread, O(rows); needs 8
/// bytes a row besides the tables.
Result<ColumnComparison> compareColumn(const Table &before, const Table &now, const QString &column,
                                       Progress &progress);
/// Compares a column of the rows in one window of time with those in another.
Result<ColumnComparison> compareWindows(const Table &table, const QString &column, const QString &time,
                                        const TimeWindow &before, const TimeWindow &now, Progress &progress);

/// Whether it has changed, in one sentence; the names are those of the two samples, such as bikes@1 and bikes@2.
QString comparisonSentence(const ColumnComparison &comparison, const QString &before, const QString &now,
                           const QLocale &locale);

} // namespace assay
