#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"

#include <QByteArray>
#include <QJsonObject>

namespace assay
{

/// How the bytes of a CSV file become a table. Part of a dataset version's identity.
struct CsvOptions {
    char delimiter = ',';
    QStringList missingWords = {QString(), QStringLiteral("NA"), QStringLiteral("NaN"), QStringLiteral("null")};

    /// Keys sorted, defaults included, so that equal options have equal bytes.
    [[nodiscard]] QJsonObject toJson() const;
    static CsvOptions fromJson(const QJsonObject &object);
};

/// Reads a whole CSV file (RFC 4180: quotes, doubled quotes, LF or CRLF; header required; UTF-8 with or without BOM) and
/// finds each column's type. `name` is the file's name for error sentences, which give the line.
/// At most 10,000 columns. Numbers are read exactly (fast_float).
Result<Table> readCsv(const QByteArray &bytes, const QString &name, const CsvOptions &options, Progress &progress);

/// Reads the file's bytes, refusing folders, unreadable files, and files that change while they are read.
Result<QByteArray> readDataFile(const QString &path, Progress &progress);

/// Chooses the delimiter (comma, semicolon, tab, bar) by looking at the first lines.
CsvOptions sniffCsv(const QByteArray &bytes);

} // namespace assay
