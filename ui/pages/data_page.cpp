#include "ui/pages/data_page.h"

#include "core/data/dataset_store.h"
#include "core/work/infer_schema.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/format.h"
#include "ui/pages/changes_tab.h"
#include "ui/pages/check_tab.h"
#include "ui/pages/column_views.h"
#include "ui/pages/columns_tab.h"
#include "ui/pages/rows_tab.h"
#include "ui/pages/schema_tab.h"
#include "ui/pages/table_source.h"
#include "ui/pages/train_dialog.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tab_strip.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int margin = 16;
const QString splitterKey = QStringLiteral("data/splitter");

/// The data that a list such as “bikes@1, bikes@2” names.
QList<VersionedName> namesIn(const QString &references)
{
    QList<VersionedName> names;
    for (const QString &reference : referencesIn(references)) {
        if (const auto name = VersionedName::parse(reference))
            names.append(*name);
    }
    return names;
}

} // namespace

DataPage::DataPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent),
      m_header(new PageHeader(this)),
      m_bar(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 12, margin, margin);
    layout->setSpacing(8);
    layout->addWidget(m_header);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    buildHeader();
    m_content = buildContent();
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    connect(&this->workspace(), &Workspace::projectChanged, this, [this] {
        m_hasLoaded = false;
        m_wanted.clear();
        m_whole.clear();
        m_reading.abandon();
        m_inferring.cancel();
        m_checking.cancel();
        m_editing.cancel();
        m_bar->clear();
        reload();
    });
    connect(&this->workspace(), &Workspace::becameReadOnly, this, [this] { apply(m_snapshot); });
    connect(&this->workspace(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        for (const char *kind : {"dataset", "schema", "check"}) {
            if (changes.has(kind))
                return reload();
        }
    });
    reload();
}

void DataPage::buildHeader()
{
    m_header->setTitle(tr("Data"));
    m_importButton = m_header->addButton(tr("Import…"), QStringLiteral("import"));
    // Its words would leave no room for the facts.
    m_databaseButton = m_header->addButton({}, QStringLiteral("data"));
    m_databaseButton->setAccessibleName(tr("Import from a database…"));
    m_inferButton = m_header->addButton(tr("Infer schema"), QStringLiteral("schema"));
    m_checkButton = m_header->addButton(tr("Check"), QStringLiteral("check"));
    m_trainButton = m_header->addPrimaryButton(tr("Train…"), QStringLiteral("train"));
    connect(m_importButton, &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.import")); });
    connect(m_databaseButton, &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.database")); });
    connect(m_inferButton, &QPushButton::clicked, this, &DataPage::inferSchema);
    connect(m_checkButton, &QPushButton::clicked, this, &DataPage::checkSchema);
    connect(m_trainButton, &QPushButton::clicked, this, &DataPage::train);
}

QWidget *DataPage::buildContent()
{
    m_datasets = new DatasetListModel(this);
    m_list = new DataTable(tr("Datasets"), this);
    m_list->setModel(m_datasets);
    m_list->setSortingEnabled(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMinimumWidth(130);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showVersion();
        Q_EMIT placeChanged();
    });
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(margin);
    splitter->addWidget(m_list);
    splitter->addWidget(buildDetail());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({152, 1058});
    splitter->restoreState(workspace().settings().state(splitterKey));
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { workspace().settings().setState(splitterKey, splitter->saveState()); });
    return splitter;
}

