#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace assay
{

/// How the bytes of a CSV file become a table. Part of a dataset version's identity. A value type.
struct CsvOptions {
    char delimiter = ',';
    QStringList missingWords = {QString(), QStringLiteral("NA"), QStringLiteral("NaN"), QStringLiteral("null")};

    /// Keys sorted, defaults included, so that equal options have equal bytes.
    [[nodiscard]] QJsonObject toJson() const;
    static CsvOptions fromJson(const QJsonObject &object);
};

/// Chooses the delimiter (comma, semicolon, tab, bar) by looking at the first lines: the one that cuts all of them into
/// the same number of fields, the largest number first.
CsvOptions sniffCsv(const QByteArray &bytes);

} // namespace assay
