#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "core/work/search_models.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <cmath>
#include <set>

using namespace assay;

namespace
{

/// Asks to stop when so many trials have been announced.
class StopsAtTrial final : public Progress
{
public:
    explicit StopsAtTrial(int batches) : m_left(batches) {}
    bool report(double, const QString &what) override
    {
        if (what.startsWith(QStringLiteral("Trial")))
            --m_left;
        return !isStopped();
    }
    [[nodiscard]] bool isStopped() const override { return m_left < 0; }

private:
    std::atomic<int> m_left;
};

TrainingSpec searchSpec(const QString &kind)
{
    TrainingSpec spec;
    spec.experiment = QStringLiteral("sales");
    spec.name = kind;
    spec.data = QStringLiteral("sales@1");
    spec.target = QStringLiteral("value");
    spec.exclude = {QStringLiteral("id")};
    spec.seed = 4;
    spec.estimator.kind = QStringLiteral("xgboost");
    spec.estimator.parameters = {{QStringLiteral("n_estimators"), std::int64_t(27)}};
    spec.search.kind = kind;
    spec.search.trials = 6;
    spec.search.space = {{QStringLiteral("learning_rate"), {{}, 0.01, 0.5, true}},
                         {QStringLiteral("max_depth"), {{std::int64_t(1), std::int64_t(2), std::int64_t(4)}}}};
    if (kind == u"grid")
        spec.search.space[QStringLiteral("learning_rate")] = {{0.05, 0.3}};
    return spec;
}

} // namespace