QWidget *DataPage::buildDetail()
{
    auto *detail = new QWidget(this);
    m_tabs = new TabStrip(tr("What is shown of the data"), detail);
    m_tabStack = new QStackedWidget(detail);
    m_tables = new TableSource(workspace(), this);
    m_columns = new ColumnsTab(workspace(), *m_tables, detail);
    m_rows = new RowsTab(*m_tables, detail);
    m_schema = new SchemaTab(workspace(), detail);
    m_check = new CheckTab(detail);
    m_changes = new ChangesTab(workspace(), detail);
    m_tabs->addTabs({QStringLiteral("columns"), QStringLiteral("rows"), QStringLiteral("schema"),
                     QStringLiteral("check"), QStringLiteral("changes")},
                    {tr("Columns"), tr("Rows"), tr("Schema"), tr("Check"), tr("Changes")});
    for (QWidget *tab : std::initializer_list<QWidget *>{m_columns, m_rows, m_schema, m_check, m_changes})
        m_tabStack->addWidget(tab);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addWidget(m_tabStack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_tabStack->setCurrentIndex(tab);
        // The filter is there on one tab only.
        Q_EMIT obstaclesChanged();
    });
    connect(m_schema, &SchemaTab::inferRequested, this, &DataPage::inferSchema);
    connect(m_schema, &SchemaTab::inferFromRequested, this, &DataPage::inferSchemaFrom);
    connect(m_schema, &SchemaTab::failed, this, &DataPage::showError);
    connect(m_schema, &SchemaTab::edited, m_bar, &MessageBar::clear);
    connect(m_schema, &SchemaTab::saved, this, [this](const QString &reference) {
        m_bar->showMessage(tr("The schema is saved as %1.").arg(reference), Tone::Good);
        reload();
    });
    connectCheck();
    connect(m_columns, &ColumnsTab::targetWanted, this, [this] { m_tabs->setCurrentIndex(SchemaColumns); });
    return detail;
}

void DataPage::connectCheck()
{
    connect(m_check, &CheckTab::dataEditRequested, this, &DataPage::editData);
    connect(m_check, &CheckTab::inferRequested, this, &DataPage::inferSchema);
    connect(m_check, &CheckTab::checkRequested, this, &DataPage::checkSchema);
    connect(m_check, &CheckTab::editRequested, this, [this](const SchemaEdit &edit, const QString &what) {
        m_tabs->setCurrentIndex(SchemaColumns);
        if (m_schema->apply(edit))
            m_bar->showMessage(tr("Edited the schema: %1. It is not saved yet.").arg(what), Tone::Good, tr("Undo"),
                               [this] {
                                   m_bar->clear();
                                   m_schema->undo();
                                   m_tabs->setCurrentIndex(Check);
                               });
    });
    connect(m_check, &CheckTab::rowsRequested, this,
            [this](const std::vector<std::int64_t> &rows, const QString &column, const QString &why) {
                m_tabs->setCurrentIndex(Rows);
                m_rows->showOnly(rows, column, why);
            });
    connect(m_check, &CheckTab::rowRequested, this, [this](std::int64_t row, const QString &column) {
        m_tabs->setCurrentIndex(Rows);
        m_rows->goTo(row, column);
    });
}

void DataPage::reload()
{
    const std::shared_ptr<Project> project = workspace().project();
    if (!project)
        return m_latest.abandon();
    m_latest.load(
        this, [project] { return loadDataSnapshot(*project); },
        [this](Result<DataSnapshot> snapshot) {
            if (snapshot)
                return apply(*snapshot);
            m_empty->set(QStringLiteral("warning"), tr("Cannot load the data"), snapshot.error().text, tr("Retry"),
                         [this] { reload(); });
            m_stack->setCurrentWidget(m_empty);
        });
}

void DataPage::apply(const DataSnapshot &snapshot)
{
    const QString before = m_wanted.isEmpty() ? currentThing() : std::exchange(m_wanted, {});
    m_snapshot = snapshot;
    m_datasets->setSnapshot(snapshot);
    m_stack->setCurrentWidget(snapshot.versions.isEmpty() ? static_cast<QWidget *>(m_empty) : m_content);
    if (snapshot.versions.isEmpty()) {
        m_empty->set(QStringLiteral("data"), tr("There is no data yet"),
                     tr("Import a CSV file, or drop one onto the window. Every import becomes a version that never "
                        "changes."),
                     readOnlyReason().isEmpty() ? tr("Import…") : QString(),
                     [this] { Q_EMIT actionRequested(QStringLiteral("project.import")); });
        return updateHeader();
    }
    if (!std::exchange(m_hasLoaded, true))
        m_list->fitColumns();
    const int row = std::max(0, m_datasets->rowOf(before));
    if (m_list->currentIndex().row() == row)
        showVersion();
    else
        m_list->selectRow(row);
}

