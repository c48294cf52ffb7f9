#pragma once

#include "core/base/ids.h"
#include "ui/models/experiment_snapshot.h"
#include "ui/widgets/data_table.h"

class QScrollBar;

namespace assay
{

class RunSelection;
class RunTableModel;

/// The table of runs: runs shown in the charts are tinted; the chosen ones have a bar at their left edge, Shift and
/// Ctrl choose several. Space or a click on the square shows or hides the current run, F2 renames it in place. A click
/// on a heading sorts, with Shift by one more column. Window thread.
class RunTable final : public DataTable
{
    Q_OBJECT

public:
    RunTable(RunSelection &selection, RunTableModel &runs, QWidget *parent = nullptr);

    [[nodiscard]] RunId currentRun() const;
    /// The rows of the chosen runs, from the top; the current one alone where no more are chosen.
    [[nodiscard]] QList<int> chosenRows() const;
    [[nodiscard]] qsizetype chosenCount() const;
    /// Makes that run current and scrolls to it; nothing happens when it is filtered away.
    void setCurrentRun(const RunId &id);
    void setCurrentRow(int row);
    /// The rows on screen: the first, and how many fit.
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int visibleRows() const;
    void toggleCurrent();
    void renameCurrent();
    /// Gives columns the width of their content, and hides the least important ones that have no room.
    void fitToWidth();
    /// A person chose the columns: none is hidden for good, and those after the first `pinned` are brought on screen
    /// with columnBar(). Nothing: the table chooses.
    void setPinned(std::optional<int> pinned);
    /// Moves through the columns that are not pinned; hidden while all have room.
    [[nodiscard]] QScrollBar *columnBar() const { return m_columnBar; }

Q_SIGNALS:
    void currentRunChanged();
    void chosenChanged();
    void trashRequested();
    /// A group or a run with what it started is to be opened or closed.
    void foldRequested(int row, bool isOpen);
    /// The curves of a group's runs are to be shown or hidden.
    void groupToggled(int row);
    void sortsRequested(const QList<assay::RunSort> &sorts);
    /// The registered model of a run was clicked.
    void modelClicked(const assay::RunId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void announceCurrent();
    void sortBy(int section, bool isOneMore);
    void hideWhatHasNoRoom();
    void hideAllButFrom(int first);
    void scrollColumns(int pinnedColumns);
    void foldOrUnfold(int row, bool isOpen);
    [[nodiscard]] QList<int> columnsByImportance() const;

    RunSelection &m_selection;
    RunTableModel &m_runs;
    std::optional<int> m_pinned;
    QScrollBar *m_columnBar;
    QList<int> m_widths;           ///< of all columns by content
    bool m_sortsByOneMore = false; ///< Shift was held when a heading was pressed
    RunId m_announced;
};

} // namespace assay
