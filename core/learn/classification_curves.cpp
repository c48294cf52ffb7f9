#include "core/learn/classification_curves.h"

#include "core/data/radix_sort.h"
#include "core/learn/closed_intervals.h"
#include "core/learn/counted_calibration.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

/// The rows whose score is at least a threshold.
struct Step {
    double threshold = 0;
    double positives = 0;
    double negatives = 0;
};

/// One step a distinct score, descending; the last holds all rows.
Result<std::vector<Step>> stepsOf(std::span<const double> truth, std::span<const double> scores)
{
    const bool isFinite = std::all_of(scores.begin(), scores.end(), [](double each) { return std::isfinite(each); });
    const auto positives = double(std::count(truth.begin(), truth.end(), 1.0));
    const auto negatives = double(std::count(truth.begin(), truth.end(), 0.0));
    if (!isFinite || scores.size() != truth.size() || positives + negatives != double(truth.size()))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "A curve needs a finite score and a class for each row.")};
    if (positives == 0 || negatives == 0)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "A curve needs rows of both classes; these %1 rows are of "
                                                         "one. Test on more rows.")
                         .arg(truth.size())};
    const std::vector<std::uint32_t> order = sortedOrder(scores);
    std::vector<Step> steps;
    Step sum;
    for (size_t place = order.size(); place > 0; --place) {
        const std::uint32_t row = order[place - 1];
        sum.threshold = scores[row];
        (truth[row] == 1.0 ? sum.positives : sum.negatives) += 1;
        if (place == 1 || scores[order[place - 2]] != scores[row])
            steps.push_back(sum);
    }
    return steps;
}

ThresholdRow thresholdRow(const Step &step, const Step &all, double falsePositiveCost, double falseNegativeCost)
{
    const double missed = all.positives - step.positives;
    return {step.threshold,
            step.positives,
            step.negatives,
            missed,
            all.negatives - step.negatives,
            step.negatives * falsePositiveCost + missed * falseNegativeCost};
}

} // namespace

Result<RocCurve> rocCurve(std::span<const double> truth, std::span<const double> scores)
{
    ASSAY_TRY(steps, stepsOf(truth, scores));
    steps.insert(steps.begin(), Step{std::numeric_limits<double>::infinity(), 0, 0});
    const Step all = steps.back();
    RocCurve curve;
    for (size_t i = 0; i < steps.size(); ++i) {
        const bool isEnd = i == 0 || i + 1 == steps.size();
        const bool isOnLine =
            !isEnd && steps[i].positives - steps[i - 1].positives == steps[i + 1].positives - steps[i].positives &&
            steps[i].negatives - steps[i - 1].negatives == steps[i + 1].negatives - steps[i].negatives;
        if (isOnLine)
            continue;
        curve.falsePositiveRate.push_back(steps[i].negatives / all.negatives);
        curve.truePositiveRate.push_back(steps[i].positives / all.positives);
        curve.thresholds.push_back(steps[i].threshold);
    }
    return curve;
}

Result<PrecisionRecallCurve> precisionRecallCurve(std::span<const double> truth, std::span<const double> scores)
{
    ASSAY_TRY(steps, stepsOf(truth, scores));
    PrecisionRecallCurve curve;
    for (const Step &step : steps) {
        curve.precision.push_back(step.positives / (step.positives + step.negatives));
        curve.recall.push_back(step.positives / steps.back().positives);
        curve.thresholds.push_back(step.threshold);
    }
    return curve;
}

Result<std::vector<CalibrationBin>> calibrationCurve(std::span<const double> truth, std::span<const double> scores)
{
    ASSAY_CHECK(stepsOf(truth, scores));
    const CountedCalibration calibration(std::vector<std::uint8_t>(truth.begin(), truth.end()), scores);
    std::vector<CalibrationBin> curve;
    for (const CountedCalibration::Bin &bin : calibration.bins(std::vector<std::uint8_t>(truth.size(), 1))) {
        if (bin.rows > 0)
            curve.push_back({bin.rows, bin.confidence / bin.rows, wilsonInterval(bin.right, bin.rows)});
    }
    return curve;
}

Result<std::vector<GainPoint>> gainCurve(std::span<const double> truth, std::span<const double> scores)
{
    ASSAY_TRY(steps, stepsOf(truth, scores));
    constexpr int points = 100;
    const auto all = double(truth.size());
    std::vector<GainPoint> curve;
    size_t next = 0;
    Step before;
    for (int i = 1; i <= points; ++i) {
        const double rows = all * i / points;
        while (steps[next].positives + steps[next].negatives < rows)
            before = steps[next++];
        const Step &step = steps[next];
        const double tied = step.positives + step.negatives - before.positives - before.negatives;
        const double part = (rows - before.positives - before.negatives) / tied;
        const double found = before.positives + part * (step.positives - before.positives);
        const double gain = found / steps.back().positives;
        curve.push_back({rows / all, gain, gain * all / rows});
    }
    return curve;
}

Result<ThresholdTable> thresholdTable(std::span<const double> truth, std::span<const double> scores,
                                      double falsePositiveCost, double falseNegativeCost, size_t mostRows)
{
    const auto isCost = [](double cost) { return std::isfinite(cost) && cost >= 0; };
    if (!isCost(falsePositiveCost) || !isCost(falseNegativeCost))
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "The cost of a mistake must be 0 or more; it is %1 and %2.")
                         .arg(falsePositiveCost)
                         .arg(falseNegativeCost)};
    ASSAY_TRY(steps, stepsOf(truth, scores));
    // Taking no row for positive is a choice too.
    steps.insert(steps.begin(), Step{std::numeric_limits<double>::infinity(), 0, 0});
    std::vector<ThresholdRow> rows;
    for (const Step &step : steps)
        rows.push_back(thresholdRow(step, steps.back(), falsePositiveCost, falseNegativeCost));
    ThresholdTable table;
    const auto best =
        size_t(std::min_element(rows.begin(), rows.end(),
                                [](const ThresholdRow &a, const ThresholdRow &b) { return a.cost < b.cost; }) -
               rows.begin());
    table.best = rows[best];
    const size_t stride = std::max<size_t>(1, (rows.size() + mostRows - 1) / std::max<size_t>(1, mostRows));
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % stride == 0 || i == best)
            table.rows.push_back(rows[i]);
    }
    return table;
}

std::vector<std::vector<double>> confusionMatrix(const ScoredRows &rows)
{
    std::vector<std::vector<double>> matrix(rows.classes(), std::vector<double>(rows.classes()));
    const std::vector<std::uint32_t> decided = decidedClasses(rows);
    for (size_t i = 0; i < rows.size(); ++i)
        ++matrix[size_t(rows.truth[i])][decided[i]];
    return matrix;
}

} // namespace assay
