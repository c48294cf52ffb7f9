#include "core/learn/estimator_rules.h"
#include "core/learn/losses.h"
#include "core/learn/metrics.h"
#include "core/learn/monotone.h"
#include "tests/core/learn/fit_cases.h"
#include "tests/support/result_check.h"
#include "tests/support/training_watcher.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace assay;

namespace
{

using Given = QMap<QString, ParameterValue>;

Result<std::unique_ptr<Estimator>> fitted(const QString &kind, const FitData &data, const Given &parameters)
{
    TrainingSpec spec = fitSpec(kind, data.task);
    spec.estimator.parameters = parameters;
    ASSAY_CHECK(checkEstimator(spec.estimator, data.task));
    TrainingWatcher watcher;
    return fitEstimator(spec, data, watcher);
}

Result<std::vector<double>> predicted(const QString &kind, const FitData &data, const Given &parameters)
{
    ASSAY_TRY(estimator, fitted(kind, data, parameters));
    NoProgress unwatched;
    return estimator->predict(data.validationFeatures, unwatched);
}

Given whole(std::initializer_list<std::pair<const char *, int>> values)
{
    Given given;
    for (const auto &[name, value] : values)
        given.insert(QLatin1String(name), std::int64_t(value));
    return given;
}

} // namespace

