#pragma once

#include "ui/models/data_snapshot.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QStackedWidget;

namespace assay
{

class DataTable;
class EmptyState;
class SchemaTableModel;

/// What the newest schema of a dataset asks of each column. Window thread.
class SchemaTab final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaTab(QWidget *parent = nullptr);
    /// `schema` is null when there is none yet; `canWrite` is false in a read-only project.
    void show(const DatasetVersion &version, const Schema *schema, bool canWrite);

Q_SIGNALS:
    void inferRequested();

private:
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_facts;
    SchemaTableModel *m_model;
    DataTable *m_table;
    std::int64_t m_shown = -1;
};

} // namespace assay
