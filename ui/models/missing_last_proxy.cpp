#include "ui/models/missing_last_proxy.h"

#include "ui/widgets/data_table.h"

namespace assay
{

MissingLastProxy::MissingLastProxy(QAbstractItemModel &model, QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSourceModel(&model);
}

bool MissingLastProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    const bool isAscending = sortOrder() == Qt::AscendingOrder;
    // In descending order the view swaps the two, so “last” is the greatest there and the least here.
    if (a.isValid() != b.isValid())
        return a.isValid() == isAscending;
    if (!a.isValid())
        return (left.row() < right.row()) == isAscending;
    const bool isNumber = a.typeId() == QMetaType::Double;
    if (isNumber != (b.typeId() == QMetaType::Double))
        return isNumber;
    if (isNumber)
        return a.toDouble() < b.toDouble();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace assay
