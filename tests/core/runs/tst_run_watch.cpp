#include "core/runs/curves/metric_store.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/run_store.h"
#include "core/runs/watch/run_alarm_store.h"
#include "core/runs/watch/run_watch.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>
#include <QTest>

#include <csignal>

using namespace assay;
using namespace std::chrono_literals;

/// Runs that fall silent, and those whose process is gone, are found by whoever has the project open.
class TestRunWatch final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    Run m_run;
    std::unique_ptr<RunWatch> m_watch;
    std::chrono::milliseconds m_now = 0ms;
    TimeMs m_loggedAt = 1'000;
    std::int64_t m_step = 0;

    void log(std::chrono::milliseconds after)
    {
        m_loggedAt += after.count();
        ++m_step;
        QVERIFY_RESULT(m_project->write([&](Connection &c) {
            return metric_store::append(c, m_run.id, {{QStringLiteral("train_rmse"), {{m_step, m_loggedAt, 1.0}}}});
        }));
    }

    bool look(std::chrono::milliseconds later)
    {
        m_now += later;
        const Result<bool> found = m_watch->look();
        return found && *found;
    }

    QList<CurveAlarm> alarms()
    {
        const auto seen = m_project->read([&](Connection &c) { return run_alarm_store::list(c, m_run.id); });
        return seen ? *seen : QList<CurveAlarm>();
    }

    Run stored()
    {
        const auto run = m_project->read([&](Connection &c) { return run_store::find(c, m_run.id.value); });
        return run ? *run : Run();
    }

    /// As if another process recorded the run.
    Result<> giveTo(qint64 pid)
    {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
        if (!stat.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, stat.fileName()};
        const QByteArray text = stat.readAll();
        const qint64 start = text.mid(text.lastIndexOf(')') + 2).split(' ').at(19).toLongLong();
        return m_project->write([&](Connection &c) -> Result<> {
            ASSAY_TRY(update, c.prepare("UPDATE run SET pid = ?, process_start = ?"));
            return update.bind(1, std::int64_t(pid)).bind(2, std::int64_t(start)).run();
        });
    }

