#include "ui/pages/models_page.h"

#include "core/exchange/export_model.h"
#include "core/report/model_report.h"
#include "core/work/train_model.h"
#include "ui/models/audit_table_model.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/models/model_version_table_model.h"
#include "ui/pages/model_evaluations_tab.h"
#include "ui/pages/model_review_tab.h"
#include "ui/report/report_pdf.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/stat_tile.h"
#include "ui/widgets/tab_strip.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace assay
{

ModelsPage::ModelsPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent),
      m_header(new PageHeader(this)),
      m_bar(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_header);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    buildHeader();
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);

    connect(&this->workspace(), &Workspace::projectChanged, this, [this] {
        m_wanted.clear();
        m_hasLoaded = false;
        reload();
    });
    connect(&this->workspace(), &Workspace::personChanged, this, [this] {
        if (m_hasLoaded)
            m_review->show(m_snapshot, this->workspace().person(), readOnlyReason().isEmpty());
    });
    connect(&this->workspace(), &Workspace::becameReadOnly, this, &ModelsPage::reload);
    connect(&this->workspace(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.has("model") || changes.has("evaluation") || changes.has("dataset") || changes.has("schema"))
            reload();
    });
    reload();
}

void ModelsPage::buildHeader()
{
    m_header->setTitle(tr("Models"));
    m_chooser = new QComboBox(this);
    m_chooser->setAccessibleName(tr("Model"));
    m_chooser->hide();
    connect(m_chooser, &QComboBox::activated, this, [this] {
        showThing(m_chooser->currentText());
        Q_EMIT placeChanged();
    });
    m_report = m_header->addButton(tr("Report PDF…"), QStringLiteral("report"));
    connect(m_report, &QPushButton::clicked, this, &ModelsPage::exportReport);
    m_evaluate = m_header->addButton(tr("Evaluate on"), QStringLiteral("chart"));
    m_evaluate->setMenu(new QMenu(m_evaluate));
    m_ask = m_header->addPrimaryButton(tr("Ask for production…"));
    connect(m_ask, &QPushButton::clicked, this, &ModelsPage::startReview);
}

QWidget *ModelsPage::buildTiles()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_candidate = new StatTile(tr("Candidate"), row);
    m_production = new StatTile(tr("Production"), row);
    m_archived = new StatTile(tr("Archived"), row);
    m_latestResult = new StatTile(tr("Newest evaluation"), row);
    for (StatTile *tile : {m_candidate, m_production, m_archived, m_latestResult})
        layout->addWidget(tile, 1);
    return row;
}

DataTable *ModelsPage::makeTable(const QString &name, QAbstractItemModel *source, int sortColumn)
{
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(source);
    proxy->setSortRole(SortRole);
    auto *table = new DataTable(name, this);
    table->setModel(proxy);
    table->sortByColumn(sortColumn, Qt::DescendingOrder);
    return table;
}

QWidget *ModelsPage::buildContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_chooser, 0, Qt::AlignLeft);
    layout->addWidget(buildTiles());

    m_tabs = new TabStrip(tr("Model views"), content);
    m_tabs->addTabs({QStringLiteral("versions"), QStringLiteral("review"), QStringLiteral("evaluations"),
                     QStringLiteral("history")},
                    {tr("Versions"), tr("Review"), tr("Evaluations"), tr("History")});
    layout->addWidget(m_tabs);
    m_tabStack = new QStackedWidget(content);
    layout->addWidget(m_tabStack, 1);

    m_versions = new ModelVersionTableModel(this);
    m_versionTable = makeTable(tr("Versions"), m_versions, ModelVersionTableModel::Version);
    connect(m_versionTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString reference = index.data(IdRole).toString();
        for (const ModelVersionFacts &facts : std::as_const(m_snapshot.versions)) {
            if (facts.version.reference() == reference)
                Q_EMIT navigate(QStringLiteral("experiments"), facts.run.id.value);
        }
    });
    m_review = new ModelReviewTab(this);
    connect(m_review, &ModelReviewTab::decided, this, &ModelsPage::decide);
    connect(m_review, &ModelReviewTab::promotionRequested, this, &ModelsPage::ask);
    m_evaluations = new ModelEvaluationsTab(this);
    m_history = new AuditTableModel(this);
    m_historyTable = makeTable(tr("History"), m_history, AuditTableModel::Sequence);
    connect(m_historyTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT navigate(QStringLiteral("audit"), index.data(IdRole).toString());
    });
    m_tabStack->addWidget(m_versionTable);
    m_tabStack->addWidget(m_review);
    m_tabStack->addWidget(m_evaluations);
    m_tabStack->addWidget(m_historyTable);
    connect(m_tabs, &QTabBar::currentChanged, m_tabStack, &QStackedWidget::setCurrentIndex);
    return content;
}

