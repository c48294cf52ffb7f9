#include "core/base/holm.h"
#include "core/learn/classification_curves.h"
#include "core/learn/closed_intervals.h"
#include "core/learn/counted_metrics.h"
#include "core/learn/counted_ranking.h"
#include "core/learn/evaluation.h"
#include "core/learn/roc_area.h"
#include "core/learn/row_losses.h"
#include "tests/support/result_check.h"
#include "tests/support/scored_samples.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

bool isNear(double a, double b, double within = 1e-12)
{
    return std::abs(a - b) <= within;
}

bool hasInterval(const Estimate &estimate)
{
    return std::isfinite(estimate.lower) && std::isfinite(estimate.upper);
}

double binary(const char *metric, const std::vector<double> &truth, const std::vector<double> &scores)
{
    return metricValue(QLatin1String(metric), {LearningTask::Binary, 1, truth, scores});
}

double multiclass(const char *metric, const std::vector<double> &truth, const std::vector<double> &scores)
{
    return metricValue(QLatin1String(metric), {LearningTask::Multiclass, 3, truth, scores});
}

/// The share of pairs in order, by looking at every pair.
double pairsInOrder(const ScoredRows &rows)
{
    double sum = 0;
    double pairs = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        for (size_t j = 0; j < rows.size(); ++j) {
            if (rows.truth[i] != 1 || rows.truth[j] != 0)
                continue;
            ++pairs;
            sum += rows.prediction[i] > rows.prediction[j] ? 1 : rows.prediction[i] == rows.prediction[j] ? 0.5 : 0;
        }
    }
    return sum / pairs;
}

} // namespace

