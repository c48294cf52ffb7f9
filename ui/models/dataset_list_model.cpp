#include "ui/models/dataset_list_model.h"

#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QLocale>

namespace assay
{

void DatasetListModel::setSnapshot(const DataSnapshot &snapshot)
{
    QList<Item> items;
    for (const DatasetVersion &version : snapshot.versions) {
        const auto check = snapshot.checks.constFind(version.id);
        const bool isChecked = check != snapshot.checks.cend();
        items.append({version.reference(), version.source, isChecked, isChecked ? int(check->anomalies.size()) : 0});
    }
    const auto sameRows = [&] {
        return items.size() == m_items.size() &&
               std::equal(items.cbegin(), items.cend(), m_items.cbegin(),
                          [](const Item &a, const Item &b) { return a.reference == b.reference; });
    };
    if (sameRows()) {
        m_items = items;
        if (!m_items.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_items.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

int DatasetListModel::rowOf(const QString &reference) const
{
    const auto found =
        std::find_if(m_items.cbegin(), m_items.cend(), [&](const Item &item) { return item.reference == reference; });
    return found == m_items.cend() ? -1 : int(found - m_items.cbegin());
}

int DatasetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int DatasetListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DatasetListModel::display(const Item &item, int column) const
{
    switch (column) {
    case Reference:
        return item.reference;
    default:
        if (!item.isChecked)
            return {};
        return item.anomalies == 0 ? tr("✓ fits") : tr("✕ %1").arg(QLocale().toString(item.anomalies));
    }
}

QVariant DatasetListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const Item &item = m_items[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(item, column);
    case Qt::ToolTipRole:
        if (column == Check && item.isChecked)
            return item.anomalies == 0 ? tr("Fits its schema")
                                       : tr("%n anomaly(ies) against its schema", nullptr, item.anomalies);
        return item.source;
    case SortRole:
        return column == Check ? QVariant(double(item.anomalies)) : QVariant(item.reference);
    case IdRole:
        return item.reference;
    case ToneRole:
        if (column == Check && item.isChecked)
            return int(item.anomalies == 0 ? Tone::Good : Tone::Bad);
        return {};
    default:
        return {};
    }
}

QVariant DatasetListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reference:
        return tr("Data");
    case Check:
        return tr("Check");
    default:
        return {};
    }
}

} // namespace assay
