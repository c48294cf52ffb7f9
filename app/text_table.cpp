#include "app/text_table.h"

#include <algorithm>

namespace assay
{

namespace
{

/// Numbers, and what stands for a missing one.
bool isNumberLike(const QString &cell)
{
    if (cell.isEmpty() || cell == QStringLiteral("–"))
        return true;
    bool isNumber = false;
    (void)cell.toDouble(&isNumber);
    return isNumber;
}

} // namespace

QString TextTable::toText() const
{
    QList<qsizetype> widths;
    QList<bool> areNumbers;
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        qsizetype width = m_header.at(column).size();
        bool isNumber = !m_rows.isEmpty();
        for (const QStringList &row : m_rows) {
            const QString cell = row.value(column);
            width = std::max(width, cell.size());
            isNumber = isNumber && isNumberLike(cell);
        }
        widths.append(width);
        areNumbers.append(isNumber);
    }
    QString text = line(m_header, widths, areNumbers);
    for (const QStringList &row : m_rows)
        text += line(row, widths, areNumbers);
    return text;
}

QString TextTable::line(const QStringList &cells, const QList<qsizetype> &widths, const QList<bool> &areNumbers) const
{
    QString text;
    for (qsizetype column = 0; column < widths.size(); ++column) {
        const QString cell = cells.value(column);
        if (column > 0)
            text += QStringLiteral("  ");
        text += areNumbers.at(column) ? cell.rightJustified(widths.at(column)) : cell.leftJustified(widths.at(column));
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

QString factsText(const QList<std::pair<QString, QString>> &facts)
{
    qsizetype width = 0;
    for (const auto &[name, value] : facts)
        width = std::max(width, name.size());
    QString text;
    for (const auto &[name, value] : facts)
        text += name.leftJustified(width + 2) + value + u'\n';
    return text;
}

} // namespace assay
