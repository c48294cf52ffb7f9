#pragma once

#include "core/data/word_table.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace assay
{

/// What the values of a column are.
enum class ColumnType { Boolean, Integer, Real, Category, Text, Date, Timestamp };

/// The type's word in files and on the command line: boolean, integer, real, category, text, date, timestamp.
QString columnTypeName(ColumnType type);
std::optional<ColumnType> columnTypeFromName(const QString &name);

/// One value of a column that is not words, as a CSV file would hold it, in the C locale; empty when it is NaN.
QString valueText(double value, ColumnType type);

/// One column of a Table. Boolean, integer, real, date and timestamp columns fill `numbers` (missing is NaN; dates and
/// time stamps are UTC milliseconds since 1970; integers are whole and at most 2^53 in size). Category and text columns
/// fill `codes` (index into `words`; missing is -1).
struct Column {
    QString name;
    ColumnType type = ColumnType::Real;
    std::vector<double> numbers;
    std::vector<std::int32_t> codes;
    WordTable words;

    [[nodiscard]] bool isWords() const { return type == ColumnType::Category || type == ColumnType::Text; }
    [[nodiscard]] bool isMissing(size_t row) const;
    [[nodiscard]] std::int64_t missingCount() const;
    /// The value as text in the C locale, as a CSV file would hold it; empty when missing.
    [[nodiscard]] QString text(size_t row) const;
};

/// Columns of equal length, in the file's order. A value type without locks; share it as std::shared_ptr<const Table>.
struct Table {
    std::vector<Column> columns;
    std::int64_t rowCount = 0;

    /// The column of that name, or null.
    [[nodiscard]] const Column *find(const QString &name) const;
    [[nodiscard]] QStringList columnNames() const;
};

} // namespace assay
