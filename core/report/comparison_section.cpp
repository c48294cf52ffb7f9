#include "core/learn/metric_titles.h"
#include "core/learn/telling_metrics.h"
#include "core/report/report_format.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay::report_sections
{

namespace
{

QString verdictName(const QString &verdict)
{
    if (verdict == u"worse")
        return QCoreApplication::translate("core", "worse than this model");
    if (verdict == u"better")
        return QCoreApplication::translate("core", "better than this model");
    return QCoreApplication::translate("core", "no difference beyond chance");
}

/// How the compared metric is called in headings.

Estimate estimateOf(const PairedDifference &difference)
{
    return {difference.value, difference.lower, difference.upper};
}

ChartBlock differenceChart(const ModelRecords &records)
{
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "%1 of each other run minus this model's")
                      .arg(metricShortTitle(records.comparison->metric));
    chart.caption =
        QCoreApplication::translate("core", "Point and 95 % interval. Right of the dashed line the other run "
                                            "is worse, left of it better.");
    chart.xLabel = records.comparison->task == LearningTask::Regression
                       ? QCoreApplication::translate("core", "Difference, in the unit of “%1”").arg(records.target())
                       : QCoreApplication::translate("core", "Difference");
    chart.xMark = 0;
    ChartSeries series{{}, ChartSeries::Kind::Intervals, {}, {}};
    for (const RunDifference &other : records.comparison->differences) {
        series.y.push_back(double(series.x.size()));
        series.x.push_back(other.difference.value);
        series.lower.push_back(other.difference.lower);
        series.upper.push_back(other.difference.upper);
        chart.categories.append(other.runName);
    }
    chart.series = {series};
    return chart;
}

TableBlock differenceTable(const ModelRecords &records)
{
    TableBlock table;
    table.header = {
        QCoreApplication::translate("core", "Run"),        metricShortTitle(records.comparison->metric),
        QCoreApplication::translate("core", "Difference"), QCoreApplication::translate("core", "95 % from"),
        QCoreApplication::translate("core", "to"),         QCoreApplication::translate("core", "p, corrected"),
        QCoreApplication::translate("core", "Verdict")};
    table.isNumber = {false, true, true, true, true, true, false};
    int decimals = 0;
    for (const RunDifference &other : records.comparison->differences)
        decimals = std::max(decimals, report_format::decimalsOf(estimateOf(other.difference)));
    for (const RunDifference &other : records.comparison->differences) {
        const auto text = report_format::interval(estimateOf(other.difference), decimals);
        double value = std::nan("");
        for (const Run &run : records.siblings) {
            if (run.id == other.run)
                value = run.metrics.value(records.comparison->metric).last;
        }
        table.rows.append({other.runName, report_format::fixed(value, decimals), text.value, text.lower, text.upper,
                           report_format::pValue(other.correctedP), verdictName(other.verdict)});
    }
    return table;
}

QString laterLabel(const Evaluation &evaluation, bool isHoldout)
{
    return isHoldout ? QCoreApplication::translate("core", "%1, holdout").arg(evaluation.data) : evaluation.data;
}

ChartBlock laterChart(const ModelRecords &records)
{
    ChartBlock chart;
    const QString key = leadingMetric(records.holdout->metrics);
    const QString title = metricShortTitle(key);
    chart.title = QCoreApplication::translate("core", "%1 on each data version").arg(title);
    chart.caption =
        QCoreApplication::translate("core", "Point and 95 % interval; the dashed line is the holdout's %1.").arg(title);
    chart.xLabel = records.model->task() == LearningTask::Regression
                       ? QCoreApplication::translate("core", "%1, in the unit of “%2”").arg(title, records.target())
                       : title;
    chart.xMark = records.holdout->metrics.value(key).value;
    ChartSeries series{{}, ChartSeries::Kind::Intervals, {}, {}};
    QList<Evaluation> all = {*records.holdout};
    all.append(records.later.size() > 10 ? records.later.mid(records.later.size() - 10) : records.later);
    for (const Evaluation &evaluation : std::as_const(all)) {
        const Estimate result = evaluation.metrics.value(key);
        series.y.push_back(double(series.x.size()));
        series.x.push_back(result.value);
        series.lower.push_back(result.lower);
        series.upper.push_back(result.upper);
        chart.categories.append(laterLabel(evaluation, evaluation.id == records.holdout->id));
    }
    chart.series = {series};
    return chart;
}

TableBlock laterTable(const ModelRecords &records)
{
    const QStringList metrics = tellingMetrics(records.holdout->metrics);
    TableBlock table;
    table.header = {QCoreApplication::translate("core", "Data"), QCoreApplication::translate("core", "Rows"),
                    metricShortTitle(metrics.first()),           QCoreApplication::translate("core", "95 % from"),
                    QCoreApplication::translate("core", "to"),   QCoreApplication::translate("core", "Times holdout")};
    table.isNumber = {false, true, true, true, true, true};
    for (const QString &metric : metrics.mid(1)) {
        table.header.append(metricShortTitle(metric));
        table.isNumber.append(true);
    }
    table.header.append(QCoreApplication::translate("core", "Evaluated"));
    table.isNumber.append(false);
    QList<Evaluation> all = {*records.holdout};
    all.append(records.later);
    const auto decimalsOf = [&](const QString &metric) {
        int decimals = 0;
        for (const Evaluation &evaluation : std::as_const(all))
            decimals = std::max(decimals, report_format::decimalsOf(evaluation.metrics.value(metric)));
        return decimals;
    };
    for (const Evaluation &evaluation : std::as_const(all)) {
        const auto main =
            report_format::interval(evaluation.metrics.value(metrics.first()), decimalsOf(metrics.first()));
        const bool isHoldout = evaluation.id == records.holdout->id;
        QStringList cells{laterLabel(evaluation, isHoldout),
                          report_format::count(evaluation.rows),
                          main.value,
                          main.lower,
                          main.upper,
                          report_format::fixed(growthOf(evaluation, *records.holdout).ratio, 2)};
        for (const QString &metric : metrics.mid(1))
            cells.append(report_format::fixed(evaluation.metrics.value(metric).value, decimalsOf(metric)));
        table.rows.append(cells << report_format::time(evaluation.createdAt));
    }
    return table;
}

/// What the newest schema check found in data the model was evaluated on.
void addAnomalies(Blocks &blocks, const QString &data, const schema_store::Check &check)
{
    constexpr size_t most = 8;
    TableBlock table;
    table.caption = QCoreApplication::translate("core", "How %1 breaks the schema %2").arg(data, check.schema);
    table.header = {QCoreApplication::translate("core", "Column"),
                    QCoreApplication::translate("core", "What was found"), QCoreApplication::translate("core", "Rows")};
    table.isNumber = {false, false, true};
    for (const Anomaly &anomaly : check.anomalies) {
        if (size_t(table.rows.size()) < most)
            table.rows.append({anomalySubject(anomaly), anomaly.text, report_format::count(anomaly.rows)});
    }
    blocks.emplace_back(table);
    if (check.anomalies.size() > most)
        blocks.emplace_back(ParagraphBlock{
            QCoreApplication::translate("core", "The first %1 of %2 anomalies; the dataset's page shows all.")
                .arg(report_format::count(std::int64_t(most)),
                     report_format::count(std::int64_t(check.anomalies.size()))),
            true});
}

} // namespace

