#include "ui/models/row_table_model.h"

#include "ui/models/data_snapshot.h"
#include "ui/widgets/data_table.h"

#include <QLocale>

#include <algorithm>

namespace assay
{

void RowTableModel::setTable(std::shared_ptr<const Table> table, RowOrder order)
{
    beginResetModel();
    m_table = std::move(table);
    m_order = std::move(order);
    m_first = 0;
    endResetModel();
}

void RowTableModel::setOrder(RowOrder order)
{
    beginResetModel();
    m_order = std::move(order);
    m_first = 0;
    endResetModel();
}

void RowTableModel::setWindow(std::int64_t first, int size)
{
    first = std::clamp<std::int64_t>(first, 0, std::max<std::int64_t>(0, total() - size));
    if (size != m_size) {
        beginResetModel();
        m_first = first;
        m_size = size;
        endResetModel();
    } else if (first != m_first) {
        m_first = first;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

std::int64_t RowTableModel::placeOf(std::int64_t row) const
{
    // All rows as the file has them stand where they are.
    if (row >= 0 && row < total() && m_order.row(row) == row)
        return row;
    for (std::int64_t place = 0; place < total(); ++place) {
        if (m_order.row(place) == row)
            return place;
    }
    return -1;
}

int RowTableModel::sectionOf(const QString &column) const
{
    for (size_t i = 0; m_table && i < m_table->columns.size(); ++i) {
        if (m_table->columns[i].name == column)
            return int(i) + 1;
    }
    return -1;
}

int RowTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<std::int64_t>(m_size, total() - m_first));
}

int RowTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->columns.size()) + 1;
}

QVariant RowTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const std::int64_t row = m_order.row(m_first + index.row());
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return QLocale().toString(qlonglong(row + 1));
        return role == NumberRole ? QVariant(true) : QVariant();
    }
    const Column &column = m_table->columns[size_t(index.column() - 1)];
    switch (role) {
    case Qt::DisplayRole:
        return column.isMissing(size_t(row)) ? QStringLiteral("–") : column.text(size_t(row));
    case NumberRole:
        return !column.isWords() && column.type != ColumnType::Boolean;
    default:
        return {};
    }
}

QVariant RowTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount())
        return {};
    if (section == 0) {
        //: The number of a row in the file.
        return tr("Row");
    }
    const Column &column = m_table->columns[size_t(section - 1)];
    return m_showsTypes ? column.name + QStringLiteral(" · ") + columnTypeText(column.type) : column.name;
}

void RowTableModel::sort(int column, Qt::SortOrder order)
{
    const bool isColumn = m_table && column > 0 && column < columnCount();
    Q_EMIT sortRequested(isColumn ? m_table->columns[size_t(column - 1)].name : QString(),
                         order == Qt::DescendingOrder);
}

} // namespace assay
