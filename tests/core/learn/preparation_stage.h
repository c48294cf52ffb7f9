#pragma once

#include "core/learn/preparation.h"
#include "tests/support/result_check.h"

#include <QJsonArray>

#include <cmath>
#include <numeric>

namespace assay
{

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

inline Column numberColumn(const char *name, std::vector<double> numbers, ColumnType type = ColumnType::Real)
{
    return {QString::fromLatin1(name), type, std::move(numbers), {}, {}};
}

/// Words by letters, a blank for a missing one: "aab b".
inline Column wordColumn(const char *name, const QString &letters)
{
    Column column{QString::fromLatin1(name), ColumnType::Category, {}, {}, {}};
    QString seen;
    for (const QChar letter : letters) {
        if (letter != u' ' && !seen.contains(letter)) {
            seen += letter;
            column.words.append(QString(letter));
        }
        column.codes.push_back(letter == u' ' ? -1 : std::int32_t(seen.indexOf(letter)));
    }
    return column;
}

inline Table tableOf(std::vector<Column> columns)
{
    Table table;
    table.rowCount =
        std::int64_t(columns.front().isWords() ? columns.front().codes.size() : columns.front().numbers.size());
    table.columns = std::move(columns);
    return table;
}

inline std::vector<std::uint32_t> firstRows(size_t count)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

inline TrainingSpec specOf(const PrepareSpec &prepare)
{
    TrainingSpec spec;
    spec.target = QStringLiteral("y");
    spec.prepare = prepare;
    return spec;
}

/// Amounts without meaning, for what does not look at the target.
inline Target anyTarget(const Table &table)
{
    Target target;
    target.values.assign(size_t(table.rowCount), 0);
    target.rows = firstRows(size_t(table.rowCount));
    return target;
}

/// Fits on the first `rows` rows, or all.
inline Result<PreparedTraining> prepareRows(const Table &table, const PrepareSpec &prepare, size_t rows = 0,
                                            bool keepsNumbers = false)
{
    return Preparation::fitTransform(specOf(prepare), table, anyTarget(table),
                                     firstRows(rows == 0 ? size_t(table.rowCount) : rows), keepsNumbers, NoProgress());
}

inline std::vector<double> featureOf(const FeatureMatrix &features, Eigen::Index place)
{
    std::vector<double> values;
    for (Eigen::Index row = 0; row < features.rows(); ++row)
        values.push_back(features(row, place));
    return values;
}

/// Equal to 1e-12 of the larger, NaN where NaN is wanted.
inline bool areClose(const std::vector<double> &found, const std::vector<double> &wanted)
{
    if (found.size() != wanted.size())
        return false;
    for (size_t i = 0; i < found.size(); ++i) {
        const bool isClose = std::isnan(wanted[i])
                                 ? std::isnan(found[i])
                                 : std::abs(found[i] - wanted[i]) <= 1e-12 * std::max(1.0, std::abs(wanted[i]));
        if (!isClose) {
            qWarning("value %zu is %.17g, not %.17g", i, found[i], wanted[i]);
            return false;
        }
    }
    return true;
}

} // namespace assay
