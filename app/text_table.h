#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace assay
{

/// Rows of text under a header, set in aligned columns for a terminal. Columns whose cells are all numbers stand right.
class TextTable final
{
public:
    explicit TextTable(QStringList header) : m_header(std::move(header)) {}

    void add(QStringList row) { m_rows.append(std::move(row)); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Lines, each ended; two spaces between columns.
    [[nodiscard]] QString toText() const;

private:
    [[nodiscard]] QString line(const QStringList &cells, const QList<qsizetype> &widths,
                               const QList<bool> &areNumbers) const;

    QStringList m_header;
    QList<QStringList> m_rows;
};

/// Names and values, one pair a line, values aligned.
QString factsText(const QList<std::pair<QString, QString>> &facts);

} // namespace assay
