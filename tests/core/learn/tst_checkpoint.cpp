#include "core/learn/estimator_rules.h"
#include "tests/core/learn/fit_cases.h"
#include "tests/support/result_check.h"

#include <QTest>

using namespace assay;

namespace
{

/// Keeps every checkpoint; stops at a step of a curve when asked to.
class CheckpointKeeper final : public TrainingObserver
{
public:
    explicit CheckpointKeeper(std::int64_t stopAt = -1) : m_stopAt(stopAt) {}
    bool report(double, const QString &) override { return !isStopped(); }
    [[nodiscard]] bool isStopped() const override { return m_stopAt >= 0 && m_step >= m_stopAt; }
    void curvePoint(const QString &key, std::int64_t step, double value) override
    {
        m_step = step;
        points.insert({key, step}, value);
    }
    [[nodiscard]] std::optional<std::chrono::milliseconds> checkpointInterval() const override
    {
        return std::chrono::milliseconds(0);
    }
    void checkpoint(const QByteArray &state) override { last = state; }

    QMap<std::pair<QString, std::int64_t>, double> points;
    QByteArray last;

private:
    std::int64_t m_stopAt;
    std::int64_t m_step = 0;
};

TrainingSpec longSpec(const QString &kind, LearningTask task, bool isSampled)
{
    TrainingSpec spec = fitSpec(kind, task);
    if (kind == u"xgboost") {
        spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(30)},
                                     {QStringLiteral("early_stopping_rounds"), std::int64_t(20)}};
        spec.estimator.parameters.insert(QStringLiteral("subsample"), isSampled ? 0.6 : 1.0);
    } else {
        spec.estimator.parameters = {{QStringLiteral("hidden_layer_sizes"), std::vector<std::int64_t>{9, 5}},
                                     {QStringLiteral("max_iter"), std::int64_t(30)}};
    }
    return spec;
}

} // namespace

