#pragma once

#include "core/data/csv_reader.h"

#include <QTest>

namespace assay
{

/// The bundled bike rentals of a year, 2011 or 2012, as a table; fails the test when they cannot be read.
inline Table bikeRentals(int year)
{
    NoProgress progress;
    const QString path = QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/bikes-%1.csv").arg(year);
    FileSource file(path);
    auto table = readCsv(file, path, CsvOptions(), progress);
    if (!table) {
        QTest::qFail(qPrintable(table.error().text), __FILE__, __LINE__);
        return {};
    }
    return std::move(*table);
}

/// A column of numbers.
inline Column numberColumn(const char *name, std::vector<double> numbers, ColumnType type = ColumnType::Real)
{
    Column column;
    column.name = QString::fromUtf8(name);
    column.type = type;
    column.numbers = std::move(numbers);
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

} // namespace assay