/// Searches with their trials as runs.
class TestSearchModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        m_project = m_small->project();
    }

    void cleanup()
    {
        m_project.reset();
        m_small.reset();
        m_folder.reset();
    }

    void everyKindRecordsItsTrials_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("trials");
        QTest::newRow("grid") << QStringLiteral("grid") << 6;
        QTest::newRow("random") << QStringLiteral("random") << 6;
        QTest::newRow("tpe") << QStringLiteral("tpe") << 14;
        QTest::newRow("halving") << QStringLiteral("halving") << 8;
        QTest::newRow("hyperband") << QStringLiteral("hyperband") << 69;
    }

    void everyKindRecordsItsTrials()
    {
        QFETCH(QString, kind);
        QFETCH(int, trials);
        TrainingSpec spec = searchSpec(kind);
        if (kind == u"tpe")
            spec.search.trials = 14;
        auto outcome = searchModels(*m_project, ada(), spec, m_unwatched);
        QVERIFY_RESULT(outcome);
        QCOMPARE(int(outcome->trials.size()), trials);
        QCOMPARE(outcome->objective, QStringLiteral("cv_rmse"));
        QCOMPARE(runStatusName(outcome->search.status), QStringLiteral("finished"));
        QCOMPARE(outcome->search.tags.value(QStringLiteral("best")), outcome->trials.front().run.value);
        QVERIFY(outcome->search.params.contains(QStringLiteral("best_max_depth")));
        auto runs = children(outcome->search.id);
        QVERIFY_RESULT(runs);
        QCOMPARE(int(runs->size()), trials);
        int known = 0;
        for (const Run &run : *runs) {
            QCOMPARE(run.parent, outcome->search.id);
            const bool wasPruned = run.tags.contains(QStringLiteral("pruned"));
            QCOMPARE(runStatusName(run.status), wasPruned ? QStringLiteral("killed") : QStringLiteral("finished"));
            QVERIFY(wasPruned == run.error.startsWith(QStringLiteral("Pruned at step")));
            known += wasPruned ? 0 : 1;
            // Each can be trained again on its own.
            auto again = parseTrainingSpec(run.specification.toUtf8());
            QVERIFY_RESULT(again);
            QVERIFY(again->search.kind.isEmpty());
        }
        for (size_t i = 1; i < outcome->trials.size(); ++i) {
            const double loss = outcome->trials[i].result.loss;
            QVERIFY(std::isnan(loss) || outcome->trials[i - 1].result.loss <= loss);
        }
        auto curve = m_project->read([&](Connection &connection) {
            return metric_store::read(connection, outcome->search.id, outcome->objective);
        });
        QVERIFY_RESULT(curve);
        QCOMPARE(int(curve->size()), known);
    }

    void theHoldoutChoosesNothing()
    {
        auto outcome = searchModels(*m_project, ada(), searchSpec(QStringLiteral("grid")), m_unwatched);
        QVERIFY_RESULT(outcome);
        auto runs = children(outcome->search.id);
        QVERIFY_RESULT(runs);
        for (const Run &run : *runs) {
            const double loss = run.metrics.value(QStringLiteral("cv_rmse")).last;
            QVERIFY(outcome->trials.front().result.loss <= loss);
            QVERIFY(run.metrics.value(QStringLiteral("rmse")).last != loss);
        }
    }

    void howManyRunAtOnceChangesNothing()
    {
        TrainingSpec spec = searchSpec(QStringLiteral("random"));
        spec.search.prune = false;
        spec.search.parallel = 1;
        auto one = searchModels(*m_project, ada(), spec, m_unwatched);
        spec.search.parallel = 3;
        spec.name = QStringLiteral("three at once");
        auto three = searchModels(*m_project, ada(), spec, m_unwatched);
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(three);
        for (size_t i = 0; i < one->trials.size(); ++i) {
            QVERIFY(one->trials[i].result.trial.parameters == three->trials[i].result.trial.parameters);
            QCOMPARE(one->trials[i].result.loss, three->trials[i].result.loss);
        }
    }

    void aCutSearchGoesOnAsItWouldHave_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"random", "tpe", "halving"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void aCutSearchGoesOnAsItWouldHave()
    {
        QFETCH(QString, kind);
        TrainingSpec spec = searchSpec(kind);
        spec.search.trials = 14;
        auto whole = searchModels(*m_project, ada(), spec, m_unwatched);
        QVERIFY_RESULT(whole);
        spec.name = QStringLiteral("cut");
        StopsAtTrial stops(5);
        QVERIFY_ERROR(searchModels(*m_project, ada(), spec, stops), ErrorCode::Cancelled);
        auto cut = m_project->read([&](Connection &c) { return run_store::find(c, QStringLiteral("cut")); });
        QVERIFY_RESULT(cut);
        QCOMPARE(runStatusName(cut->status), QStringLiteral("killed"));
        auto before = children(cut->id);
        QVERIFY_RESULT(before);
        QCOMPARE(before->size(), 10);

        auto resumed = resumeSearch(*m_project, ada(), QStringLiteral("cut"), m_unwatched);
        QVERIFY_RESULT(resumed);
        QCOMPARE(resumed->trials.size(), whole->trials.size());
        for (size_t i = 0; i < whole->trials.size(); ++i) {
            QCOMPARE(resumed->trials[i].result.trial.number, whole->trials[i].result.trial.number);
            QVERIFY(resumed->trials[i].result.trial.parameters == whole->trials[i].result.trial.parameters);
        }
        // Nothing was trained twice.
        auto after = children(cut->id);
        QVERIFY_RESULT(after);
        QCOMPARE(after->size(), qsizetype(whole->trials.size()));
        QVERIFY_ERROR(resumeSearch(*m_project, ada(), QStringLiteral("cut"), m_unwatched), ErrorCode::Refused);
    }

    void hopelessTrialsArePruned()
    {
        TrainingSpec spec = searchSpec(QStringLiteral("grid"));
        spec.estimator.parameters[QStringLiteral("n_estimators")] = std::int64_t(60);
        spec.search.parallel = 1;
        spec.search.space = {
            {QStringLiteral("learning_rate"), {{0.3, 0.31, 0.32, 0.33, 0.34, 0.0005, 0.0006, 0.0007}, 0, 0, false}}};
        auto outcome = searchModels(*m_project, ada(), spec, m_unwatched);
        QVERIFY_RESULT(outcome);
        int pruned = 0;
        for (const auto &trial : outcome->trials) {
            pruned += trial.result.wasPruned ? 1 : 0;
            QCOMPARE(trial.result.wasPruned, std::isnan(trial.result.loss));
        }
        QCOMPARE(pruned, 3);
        spec.search.prune = false;
        spec.name = QStringLiteral("patient");
        auto patient = searchModels(*m_project, ada(), spec, m_unwatched);
        QVERIFY_RESULT(patient);
        for (const auto &trial : patient->trials)
            QVERIFY(!trial.result.wasPruned);
        QVERIFY(patient->trials.front().result.trial.parameters == outcome->trials.front().result.trial.parameters);
    }

    void whatIsNoSearchIsRefused()
    {
        TrainingSpec spec = searchSpec(QStringLiteral("random"));
        spec.search = {};
        QVERIFY_ERROR(searchModels(*m_project, ada(), spec, m_unwatched), ErrorCode::Usage);
        QVERIFY_ERROR(resumeSearch(*m_project, ada(), m_small->ridge().id.value, m_unwatched), ErrorCode::Usage);
        spec = searchSpec(QStringLiteral("random"));
        spec.target = QStringLiteral("nothing");
        QVERIFY_ERROR(searchModels(*m_project, ada(), spec, m_unwatched), ErrorCode::Invalid);
    }

private:
    [[nodiscard]] Person ada() const { return m_small->person(QStringLiteral("Ada")); }
    [[nodiscard]] Result<QList<Run>> children(const RunId &id) const
    {
        return m_project->read([&](Connection &connection) { return run_store::children(connection, id); });
    }

    NoProgress m_unwatched;
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestSearchModels)
#include "tst_search_models.moc"
