#include "core/learn/classification_curves.h"
#include "core/report/report_format.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

namespace assay::report_sections
{

namespace
{

/// More curves than this are no longer told apart.
constexpr qsizetype mostCurves = 6;

struct OneAgainstRest {
    std::vector<double> truth;
    std::vector<double> scores;
};

OneAgainstRest against(const PredictionRows &rows, size_t kind)
{
    OneAgainstRest one;
    const size_t outputs = rows.outputs();
    for (size_t row = 0; row < rows.truth.size(); ++row) {
        one.truth.push_back(rows.truth[row] == double(kind) ? 1 : 0);
        one.scores.push_back(rows.prediction[row * outputs + (outputs == 1 ? 0 : kind)]);
    }
    return one;
}

/// The classes that are drawn: of two the positive one.
std::vector<size_t> drawnClasses(const PredictionRows &rows)
{
    if (rows.task == LearningTask::Binary)
        return {1};
    std::vector<size_t> drawn;
    for (qsizetype kind = 0; kind < std::min(mostCurves, rows.classes.size()); ++kind)
        drawn.push_back(size_t(kind));
    return drawn;
}

QString drawnText(const PredictionRows &rows)
{
    if (rows.task == LearningTask::Binary)
        return QCoreApplication::translate("core", "For the class “%1”.").arg(rows.classes[1]);
    return QCoreApplication::translate("core", "Each class against all others.");
}

ChartBlock rocChart(const PredictionRows &rows)
{
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "ROC curve");
    chart.caption =
        QCoreApplication::translate("core", "On the dashed line rows are ranked by chance. %1").arg(drawnText(rows));
    chart.xLabel = QCoreApplication::translate("core", "False positive rate");
    chart.yLabel = QCoreApplication::translate("core", "True positive rate");
    chart.hasIdentityLine = true;
    chart.isHalfWidth = true;
    for (const size_t kind : drawnClasses(rows)) {
        const OneAgainstRest one = against(rows, kind);
        if (const auto curve = rocCurve(one.truth, one.scores))
            chart.series.push_back({rows.classes[qsizetype(kind)], ChartSeries::Kind::Line, curve->falsePositiveRate,
                                    curve->truePositiveRate});
    }
    return chart;
}

ChartBlock calibrationChart(const PredictionRows &rows)
{
    ChartBlock chart;
    chart.title = QCoreApplication::translate("core", "Calibration");
    chart.caption = QCoreApplication::translate("core", "On the dashed line, what was said came true as often. %1")
                        .arg(drawnText(rows));
    chart.xLabel = QCoreApplication::translate("core", "Predicted probability");
    chart.yLabel = QCoreApplication::translate("core", "Share that came true");
    chart.hasIdentityLine = true;
    chart.isHalfWidth = true;
    for (const size_t kind : drawnClasses(rows)) {
        const OneAgainstRest one = against(rows, kind);
        const auto bins = calibrationCurve(one.truth, one.scores);
        if (!bins)
            continue;
        ChartSeries series{rows.classes[qsizetype(kind)], ChartSeries::Kind::Line, {}, {}};
        for (const CalibrationBin &bin : *bins) {
            series.x.push_back(bin.predicted);
            series.y.push_back(bin.observed.value);
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

TableBlock confusionTable(const PredictionRows &rows)
{
    constexpr qsizetype mostClasses = 12;
    TableBlock table;
    const qsizetype shown = std::min(mostClasses, rows.classes.size());
    table.caption = shown == rows.classes.size()
                        ? QCoreApplication::translate("core", "Actual classes, and what they were taken for.")
                        : QCoreApplication::translate("core", "Actual classes, and what they were taken for; the first "
                                                              "%1 of %2 classes.")
                              .arg(shown)
                              .arg(rows.classes.size());
    table.header.append(QCoreApplication::translate("core", "Actual"));
    table.isNumber.append(false);
    for (const QString &name : rows.classes.mid(0, shown)) {
        table.header.append(QCoreApplication::translate("core", "as %1").arg(name));
        table.isNumber.append(true);
    }
    const std::vector<std::vector<double>> counts = confusionMatrix(rows.scored());
    for (qsizetype actual = 0; actual < shown; ++actual) {
        QStringList cells{rows.classes[actual]};
        for (qsizetype predicted = 0; predicted < shown; ++predicted)
            cells.append(report_format::count(std::int64_t(counts[size_t(actual)][size_t(predicted)])));
        table.rows.append(cells);
    }
    return table;
}

} // namespace

void addClassResults(Blocks &blocks, const PredictionRows &rows)
{
    blocks.emplace_back(confusionTable(rows));
    for (const ChartBlock &chart : {rocChart(rows), calibrationChart(rows)}) {
        if (!chart.series.empty())
            blocks.emplace_back(chart);
    }
}

} // namespace assay::report_sections
