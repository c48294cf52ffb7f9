#include "core/runs/curves/curve_recorder.h"
#include "core/runs/run_store.h"
#include "core/runs/training_run.h"
#include "core/runs/watch/run_alarm_store.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

/// What the watchdog sees is on disk with the points that show it.
class TestRunAlarms final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    Run m_run;
    NoProgress m_unwatched;

    Result<> record(bool isWatched)
    {
        CurveRecorder recorder(*m_project, m_run, m_unwatched, nullptr, usualCheckpointInterval);
        if (!isWatched)
            recorder.doNotWatch();
        for (int step = 1; step <= 60; ++step) {
            const double gap = std::nan("");
            recorder.curvePoint(QStringLiteral("train_rmse"), step, step == 7 || step == 9 ? gap : 10.0 / step);
            recorder.curvePoint(QStringLiteral("valid_rmse"), step, step < 20 ? 100 - step : 81 + 6 * (step - 20));
        }
        return recorder.finish();
    }

    Result<QList<CurveAlarm>> alarms()
    {
        return m_project->read([&](Connection &c) { return run_alarm_store::list(c, m_run.id); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto made = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(made);
        m_project = std::move(*made);
        m_run = Run();
        m_run.id = RunId::create();
        m_run.name = QStringLiteral("a");
        QVERIFY_RESULT(m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(experiment, run_store::ensureExperiment(c, QStringLiteral("bike demand"), 1000));
            m_run.experimentId = experiment.id;
            return run_store::insert(c, m_run);
        }));
    }

    void cleanup() { m_project.reset(); }

    void whatIsSeenIsKeptOnce()
    {
        QVERIFY_RESULT(record(true));
        const auto seen = alarms();
        QVERIFY_RESULT(seen);
        QStringList said;
        for (const CurveAlarm &alarm : *seen)
            said.append(QStringLiteral("%1 %2 %3").arg(alarmName(alarm.kind), alarm.key).arg(alarm.step));
        said.sort();
        QVERIFY2(said.contains(QStringLiteral("not_a_number train_rmse 7")), qPrintable(said.join(u',')));
        QVERIFY2(said.contains(QStringLiteral("divergence valid_rmse 29")), qPrintable(said.join(u',')));
        QCOMPARE(said.filter(QStringLiteral("not_a_number")).size(), 1);
        const auto run = m_project->read([&](Connection &c) { return run_store::find(c, m_run.id.value); });
        QVERIFY_RESULT(run);
        QCOMPARE(run->tags.value(QStringLiteral("alarm.not_a_number")),
                 QStringLiteral("“train_rmse” is no number at step 7."));
        QVERIFY(run->tags.contains(QStringLiteral("alarm.divergence")));
        // Another process that goes on with the run does not say it again.
        QVERIFY_RESULT(
            m_project->write([&](Connection &c) { return run_alarm_store::add(c, m_run.id, seen->first(), 5); }));
        QCOMPARE(alarms()->size(), seen->size());
    }

    void nobodyLooksWhereNobodyShould()
    {
        QVERIFY_RESULT(record(false));
        QVERIFY(alarms()->isEmpty());
    }

    void anExperimentMaySayNo()
    {
        const auto isWatched = [&] {
            return m_project->read([&](Connection &c) { return run_alarm_store::isWatched(c, m_run.experimentId); });
        };
        QCOMPARE(*isWatched(), true);
        for (const bool wanted : {false, true}) {
            QVERIFY_RESULT(m_project->write(
                [&](Connection &c) { return run_alarm_store::setWatched(c, m_run.experimentId, wanted); }));
            QCOMPARE(*isWatched(), wanted);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunAlarms)
#include "tst_run_alarms.moc"
