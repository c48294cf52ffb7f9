#pragma once

#include "ui/models/table_layout.h"
#include "ui/widgets/floating_card.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace assay
{

/// Where a person chooses the columns of the table of runs, their order, and which stay at the left. Every change shows
/// at once. Window thread.
class ColumnsPanel final : public FloatingCard
{
    Q_OBJECT

public:
    explicit ColumnsPanel(QWidget *window);

    /// Opens below `button`. `shown`: the columns that are on screen now, without square and name.
    void open(QWidget *opener, const QList<RunColumn> &shown, int pinned, const QList<RunColumn> &possible);

Q_SIGNALS:
    /// No columns: as the runs suggest.
    void chosen(const QList<assay::RunColumn> &columns, int pinned);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    QListWidgetItem *add(const RunColumn &column, bool isShown, bool isPinned);
    void filter();
    void tell();
    void move(int by);
    void togglePin();
    void update(QListWidgetItem *item);
    [[nodiscard]] RunColumn columnOf(const QListWidgetItem *item) const;

    QList<RunColumn> m_columns; ///< shown first, then the others
    QList<RunColumn> m_shown;
    int m_pinned = 0;
    bool m_isFilling = false;
    QLineEdit *m_search;
    QListWidget *m_list;
    QPushButton *m_reset;
};

} // namespace assay
