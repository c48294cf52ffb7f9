#pragma once

#include "ui/models/data_snapshot.h"

#include <QWidget>

class QSortFilterProxyModel;
class QSplitter;

namespace assay
{

class ColumnCard;
class ColumnTableModel;
class ColumnViews;
class DataTable;
class TableSource;
class Workspace;

/// The columns of a data version as its profile found them, and the chosen one large. Window thread.
class ColumnsTab final : public QWidget
{
    Q_OBJECT

public:
    ColumnsTab(Workspace &workspace, TableSource &tables, QWidget *parent = nullptr);
    /// `schema` may be null; the others are the versions to compare with.
    void show(const DatasetVersion &version, const Schema *schema, const QList<DatasetVersion> &others);
    /// Chooses a column, if there is one of that name.
    void choose(const QString &column);
    [[nodiscard]] ColumnViews *views() const;
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /// A person wants to say in the schema what is to be predicted.
    void targetWanted();

private:
    void showColumn();

    ColumnTableModel *m_model;
    QSortFilterProxyModel *m_proxy;
    DataTable *m_table;
    ColumnCard *m_card;
    DatasetVersion m_version;
};

} // namespace assay
