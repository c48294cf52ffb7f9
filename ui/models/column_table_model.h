#pragma once

#include "core/data/profile.h"
#include "core/data/schema.h"

#include <QAbstractTableModel>

#include <optional>

namespace assay
{

/// The columns of a data version as its profile found them, with their role in the schema. Window thread.
class ColumnTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Role, Distribution, Missing, Warnings, Distinct, Min, Mean, Max, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// `schema` may be null: then there are no roles but the target's.
    void setProfile(const TableProfile &profile, const Schema *schema, const QString &target);
    [[nodiscard]] const ColumnProfile *column(int row) const;
    [[nodiscard]] int rowOf(const QString &column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const ColumnProfile &column, int section) const;
    [[nodiscard]] QVariant sortValue(const ColumnProfile &column, int section) const;
    std::vector<ColumnProfile> m_columns;
    QHash<QString, ColumnRole> m_roles;
};

} // namespace assay
