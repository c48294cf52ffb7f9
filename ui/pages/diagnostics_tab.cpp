#include "ui/pages/diagnostics_tab.h"

#include "core/learn/telling_metrics.h"
#include "core/runs/evaluation_store.h"
#include "ui/charts/interval_chart.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/pages/classification_diagnostics.h"
#include "ui/pages/regression_diagnostics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cmath>

namespace assay
{

namespace
{

constexpr int mostRows = 6;
constexpr int pillWidth = 112;
constexpr int leastRowsWidth = 480;
constexpr int leastEvaluationsWidth = 420;
constexpr int leastHeight = 250;
/// Past the colours charts get hard to read.
constexpr size_t mostOverlaid = 8;
/// Of runs that are left out for the same reason.
constexpr qsizetype mostNamed = 3;

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isNumber, NumberRole);
    return item;
}

} // namespace

DiagnosticsTab::DiagnosticsTab(QWidget *parent)
    : QWidget(parent),
      m_scope(new SegmentedChoice(tr("Whose diagnostics are shown"), {tr("This run"), tr("All shown")}, this)),
      m_leftOut(new ElidedLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_rows(new QStackedWidget(this)),
      m_regression(new RegressionDiagnostics(m_rows)),
      m_classification(new ClassificationDiagnostics(m_rows)),
      m_evaluationsCard(new Card(tr("On each data version"), this)),
      m_byVersion(new IntervalChart(tr("Result on each data version"), m_evaluationsCard)),
      m_table(new DataTable(tr("Results on each data version"), m_evaluationsCard)),
      m_model(new QStandardItemModel(this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setMinimumSectionSize(40);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->addWidget(m_regression);
    m_rows->addWidget(m_classification);
    m_evaluationsCard->body()->addWidget(m_byVersion, 1);
    m_evaluationsCard->body()->addWidget(m_table);
    auto *scope = new QHBoxLayout;
    scope->setSpacing(12);
    scope->addWidget(m_scope);
    scope->addWidget(m_leftOut, 1);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *cards = new CardRows(tr("Diagnostics"), content);
    cards->addCard(m_rows, 13, leastRowsWidth, leastHeight);
    cards->addCard(m_evaluationsCard, 10, leastEvaluationsWidth, leastHeight);
    column->addLayout(scope);
    column->addWidget(cards, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DiagnosticsTab::loadPredictions);
    connect(m_scope, &SegmentedChoice::chosen, this, &DiagnosticsTab::overlay);
}

bool DiagnosticsTab::isSettled() const
{
    return !m_latest.isPending() && !m_latestPredictions.isPending() && !m_latestOverlaid.isPending() &&
           m_regression->isSettled() && m_classification->isSettled();
}

void DiagnosticsTab::setShown(const ShownRuns &shown)
{
    const auto isSame = [](const ShownRun &a, const ShownRun &b) {
        return a.run.id == b.run.id && a.run.name == b.run.name && a.run.status == b.run.status;
    };
    const bool areSame =
        std::equal(m_shown.runs.cbegin(), m_shown.runs.cend(), shown.runs.cbegin(), shown.runs.cend(), isSame);
    const QHash<RunId, int> before = seriesOfShown();
    m_shown = shown;
    if (!areSame)
        overlay();
    else if (m_overlaid && seriesOfShown() != before)
        drawOverlaid(m_overlaid);
}

void DiagnosticsTab::setOverlaid(bool areAll)
{
    m_scope->setCurrent(areAll ? 1 : 0);
    overlay();
}

void DiagnosticsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOverlayStale)
        overlay();
}

void DiagnosticsTab::show(const std::shared_ptr<Project> &project, const Run *run, int series)
{
    m_project = project;
    m_series = std::max(0, series);
    m_run = run ? run->id : RunId{};
    m_runName = run ? run->name : QString();
    if (run)
        return load();
    m_latest.abandon();
    showNothing(tr("No run is chosen"), tr("Choose a run in the table to see how its model errs."), false);
}

