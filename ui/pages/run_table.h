#pragma once

#include "core/base/ids.h"
#include "ui/widgets/data_table.h"

namespace assay
{

class RunSelection;
class RunSortFilterProxy;

/// The table of runs: runs shown in the charts are highlighted, the current run has a bar at its left edge. Space or a
/// click on the square shows or hides the current run, F2 renames it in place. Window thread.
class RunTable final : public DataTable
{
    Q_OBJECT

public:
    RunTable(RunSelection &selection, RunSortFilterProxy &runs, QWidget *parent = nullptr);

    [[nodiscard]] RunId currentRun() const;
    /// Makes that run current and scrolls to it; nothing happens when it is filtered away.
    void setCurrentRun(const RunId &id);
    void toggleCurrent();
    void renameCurrent();
    /// Gives columns the width of their content, and hides the least important ones that have no room.
    void fitToWidth();

Q_SIGNALS:
    void currentRunChanged();
    /// The registered model of a run was clicked.
    void modelClicked(const assay::RunId &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void queueHighlight();
    void highlightShownRuns();
    void hideWhatHasNoRoom();
    [[nodiscard]] QList<int> columnsByImportance() const;

    RunSelection &m_selection;
    RunSortFilterProxy &m_runs;
    QList<int> m_widths; ///< of all columns by content
    bool m_isHighlightQueued = false;
};

} // namespace assay