class TestMetrics final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void amounts()
    {
        const std::vector<double> truth{1, 2, 3, 4};
        const std::vector<double> prediction{1, 3, 2, 6};
        QCOMPARE(rootMeanSquaredError(truth, prediction), std::sqrt(6.0 / 4));
        QCOMPARE(meanAbsoluteError(truth, prediction), 1.0);
        QVERIFY(isNear(meanAbsolutePercentageError(truth, prediction), (0.5 + 1.0 / 3 + 0.5) / 4));
        QVERIFY(isNear(pinballLoss(truth, prediction, 0.1), (0.9 + 0.1 + 1.8) / 4));
        QVERIFY(isNear(pinballLoss(truth, prediction, 0.9), (0.1 + 0.9 + 0.2) / 4));
        QVERIFY(isNear(pinballLoss(truth, prediction, 0.5), 0.5));
        QVERIFY(isNear(rSquared(truth, prediction), 1 - 6.0 / 5));
        QCOMPARE(rSquared(truth, truth), 1.0);
    }

    void amountsThatDefineNothing()
    {
        const std::vector<double> constant{0.1, 0.1, 0.1};
        QVERIFY(std::isnan(rSquared(constant, constant)));
        const std::vector<double> zeros{0, 0, 0};
        QVERIFY(std::isnan(meanAbsolutePercentageError(zeros, constant)));
        // Rows whose truth is 0 are left out.
        QVERIFY(isNear(meanAbsolutePercentageError(std::vector<double>{0, 2}, std::vector<double>{5, 3}), 0.5));
        const MetricValues values = evaluate({LearningTask::Regression, 1, constant, zeros}, 1, 200);
        QVERIFY(std::isnan(values[QStringLiteral("r2")].value));
        QVERIFY(!hasInterval(values[QStringLiteral("r2")]));
        QVERIFY(isNear(values[QStringLiteral("rmse")].value, 0.1));
        QVERIFY(isNear(values[QStringLiteral("rmse")].lower, 0.1) && isNear(values[QStringLiteral("rmse")].upper, 0.1));
    }

    void largeOffsetsLoseNothing()
    {
        std::vector<double> truth{1, 2, 3, 4};
        std::vector<double> prediction{1, 3, 2, 6};
        for (size_t i = 0; i < 4; ++i) {
            truth[i] += 1e9;
            prediction[i] += 1e9;
        }
        QVERIFY(std::abs(rSquared(truth, prediction) - (1 - 6.0 / 5)) < 1e-9);
        QVERIFY(std::abs(metricValue(QStringLiteral("r2"), {LearningTask::Regression, 1, truth, prediction}) -
                         (1 - 6.0 / 5)) < 1e-9);
    }

    void twoClasses()
    {
        // Decided 1 1 0 1 0 0: two right of three found, two of three there.
        const std::vector<double> truth{1, 1, 1, 0, 0, 0};
        const std::vector<double> scores{0.9, 0.5, 0.3, 0.7, 0.2, 0.1};
        QVERIFY(isNear(binary("accuracy", truth, scores), 4.0 / 6));
        QVERIFY(isNear(binary("balanced_accuracy", truth, scores), 2.0 / 3));
        QVERIFY(isNear(binary("precision", truth, scores), 2.0 / 3));
        QVERIFY(isNear(binary("recall", truth, scores), 2.0 / 3));
        QVERIFY(isNear(binary("f1", truth, scores), 2.0 / 3));
        QVERIFY(isNear(binary("mcc", truth, scores), 1.0 / 3));
        QVERIFY(isNear(binary("roc_auc", truth, scores), 7.0 / 9));
        QVERIFY(isNear(binary("pr_auc", truth, scores), (1 + 2.0 / 3 + 3.0 / 4) / 3));
        QVERIFY(isNear(binary("brier", truth, scores), (0.01 + 0.25 + 0.49 + 0.49 + 0.04 + 0.01) / 6));
        QVERIFY(isNear(
            binary("log_loss", truth, scores),
            -(std::log(0.9) + std::log(0.5) + std::log(0.3) + std::log(0.3) + std::log(0.8) + std::log(0.9)) / 6));
        // Fewer rows than bins: each its own.
        QVERIFY(isNear(binary("ece", truth, scores), (0.1 + 0.5 + 0.7 + 0.7 + 0.2 + 0.1) / 6));
        QVERIFY(std::isnan(binary("rmse", truth, scores)));
        QVERIFY(std::isnan(binary("nothing", truth, scores)));
    }

    void severalClasses()
    {
        const std::vector<double> truth{0, 0, 1, 1, 2, 2};
        const std::vector<double> scores{0.8, 0.1, 0.1, 0.2, 0.5, 0.3, 0.1, 0.8, 0.1,
                                         0.6, 0.3, 0.1, 0.1, 0.1, 0.8, 0.2, 0.2, 0.6};
        QVERIFY(isNear(multiclass("accuracy", truth, scores), 4.0 / 6));
        QVERIFY(isNear(multiclass("balanced_accuracy", truth, scores), 4.0 / 6));
        QVERIFY(isNear(multiclass("precision", truth, scores), (0.5 + 0.5 + 1) / 3));
        QVERIFY(isNear(multiclass("recall", truth, scores), 4.0 / 6));
        QVERIFY(isNear(multiclass("f1", truth, scores), (0.5 + 0.5 + 1) / 3));
        QVERIFY(isNear(multiclass("mcc", truth, scores), 0.5));
        // Each class has 2 × 4 pairs; of the first, 0.2 is above 0.1 twice, ties once and is below 0.6.
        QVERIFY(isNear(multiclass("roc_auc", truth, scores), (6.5 / 8 + 7.0 / 8 + 1) / 3));
        QVERIFY(isNear(multiclass("brier", truth, scores), (0.06 + 0.98 + 0.06 + 0.86 + 0.06 + 0.24) / 6));
    }

    void areasEqualTheirDefinition()
    {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            ScoredSample sample = binarySample(seed, 60);
            if (seed % 2) {
                for (double &score : sample.first)
                    score = std::round(score * 5) / 5;
            }
            const double expected = pairsInOrder(sample.a());
            const std::vector<std::uint8_t> positive(sample.truth.begin(), sample.truth.end());
            QVERIFY(isNear(rocAuc(positive, sample.first), expected));
            QVERIFY(isNear(metricValue(QStringLiteral("roc_auc"), sample.a()), expected));
            QVERIFY(isNear(rocArea(sample.a()).area, expected));
        }
    }

    void oneClassOnly()
    {
        const std::vector<double> ones(30, 1.0);
        const std::vector<double> zeros(30, 0.0);
        std::vector<double> scores;
        for (int i = 0; i < 30; ++i)
            scores.push_back(i / 30.0);
        for (const auto *truth : {&ones, &zeros}) {
            const MetricValues values = evaluate({LearningTask::Binary, 1, *truth, scores}, 1, 200);
            QVERIFY(std::isnan(values[QStringLiteral("roc_auc")].value));
            QVERIFY(!hasInterval(values[QStringLiteral("roc_auc")]));
            QCOMPARE(values[QStringLiteral("mcc")].value, 0.0);
            QVERIFY(std::isfinite(values[QStringLiteral("log_loss")].value));
            QVERIFY(std::isfinite(values[QStringLiteral("balanced_accuracy")].value));
        }
        QCOMPARE(binary("pr_auc", ones, scores), 1.0);
        QVERIFY(std::isnan(binary("pr_auc", zeros, scores)));
        QCOMPARE(binary("recall", zeros, scores), 0.0);
        // Nothing predicted positive: scikit-learn's 0, and no interval for a share of nothing.
        const std::vector<double> low(30, 0.1);
        const MetricValues never = evaluate({LearningTask::Binary, 1, ones, low}, 1, 200);
        QCOMPARE(never[QStringLiteral("precision")].value, 0.0);
        QVERIFY(!hasInterval(never[QStringLiteral("precision")]));
        QVERIFY(hasInterval(never[QStringLiteral("recall")]));
        // Of three classes one does not occur: the area is the mean of the other two.
        const std::vector<double> two{0, 1, 0, 1};
        const std::vector<double> apart{0.8, 0.1, 0.1, 0.1, 0.8, 0.1, 0.7, 0.2, 0.1, 0.2, 0.7, 0.1};
        QCOMPARE(multiclass("roc_auc", two, apart), 1.0);
        QCOMPARE(multiclass("f1", two, apart), 1.0);
        QVERIFY(std::isnan(multiclass("roc_auc", {0, 0}, {0.8, 0.1, 0.1, 0.7, 0.2, 0.1})));
    }

    void constantScores()
    {
        ScoredSample sample = binarySample(5, 200);
        std::fill(sample.first.begin(), sample.first.end(), 0.25);
        const MetricValues values = evaluate(sample.a(), 1, 200);
        QCOMPARE(values[QStringLiteral("roc_auc")].value, 0.5);
        // DeLong would be certain of it; Newcombe is not.
        QVERIFY(values[QStringLiteral("roc_auc")].lower < 0.45 && values[QStringLiteral("roc_auc")].upper > 0.55);
        const double share = double(std::count(sample.truth.begin(), sample.truth.end(), 1.0)) / 200;
        QVERIFY(isNear(values[QStringLiteral("pr_auc")].value, share));
        QVERIFY(isNear(values[QStringLiteral("ece")].value, std::abs(share - 0.25)));
        // Classes apart: the area is 1, and less cannot be ruled out.
        std::copy(sample.truth.begin(), sample.truth.end(), sample.first.begin());
        const Estimate apart = evaluate(sample.a(), 1, 200)[QStringLiteral("roc_auc")];
        QCOMPARE(apart.value, 1.0);
        QVERIFY(apart.lower < 0.995 && apart.lower > 0.9 && apart.upper == 1.0);
    }

    void theOrderOfRowsDoesNotMatter()
    {
        ScoredSample sample = binarySample(6, 300);
        for (double &score : sample.first)
            score = std::round(score * 8) / 8;
        ScoredSample turned = sample;
        std::reverse(turned.truth.begin(), turned.truth.end());
        std::reverse(turned.first.begin(), turned.first.end());
        for (const QString &name : metricNames(LearningTask::Binary))
            QVERIFY2(isNear(metricValue(name, sample.a()), metricValue(name, turned.a())), qPrintable(name));
    }

    void whatIsNoNumberIsNeverAMetric_data()
    {
        QTest::addColumn<double>("bad");
        QTest::newRow("missing") << notANumber;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    }

    void whatIsNoNumberIsNeverAMetric()
    {
        QFETCH(double, bad);
        for (ScoredSample sample : {amountSample(1, 50), binarySample(1, 50), multiclassSample(1, 50, 3)}) {
            sample.first[7] = bad;
            ScoredSample other = sample;
            other.first[7] = 0.5;
            other.truth[3] = sample.task == LearningTask::Regression ? bad : 9;
            for (const ScoredRows &rows : {sample.a(), other.a()}) {
                const MetricValues values = evaluate(rows, 1, 50);
                QCOMPARE(values.keys().size(), metricNames(sample.task).size());
                for (const Estimate &value : values)
                    QVERIFY(std::isnan(value.value) && std::isnan(value.lower) && std::isnan(value.upper));
                QVERIFY(std::isnan(metricValue(metricNames(sample.task).front(), rows)));
            }
        }
        for (const Estimate &value : evaluate({}, 1))
            QVERIFY(std::isnan(value.value));
    }

    void oneRow()
    {
        const std::vector<double> one{1};
        const std::vector<double> half{0.5};
        for (const LearningTask task : {LearningTask::Regression, LearningTask::Binary}) {
            const MetricValues values = evaluate({task, 1, one, half}, 1, 100);
            const QString first = metricNames(task).front();
            QVERIFY(std::isfinite(values[first].value));
            QVERIFY(task == LearningTask::Regression || !hasInterval(values[first]));
        }
    }

    void everyMetricHasAnInterval()
    {
        for (const ScoredSample &sample : {amountSample(2, 400), binarySample(2, 400), multiclassSample(2, 400, 4)}) {
            const MetricValues values = evaluate(sample.a(), 3, 500);
            QStringList expected = metricNames(sample.task);
            expected.sort();
            QCOMPARE(values.keys(), expected);
            for (auto value = values.cbegin(); value != values.cend(); ++value) {
                QVERIFY2(hasInterval(*value), qPrintable(value.key()));
                QVERIFY2(value->lower < value->upper, qPrintable(value.key()));
                QVERIFY2(value->lower <= value->value && value->value <= value->upper, qPrintable(value.key()));
                QVERIFY2(value->upper - value->lower < 0.6 * std::max(1.0, value->value), qPrintable(value.key()));
            }
            const MetricValues plain = evaluate(sample.a(), 3, 0);
            for (auto value = plain.cbegin(); value != plain.cend(); ++value) {
                QVERIFY2(isNear(value->value, values[value.key()].value, 1e-9), qPrintable(value.key()));
                QVERIFY(!hasInterval(*value));
            }
        }
    }

    void threadsChangeNothing()
    {
        // Large enough to be shared out.
        for (const ScoredSample &sample :
             {amountSample(3, 20'000), binarySample(3, 20'000), multiclassSample(3, 20'000, 3)}) {
            const MetricValues one = evaluate(sample.a(), 4, 120, nullptr, 1);
            const MetricValues two = evaluate(sample.a(), 4, 120, nullptr, 2);
            const MetricValues other = evaluate(sample.a(), 5, 120, nullptr, 2);
            bool isSeeded = false;
            for (const QString &name : one.keys()) {
                QVERIFY2(one[name].value == two[name].value && one[name].lower == two[name].lower &&
                             one[name].upper == two[name].upper,
                         qPrintable(name));
                isSeeded = isSeeded || one[name].lower != other[name].lower;
            }
            QVERIFY(isSeeded);
        }
    }

    void stoppingLeavesNoInterval()
    {
        class Stopped final : public Progress
        {
        public:
            bool report(double, const QString &) override { return false; }
            [[nodiscard]] bool isStopped() const override { return true; }
        };
        const ScoredSample sample = amountSample(3, 200'000);
        const Stopped stopped;
        QElapsedTimer timer;
        timer.start();
        const MetricValues values = evaluate(sample.a(), 1, 100'000, &stopped);
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(!hasInterval(values[QStringLiteral("rmse")]));
    }

    void intervalsCoverTheTruth_data()
    {
        QTest::addColumn<LearningTask>("task");
        for (const LearningTask task : {LearningTask::Regression, LearningTask::Binary, LearningTask::Multiclass})
            QTest::newRow(qPrintable(taskName(task))) << task;
    }

    /// What a metric is on very many rows lies in about 95 of 100 intervals of 300.
    void intervalsCoverTheTruth()
    {
        QFETCH(LearningTask, task);
        const auto sampleOf = [&](std::uint64_t seed, int rows) {
            return task == LearningTask::Regression ? amountSample(seed, rows)
                   : task == LearningTask::Binary   ? binarySample(seed, rows)
                                                    : multiclassSample(seed, rows, 3);
        };
        constexpr int cases = 400;
        const MetricValues truth = evaluate(sampleOf(12345, 1'000'000).a(), 1, 0);
        QMap<QString, int> covered;
        for (int i = 0; i < cases; ++i) {
            const MetricValues found = evaluate(sampleOf(std::uint64_t(i), 300).a(), std::uint64_t(i), 500);
            for (auto each = found.cbegin(); each != found.cend(); ++each)
                covered[each.key()] += each->lower <= truth[each.key()].value && truth[each.key()].value <= each->upper;
        }
        for (auto each = covered.cbegin(); each != covered.cend(); ++each) {
            qInfo("%s: %.1f %% of intervals hold %.4f", qPrintable(each.key()), 100.0 * *each / cases,
                  truth[each.key()].value);
            // The calibration error is biased as far as its bins are small.
            const double least = each.key() == u"ece" ? 0.85 : 0.91;
            QVERIFY2(*each >= least * cases && *each <= 0.99 * cases, qPrintable(each.key()));
        }
    }

    void theCalibrationErrorsIntervalKnowsItsBias()
    {
        // Probabilities that are 0.2 too high: the error is 0.2.
        int covered = 0;
        const int cases = 200;
        for (int i = 0; i < cases; ++i) {
            Random random(std::uint64_t(i), "miscalibrated");
            std::vector<double> truth;
            std::vector<double> scores;
            for (int row = 0; row < 500; ++row) {
                const double p = 0.1 + 0.6 * random.uniform();
                truth.push_back(random.uniform() < p ? 1 : 0);
                scores.push_back(p + 0.2);
            }
            const Estimate ece =
                evaluate({LearningTask::Binary, 1, truth, scores}, std::uint64_t(i), 300)[QStringLiteral("ece")];
            covered += ece.lower <= 0.2 && 0.2 <= ece.upper;
        }
        QVERIFY2(covered >= 0.9 * cases && covered <= 0.995 * cases, qPrintable(QString::number(covered)));
    }

    void wilsonsShares()
    {
        const Estimate half = wilsonInterval(5, 10);
        QVERIFY(isNear(half.lower, 0.2365930905, 1e-9) && isNear(half.upper, 0.7634069095, 1e-9));
        const Estimate none = wilsonInterval(0, 10);
        QCOMPARE(none.lower, 0.0);
        QVERIFY(isNear(none.upper, 0.2775327998, 1e-9));
        QCOMPARE(wilsonInterval(10, 10).upper, 1.0);
        QVERIFY(std::isnan(wilsonInterval(0, 0).value));
    }

    void curves()
    {
        const std::vector<double> truth{1, 1, 1, 0, 0, 0};
        const std::vector<double> scores{0.9, 0.7, 0.3, 0.7, 0.2, 0.1};
        const auto roc = rocCurve(truth, scores);
        QVERIFY_RESULT(roc);
        const double third = 1.0 / 3;
        QCOMPARE(roc->falsePositiveRate, (std::vector<double>{0, 0, third, third, 1}));
        QCOMPARE(roc->truePositiveRate, (std::vector<double>{0, third, 2 * third, 1, 1}));
        QVERIFY(std::isinf(roc->thresholds.front()));
        const auto pr = precisionRecallCurve(truth, scores);
        QVERIFY_RESULT(pr);
        QCOMPARE(pr->precision, (std::vector<double>{1, 2.0 / 3, 0.75, 0.6, 0.5}));
        QCOMPARE(pr->thresholds, (std::vector<double>{0.9, 0.7, 0.3, 0.2, 0.1}));
        const auto gain = gainCurve(truth, scores);
        QVERIFY_RESULT(gain);
        QCOMPARE(gain->size(), size_t(100));
        QVERIFY(isNear(gain->back().gain, 1) && isNear(gain->back().lift, 1));
        QVERIFY(isNear((*gain)[49].gain, 2 * third) && isNear((*gain)[49].lift, 4 * third));
        const auto calibration = calibrationCurve(truth, scores);
        QVERIFY_RESULT(calibration);
        QCOMPARE(calibration->size(), size_t(5));
        QCOMPARE((*calibration)[3].rows, 2.0);
        QCOMPARE((*calibration)[3].observed.value, 0.5);
        const auto matrix = confusionMatrix({LearningTask::Binary, 1, truth, scores});
        QCOMPARE(matrix, (std::vector<std::vector<double>>{{2, 1}, {1, 2}}));
        QVERIFY_ERROR(rocCurve(std::vector<double>{1, 1}, std::vector<double>{0.1, 0.2}), ErrorCode::Invalid);
        QVERIFY_ERROR(gainCurve(std::vector<double>{1, 0}, std::vector<double>{0.1, notANumber}), ErrorCode::Invalid);
        QVERIFY_ERROR(calibrationCurve({}, {}), ErrorCode::Invalid);
    }

    void theCheapestThreshold()
    {
        const std::vector<double> truth{1, 1, 1, 0, 0, 0};
        const std::vector<double> scores{0.9, 0.7, 0.3, 0.6, 0.2, 0.1};
        const auto missesHurt = thresholdTable(truth, scores, 1, 10);
        QVERIFY_RESULT(missesHurt);
        QCOMPARE(missesHurt->best.threshold, 0.3);
        QCOMPARE(missesHurt->best.cost, 1.0);
        const auto alarmsHurt = thresholdTable(truth, scores, 10, 1);
        QVERIFY_RESULT(alarmsHurt);
        QCOMPARE(alarmsHurt->best.threshold, 0.7);
        QCOMPARE(alarmsHurt->best.falseNegatives, 1.0);
        QCOMPARE(alarmsHurt->rows.size(), size_t(7));
        // Where no alarm pays, none is raised.
        const auto never = thresholdTable(truth, std::vector<double>{0.1, 0.2, 0.3, 0.7, 0.8, 0.9}, 10, 1);
        QVERIFY_RESULT(never);
        QVERIFY(std::isinf(never->best.threshold));
        const ScoredSample many = binarySample(1, 5000);
        const auto table = thresholdTable(many.truth, many.first, 1, 3);
        QVERIFY_RESULT(table);
        QVERIFY(table->rows.size() <= 101 && table->rows.size() >= 90);
        for (const ThresholdRow &row : table->rows)
            QVERIFY(row.cost >= table->best.cost);
        QVERIFY_ERROR(thresholdTable(truth, scores, -1, 1), ErrorCode::Usage);
        QVERIFY_ERROR(thresholdTable(truth, scores, 1, notANumber), ErrorCode::Usage);
    }

    void areasAreFast()
    {
        const ScoredSample sample = binarySample(9, 200'000);
        const std::vector<std::uint8_t> positive(sample.truth.begin(), sample.truth.end());
        qint64 best = std::numeric_limits<qint64>::max();
        double area = 0;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            area = rocAuc(positive, sample.first);
            best = std::min(best, timer.nsecsElapsed());
        }
        qInfo("roc_auc of 200,000 rows: %.2f ms, %.6f", double(best) / 1e6, area);
        QVERIFY(best < 200'000'000);
    }

    void holmMatchesItsDefinition()
    {
        const std::vector<double> p{0.01, 0.04, 0.03, 0.005};
        const std::vector<double> expected{0.03, 0.06, 0.06, 0.02};
        const std::vector<double> corrected = holmCorrected(p);
        for (size_t i = 0; i < p.size(); ++i)
            QVERIFY(std::abs(corrected[i] - expected[i]) < 1e-15);
        QVERIFY(holmCorrected({}).empty());
        // Tests that were not made count as well.
        const std::vector<double> all{0.01, 0.04, 0.03, 0.005, 1, 1, 1};
        const std::vector<double> some = holmCorrected(p, 7);
        for (size_t i = 0; i < p.size(); ++i)
            QCOMPARE(some[i], holmCorrected(all)[i]);
    }

    void directions()
    {
        QCOMPARE(lowerIsBetter(QStringLiteral("valid_rmse")), std::optional<bool>(true));
        QCOMPARE(lowerIsBetter(QStringLiteral("r2")), std::optional<bool>(false));
        QCOMPARE(lowerIsBetter(QStringLiteral("cv_roc_auc")), std::optional<bool>(false));
        QCOMPARE(lowerIsBetter(QStringLiteral("train_ece")), std::optional<bool>(true));
        QCOMPARE(lowerIsBetter(QStringLiteral("val_loss")), std::optional<bool>(true));
        QVERIFY(!lowerIsBetter(QStringLiteral("temperature")));
        QVERIFY(!lowerIsBetter(QStringLiteral("gloss")));
        for (const LearningTask task : {LearningTask::Regression, LearningTask::Binary, LearningTask::Multiclass}) {
            for (const QString &name : metricNames(task))
                QVERIFY2(lowerIsBetter(name).has_value(), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
