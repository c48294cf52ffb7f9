#include "core/learn/losses.h"
#include "core/learn/metric_titles.h"
#include "core/learn/telling_metrics.h"
#include "core/report/chart_data.h"
#include "core/report/report_format.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace assay::report_sections
{

namespace
{

constexpr size_t mostPoints = 3000;
constexpr int residualBins = 41;
/// More bars than this are no longer told apart.
constexpr size_t mostGroups = 48;
constexpr size_t mostWeights = 20;

std::vector<double> residualsOf(const PredictionRows &rows)
{
    std::vector<double> residuals(rows.truth.size());
    for (size_t i = 0; i < residuals.size(); ++i)
        residuals[i] = rows.truth[i] - rows.prediction[i];
    return residuals;
}

QString drawnText(const ThinnedPoints &points)
{
    if (points.isWhole())
        return QCoreApplication::translate("core", "All %1 rows are drawn.")
            .arg(report_format::count(std::int64_t(points.total)));
    return QCoreApplication::translate("core", "%1 of %2 rows are drawn, chosen at random.")
        .arg(report_format::count(std::int64_t(points.x.size())), report_format::count(std::int64_t(points.total)));
}

void addMetrics(Blocks &blocks, const ModelRecords &records)
{
    TableBlock table;
    table.header = {QCoreApplication::translate("core", "Metric"), QCoreApplication::translate("core", "Meaning"),
                    QCoreApplication::translate("core", "Value"), QCoreApplication::translate("core", "95 % from"),
                    QCoreApplication::translate("core", "to")};
    table.isNumber = {false, false, true, true, true};
    const MetricValues &metrics = records.holdout->metrics;
    QStringList keys = tellingMetrics(metrics);
    for (auto metric = metrics.cbegin(); metric != metrics.cend(); ++metric) {
        if (!keys.contains(metric.key()))
            keys.append(metric.key());
    }
    for (const QString &key : std::as_const(keys)) {
        const auto value = report_format::interval(metrics.value(key));
        table.rows.append({metricShortTitle(key), metricMeaning(key), value.value,
                           value.hasBounds() ? value.lower : QStringLiteral("–"),
                           value.hasBounds() ? value.upper : QStringLiteral("–")});
    }
    blocks.emplace_back(table);
}

ChartBlock predictedChart(const ModelRecords &records)
{
    const ThinnedPoints points = thinPoints(records.predictions->truth, records.predictions->prediction, mostPoints);
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "Predicted against actual");
    chart.caption =
        QCoreApplication::translate("core", "On the dashed line a prediction is exact. %1").arg(drawnText(points));
    chart.xLabel = QCoreApplication::translate("core", "Actual “%1”").arg(records.target());
    chart.yLabel = QCoreApplication::translate("core", "Predicted “%1”").arg(records.target());
    chart.hasIdentityLine = true;
    chart.isHalfWidth = true;
    chart.series = {{{}, ChartSeries::Kind::Points, points.x, points.y}};
    return chart;
}

ChartBlock residualChart(const ModelRecords &records, const std::vector<double> &residuals)
{
    const ThinnedPoints points = thinPoints(records.predictions->prediction, residuals, mostPoints);
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "Residuals against prediction");
    chart.caption =
        QCoreApplication::translate("core", "Above the dashed line the model predicted too little, below it "
                                            "too much.");
    chart.xLabel = QCoreApplication::translate("core", "Predicted “%1”").arg(records.target());
    chart.yLabel = QCoreApplication::translate("core", "Actual minus predicted");
    chart.yMark = 0;
    chart.isHalfWidth = true;
    chart.series = {{{}, ChartSeries::Kind::Points, points.x, points.y}};
    return chart;
}

ChartBlock residualHistogram(const std::vector<double> &residuals)
{
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "How residuals are spread");
    chart.xLabel = QCoreApplication::translate("core", "Actual minus predicted");
    chart.yLabel = QCoreApplication::translate("core", "Rows");
    chart.isHalfWidth = true;
    chart.xMark = 0;
    chart.series = {histogramOf(residuals, residualBins)};
    return chart;
}

