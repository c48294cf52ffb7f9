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
    double min = 0, max = 0, mean = 0; ///< in the column's unit; ms since 1970 for dates
    double sd = 0;                     ///< sample standard deviation, divisor n - 1
    std::vector<std::pair<double, double>>
        quantiles; ///< probability (0.05 0.25 0.5 0.75 0.95) and value, linear (type 7)
    struct Top {
        QString value;
        std::int64_t count = 0;
    };
    std::vector<Top> top; ///< at most 10, most frequent first, ties by value
    /// Numbers: equal-width bins from min to max. Words and booleans: one bin for each of `top`.
    std::vector<std::int64_t> histogram;
    std::vector<DataWarning> warnings;
};

/// How two columns go together.
struct PairProfile {
    QString a, b;
    QString kind; ///< pearson
    double value = 0;
};

/// What a table holds; kept with its version. A value type.
struct TableProfile {
    std::int64_t rows = 0;
    std::vector<ColumnProfile> columns;
    std::vector<PairProfile> pairs; ///< each numeric column with the target, strongest first
    std::vector<DataWarning> warnings;

    [[nodiscard]] const ColumnProfile *find(const QString &column) const;
    /// The keys of `data profile --json`: rows, columns, pairs, warnings (and the histogram).
    [[nodiscard]] QJsonObject toJson() const;
    static Result<TableProfile> fromJson(const QJsonObject &object);
};

/// Profiles every column exactly; with a `target` (may be empty) also its correlation with every numeric column and
/// warnings of leaks (a column, or two that sum to it, that give the target away).
Result<TableProfile> profileTable(const Table &table, const QString &target, Progress &progress);

} // namespace assay
