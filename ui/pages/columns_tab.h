#pragma once

#include "ui/models/data_snapshot.h"

#include <QWidget>

class QSortFilterProxyModel;
class QSplitter;

namespace assay
{

class ColumnCard;
class ColumnTableModel;
class DataTable;
class Workspace;

/// The columns of a data version as its profile found them, and the chosen one large. Window thread.
class ColumnsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsTab(Workspace &workspace, QWidget *parent = nullptr);
    /// `schema` may be null.
    void show(const DatasetVersion &version, const Schema *schema);

private:
    void showColumn();

    ColumnTableModel *m_model;
    QSortFilterProxyModel *m_proxy;
    DataTable *m_table;
    ColumnCard *m_card;
    DatasetVersion m_version;
};

} // namespace assay
