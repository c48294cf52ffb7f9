#pragma once

#include "core/data/dataset.h"
#include "ui/models/row_table_model.h"
#include "ui/pages/latest.h"

#include <QWidget>

class QScrollBar;
class QStackedWidget;

namespace assay
{

class DataTable;
class EmptyState;
class FilterField;
class MessageBar;
class TableSource;

/// The rows of a data version, filtered by a row rule and sorted by a column, however many there are. They are read
/// when the tab is first seen. Window thread.
class RowsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RowsTab(TableSource &tables, QWidget *parent = nullptr);
    void show(const DatasetVersion &version);
    /// Shows only these rows (numbers from 1, rising), at that column, and says why; a button shows all again.
    void showOnly(const std::vector<std::int64_t> &rows, const QString &column, const QString &why);
    void showAll();
    /// Shows all rows, with this one (numbers from 1) chosen, at that column.
    void goTo(std::int64_t row, const QString &column);
    [[nodiscard]] bool isSettled() const;
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
    void chooseWanted();
    void fitWindow();
    void moveTo(std::int64_t first);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] int visibleRows() const;

    TableSource &m_tables;
    Latest<RowOrder> m_ordering;
    RowQuery m_query;
    DatasetVersion m_version;
    bool m_isRead = false;
    std::int64_t m_wantedRow = -1; ///< from 0, to be chosen once the rows are there
    QString m_wantedColumn;
    RowTableModel *m_model;
    FilterField *m_filter;
    MessageBar *m_only;
    QStackedWidget *m_stack;
    DataTable *m_table;
    QScrollBar *m_scroll;
    EmptyState *m_empty;
};

} // namespace assay
