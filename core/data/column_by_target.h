#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/column_cells.h"

namespace assay
{

/// What the target is in the rows of each cell of a column. One value a cell, that of missing values last; NaN where it
/// is not known.
struct ColumnByTarget {
    QString column;
    QString target;
    bool areLengths = false; ///< the column's texts are counted by their length in characters
    ColumnCells cells;
    std::vector<std::int64_t> rows; ///< that have a target
    std::int64_t unknown = 0;       ///< rows without a target, which are not counted
    bool areClasses = false;        ///< else the target is a number
    /// Of a number: its mean over all rows, and each cell's with a 95 % interval (Student's t; NaN for one row).
    double overall = 0;
    std::vector<double> mean, lower, upper;
    /// Of classes: for each and then, if `hasOthers`, for all others, its share of the cell's rows.
    QStringList classes;
    bool hasOthers = false;
    std::vector<std::vector<double>> shares;
};

/// Sums up the target by the cells of the column. A target of words or booleans has at most 6 classes of its own. Any
/// thread, O(rows). Rows whose target is infinite count as rows without one.
Result<ColumnByTarget> columnByTarget(const Table &table, const QString &column, const QString &target,
                                      Progress &progress);

} // namespace assay