/// Forests, and the choices of boosted trees.
class TestTrees final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTreeOfAllRowsHoldsTheirMeans()
    {
        // Four groups, apart in x; with all rows and features each leaf is a group's weighted mean.
        FitData data = drawnData(LearningTask::Regression, 400, 1);
        double sums[4] = {};
        double weights[4] = {};
        for (size_t i = 0; i < 400; ++i) {
            const size_t group = i % 4;
            data.features(Eigen::Index(i), 0) = double(group);
            data.weights.push_back(1 + double(i % 3));
            sums[group] += data.weights[i] * data.target[i];
            weights[group] += data.weights[i];
        }
        data.validationFeatures.resize(4, 1);
        data.validationFeatures << 0, 1, 2, 3;
        Given given = whole({{"n_estimators", 3}});
        given.insert(QStringLiteral("subsample"), 1.0);
        given.insert(QStringLiteral("max_features"), 1.0);
        auto prediction = predicted(QStringLiteral("random_forest"), data, given);
        QVERIFY_RESULT(prediction);
        for (size_t group = 0; group < 4; ++group)
            QVERIFY(std::abs((*prediction)[group] - sums[group] / weights[group]) < 1e-5);
    }

    void forestsLearn_data()
    {
        QTest::addColumn<LearningTask>("task");
        for (const LearningTask task : {LearningTask::Regression, LearningTask::Binary, LearningTask::Multiclass})
            QTest::addRow("%s", qPrintable(taskName(task))) << task;
    }

    void forestsLearn()
    {
        QFETCH(LearningTask, task);
        FitData data = drawnData(task, 2000, 6);
        data.features(3, 2) = std::numeric_limits<double>::quiet_NaN();
        auto prediction = predicted(QStringLiteral("random_forest"), data, whole({{"n_estimators", 60}}));
        QVERIFY_RESULT(prediction);
        const size_t outputs = data.outputs();
        QCOMPARE(prediction->size(), data.validationTarget.size() * outputs);
        if (task == LearningTask::Regression) {
            const auto [low, high] = std::minmax_element(data.target.begin(), data.target.end());
            for (const double value : *prediction)
                QVERIFY(value >= *low - 1e-5 && value <= *high + 1e-5);
            QVERIFY(rootMeanSquaredError(data.validationTarget, *prediction) < 1);
            return;
        }
        size_t right = 0;
        for (size_t row = 0; row < data.validationTarget.size(); ++row) {
            const std::span<const double> one(prediction->data() + row * outputs, outputs);
            double sum = 0;
            for (const double p : one) {
                QVERIFY(p >= 0 && p <= 1);
                sum += p;
            }
            QVERIFY(outputs == 1 || std::abs(sum - 1) < 1e-12);
            right += likeliestClass(one) == size_t(data.validationTarget[row]);
        }
        QVERIFY(double(right) > 0.85 * double(data.validationTarget.size()));
    }

    void treesOfAForestDiffer()
    {
        // Were each tree given the same rows, more of them would change nothing.
        const FitData data = drawnData(LearningTask::Regression, 500, 4);
        auto one = predicted(QStringLiteral("random_forest"), data, whole({{"n_estimators", 1}}));
        auto many = predicted(QStringLiteral("random_forest"), data, whole({{"n_estimators", 50}}));
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(many);
        QVERIFY(rootMeanSquaredError(data.validationTarget, *many) <
                0.9 * rootMeanSquaredError(data.validationTarget, *one));
    }

    void theCurveOfAForestIsItsMeanSoFar()
    {
        const FitData data = drawnData(LearningTask::Regression, 500, 4);
        TrainingSpec spec = fitSpec(QStringLiteral("random_forest"), data.task);
        spec.estimator.parameters = whole({{"n_estimators", 40}});
        TrainingWatcher watcher;
        auto estimator = fitEstimator(spec, data, watcher);
        QVERIFY_RESULT(estimator);
        const auto &curve = watcher.curves.value(QStringLiteral("train_rmse"));
        QCOMPARE(curve.size(), size_t(40));
        NoProgress unwatched;
        auto prediction = (*estimator)->predict(data.features, unwatched);
        QVERIFY(std::abs(curve.back().second - rootMeanSquaredError(data.target, *prediction)) < 1e-5);
        // The first tree alone already tells much, which a fortieth of the sum would not.
        const std::vector<double> mean(500, std::accumulate(data.target.begin(), data.target.end(), 0.0) / 500);
        QVERIFY(curve.front().second < 0.6 * rootMeanSquaredError(data.target, mean));
    }

    void aForestStopsAfterATree()
    {
        const FitData data = drawnData(LearningTask::Regression, 20000, 5);
        SoonStopped observer;
        TrainingSpec spec = fitSpec(QStringLiteral("random_forest"), data.task);
        spec.estimator.parameters = whole({{"n_estimators", 100000}});
        QVERIFY_ERROR(fitEstimator(spec, data, observer), ErrorCode::Cancelled);
        QVERIFY(observer.isStillSoon());
    }

    void constraintsHold_data() { forestsLearn_data(); }

    void constraintsHold()
    {
        QFETCH(LearningTask, task);
        FitData data = drawnData(task, 1500, 3);
        // Against what the data say of x0, so that without the constraint it is broken.
        Given given = whole({{"n_estimators", 40}});
        const auto worstRise = [&](const Given &parameters) {
            auto estimator = fitted(QStringLiteral("xgboost"), data, parameters);
            if (!estimator)
                return std::numeric_limits<double>::quiet_NaN();
            FeatureMatrix line(201, 3);
            for (int i = 0; i <= 200; ++i)
                line.row(i) << -1 + i * 0.01, 0.2, -0.3;
            NoProgress unwatched;
            const auto values = (*estimator)->predict(line, unwatched);
            double worst = -1;
            for (size_t i = 1; i < 201; ++i)
                worst = std::max(worst, (*values)[i * data.outputs()] - (*values)[(i - 1) * data.outputs()]);
            return worst;
        };
        if (task == LearningTask::Multiclass)
            return;
        QVERIFY(worstRise(given) > 1e-4);
        given.insert(QStringLiteral("monotone_decreasing"), QStringList{QStringLiteral("x0")});
        QVERIFY(worstRise(given) <= 0);
    }

    void constraintsThatMakeNoSenseAreRefused()
    {
        FitData data = drawnData(LearningTask::Regression, 100, 3);
        data.inputs[2].type = ColumnType::Category;
        const QString rising = QStringLiteral("monotone_increasing");
        for (const char *name : {"nowhere", "x2", "y"}) {
            auto refused = fitted(QStringLiteral("xgboost"), data, {{rising, QStringList{QString::fromLatin1(name)}}});
            QVERIFY_ERROR(refused, ErrorCode::Invalid);
            QVERIFY(refused.error().text.contains(QLatin1String(name)));
        }
        QVERIFY_ERROR(fitted(QStringLiteral("xgboost"), data,
                             {{rising, QStringList{QStringLiteral("x0")}},
                              {QStringLiteral("monotone_decreasing"), QStringList{QStringLiteral("x0")}}}),
                      ErrorCode::Invalid);
        QVERIFY_ERROR(fitted(QStringLiteral("xgboost"), data, {{rising, QStringLiteral("x0")}}), ErrorCode::Invalid);
        TrainingSpec spec = fitSpec(QStringLiteral("xgboost"), LearningTask::Regression);
        spec.estimator.parameters.insert(rising, QStringList{QStringLiteral("x0")});
        QVERIFY_RESULT(monotoneDirections(spec, data.inputs));
        spec.prepare.categorical = {QStringLiteral("x0")};
        QVERIFY_ERROR(monotoneDirections(spec, data.inputs), ErrorCode::Invalid);
    }

    void everyChoiceMatters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("word");
        for (const auto &[name, value] : {std::pair{"max_depth", 2.0},
                                          {"learning_rate", 0.3},
                                          {"min_child_weight", 50.0},
                                          {"subsample", 0.5},
                                          {"colsample_bytree", 0.5},
                                          {"colsample_bylevel", 0.5},
                                          {"reg_lambda", 100.0},
                                          {"reg_alpha", 20.0},
                                          {"gamma", 30.0},
                                          {"max_bin", 4.0},
                                          {"max_leaves", 5.0}})
            QTest::addRow("%s", name) << QString::fromLatin1(name) << value << QString();
        QTest::newRow("grow_policy") << QStringLiteral("grow_policy") << 0.0 << QStringLiteral("lossguide");
    }

    void everyChoiceMatters()
    {
        QFETCH(QString, name);
        QFETCH(double, number);
        QFETCH(QString, word);
        const FitData data = drawnData(LearningTask::Regression, 600, 6);
        Given given = whole({{"n_estimators", 20}, {"max_leaves", name == u"grow_policy" ? 7 : 0}});
        auto plain = predicted(QStringLiteral("xgboost"), data, given);
        QVERIFY_RESULT(plain);
        const std::vector<ParameterRule> rules = parameterRules(QStringLiteral("xgboost"));
        const auto rule = std::find_if(rules.begin(), rules.end(), [&](const auto &r) { return r.name == name; });
        QVERIFY(rule != rules.end());
        given.insert(name, !word.isEmpty()                                      ? ParameterValue(word)
                           : std::holds_alternative<double>(rule->defaultValue) ? ParameterValue(number)
                                                                                : ParameterValue(std::int64_t(number)));
        auto other = predicted(QStringLiteral("xgboost"), data, given);
        QVERIFY_RESULT(other);
        QVERIFY(*other != *plain);
    }

    void itStopsEarlyForEveryTask_data() { forestsLearn_data(); }

    void itStopsEarlyForEveryTask()
    {
        QFETCH(LearningTask, task);
        const FitData data = drawnData(task, 300, 5);
        TrainingSpec spec = fitSpec(QStringLiteral("xgboost"), task);
        spec.estimator.parameters = whole({{"n_estimators", 1000}, {"early_stopping_rounds", 5}});
        TrainingWatcher watcher;
        auto estimator = fitEstimator(spec, data, watcher);
        QVERIFY_RESULT(estimator);
        const QString loss = QLatin1String(curveLossName(task));
        const auto &curve = watcher.curves.value(QStringLiteral("valid_") + loss);
        QVERIFY(curve.size() < 900);
        const auto best =
            std::min_element(curve.begin(), curve.end(), [](auto &a, auto &b) { return a.second < b.second; });
        QCOMPARE(std::distance(best, curve.end()), 6);
        // What was kept is the best round, and its loss is the curve's.
        NoProgress unwatched;
        auto prediction = (*estimator)->predict(data.validationFeatures, unwatched);
        QVERIFY_RESULT(prediction);
        QVERIFY(std::abs(curveLoss(task, data.validationTarget, *prediction, data.outputs()) - best->second) < 1e-6);
        auto training = (*estimator)->predict(data.features, unwatched);
        const auto &fittedCurve = watcher.curves.value(QStringLiteral("train_") + loss);
        QVERIFY(std::abs(curveLoss(task, data.target, *training, data.outputs()) -
                         fittedCurve[size_t(best - curve.begin())].second) < 1e-6);
    }

    void infinityIsNamed()
    {
        for (const double bad : {double(INFINITY), 1e39}) {
            FitData data = drawnData(LearningTask::Regression, 50, 2);
            data.features(7, 1) = bad;
            auto refused = fitted(QStringLiteral("xgboost"), data, {});
            QVERIFY_ERROR(refused, ErrorCode::Invalid);
            QVERIFY2(refused.error().text.contains(QStringLiteral("infinity")), qPrintable(refused.error().text));
        }
    }

    void noRowsNoPredictions()
    {
        const FitData data = drawnData(LearningTask::Regression, 50, 2);
        for (const char *kind : {"xgboost", "random_forest"}) {
            auto estimator = fitted(QString::fromLatin1(kind), data, whole({{"n_estimators", 2}}));
            QVERIFY_RESULT(estimator);
            NoProgress unwatched;
            auto none = (*estimator)->predict(FeatureMatrix(0, 2), unwatched);
            QVERIFY_RESULT(none);
            QVERIFY(none->empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestTrees)
#include "tst_trees.moc"
