#include "core/runs/curves/curve_recorder.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/run_store.h"
#include "core/runs/training_log.h"
#include "core/runs/training_run.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

using namespace assay;

/// What a training says of itself is in its run's log, whatever becomes of it.
class TestTrainingLog final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;

    Project &project() { return *m_small->project(); }

    QStringList linesOf(const RunId &run)
    {
        const auto lines = project().read([&](Connection &c) { return run_log_store::read(c, run, 0, 10'000); });
        QStringList texts;
        if (lines.isError())
            return {lines.error().text};
        for (const LogLine &line : *lines)
            texts.append(logLevelName(line.level) + u' ' + line.text);
        return texts;
    }

    /// Starts a run of that name that belongs to a process; 0: to this one.
    Run begin(std::int64_t process = 0)
    {
        Run run = m_small->ridge();
        run.id = RunId::create();
        run.status = RunStatus::Running;
        run.endedAt.reset();
        const Result<> begun = project().write([&](Connection &c) -> Result<> {
            ASSAY_CHECK(run_store::insert(c, run));
            return process == 0 ? Result<>(Done{})
                                : c.execute("UPDATE run SET pid = 999999999, process_start = 1 "
                                            "WHERE status = 'running'");
        });
        Q_ASSERT(begun);
        return run;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("p")));
    }

    void stagesAreToldApart()
    {
        StageTeller stages;
        QVERIFY(stages.isNew(QStringLiteral("Preparing the features")));
        QVERIFY(!stages.isNew(QStringLiteral("Preparing the features")));
        QVERIFY(stages.isNew(QStringLiteral("Round 1 of 300")));
        QVERIFY(!stages.isNew(QStringLiteral("Round 2 of 300")));
        QVERIFY(!stages.isNew(QStringLiteral("Round 300 of 300")));
        QVERIFY(stages.isNew(QStringLiteral("Fold 1 of 5: Round 1 of 300")));
        QVERIFY(!stages.isNew(QStringLiteral("Fold 1 of 5: Round 2 of 300")));
        QVERIFY(stages.isNew(QStringLiteral("Fold 2 of 5: Round 1 of 300")));
    }

    void aTrainingTellsWhatItDoes()
    {
        const Run &ridge = m_small->ridge();
        const QStringList lines = linesOf(ridge.id);
        QVERIFY2(lines.size() >= 6, qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.first().startsWith(QStringLiteral("info Training ridge on sales@1: 240 rows")),
                 qPrintable(lines.first()));
        QVERIFY(lines.contains(QStringLiteral("info Preparing the features")));
        const QStringList fitted = lines.filter(QStringLiteral("info Fitted"));
        QCOMPARE(fitted.size(), 1);
        QVERIFY2(fitted.first().contains(ridge.params.value(QStringLiteral("training_rows"))),
                 qPrintable(fitted.first()));
        const QStringList rmse = lines.filter(QRegularExpression(QStringLiteral("^info rmse: [0-9.]+ \\([0-9.]+ to")));
        QCOMPARE(rmse.size(), 1);
        QCOMPARE(lines.last(), QStringLiteral("info Finished; the model is kept."));
    }

    void earlyStoppingIsTold()
    {
        TrainingOutcome outcome;
        outcome.parameters = {{QStringLiteral("n_estimators"), QStringLiteral("300")},
                              {QStringLiteral("features"), QStringLiteral("4")},
                              {QStringLiteral("ignored_columns"), QStringLiteral("id,name")}};
        outcome.isDeterministic = false;
        TrainingSpec spec;
        spec.estimator.kind = QStringLiteral("xgboost");
        const auto textsOf = [&](std::int64_t lastStep) {
            QStringList texts;
            for (const LogLine &line : trainingResults(spec, outcome, lastStep, 5))
                texts.append(logLevelName(line.level) + u' ' + line.text);
            return texts;
        };
        QCOMPARE(textsOf(87),
                 (QStringList{QStringLiteral("info Fitted 4 features on 0 training rows; 0 holdout rows."),
                              QStringLiteral("warning Columns that could not be used: id,name."),
                              QStringLiteral("info Stopped early after 87 of 300, since the validation error no longer "
                                             "gained."),
                              QStringLiteral("warning This training may come out differently next time.")}));
        QVERIFY(textsOf(300).filter(QStringLiteral("early")).isEmpty());
        spec.estimator.kind = QStringLiteral("random_forest");
        QVERIFY(textsOf(87).filter(QStringLiteral("early")).isEmpty());
    }

    void whatTheWatchdogSeesIsTold()
    {
        const Run run = begin();
        NoProgress progress;
        CurveRecorder recorder(project(), run, progress, nullptr, usualCheckpointInterval);
        recorder.curvePoint(QStringLiteral("train_rmse"), 7, std::nan(""));
        recorder.checkpoint("state");
        recorder.checkpoint("state again");
        QVERIFY_RESULT(recorder.finish());
        QCOMPARE(recorder.lastTrainingStep(), std::int64_t(7));
        QCOMPARE(linesOf(run.id), (QStringList{QStringLiteral("warning “train_rmse” is no number at step 7."),
                                               QStringLiteral("info Kept a checkpoint (0.0 kB) to go on from.")}));
        (void)endUnfinished(project(), run.id, {ErrorCode::Invalid, QStringLiteral("It broke.\nBadly.")});
        QCOMPARE(linesOf(run.id).mid(2),
                 (QStringList{QStringLiteral("error It broke."), QStringLiteral("error Badly.")}));
    }

    void aStopIsNoError()
    {
        const Run run = begin();
        (void)endUnfinished(project(), run.id, {ErrorCode::Cancelled, QStringLiteral("Stopped.")});
        QCOMPARE(linesOf(run.id), QStringList{QStringLiteral("warning Stopped.")});
    }

    void aProcessThatIsGoneIsTold()
    {
        const Run run = begin(1);
        QCOMPARE(*project().write([&](Connection &c) { return run_store::markInterrupted(c, 9); }), 1);
        const QStringList lines = linesOf(run.id);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().startsWith(QStringLiteral("error The process that recorded this run is gone")),
                 qPrintable(lines.first()));
    }

    /// A short training tells nothing of the machine.
    void aShortRunHasNoSystemMetrics()
    {
        for (const QString &key : m_small->ridge().metrics.keys())
            QVERIFY2(!isSystemMetric(key), qPrintable(key));
    }
};

QTEST_GUILESS_MAIN(TestTrainingLog)
#include "tst_training_log.moc"
