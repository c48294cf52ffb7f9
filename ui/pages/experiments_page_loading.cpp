#include "ui/pages/experiments_page.h"

#include "ui/models/run_listing.h"
#include "ui/models/run_table_model.h"
#include "ui/pages/experiment_tabs.h"
#include "ui/pages/filter_assistant.h"
#include "ui/pages/group_menu.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace assay
{

namespace
{

constexpr int shownAtMost = 8; ///< that a run joins by itself: past the colours charts get hard to read
constexpr int rowsByDefault = 8;
constexpr int spaceBelow = 8;
constexpr int rowsToMeasure = 200; ///< for the widths of columns

QStringList alarmTags(const Run &run)
{
    QStringList tags;
    for (auto tag = run.tags.cbegin(); tag != run.tags.cend(); ++tag) {
        if (tag.key().startsWith(u"alarm."))
            tags.append(tag.key());
    }
    return tags;
}

} // namespace

void ExperimentsPage::noteChanges(const ChangeSet &changes)
{
    for (const char *kind : {"run", "metric", "evaluation"})
        m_changedRuns += changes.idsByKind.value(QString::fromLatin1(kind));
    m_runsChanged = m_runsChanged || changes.has("run");
    m_evaluationsChanged = m_evaluationsChanged || changes.has("evaluation");
    if (changes.has("experiment"))
        reload();
    else if ((!m_changedRuns.isEmpty() || changes.has("model")) && !m_refresh->isActive())
        m_refresh->start();
}

void ExperimentsPage::loadChanges()
{
    // One reading of changes at a time; meanwhile more of them gather.
    if (m_questions.isPending())
        return m_refresh->start();
    if (m_runs->experiment().id == 0)
        return reload();
    RunListing::Changes changes;
    // Of a million runs only those are read again that somebody looks at.
    for (const QString &id : std::exchange(m_changedRuns, {})) {
        if (m_runs->isKnown(RunId{id}))
            changes.known.append(RunId{id});
    }
    changes.isOfRuns = std::exchange(m_runsChanged, false);
    changes.shown = m_runs->columns();
    changes.query = query();
    m_questions.ask<RunUpdate>(
        {}, [changes](RunListing &listing) { return listing.update(changes); },
        [this](Result<RunUpdate> update) {
            if (update)
                applyUpdate(*update);
            else
                showError(update.error());
        });
}

RunTableQuery ExperimentsPage::query() const
{
    RunTableQuery query;
    query.shelf = m_shelf;
    query.filter = m_runFilter;
    query.sorts = m_runs->sorts();
    query.columns = m_layout.tableColumns();
    query.grouping = m_layout.grouping;
    query.opened = m_opened;
    query.first = m_layout.first;
    query.shown = workspace().selection().runs();
    query.firstRow = m_table->firstVisibleRow();
    query.rows = m_table->visibleRows();
    return query;
}

void ExperimentsPage::reload()
{
    const std::shared_ptr<Project> project = workspace().project();
    if (!project)
        return m_questions.setSubject(nullptr);
    if (!m_questions.hasSubject())
        m_questions.setSubject(std::make_shared<RunListing>(project, workspace().runIndex().index),
                               workspace().runIndex().turns);
    m_askedRuns.clear();
    RunListing::Opening opening;
    opening.experiment = m_experiment;
    opening.wanted = m_wanted;
    opening.known = workspace().selection().runs();
    if (const RunId current = m_table->currentRun(); !current.isEmpty())
        opening.known.append(current);
    opening.query = query();
    opening.query.rows = std::max(opening.query.rows, rowsToMeasure);
    opening.isSorted = m_isSorted;
    m_questions.ask<ExperimentSnapshot>(
        QStringLiteral("open"), [opening](RunListing &listing) { return listing.open(opening); },
        [this](Result<ExperimentSnapshot> snapshot) {
            if (snapshot)
                return apply(*snapshot);
            m_wanted = {};
            m_empty->set(QStringLiteral("warning"), tr("Cannot load the experiment"), snapshot.error().text,
                         tr("Retry"), [this] { reload(); });
            m_stack->setCurrentWidget(m_empty);
        });
}

void ExperimentsPage::arrange()
{
    const int request = ++m_arrangeRequest;
    m_questions.ask<RunArranged>(
        QStringLiteral("arrange"), [asked = query()](RunListing &listing) { return listing.arrange(asked); },
        [this, request](Result<RunArranged> arranged) {
            if (request != m_arrangeRequest)
                return;
            if (arranged)
                showArranged(*arranged);
            else
                m_filter->setError(arranged.error().text);
        });
}

void ExperimentsPage::showArranged(const RunArranged &arranged)
{
    m_runs->arrange(arranged);
    // Rows of groups say more than those of runs.
    if (m_layout.grouping.kind != RunGrouping::Kind::Nothing)
        m_table->fitToWidth();
    if (m_runs->rowOf(m_wanted) >= 0)
        m_table->setCurrentRun(std::exchange(m_wanted, {}));
    // A filter may take the current run away; then the first that matches is current.
    else if (!m_table->currentIndex().isValid() && m_runs->rowCount() > 0)
        m_table->setCurrentRow(0);
    updateState();
    showRuns();
}

void ExperimentsPage::loadRuns(const std::vector<std::uint32_t> &numbers)
{
    m_questions.ask<QList<NumberedRun>>(
        QStringLiteral("rows"), [numbers](RunListing &listing) { return listing.rows(numbers); },
        [this](Result<QList<NumberedRun>> runs) {
            if (runs)
                m_runs->addRuns(*runs);
            else
                showError(runs.error());
        });
}

/// Reads the runs of the charts and the current one whole, wherever they stand.
void ExperimentsPage::loadShownRuns()
{
    QList<RunId> looked = workspace().selection().runs();
    if (const RunId current = m_table->currentRun(); !current.isEmpty())
        looked.append(current);
    m_runs->keep({looked.cbegin(), looked.cend()});
    QList<RunId> missing;
    for (const RunId &id : std::as_const(looked)) {
        if (!m_runs->isKnown(id) && !m_askedRuns.contains(id))
            missing.append(id);
    }
    if (missing.isEmpty())
        return;
    m_askedRuns += {missing.cbegin(), missing.cend()};
    m_questions.ask<QList<NumberedRun>>(
        {}, [missing](RunListing &listing) { return listing.runs(missing); },
        [this](Result<QList<NumberedRun>> runs) {
            if (!runs)
                return showError(runs.error());
            m_runs->addRuns(*runs);
            showRuns();
        });
}

void ExperimentsPage::apply(const ExperimentSnapshot &snapshot)
{
    const RunId before = m_table->currentRun();
    const bool isSame = m_runs->experiment().id == snapshot.experiment.id && m_hasLoaded;
    m_experiment = snapshot.experiment.name;
    m_shelf = snapshot.facts.shelf;
    m_assistant->setKnown(snapshot.facts.keys);
    m_runs->setSnapshot(snapshot);
    for (const NumberedRun &run : snapshot.runs + snapshot.arranged.rows)
        m_toldAlarms.insert(run.run.id.value, alarmTags(run.run));
    fillChooser(snapshot);
    showAdded(snapshot.added);
    selectByDefault(snapshot.best);
    if (!isSame && !std::exchange(m_isViewShown, false)) {
        const TableLayout asked = m_layout;
        recallTableLayout();
        // It asks for other columns and groups.
        if (m_layout != asked)
            reload();
    }
    m_groups->setKnown(snapshot.facts.keys);
    if (!std::exchange(m_hasLoaded, true) || !isSame)
        fitTable();
    else if (std::exchange(m_isLayoutNew, false))
        m_table->fitToWidth();
    const RunId wanted = std::exchange(m_wanted, {});
    if (m_runs->rowOf(wanted) < 0 && !wanted.isEmpty() && !m_runFilter.isEmpty()) {
        // It is shown as soon as the filter is gone.
        m_wanted = wanted;
        m_filter->setText({});
    }
    for (const RunId &id : {wanted, before, snapshot.best.isEmpty() ? RunId{} : snapshot.best.front()}) {
        if (m_runs->rowOf(id) >= 0) {
            m_table->setCurrentRun(id);
            break;
        }
    }
    // Other groups have other rows.
    if (!m_table->currentIndex().isValid() && m_runs->rowCount() > 0)
        m_table->setCurrentRow(0);
    updateState();
    showRuns();
}

void ExperimentsPage::applyUpdate(const RunUpdate &update)
{
    tellAlarms(update.runs + update.added);
    const int columns = m_runs->columnCount();
    const int row = m_table->currentIndex().row();
    m_assistant->setKnown(update.facts.keys);
    m_groups->setKnown(update.facts.keys);
    m_runs->update(update);
    showAdded(update.added);
    if (m_table->currentRun().isEmpty() && !update.added.isEmpty())
        m_table->setCurrentRun(update.added.front().run.id);
    // Whoever took the current run away goes on from its place.
    else if (!m_table->currentIndex().isValid() && m_runs->rowCount() > 0)
        m_table->setCurrentRow(std::clamp(row, 0, m_runs->rowCount() - 1));
    if (m_runs->columnCount() != columns || (!update.added.isEmpty() && m_runs->rowCount() <= rowsToMeasure))
        fitTable();
    updateState();
    showRuns();
    if (std::exchange(m_evaluationsChanged, false))
        m_tabs->refreshDiagnostics(currentRun());
}

/// What the watchdog has said about a run since it was last looked at is told once, with the run that it is about.
void ExperimentsPage::tellAlarms(const QList<NumberedRun> &runs)
{
    for (const NumberedRun &numbered : runs) {
        const Run &run = numbered.run;
        const QStringList now = alarmTags(run);
        const bool isKnown = m_toldAlarms.contains(run.id.value);
        const QStringList told = m_toldAlarms.value(run.id.value);
        m_toldAlarms.insert(run.id.value, now);
        // Of a run that was only now read nobody knows what is new.
        if (!isKnown && run.status != RunStatus::Running)
            continue;
        for (const QString &tag : now) {
            if (told.contains(tag))
                continue;
            m_bar->showMessage(tr("Watchdog, “%1”: %2").arg(run.name, run.tags.value(tag)), Tone::Warning, tr("Show"),
                               [this, id = run.id] {
                                   m_table->setCurrentRun(id);
                                   m_tabs->setTab(ExperimentTabs::Facts);
                               });
        }
    }
}

void ExperimentsPage::showAdded(const QList<NumberedRun> &added)
{
    RunSelection &selection = workspace().selection();
    for (const NumberedRun &fresh : added) {
        if (selection.runs().size() < shownAtMost && !selection.contains(fresh.run.id))
            selection.toggle(fresh.run.id);
    }
}

void ExperimentsPage::selectByDefault(const QList<RunId> &best)
{
    RunSelection &selection = workspace().selection();
    const QList<RunId> chosen = selection.runs();
    const bool isAnyHere =
        std::any_of(chosen.cbegin(), chosen.cend(), [this](const RunId &id) { return m_runs->run(id) != nullptr; });
    if (!isAnyHere)
        selection.set(best);
}

void ExperimentsPage::fitTable()
{
    if (m_runs->rowCount() == 0)
        return;
    m_table->fitToWidth();
    const QByteArray state = workspace().settings().state(splitterKey());
    if (!state.isEmpty()) {
        m_splitter->restoreState(state);
        return;
    }
    // The table is as high as its rows, so that the charts follow without a gap.
    const int rows = std::min(m_runs->rowCount(), rowsByDefault);
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