QWidget *DataPage::filterWidget() const
{
    return m_tabs->currentIndex() == Rows ? m_rows->filter() : nullptr;
}

const DatasetVersion *DataPage::current() const
{
    return m_snapshot.find(currentThing());
}

const DatasetVersion *DataPage::whole() const
{
    const DatasetVersion *version = current();
    const auto known = version ? m_whole.constFind(version->id) : m_whole.cend();
    return known == m_whole.cend() ? nullptr : &*known;
}

/// Profiles are large where there are many columns, so each is read once its version is shown.
void DataPage::readProfile(std::int64_t id)
{
    m_reading.load(
        this,
        [project = workspace().project(), id] {
            return project->read([id](Connection &connection) { return dataset_store::findById(connection, id); });
        },
        [this](Result<DatasetVersion> version) {
            if (!version)
                return showError(version.error());
            m_whole.insert(version->id, *version);
            showVersion();
        });
}

QList<DatasetVersion> DataPage::othersOf(const DatasetVersion &version) const
{
    QList<DatasetVersion> others;
    for (const DatasetVersion &other : m_snapshot.versions) {
        if (other.name == version.name && other.id != version.id)
            others.append(other);
    }
    return others;
}

void DataPage::showVersion()
{
    const DatasetVersion *version = whole();
    if (!version && current())
        readProfile(current()->id);
    if (version) {
        m_reading.abandon();
        m_tables->keepOnly({version->id});
        const bool canWrite = workspace().project()->readOnlyReason().isEmpty();
        const Schema *schema = m_snapshot.schemaOf(version->name);
        const auto check = m_snapshot.checks.constFind(version->id);
        const schema_store::Check *found = check == m_snapshot.checks.cend() ? nullptr : &*check;
        m_columns->show(*version, schema, othersOf(*version));
        m_rows->show(*version);
        m_schema->show(*version, schema, m_snapshot.versions, canWrite);
        m_check->show(*version, schema, m_snapshot, canWrite);
        m_changes->show(*version, m_snapshot);
        const auto anomalies = found ? found->anomalies.size() : 0;
        m_tabs->setTabText(Check, anomalies > 0 ? tr("Check (%1)").arg(locale().toString(qulonglong(anomalies)))
                                                : tr("Check"));
    }
    updateHeader();
}

void DataPage::updateHeader()
{
    const DatasetVersion *version = current();
    offer(m_importButton);
    offer(m_databaseButton, {}, tr("Import from a database…"));
    offer(m_trainButton, version ? QString() : tr("Import data first."));
    offer(m_inferButton, obstacle(QStringLiteral("data.schema")));
    offer(m_checkButton, obstacle(QStringLiteral("data.check")), tr("Check every row against the newest schema"));
    Q_EMIT obstaclesChanged();
    m_header->setTitle(version ? version->reference() : tr("Data"));
    const DatasetVersion *profiled = whole();
    const auto warnings = profiled ? profiled->profile.warnings.size() : 0;
    m_header->pill()->set(warnings > 0 ? tr("! %n warning(s)", nullptr, int(warnings)) : QString(), Tone::Warning);
    QStringList sentences;
    for (size_t i = 0; i < warnings; ++i)
        sentences.append(profiled->profile.warnings[i].text);
    m_header->pill()->setToolTip(sentences.join(u'\n'));
    m_header->pill()->setAccessibleDescription(sentences.join(u'\n'));
    if (!version)
        return m_header->setFacts({});
    const QString sql = version->queryObject().value(QLatin1String("sql")).toString().simplified();
    const QString query = sql.isEmpty() ? QString() : tr(" · query: %1").arg(sql);
    const QString parent = version->parent.isEmpty() ? QString() : tr(" · after %1").arg(version->parent);
    m_header->setFacts(tr("%1 rows · %2 columns%8 · %3 · %4 · from %5 by %6, %7")
                           .arg(locale().toString(qlonglong(version->rowCount)),
                                locale().toString(version->columnCount), formatBytes(version->byteCount, locale()),
                                version->digest.left(8), version->source.section(u'/', -1), version->createdBy,
                                formatTime(version->createdAt, locale()), parent) +
                       query);
}