void ModelsPage::reload()
{
    const std::shared_ptr<Project> project = workspace().project();
    if (!project) {
        m_latest.abandon();
        return;
    }
    m_latest.load(
        this, [project, wanted = m_wanted] { return loadModelSnapshot(*project, wanted); },
        [this](Result<ModelSnapshot> snapshot) {
            if (snapshot)
                return apply(std::move(*snapshot));
            m_empty->set(QStringLiteral("warning"), tr("Cannot load the models"), snapshot.error().text, tr("Retry"),
                         [this] { reload(); });
            m_stack->setCurrentIndex(1);
        });
}

void ModelsPage::apply(ModelSnapshot snapshot)
{
    m_snapshot = std::move(snapshot);
    Q_EMIT obstaclesChanged();
    const bool hasModel = !m_snapshot.model.name.isEmpty();
    m_stack->setCurrentIndex(hasModel ? 0 : 1);
    for (QPushButton *button : {m_report, m_evaluate})
        button->setVisible(hasModel);
    if (!hasModel) {
        m_ask->hide();
        m_header->setTitle(tr("Models"));
        m_header->setFacts({});
        m_empty->set(QStringLiteral("models"), tr("No models yet"),
                     tr("Train runs on the Experiments page, compare them, and register the best one."),
                     tr("Go to experiments"), [this] { Q_EMIT navigate(QStringLiteral("experiments"), {}); });
        return;
    }
    m_wanted = m_snapshot.model.name;
    m_chooser->clear();
    m_chooser->addItems(m_snapshot.modelNames);
    m_chooser->setCurrentText(m_wanted);
    m_chooser->setVisible(m_snapshot.modelNames.size() > 1);
    m_header->setTitle(m_wanted);
    m_header->setFacts(m_snapshot.model.description.isEmpty()
                           ? tr("%n version(s)", nullptr, int(m_snapshot.versions.size()))
                           : m_snapshot.model.description);
    showTiles();
    fillEvaluateMenu();

    const bool canWrite = readOnlyReason().isEmpty();
    const ModelVersionFacts *review = m_snapshot.review();
    const bool isOpen = review && review->version.openRequest();
    m_ask->setVisible(canWrite && review && (isOpen || review->version.stage != u"production"));
    m_ask->setText(isOpen ? tr("Review request…") : tr("Ask for production…"));
    if (review)
        m_tabs->setTabText(Review, isOpen ? tr("Review v%1 → production").arg(review->version.version)
                                          : tr("Review v%1").arg(review->version.version));
    m_versions->setVersions(m_snapshot.versions);
    m_review->show(m_snapshot, workspace().person(), canWrite);
    m_evaluations->show(m_snapshot);
    m_history->setEntries(m_snapshot.history);
    if (!std::exchange(m_hasLoaded, true)) {
        m_versionTable->fitColumns();
        m_historyTable->fitColumns();
        m_tabs->setCurrentIndex(Review);
    }
}

