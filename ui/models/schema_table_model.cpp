#include "ui/models/schema_table_model.h"

#include "ui/models/data_snapshot.h"
#include "ui/models/format.h"
#include "ui/widgets/data_table.h"

#include <QLocale>

namespace assay
{

void SchemaTableModel::setSchema(const Schema &schema)
{
    beginResetModel();
    m_columns = schema.columns;
    endResetModel();
}

int SchemaTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int SchemaTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SchemaTableModel::display(const SchemaColumn &column, int section) const
{
    const QLocale locale;
    const auto mark = [](bool is) { return is ? QStringLiteral("✓") : QString(); };
    switch (section) {
    case Name:
        return column.name;
    case Type:
        return columnTypeText(column.type);
    case Role:
        return columnRoleText(column.role);
    case Required:
        return mark(column.isRequired);
    case Unique:
        return mark(column.isUnique);
    case Missing:
        return column.maxMissingShare > 0
                   ? tr("at most %1 %").arg(locale.toString(100 * column.maxMissingShare, 'g', 3))
                   : tr("none");
    case Allowed: {
        if (!column.values.isEmpty())
            return column.values.join(QStringLiteral(", "));
        const auto value = [&](double limit) { return columnValueText(limit, column.type, locale); };
        if (column.min && column.max)
            return tr("%1 to %2").arg(value(*column.min), value(*column.max));
        if (column.min)
            return tr("at least %1").arg(value(*column.min));
        return column.max ? tr("at most %1").arg(value(*column.max)) : tr("any");
    }
    default:
        return {};
    }
}

QVariant SchemaTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SchemaColumn &column = m_columns[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(column, index.column());
    case SortRole:
        return index.column() == Missing ? QVariant(column.maxMissingShare) : QVariant(display(column, index.column()));
    case IdRole:
        return column.name;
    case BestRole:
        return index.column() == Name && column.role == ColumnRole::Target;
    default:
        return {};
    }
}

QVariant SchemaTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case Type:
        return tr("Type");
    case Role:
        return tr("Role");
    case Required:
        return tr("Required");
    case Unique:
        return tr("Unique");
    case Missing:
        return tr("Missing");
    case Allowed:
        return tr("Allowed");
    default:
        return {};
    }
}

} // namespace assay
