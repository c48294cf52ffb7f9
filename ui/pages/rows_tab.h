#pragma once

#include "core/data/dataset.h"
#include "ui/models/row_table_model.h"
#include "ui/pages/latest.h"
#include "ui/pages/latest_task.h"

#include <QWidget>

class QScrollBar;
class QStackedWidget;

namespace assay
{

class DataTable;
class EmptyState;
class FilterField;
class Workspace;

/// The rows of a data version, filtered by a row rule and sorted by a column, however many there are. They are read
/// when the tab is first seen. Window thread.
class RowsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RowsTab(Workspace &workspace, QWidget *parent = nullptr);
    void show(const DatasetVersion &version);
    [[nodiscard]] bool isSettled() const { return !m_reading.isPending() && !m_ordering.isPending(); }
    [[nodiscard]] FilterField *filter() const { return m_filter; }
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] const RowTableModel &model() const { return *m_model; }

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void order();
    void showOrder(RowOrder order);
    void fitWindow();
    void moveTo(std::int64_t first);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] int visibleRows() const;

    Workspace &m_workspace;
    LatestTask<std::shared_ptr<const Table>> m_reading;
    Latest<RowOrder> m_ordering;
    RowQuery m_query;
    DatasetVersion m_version;
    bool m_isRead = false;
    RowTableModel *m_model;
    FilterField *m_filter;
    QStackedWidget *m_stack;
    DataTable *m_table;
    QScrollBar *m_scroll;
    EmptyState *m_empty;
};

} // namespace assay
