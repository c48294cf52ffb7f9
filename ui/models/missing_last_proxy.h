#pragma once

#include <QSortFilterProxyModel>

namespace assay
{

/// Sorts by SortRole, numbers before words; rows without a value come last in both directions. Window thread.
class MissingLastProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MissingLastProxy(QAbstractItemModel &model, QObject *parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace assay
