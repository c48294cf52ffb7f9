#include "ui/pages/experiment_tabs.h"

#include "ui/models/metric_names.h"
#include "ui/pages/compare_tab.h"
#include "ui/pages/compared_runs.h"
#include "ui/pages/comparison_card.h"
#include "ui/pages/curve_options.h"
#include "ui/pages/curves_tab.h"
#include "ui/pages/diagnostics_tab.h"
#include "ui/pages/importance_tab.h"
#include "ui/pages/parallel_tab.h"
#include "ui/pages/parameters_tab.h"
#include "ui/pages/run_tab.h"
#include "ui/pages/scatter_options.h"
#include "ui/pages/scatter_tab.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tab_strip.h"
#include "ui/workspace.h"

#include <QJsonDocument>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int margin = 16;
constexpr int tabsGap = 16; ///< between the tabs and the options beside them
const QString tabKey = QStringLiteral("tab");
const QString curvesKey = QStringLiteral("curves");

/// One pixel between the tabs and what they show.
QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setFixedHeight(1);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

ExperimentTabs::ExperimentTabs(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_tabs(new TabStrip(tr("What is shown of the runs"), this)),
      m_curveOptions(new CurveOptions(this)),
      m_stack(new QStackedWidget(this)),
      m_curves(new CurvesTab(this)),
      m_compare(new CompareTab(this)),
      m_many(new ComparedRuns(workspace, this)),
      m_parallel(new ParallelTab(*m_many, this)),
      m_scatter(new ScatterTab(*m_many, this)),
      m_parameters(new ParametersTab(workspace, *m_many, this)),
      m_diagnostics(new DiagnosticsTab(this)),
      m_importance(new ImportanceTab(workspace, this)),
      m_run(new RunTab(workspace, this))
{
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(margin, 0, margin, 0);
    strip->addWidget(m_tabs);
    strip->addStretch(1);
    strip->addWidget(m_curveOptions);
    m_tabs->addTabs({QStringLiteral("curves"), QStringLiteral("compare"), QStringLiteral("parallel"),
                     QStringLiteral("scatter"), QStringLiteral("parameters"), QStringLiteral("diagnostics"),
                     QStringLiteral("importance"), QStringLiteral("run")},
                    {tr("Curves"), tr("Compare"), tr("Parallel"), tr("Scatter"), tr("Parameters"), tr("Diagnostics"),
                     tr("Inputs"), tr("Run")});
    for (QWidget *tab : std::initializer_list<QWidget *>{m_curves, m_compare, m_parallel, m_scatter, m_parameters,
                                                         m_diagnostics, m_importance, m_run})
        m_stack->addWidget(tab);
    m_stack->setContentsMargins(margin, 12, margin, margin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(strip);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        m_curveOptions->setVisible(tab == Curves);
        updateWanted();
    });
    connect(m_run, &RunTab::resumeRequested, this, &ExperimentTabs::resumeRequested);
    connect(m_run, &RunTab::tagRequested, this, &ExperimentTabs::tagRequested);
    connect(m_run, &RunTab::runChosen, this, &ExperimentTabs::runChosen);
    connect(m_curveOptions, &CurveOptions::pointsChanged, this, [this] {
        m_curves->setForm({m_curveOptions->axis(), m_curveOptions->smoothing()});
    });
    connect(m_curveOptions, &CurveOptions::widthChanged, this, &ExperimentTabs::fitOptions);
    connect(m_curveOptions, &CurveOptions::axesChanged, this,
            [this] { m_curves->setLogarithmic(m_curveOptions->isLogarithmicX(), m_curveOptions->isLogarithmicY()); });
    connect(m_curveOptions, &CurveOptions::arrangementChanged, this,
            [this] { m_curves->setArrangement(m_curveOptions->arrangement()); });
}

void ExperimentTabs::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void ExperimentTabs::show(const ShownRuns &shown, const Run *current, const RegisteredAs &registered, bool canResume)
{
    m_shown = shown;
    m_many->setExperiment(shown.experiment.name);
    m_curves->show(m_workspace.project(), shown);
    m_curveOptions->setMetrics(m_curves->metrics());
    m_compare->showRuns(m_workspace.project(), shown);
    m_run->setShownRuns(shown);
    m_run->show(current, registered, canResume);
    m_diagnostics->setShown(shown);
    const RunId diagnosed = current ? current->id : RunId{};
    const RunStatus status = current ? current->status : RunStatus::Running;
    const int series = current ? m_workspace.selection().seriesOf(current->id) : -1;
    // The points of a running curve change nothing in the diagnostics.
    if (diagnosed.isEmpty() || diagnosed != m_diagnosed || status != m_diagnosedStatus || series != m_diagnosedSeries) {
        m_diagnosed = diagnosed;
        m_diagnosedStatus = status;
        m_diagnosedSeries = series;
        m_diagnostics->show(m_workspace.project(), current, series);
        m_importance->show(current, series);
    }
    compare();
}

QJsonObject ExperimentTabs::state() const
{
    return {{tabKey, m_tabs->idOf(m_tabs->currentIndex())}, {curvesKey, m_curveOptions->state()}};
}