void DataPage::inferSchema()
{
    if (const DatasetVersion *version = current())
        inferSchemaFrom({VersionedName{version->name, version->version}});
}

void DataPage::inferSchemaFrom(const QList<VersionedName> &sources)
{
    QStringList references;
    for (const VersionedName &name : sources)
        references.append(name.toString());
    m_inferring.start(
        workspace().tasks(), tr("Inferring a schema from %1").arg(references.join(QStringLiteral(", "))), this,
        [project = workspace().project(), person = workspace().person(), sources](Progress &progress) {
            return inferAndStoreSchema(*project, person, sources, progress);
        },
        [this](Result<Schema> schema) {
            if (schema) {
                m_bar->clear();
                m_tabs->setCurrentIndex(SchemaColumns);
                reload();
            } else if (schema.error().code != ErrorCode::Cancelled) {
                showError(schema.error());
            }
            updateHeader();
        });
    updateHeader();
}

void DataPage::checkSchema()
{
    const DatasetVersion *version = current();
    const Schema *schema = version ? m_snapshot.schemaOf(version->name) : nullptr;
    if (!schema)
        return;
    m_checking.start(
        workspace().tasks(), tr("Checking %1 against %2").arg(version->reference(), schema->reference()), this,
        [project = workspace().project(), person = workspace().person(),
         against = VersionedName{schema->name, schema->version}, data = VersionedName{version->name, version->version},
         environment = m_check->environment(), references = namesIn(m_check->reference())](Progress &progress) {
            return checkDataAgainstSchema(*project, person, against, data, progress, environment, references);
        },
        [this](Result<schema_store::Check> check) {
            if (check) {
                m_bar->clear();
                m_tabs->setCurrentIndex(Check);
                reload();
            } else if (check.error().code != ErrorCode::Cancelled) {
                showError(check.error());
            }
            updateHeader();
        });
    updateHeader();
}

void DataPage::editData(const DataEdit &edit)
{
    const DatasetVersion *version = current();
    const auto &seen = m_check->shownCheck();
    if (!version || !seen)
        return;
    // The new version is checked as the old one was, since whether the anomaly is gone is what people want to know.
    m_editing.start(
        workspace().tasks(), tr("Editing %1").arg(version->reference()), this,
        [project = workspace().project(), person = workspace().person(), edit, seen = *seen,
         data = VersionedName{version->name, version->version}](Progress &progress) -> Result<DataRevision> {
            ASSAY_TRY(revision, assay::editData(*project, person, data, {edit}, progress));
            ASSAY_TRY(schema, VersionedName::parse(seen.schema));
            ASSAY_TRY(made, VersionedName::parse(revision.after.reference()));
            // Without it the version is there all the same, and not checked yet.
            const auto check = checkDataAgainstSchema(*project, person, schema, made, progress, seen.environment,
                                                      namesIn(seen.reference));
            if (!check)
                progress.report(1, check.error().text);
            return std::move(revision);
        },
        [this](Result<DataRevision> revision) {
            if (revision)
                showEdited(*revision);
            else if (revision.error().code != ErrorCode::Cancelled)
                showError(revision.error());
            updateHeader();
        });
    updateHeader();
}

void DataPage::showEdited(const DataRevision &revision)
{
    m_wanted = revision.after.reference();
    m_bar->showMessage(
        tr("%1 was made from %2: %3").arg(revision.after.reference(), revision.before.reference(), revision.after.note),
        Tone::Good, tr("Back to %1").arg(revision.before.reference()), [this, before = revision.before.reference()] {
            m_bar->clear();
            showThing(before);
        });
    reload();
}

