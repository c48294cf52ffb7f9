#pragma once

#include "ui/models/data_snapshot.h"

#include <QAbstractTableModel>

namespace assay
{

/// Datasets and their versions as a list, newest version first, each with its last check. Window thread.
class DatasetListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reference, Check, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// Rows that stay keep their indexes.
    void setSnapshot(const DataSnapshot &snapshot);
    [[nodiscard]] int rowOf(const QString &reference) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Item {
        QString reference;
        QString source;
        bool isChecked = false;
        int anomalies = 0;
    };
    [[nodiscard]] QString display(const Item &item, int column) const;
    QList<Item> m_items;
};

} // namespace assay
