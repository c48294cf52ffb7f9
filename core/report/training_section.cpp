#include "core/learn/estimator_rules.h"
#include "core/learn/losses.h"
#include "core/learn/metric_titles.h"
#include "core/report/report_format.h"
#include "core/report/report_sections.h"
#include "core/runs/curves/curve_decimation.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace assay::report_sections
{

namespace
{

/// About two points for each millimetre of paper.
constexpr int chartColumns = 400;

QString splitText(const SplitSpec &split)
{
    const QString share = report_format::percent(split.test, 0);
    if (split.kind == u"time")
        return QCoreApplication::translate("core", "by time: the last %1 held out").arg(share);
    if (split.kind == u"column")
        return QCoreApplication::translate("core", "by column: rows where “%1” is “%2” held out")
            .arg(split.by, split.holdout);
    if (split.kind == u"stratified")
        return QCoreApplication::translate("core", "random, classes in their shares: %1 held out").arg(share);
    if (split.kind == u"group")
        return QCoreApplication::translate("core", "whole groups of “%1” at random: %2 held out").arg(split.by, share);
    return QCoreApplication::translate("core", "random: %1 held out").arg(share);
}

QString columnsText(const QStringList &columns)
{
    return columns.isEmpty() ? QCoreApplication::translate("core", "none") : columns.join(QStringLiteral(", "));
}

QString determinismText(const Run &run)
{
    if (run.tags.value(QStringLiteral("deterministic")) == u"no")
        return QCoreApplication::translate("core", "no: training again may give another model");
    return QCoreApplication::translate("core", "yes, for this seed and number of threads");
}

QStringList inputNames(const TrainedModel &model)
{
    QStringList names;
    for (const ModelInput &input : model.inputs())
        names.append(input.name);
    return names;
}

void addTrainingFacts(Blocks &blocks, const ModelRecords &records)
{
    const Run &run = records.run;
    const TrainingSpec &spec = records.model->specification();
    const QStringList inputs = inputNames(*records.model);
    FactsBlock facts;
    facts.facts = {
        {QCoreApplication::translate("core", "Experiment"), run.experiment},
        {QCoreApplication::translate("core", "Run"), run.name},
        {QCoreApplication::translate("core", "Trained by"), records.withRole(run.person)},
        {QCoreApplication::translate("core", "Started"), report_format::time(run.startedAt)},
        {QCoreApplication::translate("core", "Took"),
         run.endedAt ? report_format::duration(*run.endedAt - run.startedAt) : QStringLiteral("–")},
        {QCoreApplication::translate("core", "Estimator"), report_format::estimatorName(spec.estimator.kind)},
        {QCoreApplication::translate("core", "Seed"), QString::number(run.seed)},
        {QCoreApplication::translate("core", "Split"), splitText(spec.split)},
        {QCoreApplication::translate("core", "Training rows"),
         run.params.value(QStringLiteral("training_rows"), QStringLiteral("–"))},
        {QCoreApplication::translate("core", "Holdout rows"),
         records.holdout ? report_format::count(records.holdout->rows) : QStringLiteral("–")},
        {QCoreApplication::translate("core", "Reproducible"), determinismText(run)},
        {QCoreApplication::translate("core", "Run id"), run.id.value, true},
        {QCoreApplication::translate("core", "Inputs"),
         QCoreApplication::translate("core", "%1: %2").arg(report_format::count(inputs.size()), columnsText(inputs))},
        {QCoreApplication::translate("core", "Excluded"), columnsText(spec.exclude)},
    };
    bool isWhole = false;
    const qlonglong rows = run.params.value(QStringLiteral("training_rows")).toLongLong(&isWhole);
    for (FactsBlock::Fact &fact : facts.facts) {
        if (isWhole && fact.value == run.params.value(QStringLiteral("training_rows")))
            fact.value = report_format::count(rows);
    }
    blocks.emplace_back(facts);
}

void addParameters(Blocks &blocks, const ModelRecords &records)
{
    TableBlock table;
    table.caption = QCoreApplication::translate("core", "Parameters of the estimator");
    table.header = {QCoreApplication::translate("core", "Parameter"), QCoreApplication::translate("core", "Meaning"),
                    QCoreApplication::translate("core", "Value")};
    table.isNumber = {false, false, true};
    table.isCode = {true, false, false};
    for (const ParameterRule &rule : parameterRules(records.model->specification().estimator.kind))
        table.rows.append({rule.name, rule.meaning, records.run.params.value(rule.name, QStringLiteral("–"))});
    if (!table.rows.isEmpty())
        blocks.emplace_back(table);
}

void addEnvironment(Blocks &blocks, const ModelRecords &records)
{
    const QList<std::pair<QString, QString>> names = {
        {QStringLiteral("assay"), QCoreApplication::translate("core", "Assay")},
        {QStringLiteral("qt"), QCoreApplication::translate("core", "Qt")},
        {QStringLiteral("eigen"), QCoreApplication::translate("core", "Eigen")},
        {QStringLiteral("xgboost"), QCoreApplication::translate("core", "XGBoost")},
        {QStringLiteral("compiler"), QCoreApplication::translate("core", "Compiler")},
        {QStringLiteral("system"), QCoreApplication::translate("core", "System")},
        {QStringLiteral("kernel"), QCoreApplication::translate("core", "Kernel")},
        {QStringLiteral("processor"), QCoreApplication::translate("core", "Processor")},
        {QStringLiteral("threads"), QCoreApplication::translate("core", "Threads")}};
    FactsBlock facts;
    const QJsonObject &environment = records.run.environment;
    QStringList known;
    for (const auto &[key, name] : names) {
        known.append(key);
        if (environment.contains(key))
            facts.facts.append({name, environment.value(key).toVariant().toString()});
    }
    for (auto entry = environment.constBegin(); entry != environment.constEnd(); ++entry) {
        if (!known.contains(entry.key()))
            facts.facts.append({entry.key(), entry.value().toVariant().toString()});
    }
    if (facts.facts.isEmpty())
        return;
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Code and environment"), 2});
    blocks.emplace_back(facts);
}

QString curveName(const QString &key)
{
    if (key.startsWith(QStringLiteral("valid_")))
        return QCoreApplication::translate("core", "Validation");
    if (key.startsWith(QStringLiteral("train_")))
        return QCoreApplication::translate("core", "Training");
    return key;
}

ChartSeries curveSeries(const QString &key, std::vector<MetricPoint> points)
{
    std::stable_sort(points.begin(), points.end(),
                     [](const MetricPoint &a, const MetricPoint &b) { return a.step < b.step; });
    std::vector<double> x;
    std::vector<double> y;
    for (const MetricPoint &point : points) {
        x.push_back(double(point.step));
        y.push_back(point.value);
    }
    CurvePoints drawn = decimateCurve(x, y, x.front(), x.back(), chartColumns);
    return {curveName(key), ChartSeries::Kind::Line, std::move(drawn.x), std::move(drawn.y)};
}

/// Where the validation error was smallest; empty without such a curve.
QString bestSentence(const ModelRecords &records)
{
    const QString loss = QLatin1String(curveLossName(records.model->task()));
    const auto curve = records.curves.constFind(QStringLiteral("valid_") + loss);
    if (curve == records.curves.cend() || curve->empty())
        return {};
    const auto best = std::min_element(curve->begin(), curve->end(), [](const MetricPoint &a, const MetricPoint &b) {
        return a.value < b.value || (std::isnan(b.value) && !std::isnan(a.value));
    });
    return QCoreApplication::translate("core", "The validation %5 was smallest, %1, at step %2 of %3, and ended at "
                                               "%4. Validation rows are part of the training rows, not of the holdout.")
        .arg(report_format::number(best->value), report_format::count(best->step),
             report_format::count(curve->back().step), report_format::number(curve->back().value),
             metricShortTitle(loss));
}

QString stepName(const QString &estimator)
{
    if (estimator == u"xgboost" || estimator == u"random_forest")
        return QCoreApplication::translate("core", "Trees");
    if (estimator == u"mlp")
        return QCoreApplication::translate("core", "Passes over the training rows");
    return QCoreApplication::translate("core", "Step");
}

} // namespace

void addTraining(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Training")});
    addTrainingFacts(blocks, records);
    addParameters(blocks, records);
    addEnvironment(blocks, records);
}

void addCurves(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Curves")});
    ChartBlock chart;
    const QString loss = QLatin1String(curveLossName(records.model->task()));
    for (const QString &key : {QStringLiteral("train_") + loss, QStringLiteral("valid_") + loss}) {
        if (const auto points = records.curves.value(key); points.size() > 1)
            chart.series.push_back(curveSeries(key, points));
    }
    if (chart.series.empty()) {
        blocks.emplace_back(ParagraphBlock{
            QCoreApplication::translate("core", "This estimator is fitted in one step, so it has no curves.")});
        return;
    }
    const QString title = metricShortTitle(loss);
    chart.title = QCoreApplication::translate("core", "%1 while it was trained").arg(title);
    chart.caption = bestSentence(records);
    chart.xLabel = stepName(records.model->specification().estimator.kind);
    chart.yLabel = records.model->task() == LearningTask::Regression
                       ? QCoreApplication::translate("core", "%1, in the unit of “%2”").arg(title, records.target())
                       : title;
    blocks.emplace_back(chart);
}

} // namespace assay::report_sections
