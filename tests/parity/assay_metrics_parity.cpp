#include "core/base/random.h"
#include "core/learn/classification_curves.h"
#include "core/learn/closed_intervals.h"
#include "core/learn/counted_metrics.h"
#include "core/learn/evaluation.h"
#include "core/learn/paired_tests.h"
#include "core/learn/roc_area.h"
#include "tests/parity/parity_program.h"

#include <cmath>

using namespace assay;

namespace
{

std::vector<double> numbersOf(const QJsonValue &list)
{
    std::vector<double> numbers;
    for (const QJsonValue &number : list.toArray())
        numbers.push_back(number.toDouble());
    return numbers;
}

QJsonArray figuresOf(const Estimate &estimate)
{
    return listOf(std::vector{estimate.value, estimate.lower, estimate.upper});
}

QJsonArray figuresOf(const PairedDifference &difference)
{
    return listOf(std::vector{difference.value, difference.lower, difference.upper, difference.p, difference.error});
}

/// What is measured of one set of rows that the peer made: metrics with intervals, differences of two models, curves.
QJsonObject measured(const QJsonObject &set)
{
    const LearningTask task = *taskFromName(set[QStringLiteral("task")].toString());
    const auto outputs = size_t(set[QStringLiteral("outputs")].toInt());
    const std::vector<double> truth = numbersOf(set[QStringLiteral("truth")]);
    const std::vector<double> first = numbersOf(set[QStringLiteral("a")]);
    const std::vector<double> second = numbersOf(set[QStringLiteral("b")]);
    const ScoredRows a{task, outputs, truth, first};
    const ScoredRows b{task, outputs, truth, second};
    QJsonObject metrics;
    const int resamples = set[QStringLiteral("resamples")].toInt();
    const MetricValues values = evaluate(a, 11, resamples);
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        metrics.insert(value.key(), figuresOf(*value));
    QJsonObject result{{QStringLiteral("name"), set[QStringLiteral("name")]}, {QStringLiteral("metrics"), metrics}};
    if (task == LearningTask::Regression)
        return result;
    result.insert(QStringLiteral("mcnemar"), figuresOf(mcNemarTest(a, b)));
    result.insert(QStringLiteral("delong"), figuresOf(deLongTest(a, b)));
    if (task == LearningTask::Multiclass)
        return result;
    if (const auto roc = rocCurve(truth, first)) {
        result.insert(QStringLiteral("fpr"), listOf(roc->falsePositiveRate));
        result.insert(QStringLiteral("tpr"), listOf(roc->truePositiveRate));
    }
    if (const auto curve = precisionRecallCurve(truth, first)) {
        result.insert(QStringLiteral("precision"), listOf(curve->precision));
        result.insert(QStringLiteral("recall"), listOf(curve->recall));
    }
    return result;
}

Result<> measureAll(const QString &from, const QString &to)
{
    ASSAY_TRY(bytes, readWholeFile(from));
    const QJsonObject given = QJsonDocument::fromJson(bytes).object();
    QJsonArray results;
    for (const QJsonValue &set : given[QStringLiteral("sets")].toArray())
        results.append(measured(set.toObject()));
    QJsonArray shares;
    for (const QJsonValue &share : given[QStringLiteral("shares")].toArray()) {
        const std::vector<double> counts = numbersOf(share);
        shares.append(figuresOf(wilsonInterval(counts[0], counts[1])));
    }
    QJsonArray discordant;
    for (const QJsonValue &pair : given[QStringLiteral("discordant")].toArray()) {
        const std::vector<double> counts = numbersOf(pair);
        discordant.append(jsonNumber(mcNemarMidP(counts[0], counts[1])));
    }
    return writeFileAtomically(to, compactJson({{QStringLiteral("sets"), results},
                                                {QStringLiteral("shares"), shares},
                                                {QStringLiteral("discordant"), discordant}}));
}

} // namespace

/// Measures what compare_metrics.py wrote and writes the results for it to compare.
int main(int argc, char **argv)
{
    return runParity(argc, argv, "assay_metrics_parity SETS.json RESULTS.json", measureAll);
}