/// RMSE by the values of the heaviest input that has few of them, a number for each bar; nothing when there is none.
std::optional<ChartBlock> errorByInput(const ModelRecords &records, const std::vector<double> &residuals)
{
    if (!records.table)
        return std::nullopt;
    for (const FeatureWeight &weight : records.weights) {
        const Column *column = records.table->find(weight.feature);
        if (!column || column->isWords() || column->type == ColumnType::Date || column->type == ColumnType::Timestamp)
            continue;
        std::map<double, std::pair<double, std::int64_t>> groups;
        for (size_t i = 0; i < residuals.size() && groups.size() <= mostGroups; ++i) {
            const size_t row = records.predictions->rows[i];
            if (row >= column->numbers.size() || std::isnan(column->numbers[row]))
                continue;
            auto &[squares, count] = groups[column->numbers[row]];
            squares += residuals[i] * residuals[i];
            ++count;
        }
        if (groups.size() < 3 || groups.size() > mostGroups)
            continue;
        ChartBlock chart;
        chart.title = QCoreApplication::translate("core", "RMSE by “%1”").arg(weight.feature);
        chart.caption =
            QCoreApplication::translate("core", "Of the inputs with few values, “%1” weighs most.").arg(weight.feature);
        chart.xLabel = weight.feature;
        chart.yLabel = QCoreApplication::translate("core", "RMSE on the holdout");
        chart.isHalfWidth = true;
        ChartSeries bars{{}, ChartSeries::Kind::Bars, {}, {}};
        for (const auto &[value, group] : groups) {
            bars.x.push_back(value);
            bars.y.push_back(std::sqrt(group.first / double(group.second)));
        }
        chart.series = {bars};
        return chart;
    }
    return std::nullopt;
}

/// Whether the model predicts too much or too little on average: mean of the residuals with its normal interval.
QString leanSentence(const std::vector<double> &residuals)
{
    const auto n = double(residuals.size());
    const double mean = std::accumulate(residuals.begin(), residuals.end(), 0.0) / n;
    double squares = 0;
    for (const double residual : residuals)
        squares += (residual - mean) * (residual - mean);
    const double half = 1.959964 * std::sqrt(squares / std::max(1.0, n - 1) / n);
    const auto text = report_format::interval({std::abs(mean), std::abs(mean) - half, std::abs(mean) + half});
    if (std::abs(mean) <= half)
        return QCoreApplication::translate("core",
                                           "Beyond chance the model predicts neither too much nor too little on "
                                           "average.");
    if (mean > 0)
        return QCoreApplication::translate("core", "On average the model predicts %1 too little.").arg(text.inWords());
    return QCoreApplication::translate("core", "On average the model predicts %1 too much.").arg(text.inWords());
}

QString residualSentence(const std::vector<double> &residuals, const PredictionRows &rows)
{
    std::vector<double> sorted = residuals;
    std::sort(sorted.begin(), sorted.end());
    const size_t worst = size_t(std::max_element(residuals.begin(), residuals.end(),
                                                 [](double a, double b) { return std::abs(a) < std::abs(b); }) -
                                residuals.begin());
    const QString spread =
        QCoreApplication::translate("core",
                                    "Half of the residuals (actual minus predicted) lie between %1 and %2, nine "
                                    "tenths between %3 and %4.")
            .arg(report_format::number(quantileOf(sorted, 0.25), 3), report_format::number(quantileOf(sorted, 0.75), 3),
                 report_format::number(quantileOf(sorted, 0.05), 3),
                 report_format::number(quantileOf(sorted, 0.95), 3));
    const QString lean = leanSentence(sorted);
    const QString largest =
        QCoreApplication::translate("core", "The largest error is in row %1: actual %2, predicted "
                                            "%3.")
            .arg(report_format::count(std::int64_t(rows.rows[worst]) + 1), report_format::number(rows.truth[worst], 3),
                 report_format::number(rows.prediction[worst], 3));
    return QStringList{spread, lean, largest}.join(u' ');
}

