#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/metrics.h"
#include "core/learn/scored_rows.h"

#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

/// The metrics of the rows of one part of a column (see SlicedColumn).
struct SliceMetrics {
    QString part;
    std::int64_t rows = 0;
    MetricValues metrics;
};

/// The metrics of each part of a column with at least `leastRows` rows, in the order of its parts. `rows` (n) are the
/// table rows that `scored` is about. Refuses a column that does not exist and rows that do not fit.
Result<std::vector<SliceMetrics>> metricsBySlice(const Table &table, std::span<const std::uint32_t> rows,
                                                 const ScoredRows &scored, const QString &column, std::uint64_t seed,
                                                 int resamples, const Progress &progress, size_t leastRows = 10);

/// Rows that agree in one column or two, and what a model loses on them.
struct Slice {
    QStringList columns;
    QStringList parts;
    std::int64_t rows = 0;
    double loss = 0;       ///< mean over its rows
    double restLoss = 0;   ///< mean over all others
    double p = 1;          ///< that the loss is no larger than the rest's: Welch's one-sided t (1947)
    double correctedP = 1; ///< Holm over every slice that the search could have looked at

    /// “weather is rain and hour is 7 to 9”
    [[nodiscard]] QString text() const;
};

struct SliceSearch {
    QStringList columns;      ///< empty: all of the table
    double leastShare = 0.01; ///< of the rows
    size_t leastRows = 30;
    size_t most = 10;          ///< how many slices to tell
    size_t pairedColumns = 30; ///< pairs are made of so many columns, those with the worst single slices
};

struct FoundSlices {
    std::vector<Slice> worst; ///< smallest p first; pairs only where they are worse than either part alone
    double tested = 0;        ///< how many slices p is corrected for
};

/// Looks for the slices on which the mean of `losses` (n, finite) is largest compared with the other rows, among single
/// columns and pairs. Refuses losses that are not finite, rows that do not fit, unknown columns.
Result<FoundSlices> worstSlices(const Table &table, std::span<const std::uint32_t> rows, std::span<const double> losses,
                                const SliceSearch &search, Progress &progress);

} // namespace assay
