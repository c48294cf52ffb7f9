#pragma once

#include "core/data/csv_options.h"
#include "core/data/table.h"

#include <QByteArray>

namespace assay
{

/// A table as a CSV file, and how to read it back to the same values.
struct WrittenCsv {
    QByteArray bytes;
    CsvOptions options;
};

/// Writes UTF-8 with commas and LF (RFC 4180), numbers as the shortest text that reads back as the same. Missing is
/// empty, or another word where a column holds the empty one.
WrittenCsv writeCsv(const Table &table);

} // namespace assay
