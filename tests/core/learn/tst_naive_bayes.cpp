#include "tests/core/learn/fit_cases.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace assay;

namespace
{

Result<std::vector<double>> fittedPrediction(const FitData &data, const FeatureMatrix &rows, double smoothing = 1e-9)
{
    TrainingSpec spec = fitSpec(QStringLiteral("naive_bayes"), data.task);
    spec.estimator.parameters = {{QStringLiteral("var_smoothing"), smoothing}};
    TrainingWatcher watcher;
    ASSAY_TRY(estimator, fitEstimator(spec, data, watcher));
    NoProgress unwatched;
    return estimator->predict(rows, unwatched);
}

double density(double x, double mean, double variance)
{
    return std::exp(-(x - mean) * (x - mean) / (2 * variance)) / std::sqrt(2 * std::numbers::pi * variance);
}

FitData twoClasses()
{
    FitData data;
    data.task = LearningTask::Binary;
    data.classes = 2;
    data.features.resize(5, 1);
    data.features << 0, 2, 4, 10, 14;
    data.target = {0, 0, 0, 1, 1};
    return data;
}

} // namespace

class TestNaiveBayes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probabilitiesAreBayes()
    {
        const FitData data = twoClasses();
        const double all = (36 + 16 + 4 + 16 + 64) / 5.0;
        auto prediction = fittedPrediction(data, FeatureMatrix::Constant(1, 1, 6.5), 0.01);
        QVERIFY_RESULT(prediction);
        const double first = 0.6 * density(6.5, 2, 8 / 3.0 + 0.01 * all);
        const double second = 0.4 * density(6.5, 12, 4 + 0.01 * all);
        QVERIFY(std::abs(prediction->front() - second / (first + second)) < 1e-12);
    }

    void aWeightOfTwoIsARowTwice()
    {
        FitData weighted = twoClasses();
        weighted.weights = {1, 2, 1, 3, 1};
        FitData repeated = twoClasses();
        repeated.features.resize(8, 1);
        repeated.features << 0, 2, 2, 4, 10, 10, 10, 14;
        repeated.target = {0, 0, 0, 0, 1, 1, 1, 1};
        FeatureMatrix rows(3, 1);
        rows << 1, 7, 9;
        auto one = fittedPrediction(weighted, rows);
        auto other = fittedPrediction(repeated, rows);
        QVERIFY_RESULT(one);
        for (size_t i = 0; i < 3; ++i)
            QVERIFY(std::abs((*one)[i] - (*other)[i]) < 1e-8);
    }

    void columnsThatNeverVaryLeaveThePriors()
    {
        FitData data = twoClasses();
        data.features.setConstant(3);
        FeatureMatrix rows(2, 1);
        rows << 3, 4;
        auto prediction = fittedPrediction(data, rows);
        QVERIFY_RESULT(prediction);
        QVERIFY(std::abs((*prediction)[0] - 0.4) < 1e-12);
        QVERIFY(std::abs((*prediction)[1] - 0.4) < 1e-6);
    }

    void rowsBeyondAllDensityGetThePriors()
    {
        auto prediction = fittedPrediction(twoClasses(), FeatureMatrix::Constant(1, 1, 1e200));
        QVERIFY_RESULT(prediction);
        QCOMPARE(prediction->front(), 0.4);
    }

    void aClassWithoutRowsIsNeverPredicted()
    {
        FitData data = twoClasses();
        data.task = LearningTask::Multiclass;
        data.classes = 3;
        data.target = {0, 0, 0, 2, 2};
        auto prediction = fittedPrediction(data, FeatureMatrix::Constant(1, 1, 11));
        QVERIFY_RESULT(prediction);
        QCOMPARE((*prediction)[1], 0.0);
        QVERIFY((*prediction)[2] > 0.9);
        QVERIFY(std::abs((*prediction)[0] + (*prediction)[2] - 1) < 1e-12);
    }

    void manyFeaturesFewRows()
    {
        const FitData data = drawnData(LearningTask::Multiclass, 40, 10000);
        TrainingWatcher watcher;
        const TrainingSpec spec = fitSpec(QStringLiteral("naive_bayes"), data.task);
        auto fitted = fitEstimator(spec, data, watcher);
        QVERIFY_RESULT(fitted);
        auto loaded = loadEstimator(spec.estimator.kind, (*fitted)->save(), {data.task, 3, 10000});
        QVERIFY_RESULT(loaded);
        NoProgress unwatched;
        auto before = (*fitted)->predict(data.validationFeatures, unwatched);
        auto after = (*loaded)->predict(data.validationFeatures, unwatched);
        QVERIFY_RESULT(before);
        QCOMPARE(*after, *before);
        for (const double p : *before)
            QVERIFY(p >= 0 && p <= 1);
        TrainingWatcher stopping(0);
        QVERIFY(stopping.report(0, {}) == false);
        QVERIFY_ERROR(fitEstimator(spec, data, stopping), ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestNaiveBayes)
#include "tst_naive_bayes.moc"
