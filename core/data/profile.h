#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"

#include <QJsonObject>

#include <vector>

namespace assay
{

/// Something about a column or table that a person should look at; `code` is stable, `text` is a sentence.
struct DataWarning {
    QString code;
    QString text;
};

/// What one column holds. Numbers that make no sense for its type are NaN.
struct ColumnProfile {
    QString name;
    ColumnType type = ColumnType::Real;
    std::int64_t count = 0; ///< rows, missing included
    std::int64_t missing = 0;
    std::int64_t distinct = 0;
    double min = 0, max = 0, mean = 0;                   ///< in the column's unit; ms since 1970 for dates
    double sd = 0;                                       ///< sample standard deviation, divisor n - 1
    std::int64_t zeros = 0, negatives = 0;               ///< numbers that are 0, or below
    double minLength = 0, meanLength = 0, maxLength = 0; ///< characters of words, over rows
    QString looksLike;                                   ///< of text: id, free_text or category; empty for other types
    std::vector<std::pair<double, double>>
        quantiles; ///< probability (0.05 0.25 0.5 0.75 0.95) and value, linear (type 7)
    struct Top {
        QString value;
        std::int64_t count = 0;
    };
    std::vector<Top> top; ///< at most 10, most frequent first, ties by value
    /// Numbers: equal-width bins from min to max: one for each whole number if there are at most 40 of them, else 30.
    /// Words and booleans: one bin for each of `top`.
    std::vector<std::int64_t> histogram;
    std::vector<DataWarning> warnings;
    /// How far off figures may be that are estimates; 0 where they are exact, as all others always are.
    struct Bounds {
        double distinct = 0;  ///< relative
        double quantiles = 0; ///< in ranks, as a share of the values; of the histogram's edges too
        double top = 0;       ///< in counts, as a share of the values
        [[nodiscard]] bool areZero() const { return distinct == 0 && quantiles == 0 && top == 0; }
    };
    Bounds bounds;
};

/// How two columns go together.
struct PairProfile {
    QString a, b;
    QString kind; ///< pearson, spearman, cramers_v
    double value = 0;
};

/// What a table holds; kept with its version. A value type.
struct TableProfile {
    std::int64_t rows = 0;
    std::vector<ColumnProfile> columns;
    std::vector<PairProfile> pairs; ///< with the target first, strongest first within each kind; see profilePairs
    std::vector<DataWarning> warnings;

    [[nodiscard]] const ColumnProfile *find(const QString &column) const;
    /// The keys of `data profile --json`: rows, columns, pairs, warnings (and the histogram). A column with estimates
    /// has their bounds under `estimates`.
    [[nodiscard]] QJsonObject toJson() const;
    static Result<TableProfile> fromJson(const QJsonObject &object);
};

struct TableSketch;

/// Columns of at most so many rows are sorted, so that every figure is exact.
inline constexpr std::int64_t mostSortedRows = 131'072;

/// Profiles every column; with a `target` (may be empty) also its correlation with every numeric column and warnings of
/// leaks (a column, or two that sum to it, that give the target away). Exact for tables of at most mostSortedRows; of
/// longer ones all figures are exact too but for distinct values and quantiles of columns with many different numbers,
/// which are estimates within the column's bounds. Runs on `threads` threads (0: one a core); what comes out does not
/// depend on how many. Fills `sketch`, when given, with the sketches of all columns. Any thread.
///
/// Warnings of a column: constant; nearly_constant (one value in at least 99 % of the rows that have one); point_mass
/// (a number with more than 20 values, one of them in at least 10 % of the rows); infinite; mostly_missing (more than
/// half of the rows); sentinel (-1, 9999, 1970-01-01 and the like, apart from all other values, in at least 2 rows);
/// mixed_types (numbers and words); duplicate_column; leak (|r| with the target above 0.999, or its sum with another
/// column is the target in every row, on at least 10 rows). Leaks and duplicate columns are warnings of the table too,
/// besides duplicate_rows.
Result<TableProfile> profileTable(const Table &table, const QString &target, Progress &progress,
                                  TableSketch *sketch = nullptr, int threads = 0);

} // namespace assay
