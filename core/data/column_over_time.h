#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/column_cells.h"
#include "core/data/time_buckets.h"

namespace assay
{

struct Schema;
struct TableProfile;

/// How a column went over the time column of its table. One value a bucket; NaN where a bucket has none.
struct ColumnOverTime {
    QString column;
    QString time;
    bool areLengths = false; ///< of texts, in characters
    TimeBuckets buckets;
    std::vector<std::int64_t> rows;    ///< missing ones included
    std::vector<std::int64_t> missing; ///< rows without a value
    std::int64_t undated = 0;          ///< rows without a time, which are in no bucket
    bool areWords = false;
    /// Of numbers: the mean, and the 5 % and 95 % quantiles (linear, type 7). Infinite numbers are left out.
    std::vector<double> mean, low, high;
    /// Of words: for each word and then, if `hasOthers`, for all others, the share of the rows, missing ones included.
    QStringList words;
    bool hasOthers = false;
    std::vector<std::vector<double>> shares;
};

/// The time column: that of the schema (may be null), else the first date or time stamp; empty when there is none.
QString timeColumnOf(const TableProfile &profile, const Schema *schema);

/// Follows a column over at most 60 equal stretches of the calendar; at most 5 words have a share of their own. Any
/// thread, O(rows); needs 8 bytes a row for numbers besides the table.
Result<ColumnOverTime> columnOverTime(const Table &table, const QString &column, const QString &time,
                                      Progress &progress);

/// What cannot be shown of a column that the table does not have.
Error noSuchColumn(const QString &column);

} // namespace assay
