#include "app/csv_text.h"

#include <QLocale>

#include <cmath>

namespace assay
{

QByteArray csvLine(const QStringList &fields)
{
    QByteArray line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += ',';
        QByteArray field = fields.at(i).toUtf8();
        const bool needsQuotes =
            field.contains(',') || field.contains('"') || field.contains('\n') || field.contains('\r');
        if (needsQuotes)
            field = '"' + field.replace('"', "\"\"") + '"';
        line += field;
    }
    return line + '\n';
}

QString csvNumber(double value)
{
    return std::isnan(value) ? QString() : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace assay