void ExperimentTabs::setState(const QJsonObject &state)
{
    const QString wanted = state.value(tabKey).toString();
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->idOf(tab) == wanted)
            setTab(Tab(tab));
    }
    m_curveOptions->setState(state.value(curvesKey).toObject());
}

void ExperimentTabs::showRunSection(int section)
{
    setTab(Facts);
    m_run->setSection(RunTab::Section(section));
}

QList<Page::Sight> ExperimentTabs::sights()
{
    const auto curves = [this](const char *id, const char *state) {
        const QJsonObject before = m_curveOptions->state();
        return Page::Sight{QLatin1String(id),
                           [this, state = QJsonDocument::fromJson(state).object()] { m_curveOptions->setState(state); },
                           [this, before] { m_curveOptions->setState(before); }};
    };
    const auto scatter = [this](const char *id, ScatterOptions::Form form, bool showsContours) {
        return Page::Sight{QLatin1String(id),
                           [this, form, showsContours] {
                               setTab(Scatter);
                               m_scatter->options()->choose(form, showsContours);
                           },
                           [this] {
                               m_scatter->options()->choose(ScatterOptions::TwoAxes, false);
                               setTab(Curves);
                           }};
    };
    return {curves("curves-smoothed", R"({"smoothing": "exponential", "strength": 0.8})"),
            curves("curves-each", R"({"charts": "one_each"})"),
            Page::Sight{QStringLiteral("curves-options"), [this] { m_curveOptions->openMore(); },
                        [this] { m_curveOptions->openMore(); }},
            scatter("scatter-matrix", ScatterOptions::Matrix, false),
            scatter("scatter-heat", ScatterOptions::HeatMap, false),
            scatter("scatter-contours", ScatterOptions::HeatMap, true),
            Page::Sight{QStringLiteral("diagnostics-all"), [this] { overlayDiagnostics(true); },
                        [this] { overlayDiagnostics(false); }}};
}

void ExperimentTabs::overlayDiagnostics(bool areAll)
{
    m_diagnostics->setOverlaid(areAll);
    setTab(areAll ? Diagnostics : Curves);
}

void ExperimentTabs::editNote()
{
    setTab(Facts);
    m_run->editNote();
}

void ExperimentTabs::setFilter(const QString &text)
{
    m_many->setFilter(text);
}

void ExperimentTabs::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateWanted();
}

void ExperimentTabs::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateWanted();
}

void ExperimentTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitOptions();
}

/// The options give way before the tabs do.
void ExperimentTabs::fitOptions()
{
    m_curveOptions->fitInto(width() - 2 * margin - m_tabs->sizeHint().width() - tabsGap);
}

void ExperimentTabs::updateWanted()
{
    m_many->setWanted(isVisible() && manyRunsTab());
}

/// The current tab, when it compares many runs; else null.
ManyRunsTab *ExperimentTabs::manyRunsTab() const
{
    return qobject_cast<ManyRunsTab *>(m_stack->currentWidget());
}

void ExperimentTabs::refreshDiagnostics(const Run *current)
{
    m_compare->refresh();
    if (current)
        m_diagnostics->show(m_workspace.project(), current, m_workspace.selection().seriesOf(current->id));
}

void ExperimentTabs::compare()
{
    QList<Run> runs;
    for (const ShownRun &shown : std::as_const(m_shown.runs))
        runs.append(shown.run);
    QList<RunId> ids;
    const QList<Run> best = bestRuns(m_shown.experiment, runs, m_shown.primaryMetric);
    for (const Run &run : best)
        ids.append(run.id);
    if (ids == m_compared && m_comparedProject.lock() == m_workspace.project())
        return;
    m_compared = ids;
    m_comparedProject = m_workspace.project();
    if (ids.size() < 2 || m_shown.primaryMetric.isEmpty()) {
        m_comparing.cancel();
        const QString reason = tr("Show two finished runs or more to see whether the best is really better.");
        m_curves->comparison()->showReason(reason);
        m_compare->showReason(reason);
        return;
    }
    // What no task knows (a person's own metric) orders the runs, but row by row they differ by their task's metric.
    const bool isOfTask = metricNames(LearningTask::Regression).contains(m_shown.primaryMetric) ||
                          metricNames(LearningTask::Binary).contains(m_shown.primaryMetric);
    m_comparing.start(
        m_workspace.tasks(), tr("Comparing %n run(s)", nullptr, int(ids.size())), this,
        [project = m_workspace.project(), ids, metric = isOfTask ? m_shown.primaryMetric : QString()](
            Progress &progress) { return compareRuns(*project, ids, metric, progress); },
        [this](Result<RunComparison> comparison) {
            if (comparison) {
                m_curves->comparison()->showComparison(*comparison);
                m_compare->showComparison(*comparison, m_shown);
            } else {
                m_curves->comparison()->showReason(comparison.error().text);
                m_compare->showReason(comparison.error().text);
            }
        });
}

bool ExperimentTabs::isSettled() const
{
    const ManyRunsTab *many = manyRunsTab();
    return m_curves->isSettled() && m_diagnostics->isSettled() && m_importance->isSettled() && m_run->isSettled() &&
           m_compare->isSettled() && !m_comparing.isPending() && m_many->isSettled() && (!many || many->isSettled());
}

} // namespace assay
