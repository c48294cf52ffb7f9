#include "ui/pages/experiments_page.h"

#include "core/runs/run_store.h"
#include "ui/models/metric_names.h"
#include "ui/models/run_listing.h"
#include "ui/models/run_table_model.h"
#include "ui/pages/experiment_tabs.h"
#include "ui/pages/filter_assistant.h"
#include "ui/pages/register_dialog.h"
#include "ui/pages/run_table.h"
#include "ui/pages/run_views.h"
#include "ui/pages/train_dialog.h"
#include "ui/theme/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int margin = 16;
constexpr int refreshMs = 200;
constexpr int leastTabsHeight = 250;

} // namespace

ExperimentsPage::ExperimentsPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent),
      m_refresh(new QTimer(this)),
      m_header(new PageHeader(this)),
      m_bar(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(margin, 0, margin, 0);
    top->setSpacing(8);
    top->addWidget(m_header);
    top->addWidget(m_bar);
    top->addWidget(buildFilterLine());
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    buildHeader();
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshMs);
    connect(m_refresh, &QTimer::timeout, this, &ExperimentsPage::loadChanges);
    connectWorkspace();
    reload();
}

void ExperimentsPage::buildHeader()
{
    m_header->setTitle(tr("Experiments"));
    buildTableTools();
    m_registerButton = m_header->addButton(tr("Register…"), QStringLiteral("register"));
    m_trainButton = m_header->addPrimaryButton(tr("Train…"), QStringLiteral("train"));
    connect(m_registerButton, &QPushButton::clicked, this, &ExperimentsPage::registerRun);
    connect(m_trainButton, &QPushButton::clicked, this, [this] { train(); });
}

QWidget *ExperimentsPage::buildFilterLine()
{
    auto *line = new QWidget(this);
    m_filter = new FilterField(tr("Filter runs"),
                               tr("Filter runs, such as metrics.rmse < 70 and params.estimator = 'xgboost'"), line);
    m_assistant = new FilterAssistant(*m_filter, this);
    m_chooser = new QComboBox(line);
    m_chooser->setAccessibleName(tr("Experiment"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter, 1);
    m_shelves = new QComboBox(line);
    m_shelves->setAccessibleName(tr("Shelf"));
    m_shelves->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_emptyTrashButton = new QPushButton(icon(QStringLiteral("trash")), tr("Empty…"), line);
    m_emptyTrashButton->setToolTip(tr("Delete what is in the trash for good"));
    m_viewsButton = new QPushButton(icon(QStringLiteral("star")), tr("Saved views"), line);
    m_views = new RunViews(
        workspace(), m_viewsButton, [this] { return currentView(); }, this);
    connect(m_views, &RunViews::chosen, this, &ExperimentsPage::showView);
    connect(m_views, &RunViews::failed, this, &ExperimentsPage::showError);
    connect(m_views, &RunViews::done, this, [this](const QString &sentence, const std::function<void()> &undo) {
        m_bar->showMessage(sentence, Tone::Info, undo ? tr("Undo") : QString(), undo);
    });
    layout->addWidget(m_viewsButton, 0, Qt::AlignTop);
    layout->addWidget(m_shelves, 0, Qt::AlignTop);
    layout->addWidget(m_emptyTrashButton, 0, Qt::AlignTop);
    layout->addWidget(m_chooser, 0, Qt::AlignTop);
    connect(m_shelves, &QComboBox::activated, this,
            [this](int index) { showShelf(RunQuery::Shelf(m_shelves->itemData(index).toInt())); });
    connect(m_emptyTrashButton, &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("run.empty")); });
    connect(m_filter, &FilterField::filterChanged, this, &ExperimentsPage::applyFilter);
    connect(m_chooser, &QComboBox::textActivated, this, &ExperimentsPage::showExperiment);
    return line;
}

