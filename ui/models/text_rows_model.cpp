#include "ui/models/text_rows_model.h"

#include "ui/widgets/data_table.h"

#include <algorithm>

namespace assay
{

void TextRowsModel::setRows(const QStringList &header, const QList<QStringList> &rows)
{
    beginResetModel();
    m_header = header;
    m_rows = rows;
    m_columns = int(header.size());
    for (const QStringList &row : m_rows)
        m_columns = std::max(m_columns, int(row.size()));
    endResetModel();
}

int TextRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant TextRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != NumberRole))
        return {};
    const QString text = m_rows.at(index.row()).value(index.column());
    if (role == Qt::DisplayRole)
        return text;
    bool isNumber = false;
    (void)text.toDouble(&isNumber);
    return isNumber;
}

QVariant TextRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_header.value(section)) : QVariant(section + 1);
}

} // namespace assay