private Q_SLOTS:
    void init()
    {
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
        m_now = 0ms;
        m_loggedAt = 1'000;
        m_step = 0;
        m_watch = std::make_unique<RunWatch>(*m_project, [this] { return m_now; });
    }

    void cleanup()
    {
        m_watch.reset();
        m_project.reset();
    }

    void aSilenceIsJudgedByThePaceAndTheProcess_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("pause"); // s
        QTest::addColumn<int>("lasts"); // s
        QTest::addColumn<double>("cores");
        QTest::addColumn<bool>("isStopped");
        QTest::addColumn<bool>("isStall");
        const QString loss = QStringLiteral("loss");
        QTest::newRow("at rest, shorter than a minute") << loss << 1 << 59 << 0.0 << false << false;
        QTest::newRow("at rest, a minute") << loss << 1 << 60 << 0.0 << false << true;
        QTest::newRow("at rest, known for long pauses") << loss << 30 << 149 << 0.01 << false << false;
        QTest::newRow("at rest, longer than those") << loss << 30 << 150 << 0.01 << false << true;
        QTest::newRow("at work, some minutes") << loss << 1 << 599 << 1.0 << false << false;
        QTest::newRow("at work, ten minutes") << loss << 1 << 600 << 1.0 << false << true;
        QTest::newRow("at work, known for long pauses") << loss << 60 << 1199 << 0.5 << false << false;
        QTest::newRow("at work, longer than those") << loss << 60 << 1200 << 0.5 << false << true;
        QTest::newRow("no curve, some minutes") << QString() << 0 << 599 << 0.0 << false << false;
        QTest::newRow("no curve, ten minutes") << QString() << 0 << 600 << 0.0 << false << true;
        QTest::newRow("stopped, a minute") << loss << 60 << 60 << 0.0 << true << true;
        QTest::newRow("stopped just now") << loss << 1 << 59 << 0.0 << true << false;
    }

    void aSilenceIsJudgedByThePaceAndTheProcess()
    {
        QFETCH(QString, key);
        QFETCH(int, pause);
        QFETCH(int, lasts);
        QFETCH(double, cores);
        QFETCH(bool, isStopped);
        const LoggingPace pace{key, 7, std::chrono::seconds(pause)};
        const auto stall = findStall(pace, {std::chrono::seconds(lasts), cores, isStopped});
        QTEST(stall.has_value(), "isStall");
        if (stall) {
            QCOMPARE(stall->kind, CurveAlarm::Kind::Stall);
            QCOMPARE(stall->key, key);
            QCOMPARE(stall->step, 7);
        }
    }

    void aRunThatFallsSilentGetsOneAlarm()
    {
        // The process that “records” sleeps, as one that waits for what never comes.
        QProcess sleeper;
        sleeper.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
        QVERIFY(sleeper.waitForStarted());
        QVERIFY_RESULT(giveTo(sleeper.processId()));
        log(0s);
        log(2s);
        log(20s);
        QVERIFY(!look(0s));
        log(2s);
        QVERIFY(!look(10s)); // it has just logged
        QVERIFY(!look(60s)); // its longest pause was 20 s, five of them are 100
        QVERIFY(!look(39s));
        QVERIFY(look(1s));
        QCOMPARE(alarms().size(), 1);
        QCOMPARE(alarms().front().kind, CurveAlarm::Kind::Stall);
        QCOMPARE(alarms().front().key, QStringLiteral("train_rmse"));
        QCOMPARE(alarms().front().step, 4);
        QCOMPARE(alarms().front().sentence, QStringLiteral("The run has logged nothing for 100 s since step 4 of "
                                                           "“train_rmse”, where its longest pause was 20 s; its "
                                                           "process rests."));
        QVERIFY(stored().tags.contains(QStringLiteral("alarm.stall")));
        const auto log = m_project->read([&](Connection &c) { return run_log_store::read(c, m_run.id, 0, 10); });
        QVERIFY_RESULT(log);
        QCOMPARE(log->size(), 1);
        QCOMPARE(log->front().level, LogLine::Level::Warning);
        // Said once.
        QVERIFY(!look(1000s));
        QVERIFY(!look(1000s));
        QCOMPARE(alarms().size(), 1);
        sleeper.kill();
        QVERIFY(sleeper.waitForFinished());
        // And when its process is gone, it is marked, too.
        QVERIFY(look(1s));
        QCOMPARE(stored().status, RunStatus::Interrupted);
        QVERIFY(!look(1s));
    }

    void sealingIsNoSignAndLoggingIs()
    {
        QProcess sleeper;
        sleeper.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
        QVERIFY(sleeper.waitForStarted());
        QVERIFY_RESULT(giveTo(sleeper.processId()));
        log(0s);
        log(1s);
        QVERIFY(!look(0s));
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return metric_store::seal(c, m_run.id); }));
        QVERIFY(!look(30s));
        log(1s);
        QVERIFY(!look(29s));
        QVERIFY(!look(59s));
        QVERIFY_RESULT(m_project->write([&](Connection &c) { return metric_store::seal(c, m_run.id); }));
        QVERIFY(look(1s));
        // The curve was read when it was sealed as well.
        QCOMPARE(alarms().front().step, 3);
        sleeper.kill();
        QVERIFY(sleeper.waitForFinished());
    }

    void aStoppedProcessIsSaidToBeStopped()
    {
        QProcess sleeper;
        sleeper.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
        QVERIFY(sleeper.waitForStarted());
        QVERIFY_RESULT(giveTo(sleeper.processId()));
        QVERIFY(!look(0s));
        ::kill(pid_t(sleeper.processId()), SIGSTOP);
        // Until the signal has come, its process merely rests.
        const auto isStopped = [&] {
            const auto running = m_project->read([](Connection &c) { return run_store::running(c); });
            const auto process = running ? running->front().process.state() : std::nullopt;
            return process && process->isStopped;
        };
        QTRY_VERIFY(isStopped());
        QVERIFY(look(60s));
        QVERIFY2(alarms().front().sentence.endsWith(QStringLiteral("its process was stopped.")),
                 qPrintable(alarms().front().sentence));
        ::kill(pid_t(sleeper.processId()), SIGKILL);
        QVERIFY(sleeper.waitForFinished());
    }

    void whoIsNotWatchedGetsNoAlarm()
    {
        QProcess sleeper;
        sleeper.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
        QVERIFY(sleeper.waitForStarted());
        QVERIFY_RESULT(giveTo(sleeper.processId()));
        QVERIFY_RESULT(
            m_project->write([&](Connection &c) { return run_alarm_store::setWatched(c, m_run.experimentId, false); }));
        QVERIFY(!look(0s));
        QVERIFY(!look(5000s));
        QVERIFY(alarms().isEmpty());
        QVERIFY_RESULT(
            m_project->write([&](Connection &c) { return run_alarm_store::setWatched(c, m_run.experimentId, true); }));
        QVERIFY(look(10s));
        sleeper.kill();
        QVERIFY(sleeper.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(TestRunWatch)
#include "tst_run_watch.moc"
