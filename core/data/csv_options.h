#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace assay
{

/// How the bytes of a CSV file become a table. Part of a dataset version's identity. A value type.
struct CsvOptions {
    char delimiter = ',';
    QStringList missingWords = {QString(), QStringLiteral("NA"), QStringLiteral("NaN"), QStringLiteral("null")};
    char quote = '"';                           ///< " or '; 0 for none
    char decimal = '.';                         ///< . or ,
    char thousands = 0;                         ///< between groups of three digits: . , ' or space; 0 for none
    bool hasHeader = true;                      ///< without one, columns are named column_1, column_2 …
    QString encoding = QStringLiteral("utf-8"); ///< one of csvEncodings()
    QMap<QString, ColumnType> types;            ///< of columns whose type is not left to their values

    /// Keys sorted, so that equal options have equal bytes. Those that came later stand only where they are not the
    /// default, so that older versions keep their digests.
    [[nodiscard]] QJsonObject toJson() const;
    static CsvOptions fromJson(const QJsonObject &object);
    /// A sentence when the marks contradict each other or cannot be used.
    [[nodiscard]] Result<> check() const;
    /// In a few words, what is not usual: “semicolon, decimal comma”; empty when nothing is.
    [[nodiscard]] QString description() const;
};

/// utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1.
QStringList csvEncodings();

} // namespace assay
