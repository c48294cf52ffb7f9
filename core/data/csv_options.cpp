#include "core/data/csv_options.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <string_view>

namespace assay
{

namespace
{

QString textOf(char mark)
{
    return mark == 0 ? QString() : QString(QLatin1Char(mark));
}

/// The mark that stands under `key`; `otherwise` when there is none.
char markOf(const QJsonObject &object, const char *key, char otherwise)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (!value.isString())
        return otherwise;
    const QByteArray text = value.toString().toLatin1();
    return text.size() == 1 ? text.front() : char(0);
}

Error usage(const QString &text)
{
    return {ErrorCode::Usage, text};
}

bool isOneOf(char mark, std::string_view allowed)
{
    return allowed.find(mark) != std::string_view::npos;
}

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ';':
        return QCoreApplication::translate("core", "semicolon");
    case '\t':
        return QCoreApplication::translate("core", "tab");
    case '|':
        return QCoreApplication::translate("core", "bar");
    default:
        return QCoreApplication::translate("core", "delimiter %1").arg(QLatin1Char(delimiter));
    }
}

} // namespace

QStringList csvEncodings()
{
    return {QStringLiteral("utf-8"), QStringLiteral("utf-16le"), QStringLiteral("utf-16be"),
            QStringLiteral("windows-1252"), QStringLiteral("iso-8859-1")};
}

QJsonObject CsvOptions::toJson() const
{
    const CsvOptions usual;
    QJsonObject json{{QStringLiteral("delimiter"), textOf(delimiter)},
                     {QStringLiteral("missing"), QJsonArray::fromStringList(missingWords)}};
    if (quote != usual.quote)
        json.insert(QStringLiteral("quote"), textOf(quote));
    if (decimal != usual.decimal)
        json.insert(QStringLiteral("decimal"), textOf(decimal));
    if (thousands != usual.thousands)
        json.insert(QStringLiteral("thousands"), textOf(thousands));
    if (!hasHeader)
        json.insert(QStringLiteral("header"), false);
    if (encoding != usual.encoding)
        json.insert(QStringLiteral("encoding"), encoding);
    QJsonObject typeNames;
    for (auto type = types.begin(); type != types.end(); ++type)
        typeNames.insert(type.key(), columnTypeName(type.value()));
    if (!types.isEmpty())
        json.insert(QStringLiteral("types"), typeNames);
    return json;
}

CsvOptions CsvOptions::fromJson(const QJsonObject &object)
{
    CsvOptions options;
    options.delimiter = markOf(object, "delimiter", options.delimiter);
    options.quote = markOf(object, "quote", options.quote);
    options.decimal = markOf(object, "decimal", options.decimal);
    options.thousands = markOf(object, "thousands", options.thousands);
    options.hasHeader = object.value(QLatin1String("header")).toBool(true);
    options.encoding = object.value(QLatin1String("encoding")).toString(options.encoding);
    const QJsonObject typeNames = object.value(QLatin1String("types")).toObject();
    for (auto name = typeNames.begin(); name != typeNames.end(); ++name) {
        if (const auto type = columnTypeFromName(name.value().toString()))
            options.types.insert(name.key(), *type);
    }
    if (const QJsonValue missing = object.value(QLatin1String("missing")); missing.isArray()) {
        options.missingWords.clear();
        for (const QJsonValue &word : missing.toArray())
            options.missingWords.append(word.toString());
    }
    return options;
}

Result<> CsvOptions::check() const
{
    if (!isOneOf(delimiter, ",;\t|:!#$%&*/<=>?@^_~ "))
        return usage(QCoreApplication::translate("core",
                                                 "“%1” cannot be the delimiter of a CSV file. Choose a comma, a "
                                                 "semicolon, a tab or a bar.")
                         .arg(QLatin1Char(delimiter)));
    if (quote != 0 && !isOneOf(quote, "\"'"))
        return usage(QCoreApplication::translate("core", "“%1” cannot be the quote of a CSV file. Choose \" or ', or "
                                                         "none.")
                         .arg(QLatin1Char(quote)));
    if (!isOneOf(decimal, ".,"))
        return usage(QCoreApplication::translate("core", "“%1” cannot be the decimal mark. Choose a point or a comma.")
                         .arg(QLatin1Char(decimal)));
    if (thousands != 0 && !isOneOf(thousands, ".,' "))
        return usage(QCoreApplication::translate("core",
                                                 "“%1” cannot stand between thousands. Choose a point, a comma, "
                                                 "an apostrophe or a space.")
                         .arg(QLatin1Char(thousands)));
    if (thousands == decimal)
        return usage(QCoreApplication::translate("core", "“%1” cannot be the decimal mark and stand between thousands. "
                                                         "Choose two different marks.")
                         .arg(QLatin1Char(decimal)));
    if (!csvEncodings().contains(encoding))
        return usage(QCoreApplication::translate("core", "“%1” is not a known encoding. Choose one of: %2.")
                         .arg(encoding, csvEncodings().join(QStringLiteral(", "))));
    return Done{};
}

QString CsvOptions::description() const
{
    const CsvOptions usual;
    QStringList words;
    if (delimiter != usual.delimiter)
        words.append(delimiterName(delimiter));
    if (decimal != usual.decimal)
        words.append(QCoreApplication::translate("core", "decimal comma"));
    if (thousands != 0)
        words.append(QCoreApplication::translate("core", "thousands by “%1”").arg(QLatin1Char(thousands)));
    if (quote == '\'')
        words.append(QCoreApplication::translate("core", "single quotes"));
    else if (quote == 0)
        words.append(QCoreApplication::translate("core", "no quotes"));
    if (!hasHeader)
        words.append(QCoreApplication::translate("core", "no header"));
    if (encoding != usual.encoding)
        words.append(encoding);
    if (types.size() == 1)
        words.append(
            QCoreApplication::translate("core", "“%1” as %2").arg(types.firstKey(), columnTypeName(types.first())));
    else if (!types.isEmpty())
        words.append(QCoreApplication::translate("core", "%1 types given").arg(types.size()));
    return words.join(QStringLiteral(", "));
}

} // namespace assay
