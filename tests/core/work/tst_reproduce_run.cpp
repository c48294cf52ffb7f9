#include "core/audit/audit_store.h"
#include "core/learn/estimator_rules.h"
#include "core/runs/run_store.h"
#include "core/work/reproduce_run.h"
#include "core/work/train_model.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

/// Training a recorded run once more.
class TestReproduceRun final : public QObject
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

    void everyEstimatorComesOutTheSame()
    {
        for (const QString &kind : estimatorKinds(LearningTask::Regression)) {
            const Run run = m_small->train(kind);
            auto made = reproduceRun(*m_project, ada(), run.id.value, m_unwatched);
            QVERIFY_RESULT(made);
            QVERIFY2(made->verdict == ReproductionVerdict::Identical, qPrintable(made->sentence));
            QVERIFY(made->hasSameModel);
            QCOMPARE(made->largestDifference, 0.0);
            QCOMPARE(made->environmentChanges, QStringList());
            QVERIFY(made->sentence.contains(QStringLiteral("bit for bit")));
        }
    }

    void theVerdictIsRecorded()
    {
        const QString id = m_small->ridge().id.value;
        QVERIFY_RESULT(reproduceRun(*m_project, ada(), id, m_unwatched));
        auto run = m_project->read([&](Connection &connection) { return run_store::find(connection, id); });
        QVERIFY_RESULT(run);
        QCOMPARE(run->tags.value(QStringLiteral("reproduced")), QStringLiteral("identical"));
        auto log = m_project->read([&](Connection &connection) { return audit_store::list(connection); });
        QVERIFY_RESULT(log);
        const auto isReproduction = [](const AuditEntry &entry) { return entry.action == u"run.reproduce"; };
        QCOMPARE(std::count_if(log->begin(), log->end(), isReproduction), 1);
        // The same again says the same.
        QVERIFY_RESULT(reproduceRun(*m_project, ada(), id, m_unwatched));
    }

    void differencesAreMeasured()
    {
        Run run = m_small->ridge();
        run.environment = {{QStringLiteral("xgboost"), QStringLiteral("1.0")}};
        PredictionRows recorded{{0, 1, 2}, {1, 2, 3}, {10, 20, 40}};
        PredictionRows again = recorded;
        const QJsonObject environment{{QStringLiteral("xgboost"), QStringLiteral("2.0")}};
        again.prediction[1] += 1e-6;
        const Reproduction close = compareReproduction(run, recorded, QStringLiteral("other"), again, environment);
        QCOMPARE(close.verdict, ReproductionVerdict::Close);
        QVERIFY(std::abs(close.largestDifference - 2.5e-8) < 1e-12);
        QCOMPARE(close.environmentChanges, QStringList(QStringLiteral("xgboost: 1.0, now 2.0")));
        again.prediction[2] = 44;
        const Reproduction far = compareReproduction(run, recorded, run.modelObject, again, environment);
        QCOMPARE(far.verdict, ReproductionVerdict::Different);
        QVERIFY2(far.sentence.contains(QStringLiteral("0.1 of the largest")), qPrintable(far.sentence));
        again.rows[0] = 9;
        QVERIFY(std::isnan(compareReproduction(run, recorded, run.modelObject, again, environment).largestDifference));
    }

    /// The schema of today does not decide what a run did.
    void aTimeColumnIsKeptWithTheRun()
    {
        TrainingSpec spec;
        spec.experiment = QStringLiteral("sales");
        spec.name = QStringLiteral("by time");
        spec.data = QStringLiteral("sales@1");
        spec.target = QStringLiteral("value");
        spec.split.kind = QStringLiteral("time");
        spec.validation = {QStringLiteral("rolling"), 3, 1, {}};
        auto run = trainModel(*m_project, ada(), spec, m_unwatched);
        QVERIFY_RESULT(run);
        auto stored = parseTrainingSpec(run->specification.toUtf8());
        QVERIFY_RESULT(stored);
        QCOMPARE(stored->split.by, QStringLiteral("day"));
        QCOMPARE(stored->validation.by, QStringLiteral("day"));
        QVERIFY(run->metrics.contains(QStringLiteral("cv_rmse")));
    }

    void whatHasNoModelIsRefused()
    {
        QVERIFY_ERROR(reproduceRun(*m_project, ada(), QStringLiteral("nobody"), m_unwatched), ErrorCode::NotFound);
        const RunId id = RunId::create();
        QVERIFY_RESULT(m_project->write([&](Connection &connection) -> Result<> {
            Run run = m_small->ridge();
            run.id = id;
            run.name = QStringLiteral("without a model");
            run.modelObject.clear();
            run.status = RunStatus::Running;
            ASSAY_CHECK(run_store::insert(connection, run));
            return run_store::finish(connection, id, RunStatus::Failed, 1, QStringLiteral("It failed."));
        }));
        auto made = reproduceRun(*m_project, ada(), id.value, m_unwatched);
        QVERIFY_ERROR(made, ErrorCode::Refused);
        QVERIFY(made.error().text.contains(QStringLiteral("without a model")));
    }

private:
    [[nodiscard]] Person ada() const { return m_small->person(QStringLiteral("Ada")); }

    NoProgress m_unwatched;
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestReproduceRun)
#include "tst_reproduce_run.moc"
