#include "ui/models/column_table_model.h"

#include "ui/models/data_snapshot.h"
#include "ui/models/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QLocale>

#include <cmath>

namespace assay
{

namespace
{

double missingShare(const ColumnProfile &column)
{
    return column.count > 0 ? double(column.missing) / double(column.count) : 0;
}

bool isTime(const ColumnProfile &column)
{
    return column.type == ColumnType::Date || column.type == ColumnType::Timestamp;
}

} // namespace

void ColumnTableModel::setProfile(const TableProfile &profile, const Schema *schema, const QString &target)
{
    beginResetModel();
    m_columns = profile.columns;
    m_roles.clear();
    for (const ColumnProfile &column : m_columns) {
        const SchemaColumn *known = schema ? schema->find(column.name) : nullptr;
        if (known)
            m_roles.insert(column.name, known->role);
        else if (column.name == target)
            m_roles.insert(column.name, ColumnRole::Target);
    }
    endResetModel();
}

const ColumnProfile *ColumnTableModel::column(int row) const
{
    return row >= 0 && row < rowCount() ? &m_columns[size_t(row)] : nullptr;
}

int ColumnTableModel::rowOf(const QString &column) const
{
    for (size_t row = 0; row < m_columns.size(); ++row) {
        if (m_columns[row].name == column)
            return int(row);
    }
    return -1;
}

int ColumnTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int ColumnTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnTableModel::display(const ColumnProfile &column, int section) const
{
    const QLocale locale;
    switch (section) {
    case Name:
        return column.name;
    case Type:
        return columnTypeText(column.type);
    case Role:
        return m_roles.contains(column.name) ? columnRoleText(m_roles.value(column.name)) : QString();
    case Missing:
        return column.missing == 0 ? QStringLiteral("0")
                                   : tr("%1 %").arg(locale.toString(100 * missingShare(column), 'f', 1));
    case Distinct:
        return locale.toString(qlonglong(column.distinct));
    case Min:
        return columnValueText(column.min, column.type, locale);
    case Mean:
        // The mean of dates says little and is wide.
        return isTime(column) ? QStringLiteral("–") : columnValueText(column.mean, ColumnType::Real, locale);
    case Max:
        return columnValueText(column.max, column.type, locale);
    case Warnings:
        return column.warnings.empty() ? QString() : tr("! %1").arg(locale.toString(qlonglong(column.warnings.size())));
    default:
        return {};
    }
}

QVariant ColumnTableModel::sortValue(const ColumnProfile &column, int section) const
{
    const auto number = [](double value) { return std::isnan(value) ? QVariant() : QVariant(value); };
    switch (section) {
    case Missing:
        return missingShare(column);
    case Distinct:
    case Distribution:
        return double(column.distinct);
    case Min:
        return number(column.min);
    case Mean:
        return isTime(column) ? QVariant() : number(column.mean);
    case Max:
        return number(column.max);
    case Warnings:
        return double(column.warnings.size());
    default:
        return display(column, section);
    }
}

QVariant ColumnTableModel::data(const QModelIndex &index, int role) const
{
    const ColumnProfile *column = index.isValid() ? this->column(index.row()) : nullptr;
    if (!column)
        return {};
    const int section = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(*column, section);
    case SortRole:
        return sortValue(*column, section);
    case IdRole:
        return column->name;
    case NumberRole:
        return section == Missing || section >= Distinct;
    case BestRole:
        return section == Name && m_roles.value(column->name, ColumnRole::Feature) == ColumnRole::Target;
    case BarRole:
        return section == Missing && column->missing > 0 ? QVariant(missingShare(*column)) : QVariant();
    case HistogramRole: {
        if (section != Distribution || column->histogram.empty())
            return {};
        return QVariant::fromValue(QList<double>(column->histogram.cbegin(), column->histogram.cend()));
    }
    case ToneRole:
        return section == Warnings && !column->warnings.empty() ? QVariant(int(Tone::Warning)) : QVariant();
    case Qt::ToolTipRole:
        if (section == Warnings && !column->warnings.empty()) {
            QStringList sentences;
            for (const DataWarning &warning : column->warnings)
                sentences.append(warning.text);
            return sentences.join(u'\n');
        }
        return display(*column, section);
    default:
        return {};
    }
}

QVariant ColumnTableModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Missing:
        return tr("Missing");
    case Distinct:
        return tr("Distinct");
    case Min:
        return tr("Min");
    case Mean:
        return tr("Mean");
    case Max:
        return tr("Max");
    case Distribution:
        return tr("Distribution");
    case Warnings:
        return tr("Notes");
    default:
        return {};
    }
}

} // namespace assay