void DiagnosticsTab::load()
{
    m_latest.load(
        this,
        [project = m_project, id = m_run] {
            return project->read([&](Connection &connection) { return evaluation_store::list(connection, id); });
        },
        [this](Result<QList<Evaluation>> evaluations) {
            if (!evaluations)
                showNothing(tr("Cannot load the evaluations"), evaluations.error().text, true);
            else if (evaluations->isEmpty())
                showNothing(tr("%1 has no predictions").arg(m_runName),
                            tr("A run that finishes keeps the predictions on its holdout; they are shown here."),
                            false);
            else
                showEvaluations(*evaluations);
        });
}

void DiagnosticsTab::showNothing(const QString &title, const QString &explanation, bool canRetry)
{
    m_evaluations.clear();
    m_model->clear();
    m_latestPredictions.abandon();
    m_overlaidOn.reset();
    overlay();
    if (canRetry)
        m_empty->set(QStringLiteral("warning"), title, explanation, tr("Retry"), [this] { load(); });
    else
        m_empty->set(QStringLiteral("chart"), title, explanation);
    m_stack->setCurrentIndex(1);
}

void DiagnosticsTab::showEvaluations(const QList<Evaluation> &evaluations)
{
    const int before = m_table->currentIndex().row();
    m_evaluations = evaluations;
    m_model->clear();
    const auto isHoldout = [](const Evaluation &evaluation) { return evaluation.part == u"holdout"; };
    const auto holdout = std::find_if(evaluations.cbegin(), evaluations.cend(), isHoldout);
    const Evaluation &reference = holdout == evaluations.cend() ? evaluations.first() : *holdout;
    const QStringList metrics = tellingMetrics(reference.metrics);
    const QString main = metrics.first();
    QStringList headings{tr("Data"), tr("Rows")};
    for (const QString &metric : metrics)
        headings.append(metricTitle(metric));
    m_model->setHorizontalHeaderLabels(headings << tr("Change"));
    std::vector<IntervalRow> rows;
    for (const Evaluation &evaluation : evaluations) {
        const Estimate now = evaluation.metrics.value(main);
        const QString name = isHoldout(evaluation) ? tr("%1, holdout").arg(evaluation.data) : evaluation.data;
        int verdict = 0;
        QList<QStandardItem *> cells{cell(name), cell(locale().toString(qlonglong(evaluation.rows)), true)};
        for (const QString &metric : metrics)
            cells.append(cell(formatNumber(evaluation.metrics.value(metric).value, locale()), true));
        QStandardItem *against = cell(tr("○ reference"));
        against->setData(int(Tone::Neutral), ToneRole);
        if (!isHoldout(evaluation) && holdout != evaluations.cend()) {
            const Estimate then = holdout->metrics.value(main);
            const bool isWorse = lowerIsBetter(main).value_or(true) ? now.lower > then.upper : now.upper < then.lower;
            verdict = isWorse ? -1 : 1;
            against->setText(tr("%1 × %2").arg(isWorse ? QStringLiteral("▲") : QStringLiteral("✓"),
                                               formatNumber(now.value / then.value, locale())));
            against->setData(int(isWorse ? Tone::Bad : Tone::Good), ToneRole);
        }
        m_model->appendRow(cells << against);
        rows.push_back({name, tr("n %1").arg(locale().toString(qlonglong(evaluation.rows))), now.value, now.lower,
                        now.upper, verdict});
    }
    m_evaluationsCard->setSecondary(tr("%1 with its 95 % interval").arg(metricTitle(main)));
    m_byVersion->setRows(std::move(rows), holdout == evaluations.cend() ? 0 : holdout->metrics.value(main).value,
                         metricTitle(main));
    m_table->fitColumns();
    // The card is narrow: the numbers share what is left, so that no bar is needed to reach the rest.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(m_model->columnCount() - 1, QHeaderView::Fixed);
    m_table->setColumnWidth(m_model->columnCount() - 1, pillWidth);
    m_table->setFixedHeight(
        m_table->horizontalHeader()->height() +
        std::min(int(evaluations.size()), mostRows) * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_stack->setCurrentIndex(0);
    m_table->selectRow(std::clamp(before, 0, int(evaluations.size()) - 1));
}

void DiagnosticsTab::loadPredictions()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_evaluations.size())
        return;
    const Evaluation evaluation = m_evaluations[row];
    m_latestPredictions.load(
        this,
        [project = m_project, digest = evaluation.predictions] {
            return evaluation_store::loadPredictions(project->objects(), digest);
        },
        [this, evaluation](Result<PredictionRows> rows) {
            if (rows)
                showPredictions(evaluation, *rows);
            else
                showNothing(tr("Cannot load the predictions"), rows.error().text, true);
        });
}

