#pragma once

#include "core/data/data_comparison.h"

#include <QStringList>

namespace assay
{

/// What became of the columns and rows of one table in another.
struct TableDifference {
    struct TypeChange {
        QString column;
        ColumnType before = ColumnType::Real;
        ColumnType now = ColumnType::Real;
    };
    QStringList columnsAdded;
    QStringList columnsGone;
    std::vector<TypeChange> typeChanges;
    /// The columns that rows were matched by; empty when they were matched by all their values.
    QStringList key;
    std::int64_t rowsBefore = 0;
    std::int64_t rowsNow = 0;
    std::int64_t rowsAdded = 0;
    std::int64_t rowsGone = 0;
    std::int64_t rowsChanged = 0; ///< same key, other values; 0 without a key
    std::int64_t rowsSame = 0;
    std::vector<std::int64_t> addedExamples;   ///< rows of the later table, from 1, at most 5
    std::vector<std::int64_t> goneExamples;    ///< rows of the earlier table
    std::vector<std::int64_t> changedExamples; ///< rows of the later table
    std::vector<ColumnDistance> distances;     ///< of the columns that both have, texts, times and keys left out
};

/// Compares two versions of a table: columns by name, rows by `key` where it names one row each in both, else by all
/// values of the columns that both have, as often as they stand; what each column holds as in compareData. O(rows ·
/// columns), any thread.
Result<TableDifference> differenceOf(const Table &before, const Table &now, const QStringList &key, Progress &progress);

/// The keys of `data diff --json` but for the names of the versions.
QJsonObject differenceToJson(const TableDifference &difference);

} // namespace assay
