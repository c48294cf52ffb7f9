#include "ui/pages/experiments_page.h"

#include "core/runs/run_store.h"
#include "ui/models/metric_names.h"
#include "ui/models/run_sort_filter_proxy.h"
#include "ui/models/run_table_model.h"
#include "ui/pages/experiment_tabs.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_field.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace assay
{

namespace
{

constexpr int shownByDefault = 4;
constexpr int shownAtMost = 8; ///< that a run joins by itself: past the colours charts get hard to read
constexpr int rowsByDefault = 8;
constexpr int spaceBelow = 8;

} // namespace

void ExperimentsPage::noteChanges(const ChangeSet &changes)
{
    for (const char *kind : {"run", "metric", "evaluation"})
        m_changedRuns += changes.idsByKind.value(QString::fromLatin1(kind));
    m_evaluationsChanged = m_evaluationsChanged || changes.has("evaluation");
    if (changes.has("experiment"))
        reload();
    else if ((!m_changedRuns.isEmpty() || changes.has("model")) && !m_refresh->isActive())
        m_refresh->start();
}

void ExperimentsPage::loadChanges()
{
    const std::shared_ptr<Project> project = workspace().project();
    if (!project)
        return;
    // A newer request would drop the ids that an older one is reading.
    if (m_latest.isPending() || m_latestUpdate.isPending())
        return m_refresh->start();
    QList<RunId> ids;
    for (const QString &id : std::exchange(m_changedRuns, {}))
        ids.append(RunId{id});
    m_latestUpdate.load(
        this, [project, ids] { return loadRunUpdate(*project, ids); },
        [this](Result<RunUpdate> update) {
            if (update)
                applyUpdate(*update);
            else
                showError(update.error());
        });
}

void ExperimentsPage::reload()
{
    const std::shared_ptr<Project> project = workspace().project();
    m_latestUpdate.abandon();
    if (!project)
        return m_latest.abandon();
    m_latest.load(
        this,
        [project, name = m_experiment, wanted = m_wanted]() -> Result<ExperimentSnapshot> {
            if (wanted.isEmpty())
                return loadExperimentSnapshot(*project, name);
            ASSAY_TRY(run, project->read([&](Connection &c) { return run_store::find(c, wanted.value); }));
            return loadExperimentSnapshot(*project, run.experiment);
        },
        [this](Result<ExperimentSnapshot> snapshot) {
            if (snapshot)
                return apply(*snapshot);
            m_wanted = {};
            m_empty->set(QStringLiteral("warning"), tr("Cannot load the experiment"), snapshot.error().text,
                         tr("Retry"), [this] { reload(); });
            m_stack->setCurrentWidget(m_empty);
        });
}

void ExperimentsPage::apply(const ExperimentSnapshot &snapshot)
{
    const RunId before = m_table->currentRun();
    const bool isSame = m_runs->experiment().id == snapshot.experiment.id && m_hasLoaded;
    QList<RunId> added;
    for (const Run &run : snapshot.runs) {
        if (isSame && m_runs->rowOf(run.id) < 0)
            added.append(run.id);
    }
    m_experiment = snapshot.experiment.name;
    m_runs->setSnapshot(snapshot);
    fillChooser(snapshot);
    showAdded(added);
    selectByDefault();
    if (!std::exchange(m_hasLoaded, true) || !isSame)
        fitTable();
    const QString primary = primaryMetric(snapshot.experiment, snapshot.runs);
    const QList<Run> best = bestRuns(snapshot.experiment, snapshot.runs, primary);
    const RunId wanted = std::exchange(m_wanted, {});
    if (m_proxy->rowOf(wanted) < 0 && !wanted.isEmpty())
        m_filter->setText({});
    for (const RunId &id : {wanted, before, best.isEmpty() ? RunId{} : best.front().id}) {
        if (!id.isEmpty() && m_proxy->rowOf(id) >= 0) {
            m_table->setCurrentRun(id);
            break;
        }
    }
    updateState();
    showRuns();
}

void ExperimentsPage::applyUpdate(const RunUpdate &update)
{
    QList<RunId> added;
    for (const Run &run : update.runs) {
        // The first run of all, or one of another experiment: then the chooser changes too.
        if (m_runs->experiment().id == 0)
            return reload();
        if (run.experimentId == m_runs->experiment().id && m_runs->rowOf(run.id) < 0)
            added.append(run.id);
    }
    const int columns = m_runs->columnCount();
    m_runs->update(update);
    showAdded(added);
    if (m_table->currentRun().isEmpty() && !added.isEmpty())
        m_table->setCurrentRun(added.front());
    if (m_runs->columnCount() != columns || !added.isEmpty())
        fitTable();
    updateState();
    showRuns();
    if (std::exchange(m_evaluationsChanged, false))
        m_tabs->refreshDiagnostics(currentRun());
}

void ExperimentsPage::showAdded(const QList<RunId> &added)
{
    RunSelection &selection = workspace().selection();
    for (const RunId &id : added) {
        if (selection.runs().size() < shownAtMost && !selection.contains(id))
            selection.toggle(id);
    }
}

void ExperimentsPage::selectByDefault()
{
    RunSelection &selection = workspace().selection();
    const QList<RunId> chosen = selection.runs();
    const bool isAnyHere =
        std::any_of(chosen.cbegin(), chosen.cend(), [this](const RunId &id) { return m_runs->rowOf(id) >= 0; });
    if (isAnyHere)
        return;
    const QString primary = primaryMetric(m_runs->experiment(), m_runs->runs());
    QList<Run> best = bestRuns(m_runs->experiment(), m_runs->runs(), primary);
    if (best.isEmpty())
        best = m_runs->runs();
    QList<RunId> ids;
    for (const Run &run : best.mid(0, shownByDefault))
        ids.append(run.id);
    selection.set(ids);
}

void ExperimentsPage::fitTable()
{
    if (m_runs->runs().isEmpty())
        return;
    m_table->fitToWidth();
    const QString primary = primaryMetric(m_runs->experiment(), m_runs->runs());
    const int column = m_runs->columnOf(RunColumn::Kind::Metric, primary);
    if (column >= 0 && m_proxy->sortColumn() < 0)
        m_table->sortByColumn(column, lowerIsBetterIn(m_runs->experiment(), primary).value_or(false)
                                          ? Qt::AscendingOrder
                                          : Qt::DescendingOrder);
    const QByteArray state = workspace().settings().state(splitterKey());
    if (!state.isEmpty()) {
        m_splitter->restoreState(state);
        return;
    }
    // The table is as high as its rows, so that the charts follow without a gap.
    const int rows = std::min(int(m_runs->runs().size()), rowsByDefault);
    const int height =
        m_table->horizontalHeader()->height() + rows * m_table->verticalHeader()->defaultSectionSize() + spaceBelow;
    m_splitter->setSizes({height, std::max(1, m_splitter->height() - height)});
}

void ExperimentsPage::fillChooser(const ExperimentSnapshot &snapshot)
{
    m_chooser->clear();
    for (const Experiment &experiment : snapshot.experiments)
        m_chooser->addItem(experiment.name);
    m_chooser->setCurrentText(m_experiment);
    m_chooser->setVisible(snapshot.experiments.size() > 1);
}

} // namespace assay