void DataPage::train()
{
    const DatasetVersion *version = current();
    if (!version)
        return;
    auto *dialog = new TrainDialog(workspace(), version->reference(), this);
    connect(dialog, &TrainDialog::started, this,
            [this](const RunId &id) { Q_EMIT navigate(QStringLiteral("experiments"), id.value); });
    dialog->open();
}

void DataPage::showThing(const QString &reference)
{
    if (reference.isEmpty())
        return;
    if (const int row = m_datasets->rowOf(reference); row >= 0 && !m_latest.isPending()) {
        m_list->selectRow(row);
        return;
    }
    m_wanted = reference;
    reload();
}

QString DataPage::currentThing() const
{
    return m_list->currentIndex().data(IdRole).toString();
}

void DataPage::showError(const Error &error)
{
    m_bar->showError(error);
}

QString DataPage::obstacle(const QString &actionId) const
{
    const DatasetVersion *version = current();
    if (!version)
        return tr("Import data first.");
    if (m_inferring.isPending() || m_checking.isPending() || m_editing.isPending())
        return tr("Wait for the schema work that runs.");
    if (actionId == u"data.check" && !m_snapshot.schemaOf(version->name))
        return tr("Infer a schema of “%1” first.").arg(version->name);
    return {};
}

void DataPage::runAction(const QString &actionId)
{
    if (actionId == u"data.schema")
        inferSchema();
    else if (actionId == u"data.check")
        checkSchema();
}

/// A column whose pictures say something: with several values, but not one for each row.
QString DataPage::tellingColumn() const
{
    constexpr int few = 10;
    for (const ColumnProfile &column : whole()->profile.columns) {
        if (column.name != whole()->target && column.distinct > few && column.distinct < column.count / few &&
            column.type != ColumnType::Date)
            return column.name;
    }
    return {};
}

QList<Page::Sight> DataPage::sights()
{
    if (!whole())
        return {};
    const QString telling = tellingColumn();
    const auto column = [&](const char *id, ColumnViews::View view, ColumnViews::Comparison comparison) {
        const auto come = [this, telling, view, comparison] {
            m_tabs->setCurrentIndex(Columns);
            m_columns->choose(telling);
            m_columns->views()->choose(view, comparison);
        };
        const auto leave = [this] { m_columns->views()->choose(ColumnViews::Distribution); };
        return Sight{QLatin1String(id), come, leave};
    };
    QList<Sight> sights = {
        column("by-target", ColumnViews::ByTarget, ColumnViews::None),
        column("over-time", ColumnViews::OverTime, ColumnViews::None),
        column("beside-version", ColumnViews::Distribution, ColumnViews::Version),
        column("beside-itself", ColumnViews::Distribution, ColumnViews::Stretches),
    };
    const auto check = m_snapshot.checks.constFind(current()->id);
    if (check == m_snapshot.checks.cend() || check->anomalies.empty() || !check->anomalies.back().suggestion)
        return sights;
    sights.append({QStringLiteral("rows-found"),
                   [this, anomaly = check->anomalies.back()] {
                       m_tabs->setCurrentIndex(Rows);
                       m_rows->showOnly(anomaly.examples, anomaly.column, anomaly.text);
                   },
                   [this] { m_rows->showAll(); }});
    sights.append({QStringLiteral("edit-suggested"),
                   [this, suggestion = *check->anomalies.back().suggestion] {
                       Q_EMIT m_check->editRequested(suggestion.edit, suggestion.text);
                   },
                   [this] {
                       m_bar->clear();
                       m_schema->undo();
                       m_tabs->setCurrentIndex(Columns);
                   }});
    return sights;
}

bool DataPage::isSettled() const
{
    return !m_latest.isPending() && !m_reading.isPending() && !m_inferring.isPending() && !m_checking.isPending() &&
           !m_editing.isPending() && m_rows->isSettled() && m_columns->isSettled() && m_schema->isSettled() &&
           m_changes->isSettled();
}

} // namespace assay
