#pragma once

#include "core/data/row_order.h"

#include <QAbstractTableModel>

#include <memory>

namespace assay
{

/// The rows of a data version that fit into the view, of as many as there are: views ask the model for all its rows,
/// which takes long for millions. Sorting is asked for, since it happens elsewhere. Window thread.
class RowTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(std::shared_ptr<const Table> table, RowOrder order);
    void setOrder(RowOrder order);
    /// Says each column's type in its heading too.
    void showTypes() { m_showsTypes = true; }
    /// Shows `size` rows from the place `first`; both are kept within what there is.
    void setWindow(std::int64_t first, int size);

    [[nodiscard]] const std::shared_ptr<const Table> &table() const { return m_table; }
    [[nodiscard]] std::int64_t total() const { return m_order.count(); }
    [[nodiscard]] std::int64_t first() const { return m_first; }
    /// Where a row of the table (from 0) stands in the order, or -1. O(rows that are chosen).
    [[nodiscard]] std::int64_t placeOf(std::int64_t row) const;
    /// The section that shows a column of the table, or -1.
    [[nodiscard]] int sectionOf(const QString &column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A person wants the rows by that column; empty: as the file has them.
    void sortRequested(const QString &column, bool isDescending);

private:
    std::shared_ptr<const Table> m_table;
    RowOrder m_order;
    std::int64_t m_first = 0;
    int m_size = 0;
    bool m_showsTypes = false;
};

} // namespace assay