QString weightCaption(const ModelRecords &records)
{
    if (records.hasShuffledWeights)
        return QCoreApplication::translate("core", "By how much the %1 on the holdout grows when the input's values "
                                                   "are shuffled among the rows, averaged over five shuffles. It says "
                                                   "what the model uses, not what causes the target.")
            .arg(metricShortTitle(QLatin1String(curveLossName(records.model->task()))));
    const QString kind = records.model->specification().estimator.kind;
    if (kind == u"xgboost" || kind == u"random_forest")
        return QCoreApplication::translate("core", "Share of the gain of all splits of the trees. It says what the "
                                                   "model uses, not what causes the target.");
    return QCoreApplication::translate("core", "Share of the sum of absolute coefficients on scaled features. It says "
                                               "what the model uses, not what causes the target.");
}

QString shuffledLabel(const ModelRecords &records)
{
    if (records.model->task() == LearningTask::Regression)
        return QCoreApplication::translate("core", "Growth of the RMSE, in the unit of “%1”").arg(records.target());
    return QCoreApplication::translate("core", "Growth of the log loss");
}

/// Decimals that show three digits of the heaviest weight.
int decimalsOf(const std::vector<FeatureWeight> &weights)
{
    const double heaviest = std::abs(weights.front().share);
    return heaviest > 0 ? std::clamp(2 - int(std::floor(std::log10(heaviest))), 0, 8) : 0;
}

} // namespace

void addResults(Blocks &blocks, const ModelRecords &records)
{
    const bool isAmount = records.model->task() == LearningTask::Regression;
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Results on the holdout")});
    if (!records.holdout) {
        blocks.emplace_back(
            ParagraphBlock{QCoreApplication::translate("core", "No rows were held out, so there are no results.")});
        return;
    }
    QStringList sentences{QCoreApplication::translate("core", "%1 rows of %2 that training did not see.")
                              .arg(report_format::count(records.holdout->rows), records.holdout->data)};
    if (isAmount)
        sentences.append(
            QCoreApplication::translate("core", "RMSE and MAE are in the unit of “%1”.").arg(records.target()));
    sentences.append(QCoreApplication::translate("core", "Intervals are 95 % intervals over rows, which are taken as "
                                                         "independent."));
    blocks.emplace_back(ParagraphBlock{sentences.join(u' ')});
    addMetrics(blocks, records);
    if (!records.predictions || records.predictions->truth.empty())
        return;
    if (!isAmount)
        return addClassResults(blocks, *records.predictions);
    const std::vector<double> residuals = residualsOf(*records.predictions);
    blocks.emplace_back(ParagraphBlock{residualSentence(residuals, *records.predictions)});
    blocks.emplace_back(predictedChart(records));
    blocks.emplace_back(residualChart(records, residuals));
    blocks.emplace_back(residualHistogram(residuals));
    if (auto chart = errorByInput(records, residuals))
        blocks.emplace_back(*chart);
}

void addWeights(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Weights of inputs")});
    const std::vector<FeatureWeight> &weights = records.weights;
    const bool isNothing = std::all_of(weights.begin(), weights.end(), [](const auto &w) { return w.share == 0; });
    if (isNothing) {
        blocks.emplace_back(
            ParagraphBlock{QCoreApplication::translate("core", "No input changes what this model predicts.")});
        return;
    }
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "How much each input matters to the model");
    chart.caption = weightCaption(records);
    chart.xLabel =
        records.hasShuffledWeights ? shuffledLabel(records) : QCoreApplication::translate("core", "Share, %");
    ChartSeries bars{{}, ChartSeries::Kind::Bars, {}, {}};
    for (const FeatureWeight &weight : weights) {
        if (bars.x.size() == mostWeights)
            break;
        bars.x.push_back(double(bars.x.size()));
        bars.y.push_back(records.hasShuffledWeights ? weight.share : weight.share * 100);
        bars.texts.append(records.hasShuffledWeights ? report_format::fixed(weight.share, decimalsOf(weights))
                                                     : report_format::percent(weight.share));
        chart.categories.append(weight.feature);
    }
    if (weights.size() > mostWeights)
        chart.caption = QCoreApplication::translate("core", "The %1 heaviest of %2 inputs. %3")
                            .arg(report_format::count(std::int64_t(mostWeights)),
                                 report_format::count(std::int64_t(weights.size())), chart.caption);
    chart.series = {bars};
    blocks.emplace_back(chart);
}

} // namespace assay::report_sections