void ModelsPage::showTiles()
{
    const auto fill = [&](StatTile *tile, const QString &stage) {
        const ModelVersionFacts *facts = m_snapshot.inStage(stage);
        tile->setValue(facts ? tr("v%1").arg(facts->version.version) : QStringLiteral("–"),
                       facts
                           ? tr("%1 %2").arg(metricTitle(facts->leadingMetric()),
                                             formatNumber(facts->holdoutMetric(facts->leadingMetric()).value, locale()))
                           : tr("none"));
        return facts;
    };
    const ModelVersionFacts *candidate = fill(m_candidate, QStringLiteral("candidate"));
    m_candidate->pill()->set(candidate && candidate->version.openRequest() ? tr("○ in review") : QString(), Tone::Info);
    const ModelVersionFacts *production = fill(m_production, QStringLiteral("production"));
    m_production->pill()->set(production ? tr("★ champion") : QString(), Tone::Good);

    QStringList archived;
    const Evaluation *newest = nullptr;
    const ModelVersionFacts *owner = nullptr;
    for (const ModelVersionFacts &facts : std::as_const(m_snapshot.versions)) {
        if (facts.version.stage == u"archived")
            archived.append(tr("v%1").arg(facts.version.version));
        for (const Evaluation &evaluation : facts.evaluations) {
            if (evaluation.part != u"holdout" && (!newest || evaluation.id > newest->id)) {
                newest = &evaluation;
                owner = &facts;
            }
        }
    }
    m_archived->setValue(archived.isEmpty() ? QStringLiteral("–") : archived.join(QStringLiteral(", ")),
                         archived.isEmpty() ? tr("none") : QString());
    if (!newest) {
        m_latestResult->setValue(QStringLiteral("–"), tr("only the holdout so far"));
        m_latestResult->pill()->set({}, Tone::Neutral);
        return;
    }
    const QString key = owner->leadingMetric();
    const Estimate now = newest->metrics.value(key);
    const Estimate before = owner->holdoutMetric(key);
    m_latestResult->setValue(formatNumber(now.value, locale()), tr("%1 on %2").arg(metricTitle(key), newest->data));
    const bool isWorse = lowerIsBetter(key).value_or(true) ? now.lower > before.upper : now.upper < before.lower;
    m_latestResult->pill()->set(isWorse ? tr("▲ %1 × holdout").arg(formatNumber(now.value / before.value, locale()))
                                        : tr("✓ holds"),
                                isWorse ? Tone::Bad : Tone::Good);
}

void ModelsPage::fillEvaluateMenu()
{
    QMenu *menu = m_evaluate->menu();
    menu->clear();
    for (const QString &dataset : std::as_const(m_snapshot.datasets))
        menu->addAction(dataset, this, [this, dataset] { evaluate(dataset); });
    offer(m_evaluate);
    m_evaluate->setEnabled(m_evaluate->isEnabled() && !m_snapshot.datasets.isEmpty());
}

QString ModelsPage::obstacle(const QString &actionId) const
{
    const ModelVersionFacts *review = m_snapshot.review();
    if (isSettled() && !review)
        return tr("Register a run as a model first.");
    if (review && actionId == u"model.decide" && !review->version.openRequest())
        return tr("No request waits for a decision on this model.");
    return {};
}

void ModelsPage::runAction(const QString &actionId)
{
    if (actionId == u"model.report")
        exportReport();
    else if (actionId == u"model.onnx")
        exportOnnx();
    else if (actionId == u"model.evaluate")
        m_evaluate->menu()->popup(m_evaluate->mapToGlobal(QPoint(0, m_evaluate->height())));
    else
        startReview();
}

void ModelsPage::startReview()
{
    m_tabs->setCurrentIndex(Review);
    m_review->focusReason();
}

void ModelsPage::evaluate(const QString &dataset)
{
    const ModelVersionFacts *review = m_snapshot.review();
    const Result<VersionedName> name = VersionedName::parse(dataset);
    if (!review || !name)
        return;
    const QString model = review->version.reference();
    workspace().tasks().start(
        tr("Evaluating %1 on %2").arg(model, dataset), this,
        [project = workspace().project(), actor = workspace().person(), model, name = *name](Progress &progress) {
            return evaluateModel(*project, actor, model, name, progress);
        },
        [this](Result<Evaluation> evaluation) {
            if (!evaluation)
                return showError(evaluation.error());
            m_tabs->setCurrentIndex(Evaluations);
        });
}