QWidget *ExperimentsPage::buildContent()
{
    m_runs = new RunTableModel(workspace().selection(), this);
    m_table = new RunTable(workspace().selection(), *m_runs, this);
    m_tabs = new ExperimentTabs(workspace(), this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    auto *table = new QWidget(this);
    auto *tableLayout = new QVBoxLayout(table);
    tableLayout->setContentsMargins(0, 0, 0, 0);
    tableLayout->setSpacing(0);
    tableLayout->addWidget(m_table, 1);
    tableLayout->addWidget(m_table->columnBar());
    m_splitter->addWidget(table);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(1, 1);
    table->setMinimumHeight(100);
    connectTable();
    m_tabs->setMinimumHeight(leastTabsHeight);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { workspace().settings().setState(splitterKey(), m_splitter->saveState()); });
    connect(m_runs, &RunTableModel::renameRequested, this, &ExperimentsPage::rename);
    connect(m_runs, &RunTableModel::runsWanted, this, &ExperimentsPage::loadRuns);
    connect(m_table, &RunTable::sortsRequested, this, [this] {
        m_isSorted = true;
        arrange();
    });
    connect(m_table, &RunTable::currentRunChanged, this, [this] {
        showRuns();
        if (!m_table->currentRun().isEmpty())
            Q_EMIT placeChanged();
    });
    connect(m_table, &RunTable::chosenChanged, this, &ExperimentsPage::updateHeader);
    connect(m_table, &RunTable::trashRequested, this, [this] { Q_EMIT actionRequested(QStringLiteral("run.trash")); });
    connect(m_tabs, &ExperimentTabs::resumeRequested, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("run.resume")); });
    connect(m_tabs, &ExperimentTabs::tagRequested, this, [this] { Q_EMIT actionRequested(QStringLiteral("run.tag")); });
    connect(m_tabs, &ExperimentTabs::runChosen, this, [this](const RunId &id) { showThing(id.value); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ExperimentsPage::showRunMenu);
    connect(m_table, &QTableView::activated, this, [this] { m_tabs->setTab(ExperimentTabs::Facts); });
    connect(m_table, &RunTable::modelClicked, this,
            [this](const RunId &id) { Q_EMIT navigate(QStringLiteral("models"), m_runs->registeredAs(id).reference); });
    return m_splitter;
}

void ExperimentsPage::connectWorkspace()
{
    connect(&workspace(), &Workspace::projectChanged, this, [this] {
        m_experiment.clear();
        m_wanted = {};
        m_hasLoaded = false;
        m_isSorted = false;
        m_shelf = RunQuery::Shelf::InUse;
        m_runs->setBaseline(nullptr);
        m_toldAlarms.clear();
        m_opened.clear();
        m_isViewShown = false;
        m_changedRuns.clear();
        m_askedRuns.clear();
        m_reproducing.cancel();
        m_bar->clear();
        m_runs->setSnapshot({});
        m_questions.setSubject(nullptr);
        // The tabs let go of a project that was closed.
        if (!workspace().hasProject())
            showRuns();
        reload();
    });
    connect(&workspace(), &Workspace::changed, this, &ExperimentsPage::noteChanges);
    connect(&workspace(), &Workspace::becameReadOnly, this, [this] {
        updateState();
        showRuns();
    });
    connect(&workspace().selection(), &RunSelection::changed, this, &ExperimentsPage::showRuns);
    connectEditing();
}

void ExperimentsPage::applyFilter()
{
    const Result<RunFilter> filter = m_assistant->read();
    if (!filter)
        return;
    m_runFilter = *filter;
    m_tabs->setFilter(m_filter->text());
    arrange();
}

void ExperimentsPage::showRuns()
{
    ShownRuns shown;
    shown.experiment = m_runs->experiment();
    shown.primaryMetric = m_runs->cells().facts().primaryMetric;
    for (const RunId &id : workspace().selection().runs()) {
        if (const Run *run = m_runs->run(id))
            shown.runs.append({*run, workspace().selection().seriesOf(id)});
    }
    loadShownRuns();
    const Run *current = currentRun();
    m_tabs->show(shown, current, current ? m_runs->registeredAs(current->id) : RegisteredAs{},
                 readOnlyReason().isEmpty());
    updateHeader();
}

