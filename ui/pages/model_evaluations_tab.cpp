#include "ui/pages/model_evaluations_tab.h"

#include "ui/charts/interval_chart.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

namespace assay
{

namespace
{

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
    m_chartCard = new Card(tr("Result on each data version"), this);
    m_chart = new IntervalChart(tr("Result by data version"), m_chartCard);
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
    const ModelVersionFacts *reviewed = snapshot.review();
    const QStringList metrics = reviewed ? reviewed->tellingMetrics() : QStringList(QStringLiteral("rmse"));
    const QString main = metrics.first();
    const bool isLowerBetter = lowerIsBetter(main).value_or(true);
    QStringList headings{tr("Version"), tr("Data"), tr("Rows")};
    for (const QString &metric : metrics)
        headings.append(metricTitle(metric));
    m_model->setHorizontalHeaderLabels(headings << tr("Against holdout") << tr("When") << tr("By"));
    std::vector<IntervalRow> rows;
    double reference = 0;
    for (const ModelVersionFacts &facts : snapshot.versions) {
        const Estimate before = facts.holdoutMetric(main);
        if (&facts == reviewed)
            reference = before.value;
        for (const Evaluation &evaluation : facts.evaluations) {
            const Estimate now = evaluation.metrics.value(main);
            const bool isHoldout = evaluation.part == u"holdout";
            const bool isWorse = !isHoldout && (isLowerBetter ? now.lower > before.upper : now.upper < before.lower);
            const QString scoredOn = isHoldout ? tr("%1, holdout").arg(evaluation.data) : evaluation.data;
            auto *against = cell(isHoldout ? tr("○ reference")
                                           : tr("%1 × %2").arg(isWorse ? QStringLiteral("▲") : QStringLiteral("✓"),
                                                               formatNumber(now.value / before.value, locale())));
            against->setData(int(isHoldout ? Tone::Neutral : isWorse ? Tone::Bad : Tone::Good), ToneRole);
            QList<QStandardItem *> cells{cell(tr("v%1").arg(facts.version.version)), cell(scoredOn),
                                         cell(formatNumber(double(evaluation.rows), locale()), true)};
            for (const QString &metric : metrics) {
                const Estimate estimate = evaluation.metrics.value(metric);
                cells.append(
                    cell(metric == u"r2" ? formatNumber(estimate.value, locale()) : formatEstimate(estimate, locale()),
                         true));
            }
            m_model->appendRow(cells << against << cell(formatTime(evaluation.createdAt, locale()))
                                     << cell(evaluation.createdBy));
            rows.push_back({tr("v%1 on %2").arg(facts.version.version).arg(scoredOn),
                            tr("n %1").arg(locale().toString(qlonglong(evaluation.rows))), now.value, now.lower,
                            now.upper,
                            isHoldout ? 0
                            : isWorse ? -1
                                      : 1});
        }
    }
    m_chartCard->setSecondary(tr("%1 with its 95 % interval; the dashed line is the holdout’s").arg(metricTitle(main)));
    m_chart->setRows(std::move(rows), reference, metricTitle(main));
    m_table->fitColumns();
}

} // namespace assay