void DiagnosticsTab::showPredictions(const Evaluation &evaluation, const PredictionRows &rows)
{
    const QString where = tr("%1 on %2").arg(m_runName, evaluation.data);
    if (rows.task == LearningTask::Regression)
        m_regression->show(evaluation.data, where, m_series, rows);
    else
        m_classification->show(evaluation.data, where, m_series, rows);
    m_overlaidOn = evaluation;
    overlay();
    m_rows->setCurrentIndex(rows.task == LearningTask::Regression ? 0 : 1);
}

QHash<RunId, int> DiagnosticsTab::seriesOfShown() const
{
    QHash<RunId, int> series;
    for (const ShownRun &each : m_shown.runs)
        series.insert(each.run.id, each.series);
    if (series.contains(m_run))
        return series;
    // The current run is drawn too, in a colour that no other has.
    const QList<int> taken = series.values();
    int own = 0;
    while (taken.contains(own))
        ++own;
    series.insert(m_run, own);
    return series;
}

void DiagnosticsTab::overlay()
{
    QList<RunId> ids;
    for (const ShownRun &each : std::as_const(m_shown.runs))
        ids.append(each.run.id);
    const bool hasOthers = std::any_of(ids.cbegin(), ids.cend(), [this](const RunId &id) { return id != m_run; });
    m_scope->setEnabled(hasOthers);
    const bool isWanted = m_overlaidOn && hasOthers && m_scope->current() == 1;
    // Reading eight models' predictions takes a while; nobody may need them.
    m_isOverlayStale = isWanted && !isVisible();
    if (!isWanted || m_isOverlayStale) {
        m_latestOverlaid.abandon();
        return drawOverlaid(nullptr);
    }
    using Overlaid = std::shared_ptr<const OverlaidPredictions>;
    m_latestOverlaid.load(
        this,
        [project = m_project, evaluation = *m_overlaidOn, ids]() -> Result<Overlaid> {
            ASSAY_TRY(models, overlayPredictions(*project, evaluation, ids, mostOverlaid));
            return Overlaid(std::make_shared<const OverlaidPredictions>(std::move(models)));
        },
        [this](Result<Overlaid> models) {
            drawOverlaid(models ? *models : nullptr);
            if (!models)
                m_leftOut->setText(models.error().text);
        });
}

QString DiagnosticsTab::leftOutText(const QList<OverlaidPredictions::LeftOut> &leftOut)
{
    QStringList reasons;
    QHash<QString, QStringList> names;
    for (const OverlaidPredictions::LeftOut &each : leftOut) {
        if (!names.contains(each.reason))
            reasons.append(each.reason);
        names[each.reason].append(each.name);
    }
    QStringList texts;
    for (const QString &reason : std::as_const(reasons)) {
        const QStringList &runs = names[reason];
        const qsizetype named = runs.size() > mostNamed ? 1 : runs.size();
        for (const QString &name : runs.mid(0, named))
            texts.append(tr("“%1” %2", "a run, and why it is left out").arg(name, reason));
        if (named < runs.size())
            texts.append(tr("likewise %n more run(s)", nullptr, int(runs.size() - named)));
    }
    return texts.isEmpty() ? QString() : tr("Left out: %1").arg(texts.join(QStringLiteral(", ")));
}

void DiagnosticsTab::drawOverlaid(std::shared_ptr<const OverlaidPredictions> models)
{
    m_overlaid = std::move(models);
    m_leftOut->setText(m_overlaid ? leftOutText(m_overlaid->leftOut) : QString());
    const bool isRegression = m_overlaid && m_overlaid->task == LearningTask::Regression;
    m_regression->overlay(isRegression ? m_overlaid : nullptr, seriesOfShown());
    m_classification->overlay(isRegression ? nullptr : m_overlaid, seriesOfShown());
}

} // namespace assay
