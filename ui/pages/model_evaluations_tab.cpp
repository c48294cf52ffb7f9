#include "ui/pages/model_evaluations_tab.h"

#include "ui/charts/interval_chart.h"
#include "ui/models/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

namespace assay
{

namespace
{

const QString rmseKey = QStringLiteral("rmse");

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isNumber, NumberRole);
    return item;
}

} // namespace

ModelEvaluationsTab::ModelEvaluationsTab(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    m_chartCard = new Card(tr("Error on each data version"), this);
    m_chart = new IntervalChart(tr("RMSE by data version"), m_chartCard);
    m_chartCard->body()->addWidget(m_chart, 1);
    m_model = new QStandardItemModel(this);
    m_table = new DataTable(tr("Evaluations"), this);
    m_table->setModel(m_model);
    layout->addWidget(m_chartCard, 3);
    layout->addWidget(m_table, 2);
}

void ModelEvaluationsTab::show(const ModelSnapshot &snapshot)
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Version"), tr("Data"), tr("Rows"), tr("RMSE"), tr("MAE"), tr("R²"),
                                        tr("Against holdout"), tr("When"), tr("By")});
    std::vector<IntervalRow> rows;
    double reference = 0;
    for (const ModelVersionFacts &facts : snapshot.versions) {
        const Estimate before = facts.holdoutMetric(rmseKey);
        if (&facts == snapshot.review())
            reference = before.value;
        for (const Evaluation &evaluation : facts.evaluations) {
            const Estimate now = evaluation.metrics.value(rmseKey);
            const bool isHoldout = evaluation.part == u"holdout";
            const bool hasGrown = !isHoldout && now.lower > before.upper;
            const QString scoredOn = isHoldout ? tr("%1, holdout").arg(evaluation.data) : evaluation.data;
            auto *against = cell(isHoldout ? tr("○ reference")
                                           : tr("%1 × %2").arg(hasGrown ? QStringLiteral("▲") : QStringLiteral("✓"),
                                                               formatNumber(now.value / before.value, locale())));
            against->setData(int(isHoldout ? Tone::Neutral : hasGrown ? Tone::Bad : Tone::Good), ToneRole);
            m_model->appendRow(
                {cell(tr("v%1").arg(facts.version.version)), cell(scoredOn),
                 cell(formatNumber(double(evaluation.rows), locale()), true), cell(formatEstimate(now, locale()), true),
                 cell(formatEstimate(evaluation.metrics.value(QStringLiteral("mae")), locale()), true),
                 cell(formatNumber(evaluation.metrics.value(QStringLiteral("r2")).value, locale()), true), against,
                 cell(formatTime(evaluation.createdAt, locale())), cell(evaluation.createdBy)});
            rows.push_back({tr("v%1 on %2").arg(facts.version.version).arg(scoredOn),
                            tr("n %1").arg(locale().toString(qlonglong(evaluation.rows))), now.value, now.lower,
                            now.upper,
                            isHoldout  ? 0
                            : hasGrown ? -1
                                       : 1});
        }
    }
    m_chartCard->setSecondary(tr("RMSE with its 95 % interval; the dashed line is the holdout’s"));
    m_chart->setRows(std::move(rows), reference, tr("RMSE"));
    m_table->fitColumns();
}

} // namespace assay
