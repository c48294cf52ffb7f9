#pragma once

#include "core/data/schema.h"

#include <QAbstractTableModel>

namespace assay
{

/// What a schema asks of each column. Window thread.
class SchemaTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Role, Required, Unique, Missing, Allowed, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setSchema(const Schema &schema);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const SchemaColumn &column, int section) const;
    std::vector<SchemaColumn> m_columns;
};

} // namespace assay