void ModelsPage::decide(qint64 request, Decision decision, const QString &reason)
{
    workspace().tasks().start(
        tr("Recording the decision"), this,
        [project = workspace().project(), actor = workspace().person(), request, decision, reason](Progress &) {
            return decideRequest(*project, actor, request, decision, reason);
        },
        [this](Result<PromotionRequest> decided) {
            if (!decided)
                return m_review->showDecisionError(decided.error().text);
            reload();
        });
}

void ModelsPage::ask(const QString &model, const QString &reason)
{
    const Result<VersionedName> name = VersionedName::parse(model);
    if (!name)
        return;
    workspace().tasks().start(
        tr("Asking for production"), this,
        [project = workspace().project(), actor = workspace().person(), name = *name, reason](Progress &) {
            return requestPromotion(*project, actor, name, reason);
        },
        [this](Result<PromotionRequest> request) {
            if (!request)
                return m_review->showDecisionError(request.error().text);
            reload();
        });
}

void ModelsPage::exportReport()
{
    const ModelVersionFacts *review = m_snapshot.review();
    if (!review)
        return;
    auto *dialog = new QFileDialog(this, tr("Export the model report"), {}, tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("%1.pdf").arg(review->version.reference()));
    connect(dialog, &QFileDialog::fileSelected, this, &ModelsPage::writeReport);
    dialog->open();
}

void ModelsPage::writeReport(const QString &path)
{
    const ModelVersionFacts *review = m_snapshot.review();
    if (!review)
        return;
    const VersionedName name{review->version.name, review->version.version};
    workspace().tasks().start(
        tr("Writing the report on %1").arg(name.toString()), this,
        [project = workspace().project(), name, path](Progress &progress) -> Result<> {
            ASSAY_TRY(report, modelReport(*project, name, progress));
            return writeReportPdf(report, path);
        },
        [this, path](Result<> written) {
            if (!written)
                return showError(written.error());
            m_bar->showMessage(tr("The report is in “%1”.").arg(path), Tone::Good, tr("Open"),
                               [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        });
}

void ModelsPage::exportOnnx()
{
    const ModelVersionFacts *review = m_snapshot.review();
    if (!review)
        return;
    auto *dialog = new QFileDialog(this, tr("Export the model as ONNX"), {}, tr("ONNX models (*.onnx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("onnx"));
    dialog->selectFile(QStringLiteral("%1.onnx").arg(review->version.reference()));
    connect(dialog, &QFileDialog::fileSelected, this, &ModelsPage::writeOnnx);
    dialog->open();
}

void ModelsPage::writeOnnx(const QString &path)
{
    const ModelVersionFacts *review = m_snapshot.review();
    if (!review)
        return;
    const VersionedName name{review->version.name, review->version.version};
    workspace().tasks().start(
        tr("Exporting %1").arg(name.toString()), this,
        [project = workspace().project(), actor = workspace().person(), name, path](Progress &) {
            return exportModelToOnnx(*project, actor, name, path);
        },
        [this, path](Result<ExportedModel> exported) {
            if (!exported)
                return showError(exported.error());
            m_bar->showMessage(tr("The model is in “%1”.").arg(path), Tone::Good);
        });
}

void ModelsPage::showThing(const QString &model)
{
    if (!model.isEmpty())
        m_wanted = model.section(u'@', 0, 0);
    reload();
}

QString ModelsPage::currentThing() const
{
    return m_snapshot.model.name;
}

void ModelsPage::showError(const Error &error)
{
    m_bar->showError(error);
}

bool ModelsPage::isSettled() const
{
    return !m_latest.isPending();
}

} // namespace assay
