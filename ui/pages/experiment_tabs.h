#pragma once

#include "core/runs/compare/run_comparison.h"
#include "ui/models/experiment_snapshot.h"
#include "ui/pages/latest_task.h"
#include "ui/pages/page.h"
#include "ui/pages/shown_run.h"

#include <QJsonObject>
#include <QWidget>

class QStackedWidget;

namespace assay
{

class ComparedRuns;
class CompareTab;
class CurveOptions;
class CurvesTab;
class DiagnosticsTab;
class ImportanceTab;
class ManyRunsTab;
class ParallelTab;
class ParametersTab;
class RunTab;
class ScatterTab;
class TabStrip;
class Workspace;

/// The lower half of the Experiments page: curves and comparison of the shown runs, charts of all that match the
/// filter, diagnostics, importance and facts of the current one. Window thread.
class ExperimentTabs final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Curves, Compare, Parallel, Scatter, Parameters, Diagnostics, Inputs, Facts };

    explicit ExperimentTabs(Workspace &workspace, QWidget *parent = nullptr);

    /// `current` may be null.
    void show(const ShownRuns &shown, const Run *current, const RegisteredAs &registered, bool canResume);
    void setTab(Tab tab);
    /// Which tab is shown, and how the charts are, for a saved view.
    [[nodiscard]] QJsonObject state() const;
    /// What cannot be read is left as it is.
    void setState(const QJsonObject &state);
    /// Shows a part of the current run's tab.
    void showRunSection(int section);
    /// What no tab shows by itself.
    [[nodiscard]] QList<Page::Sight> sights();
    /// Shows the diagnostics of all shown runs over each other; else the curves again.
    void overlayDiagnostics(bool areAll);
    /// Edits the current run's note.
    void editNote();
    /// The charts of many runs show those of the experiment that match this.
    void setFilter(const QString &text);
    /// Reads the current run's evaluations anew.
    void refreshDiagnostics(const Run *current);
    [[nodiscard]] bool isSettled() const;
    /// True when two of the shown runs or more can be compared.
    [[nodiscard]] bool canCompare() const { return m_compared.size() > 1; }

Q_SIGNALS:
    /// A person wants the current run to go on.
    void resumeRequested();
    /// A person wants to tag the current run.
    void tagRequested();
    /// A person wants to see another run.
    void runChosen(const assay::RunId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void compare();
    void fitOptions();
    void updateWanted();
    [[nodiscard]] ManyRunsTab *manyRunsTab() const;

    Workspace &m_workspace;
    LatestTask<RunComparison> m_comparing;
    ShownRuns m_shown;
    QList<RunId> m_compared; ///< the best first
    std::weak_ptr<Project> m_comparedProject;
    TabStrip *m_tabs;
    CurveOptions *m_curveOptions;
    QStackedWidget *m_stack;
    CurvesTab *m_curves;
    CompareTab *m_compare;
    ComparedRuns *m_many;
    ParallelTab *m_parallel;
    ScatterTab *m_scatter;
    ParametersTab *m_parameters;
    DiagnosticsTab *m_diagnostics;
    ImportanceTab *m_importance;
    RunTab *m_run;
    RunId m_diagnosed;
    RunStatus m_diagnosedStatus = RunStatus::Running;
    int m_diagnosedSeries = -1;
};

} // namespace assay
