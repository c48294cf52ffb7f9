#include "core/data/csv_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace assay
{

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t'; };
    const bool needsQuotes =
        field.startsWith(' ') || field.endsWith(' ') || std::any_of(field.cbegin(), field.cend(), isSpecial);
    return needsQuotes ? '"' + field.replace('"', "\"\"") + '"' : field;
}

QByteArray csvLine(const QStringList &fields)
{
    if (fields.size() == 1 && fields.first().isEmpty())
        return QByteArrayLiteral("\"\"\n");
    QByteArray line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += ',';
        line += csvField(fields.at(i));
    }
    return line + '\n';
}

QString csvNumber(double value)
{
    if (std::isnan(value))
        return {};
    // Qt leaves the sign of zero out.
    return value == 0 && std::signbit(value) ? QStringLiteral("-0")
                                             : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace assay
