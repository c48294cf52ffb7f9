#include "ui/pages/diagnostics_tab.h"

#include "core/runs/evaluation_store.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>

#include <cmath>

namespace assay
{

namespace
{

constexpr int residualBins = 40;
constexpr int mostRows = 6;
const QString rmse = QStringLiteral("rmse");

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isNumber, NumberRole);
    return item;
}

struct Histogram {
    std::vector<double> counts;
    double min = 0, max = 0;
    double bias = 0; ///< mean of the residuals
};

/// Residuals (predicted minus actual) in equal bins about zero.
Histogram residualHistogram(const PredictionRows &rows)
{
    Histogram histogram;
    double furthest = 0;
    for (size_t i = 0; i < rows.truth.size(); ++i) {
        const double residual = rows.prediction[i] - rows.truth[i];
        furthest = std::max(furthest, std::abs(residual));
        histogram.bias += residual / double(rows.truth.size());
    }
    histogram.min = -furthest;
    histogram.max = furthest;
    histogram.counts.assign(residualBins, 0);
    for (size_t i = 0; i < rows.truth.size() && furthest > 0; ++i) {
        const double share = (rows.prediction[i] - rows.truth[i] + furthest) / (2 * furthest);
        ++histogram.counts[size_t(std::clamp(int(share * residualBins), 0, residualBins - 1))];
    }
    return histogram;
}

} // namespace

DiagnosticsTab::DiagnosticsTab(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_predictedCard(new Card(tr("Predicted against actual"), this)),
      m_predicted(new ScatterChart(tr("Predicted against actual"), m_predictedCard)),
      m_residualsCard(new Card(tr("Residuals"), this)),
      m_residuals(new BarChart(tr("Residuals"), m_residualsCard)),
      m_evaluationsCard(new Card(tr("On each data version"), this)),
      m_byVersion(new IntervalChart(tr("RMSE on each data version"), m_evaluationsCard)),
      m_table(new DataTable(tr("Error on each data version"), m_evaluationsCard)),
      m_model(new QStandardItemModel(this))
{
    m_predicted->setAxisLabels(tr("actual"), tr("predicted"));
    m_predicted->setGuide(ScatterChart::Guide::Identity);
    m_residuals->setAxisLabels(tr("predicted − actual"), tr("rows"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_predictedCard->body()->addWidget(m_predicted, 1);
    m_residualsCard->body()->addWidget(m_residuals, 1);
    m_evaluationsCard->body()->addWidget(m_byVersion, 1);
    m_evaluationsCard->body()->addWidget(m_table);
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_predictedCard, 7);
    row->addWidget(m_residualsCard, 6);
    row->addWidget(m_evaluationsCard, 10);
    // The stretch factors alone decide the widths.
    for (Card *card : {m_predictedCard, m_residualsCard, m_evaluationsCard})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DiagnosticsTab::loadPredictions);
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
    m_model->setHorizontalHeaderLabels({tr("Data"), tr("Rows"), tr("RMSE"), tr("MAE"), tr("R²"), tr("Change")});
    const auto isHoldout = [](const Evaluation &evaluation) { return evaluation.part == u"holdout"; };
    const auto holdout = std::find_if(evaluations.cbegin(), evaluations.cend(), isHoldout);
    std::vector<IntervalRow> rows;
    for (const Evaluation &evaluation : evaluations) {
        const Estimate now = evaluation.metrics.value(rmse);
        int verdict = 0;
        QStandardItem *against = cell(tr("○ reference"));
        against->setData(int(Tone::Neutral), ToneRole);
        if (!isHoldout(evaluation) && holdout != evaluations.cend()) {
            const Estimate then = holdout->metrics.value(rmse);
            const bool hasGrown = now.lower > then.upper;
            verdict = hasGrown ? -1 : 1;
            against->setText(tr("%1 × %2").arg(hasGrown ? QStringLiteral("▲") : QStringLiteral("✓"),
                                               formatNumber(now.value / then.value, locale())));
            against->setData(int(hasGrown ? Tone::Bad : Tone::Good), ToneRole);
        }
        m_model->appendRow(
            {cell(isHoldout(evaluation) ? tr("%1, holdout").arg(evaluation.data) : evaluation.data),
             cell(locale().toString(qlonglong(evaluation.rows)), true), cell(formatNumber(now.value, locale()), true),
             cell(formatNumber(evaluation.metrics.value(QStringLiteral("mae")).value, locale()), true),
             cell(formatNumber(evaluation.metrics.value(QStringLiteral("r2")).value, locale()), true), against});
        rows.push_back({isHoldout(evaluation) ? tr("%1, holdout").arg(evaluation.data) : evaluation.data,
                        tr("n %1").arg(locale().toString(qlonglong(evaluation.rows))), now.value, now.lower, now.upper,
                        verdict});
    }
    m_evaluationsCard->setSecondary(tr("RMSE with its 95 % interval"));
    m_byVersion->setRows(std::move(rows), holdout == evaluations.cend() ? 0 : holdout->metrics.value(rmse).value,
                         tr("RMSE"));
    m_table->fitColumns();
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
    const Histogram residuals = residualHistogram(rows);
    m_predictedCard->setSecondary(tr("on %1").arg(evaluation.data));
    m_residualsCard->setSecondary(tr("mean %1").arg(formatNumber(residuals.bias, locale())));
    m_predicted->setPoints({where, m_series, rows.truth, rows.prediction});
    m_residuals->setHistogram(residuals.counts, residuals.min, residuals.max);
}

} // namespace assay