/// Training that is interrupted and goes on.
class TestCheckpoint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goingOnGivesTheSameModel_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<LearningTask>("task");
        QTest::addColumn<bool>("isSampled");
        for (const LearningTask task : {LearningTask::Regression, LearningTask::Binary, LearningTask::Multiclass}) {
            QTest::addRow("xgboost %s", qPrintable(taskName(task))) << QStringLiteral("xgboost") << task << false;
            QTest::addRow("xgboost sampled %s", qPrintable(taskName(task)))
                << QStringLiteral("xgboost") << task << true;
            QTest::addRow("mlp %s", qPrintable(taskName(task))) << QStringLiteral("mlp") << task << false;
        }
    }

    void goingOnGivesTheSameModel()
    {
        QFETCH(QString, kind);
        QFETCH(LearningTask, task);
        QFETCH(bool, isSampled);
        FitData data = drawnData(task, 400, 6);
        const TrainingSpec spec = longSpec(kind, task, isSampled);
        CheckpointKeeper unbroken;
        auto whole = fitEstimator(spec, data, unbroken);
        QVERIFY_RESULT(whole);
        NoProgress unwatched;
        auto expected = (*whole)->predict(data.validationFeatures, unwatched);
        QVERIFY_RESULT(expected);
        for (const int stop : {1, 7, 8}) {
            data.checkpoint.clear();
            CheckpointKeeper broken(stop);
            QVERIFY_ERROR(fitEstimator(spec, data, broken), ErrorCode::Cancelled);
            QVERIFY(!broken.last.isEmpty());
            data.checkpoint = broken.last;
            CheckpointKeeper resumed;
            auto other = fitEstimator(spec, data, resumed);
            QVERIFY_RESULT(other);
            auto prediction = (*other)->predict(data.validationFeatures, unwatched);
            QVERIFY_RESULT(prediction);
            QCOMPARE(*prediction, *expected);
            QCOMPARE((*other)->save(), (*whole)->save());
            // The curves, too, are those of the unbroken one: what had come before, and what came after.
            QVERIFY(!resumed.points.isEmpty());
            auto points = broken.points;
            points.insert(resumed.points);
            QCOMPARE(points, unbroken.points);
            QVERIFY(resumed.points.firstKey().second == stop + 1);
        }
    }

    void oneThatIsStoppedTwiceIsTheSameToo()
    {
        FitData data = drawnData(LearningTask::Multiclass, 400, 6);
        const TrainingSpec spec = longSpec(QStringLiteral("xgboost"), data.task, true);
        CheckpointKeeper unbroken;
        auto whole = fitEstimator(spec, data, unbroken);
        QVERIFY_RESULT(whole);
        for (const int stop : {5, 6, 13}) {
            CheckpointKeeper broken(stop);
            QVERIFY_ERROR(fitEstimator(spec, data, broken), ErrorCode::Cancelled);
            data.checkpoint = broken.last;
        }
        CheckpointKeeper resumed;
        auto other = fitEstimator(spec, data, resumed);
        QVERIFY_RESULT(other);
        QCOMPARE((*other)->save(), (*whole)->save());
    }

    /// What their sampler has drawn is not kept, so that such a fit could not go on as if there had been no stop.
    void thereAreNoneWhereFeaturesAreSampled()
    {
        const FitData data = drawnData(LearningTask::Regression, 200, 6);
        for (const char *name : {"colsample_bytree", "colsample_bylevel"}) {
            TrainingSpec spec = longSpec(QStringLiteral("xgboost"), data.task, true);
            spec.estimator.parameters.insert(QLatin1String(name), 0.6);
            CheckpointKeeper broken(7);
            QVERIFY_ERROR(fitEstimator(spec, data, broken), ErrorCode::Cancelled);
            QVERIFY(broken.last.isEmpty());
        }
    }

    /// A pass that is stopped half-way is begun again from the end of the one before.
    void aStopWithinAPassLosesNoOther()
    {
        /// Takes what it is given when it has stopped the fit within its ninth pass, and nothing before.
        class StopsWithin final : public TrainingObserver
        {
        public:
            bool report(double, const QString &what) override
            {
                m_isNinth = what.startsWith(QStringLiteral("Pass 9 "));
                return true;
            }
            [[nodiscard]] bool isStopped() const override { return m_isNinth && ++m_asked > 1; }
            void curvePoint(const QString &, std::int64_t step, double) override { lastStep = step; }
            [[nodiscard]] std::optional<std::chrono::milliseconds> checkpointInterval() const override
            {
                return std::chrono::milliseconds(0);
            }
            void checkpoint(const QByteArray &state) override
            {
                if (m_asked > 1)
                    last = state;
            }

            std::int64_t lastStep = 0;
            QByteArray last;

        private:
            bool m_isNinth = false;
            mutable int m_asked = 0;
        };
        FitData data = drawnData(LearningTask::Regression, 400, 6);
        const TrainingSpec spec = longSpec(QStringLiteral("mlp"), data.task, false);
        CheckpointKeeper unbroken;
        auto whole = fitEstimator(spec, data, unbroken);
        QVERIFY_RESULT(whole);
        StopsWithin broken;
        QVERIFY_ERROR(fitEstimator(spec, data, broken), ErrorCode::Cancelled);
        QCOMPARE(broken.lastStep, 8);
        QVERIFY(!broken.last.isEmpty());
        data.checkpoint = broken.last;
        CheckpointKeeper resumed;
        auto other = fitEstimator(spec, data, resumed);
        QVERIFY_RESULT(other);
        QVERIFY(resumed.points.firstKey().second == 9);
        QCOMPARE((*other)->save(), (*whole)->save());
    }

    void samplingLeavesTheParametersAsTheyAre()
    {
        const FitData data = drawnData(LearningTask::Regression, 400, 6);
        for (const char *name : {"subsample", "colsample_bytree", "colsample_bylevel"}) {
            TrainingSpec spec = longSpec(QStringLiteral("xgboost"), data.task, false);
            spec.estimator.parameters.insert(QLatin1String(name), 0.6);
            spec.estimator.parameters.insert(QStringLiteral("learning_rate"), 1e-6);
            CheckpointKeeper keeper;
            QVERIFY_RESULT(fitEstimator(spec, data, keeper));
            const QString key = QStringLiteral("train_rmse");
            const double first = keeper.points.value({key, 1});
            const double last = keeper.points.value({key, 20});
            QVERIFY2(first > 0 && last > 0.999 * first, name);
        }
    }

    void watchingChangesNothing()
    {
        // Neither does keeping checkpoints.
        class Unwatched final : public TrainingObserver
        {
        public:
            bool report(double, const QString &) override { return true; }
            [[nodiscard]] bool isStopped() const override { return false; }
            void curvePoint(const QString &, std::int64_t, double) override {}
            void checkpoint(const QByteArray &) override { QFAIL("nobody asked for checkpoints"); }
        };
        for (const char *kind : {"xgboost", "mlp"}) {
            const FitData data = drawnData(LearningTask::Regression, 200, 4);
            const TrainingSpec spec = longSpec(QString::fromLatin1(kind), data.task, true);
            Unwatched unwatched;
            CheckpointKeeper keeper;
            auto one = fitEstimator(spec, data, unwatched);
            auto other = fitEstimator(spec, data, keeper);
            QVERIFY_RESULT(one);
            QVERIFY_RESULT(other);
            QCOMPARE((*one)->save(), (*other)->save());
        }
    }

    void aCheckpointOfSomethingElseIsRefused()
    {
        for (const char *kind : {"xgboost", "mlp"}) {
            FitData data = drawnData(LearningTask::Binary, 200, 4);
            const TrainingSpec spec = longSpec(QString::fromLatin1(kind), data.task, false);
            CheckpointKeeper broken(5);
            QVERIFY_ERROR(fitEstimator(spec, data, broken), ErrorCode::Cancelled);
            CheckpointKeeper keeper;
            FitData changed = data;
            changed.checkpoint = broken.last;
            changed.features(17, 2) += 1e-9;
            QVERIFY_ERROR(fitEstimator(spec, changed, keeper), ErrorCode::Invalid);
            changed = data;
            changed.checkpoint = broken.last;
            TrainingSpec other = spec;
            other.seed = 99;
            QVERIFY_ERROR(fitEstimator(other, changed, keeper), ErrorCode::Invalid);
            for (const qsizetype at : {qsizetype(0), qsizetype(20), broken.last.size() / 2, broken.last.size() - 1}) {
                changed.checkpoint = broken.last;
                changed.checkpoint[at] = char(changed.checkpoint[at] ^ 1);
                QVERIFY_ERROR(fitEstimator(spec, changed, keeper), ErrorCode::Damaged);
            }
            changed.checkpoint = broken.last.left(30);
            QVERIFY_ERROR(fitEstimator(spec, changed, keeper), ErrorCode::Damaged);
        }
    }

    void aWholeTrainingGoesOn()
    {
        Table table;
        table.rowCount = 300;
        Column x{QStringLiteral("x"), ColumnType::Real, {}, {}, {}};
        Column y{QStringLiteral("y"), ColumnType::Real, {}, {}, {}};
        for (int i = 0; i < 300; ++i) {
            x.numbers.push_back(i % 17);
            y.numbers.push_back(i % 17 + (i % 5) * 0.1);
        }
        table.columns = {x, y};
        TrainingSpec spec = longSpec(QStringLiteral("xgboost"), LearningTask::Regression, true);
        CheckpointKeeper unbroken;
        auto whole = train(spec, table, {}, unbroken);
        QVERIFY_RESULT(whole);
        CheckpointKeeper broken(4);
        QVERIFY_ERROR(train(spec, table, {}, broken), ErrorCode::Cancelled);
        CheckpointKeeper resumed;
        auto other = train(spec, table, {}, resumed, broken.last);
        QVERIFY_RESULT(other);
        QCOMPARE(other->model->save(), whole->model->save());
        QCOMPARE(other->holdoutPredictions, whole->holdoutPredictions);
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