void ExperimentsPage::updateState()
{
    const int all = m_runs->total();
    const int matching = m_runs->rowCount();
    fillShelves();
    m_filter->setEnabled(all > 0);
    m_filter->setCount(!m_runFilter.isEmpty() ? tr("%1 of %n run(s)", nullptr, all).arg(locale().toString(matching))
                                              : QString());
    if (matching > 0)
        return m_stack->setCurrentWidget(m_splitter);
    if (all > 0)
        m_empty->set(QStringLiteral("filter"), tr("No run matches the filter"),
                     tr("%n run(s) are hidden.", nullptr, all), tr("Clear filter"), [this] { m_filter->setText({}); });
    else if (m_shelf == RunQuery::Shelf::Trashed)
        m_empty->set(QStringLiteral("trash"), tr("The trash is empty"),
                     tr("Runs that are moved to the trash wait here until it is emptied."), tr("Show the runs in use"),
                     [this] { showShelf(RunQuery::Shelf::InUse); });
    else if (m_shelf == RunQuery::Shelf::Archived)
        m_empty->set(QStringLiteral("archive"), tr("No run is archived"),
                     tr("Archived runs are kept whole, out of the way of the others."), tr("Show the runs in use"),
                     [this] { showShelf(RunQuery::Shelf::InUse); });
    else if (const ShelfCounts &counts = m_runs->cells().facts().counts; counts.archived + counts.trashed > 0)
        m_empty->set(QStringLiteral("archive"), tr("No run is in use"),
                     tr("All runs of this experiment are archived or in the trash."), tr("Show all"),
                     [this] { showShelf(RunQuery::Shelf::All); });
    else
        m_empty->set(QStringLiteral("experiments"), tr("Nothing has been trained yet"),
                     tr("Each training becomes a run here, with its curves, its settings and its data."),
                     readOnlyReason().isEmpty() ? tr("Train…") : QString(), [this] { train(); });
    m_stack->setCurrentWidget(m_empty);
}

void ExperimentsPage::updateHeader()
{
    offer(m_trainButton);
    offer(m_registerButton, obstacle(QStringLiteral("run.register")));
    m_runs->setCanRename(readOnlyReason().isEmpty());
    for (QPushButton *button : {m_columnsButton, m_groupButton, m_exportButton})
        button->setEnabled(m_runs->total() > 0);
    Q_EMIT obstaclesChanged();
    m_header->setTitle(m_experiment.isEmpty() ? tr("Experiments") : m_experiment);
    const int all = m_runs->total();
    if (all == 0)
        return m_header->setFacts({});
    const auto isHere = [this](const RunId &id) { return m_runs->run(id) != nullptr; };
    const QList<RunId> chosen = workspace().selection().runs();
    const QString shown = locale().toString(std::count_if(chosen.cbegin(), chosen.cend(), isHere));
    QString facts =
        !m_runFilter.isEmpty()
            ? tr("%n run(s) · %1 shown · %2 match", nullptr, all).arg(shown, locale().toString(m_runs->rowCount()))
            : tr("%n run(s) · %1 shown", nullptr, all).arg(shown);
    if (const qsizetype rows = m_table->chosenCount(); rows > 1)
        facts += tr(" · %1 chosen").arg(locale().toString(rows));
    m_header->setFacts(facts);
}

void ExperimentsPage::train(const QString &reference)
{
    if (!workspace().project())
        return;
    QString chosen = reference;
    if (const Run *current = currentRun(); chosen.isEmpty() && current && !current->data.isEmpty())
        chosen = VersionedName{current->data.front().name, current->data.front().version}.toString();
    openTraining(new TrainDialog(workspace(), chosen, this));
}

void ExperimentsPage::trainAgain()
{
    const Run *run = currentRun();
    if (!run || !workspace().project())
        return;
    const Result<TrainingSpec> spec = parseTrainingSpec(run->specification.toUtf8());
    if (spec)
        openTraining(new TrainDialog(workspace(), *spec, this));
    else
        showError(spec.error());
}

void ExperimentsPage::openTraining(TrainDialog *dialog)
{
    connect(dialog, &TrainDialog::started, this, [this](const RunId &id) {
        showThing(id.value);
        Q_EMIT navigate(QStringLiteral("experiments"), id.value);
    });
    connect(dialog, &TrainDialog::importRequested, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.import")); });
    dialog->open();
}

void ExperimentsPage::registerRun()
{
    const Run *run = currentRun();
    if (!run || run->modelObject.isEmpty())
        return;
    auto *dialog = new RegisterDialog(workspace(), *run, this);
    connect(dialog, &RegisterDialog::registered, this, [this](const QString &reference) {
        m_bar->showMessage(tr("The run is registered as “%1”.").arg(reference), Tone::Good, tr("Show model"),
                           [this, reference] { Q_EMIT navigate(QStringLiteral("models"), reference); });
    });
    dialog->open();
}

void ExperimentsPage::toggleRun()
{
    m_table->toggleCurrent();
}

void ExperimentsPage::renameRun()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    m_table->renameCurrent();
}