void addComparison(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Comparison with the other runs")});
    if (!records.comparison) {
        blocks.emplace_back(ParagraphBlock{
            QCoreApplication::translate("core", "No other finished run of the experiment “%1” was tested on the same "
                                                "rows, so there is nothing to compare with.")
                .arg(records.run.experiment)});
        return;
    }
    const auto compared = std::int64_t(records.comparison->differences.size());
    blocks.emplace_back(ParagraphBlock{
        QCoreApplication::translate("core", "Runs of “%1” tested on the same %2 rows (%3). Each p is corrected by "
                                            "Holm's method for the number of runs compared, %4.")
            .arg(records.run.experiment, report_format::count(records.comparison->rows), records.comparison->test,
                 report_format::count(compared))});
    if (records.comparable > compared)
        blocks.emplace_back(
            ParagraphBlock{QCoreApplication::translate("core", "These are the best %1 of %2 comparable runs.")
                               .arg(report_format::count(compared), report_format::count(records.comparable)),
                           true});
    blocks.emplace_back(differenceTable(records));
    blocks.emplace_back(differenceChart(records));
}

void addLaterEvaluations(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Later evaluations")});
    if (records.later.isEmpty() || !records.holdout) {
        blocks.emplace_back(
            ParagraphBlock{QCoreApplication::translate("core", "The model has not been evaluated on other data yet.")});
        return;
    }
    for (const Evaluation &evaluation : records.later.mid(std::max<qsizetype>(0, records.later.size() - 3)))
        blocks.emplace_back(ParagraphBlock{growthOf(evaluation, *records.holdout).text});
    blocks.emplace_back(laterTable(records));
    blocks.emplace_back(laterChart(records));
    const QString newest = records.later.back().data;
    const auto check = records.laterChecks.constFind(newest);
    if (check == records.laterChecks.cend())
        blocks.emplace_back(
            ParagraphBlock{QCoreApplication::translate("core", "%1 was not checked against a schema.").arg(newest)});
    else if (check->anomalies.empty())
        blocks.emplace_back(ParagraphBlock{
            QCoreApplication::translate("core", "%1 satisfies the schema %2.").arg(newest, check->schema)});
    else
        addAnomalies(blocks, newest, *check);
}

} // namespace assay::report_sections
