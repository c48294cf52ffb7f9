#pragma once

#include "core/runs/compare/run_differences.h"
#include "ui/pages/latest.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace assay
{

class Card;
class CodeComparisonView;
class DifferenceTableModel;
class EmptyState;
class RunDifferenceTable;
class SegmentedChoice;

/// What the shown runs have different, and how the code of two of them differs. Read away from the window, and only
/// while it is seen. Window thread.
class DifferenceCard final : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceCard(QWidget *parent = nullptr);

    void show(const std::shared_ptr<Project> &project, const ShownRuns &shown);
    /// Reads the runs anew.
    void refresh();
    [[nodiscard]] bool isSettled() const;
    void showCode();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void take(Result<DifferenceTable> table);
    void showTable();
    void explain(const QString &icon, const QString &title, const QString &text, const QString &button = {},
                 std::function<void()> onButton = {});
    void setEverything(bool isEverything);

    Latest<DifferenceTable> m_latest;
    std::shared_ptr<Project> m_project;
    ShownRuns m_shown;
    QList<RunId> m_ids; ///< of the runs that are shown
    bool m_isStale = true;
    QString m_facts; ///< beside the title of the table
    DifferenceTableModel *m_model;
    Card *m_card;
    SegmentedChoice *m_which;
    QPushButton *m_codeButton;
    QStackedWidget *m_stack;
    RunDifferenceTable *m_table;
    EmptyState *m_empty;
    CodeComparisonView *m_code;
};

} // namespace assay
