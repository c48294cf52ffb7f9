#pragma once

#include "core/base/byte_stream.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/csv_options.h"
#include "core/data/table.h"

#include <QByteArray>
#include <QJsonObject>

namespace assay
{

/// How bytes become a table: what kind of file they are, and for CSV how it is written. Part of a dataset version's
/// identity. A value type.
struct DataFormat {
    enum class Kind { Csv, JsonLines, Parquet };
    Kind kind = Kind::Csv;
    CsvOptions csv; ///< only for Kind::Csv

    DataFormat() = default;
    DataFormat(Kind theKind) : kind(theKind) {}
    DataFormat(CsvOptions options) : csv(std::move(options)) {}

    /// For CSV exactly what its options say, so that versions from before other kinds were known keep their digests.
    [[nodiscard]] QJsonObject toJson() const;
    /// Refuses a kind that only a newer version of Assay knows.
    static Result<DataFormat> fromJson(const QJsonObject &object);
    /// “CSV”, “CSV: semicolon, decimal comma”, “JSON lines”, “Parquet”.
    [[nodiscard]] QString description() const;
};

/// Finds out from the first bytes what kind of file it is: Parquet's PAR1, a brace as JSON begins with, else CSV, whose
/// options are sniffed too. Any thread.
DataFormat sniffFormat(const QByteArray &bytes);

/// The same of a source, of which it reads the beginning.
Result<DataFormat> sniffFormat(ByteSource &source);

/// Reads a whole file of that format. `name` is the file's name for error sentences. CSV is read as it comes; other
/// kinds need all their bytes in memory.
Result<Table> readTable(ByteSource &source, const QString &name, const DataFormat &format, Progress &progress);
/// The same of bytes in memory.
Result<Table> readTable(const QByteArray &bytes, const QString &name, const DataFormat &format, Progress &progress);

} // namespace assay