void ExperimentsPage::compareRuns()
{
    m_tabs->setTab(ExperimentTabs::Compare);
}

void ExperimentsPage::showExperiment(const QString &name)
{
    m_experiment = name;
    m_shelf = RunQuery::Shelf::InUse;
    m_isSorted = false;
    m_filter->setText({});
    m_runFilter = {};
    reload();
}

const Run *ExperimentsPage::currentRun() const
{
    return m_runs->run(m_table->currentRun());
}

void ExperimentsPage::showThing(const QString &runId)
{
    if (runId.isEmpty())
        return;
    const RunId id{runId};
    if (m_runs->rowOf(id) >= 0)
        return m_table->setCurrentRun(id);
    m_wanted = id;
    reload();
}

QString ExperimentsPage::currentThing() const
{
    return m_table->currentRun().value;
}

QWidget *ExperimentsPage::filterWidget() const
{
    return m_filter->lineEdit();
}

void ExperimentsPage::showError(const Error &error)
{
    m_bar->showError(error);
}

QString ExperimentsPage::obstacle(const QString &actionId) const
{
    const Run *run = currentRun();
    if (actionId == u"run.compare")
        return m_tabs->canCompare() ? QString() : tr("Show two finished runs or more to compare them.");
    if (actionId == u"run.train" || actionId == u"view.save")
        return {};
    if (actionId == u"view.columns")
        return m_runs->total() > 0 ? QString() : tr("There are no runs yet.");
    static const QStringList organising = {QStringLiteral("run.tag"),       QStringLiteral("run.archive"),
                                           QStringLiteral("run.unarchive"), QStringLiteral("run.trash"),
                                           QStringLiteral("run.restore"),   QStringLiteral("run.empty")};
    if (organising.contains(actionId))
        return organisingObstacle(actionId);
    if (!run)
        return tr("Choose a run first.");
    if (actionId == u"run.again")
        return run->specification.isEmpty()
                   ? tr("“%1” was not trained by Assay, so it has no specification.").arg(run->name)
                   : QString();
    if (actionId == u"run.reproduce" && m_reproducing.isPending())
        return tr("Wait for the run that is trained again.");
    if (actionId == u"run.resume")
        return m_resuming.contains(run->id.value) && run->status != RunStatus::Running
                   ? tr("“%1” is going on.").arg(run->name)
                   : resumeObstacle(*run);
    const bool needsModel = actionId == u"run.register" || actionId == u"run.reproduce";
    if (!needsModel || !run->modelObject.isEmpty())
        return {};
    if (run->specification.isEmpty())
        return tr("“%1” was not trained by Assay, so it has no model.").arg(run->name);
    return run->status == RunStatus::Running ? tr("“%1” is still training.").arg(run->name)
                                             : tr("“%1” has no model, since it did not finish.").arg(run->name);
}

void ExperimentsPage::runAction(const QString &actionId)
{
    if (actionId == u"run.train")
        train();
    else if (actionId == u"run.again")
        trainAgain();
    else if (actionId == u"run.show")
        toggleRun();
    else if (actionId == u"run.rename")
        renameRun();
    else if (actionId == u"run.note")
        writeNote();
    else if (actionId == u"run.tag")
        tagRuns();
    else if (actionId == u"run.archive")
        moveRuns(RunMove::Archive);
    else if (actionId == u"run.unarchive")
        moveRuns(RunMove::Unarchive);
    else if (actionId == u"run.trash")
        moveRuns(RunMove::Trash);
    else if (actionId == u"run.restore")
        moveRuns(RunMove::Restore);
    else if (actionId == u"run.empty")
        emptyTrash();
    else if (actionId == u"run.pin")
        togglePinned();
    else if (actionId == u"run.baseline")
        toggleBaseline();
    else if (actionId == u"view.columns")
        chooseColumns();
    else if (actionId == u"view.save")
        m_views->save();
    else if (actionId == u"run.compare")
        compareRuns();
    else if (actionId == u"run.register")
        registerRun();
    else if (actionId == u"run.reproduce")
        reproduceRun();
    else if (actionId == u"run.resume")
        resumeRun();
}

bool ExperimentsPage::isSettled() const
{
    return !m_questions.isPending() && !m_counting.isPending() && m_views->isSettled() && !m_reproducing.isPending() &&
           m_tabs->isSettled();
}

} // namespace assay
