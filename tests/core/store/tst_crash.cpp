#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/run_store.h"
#include "core/store/project.h"
#include "tests/core/store/crash_record.h"
#include "tests/support/result_check.h"

#include <QDebug>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace assay;

namespace
{

constexpr int killsOfPart = 2'000;
constexpr int killsOfProject = 50;

int wantedParts()
{
    return qEnvironmentVariableIntValue("ASSAY_LONG_TESTS") != 0 ? 10 : 1;
}

struct Seen {
    QHash<std::int64_t, QString> first;
    QHash<std::int64_t, QString> second;
    std::int64_t changes = 0;
    QString check;
    std::vector<MetricPoint> curve;
    std::vector<MetricPoint> byRest; ///< of the seven other keys, in their order
    MetricSummary summary;
};

Result<std::shared_ptr<Project>> createWithRun(const QString &path)
{
    ASSAY_TRY(project, Project::create(path));
    ASSAY_CHECK(project->write([](Connection &connection) -> Result<> {
        ASSAY_TRY(experiment, run_store::ensureExperiment(connection, QStringLiteral("crash"), 1));
        Run run;
        run.id = crashRun();
        run.experimentId = experiment.id;
        run.name = QStringLiteral("crash");
        return run_store::insert(connection, run);
    }));
    return project;
}

Result<Seen> look(Connection &connection)
{
    Seen seen;
    ASSAY_TRY(rows, connection.prepare("SELECT key, value FROM meta"));
    while (rows.next()) {
        const QString key = rows.text(0);
        (key.startsWith(u"a-") ? seen.first : seen.second).insert(key.mid(2).toLongLong(), rows.text(1));
    }
    ASSAY_CHECK(rows.status());
    ASSAY_TRY(changes, connection.queryInteger("SELECT count(*) FROM change WHERE kind = 'run' AND id NOT LIKE '0%'"));
    seen.changes = changes;
    ASSAY_TRY(curve, metric_store::read(connection, crashRun(), QStringLiteral("loss")));
    seen.curve = curve;
    for (int rest = 0; rest < 7; ++rest) {
        ASSAY_TRY(points, metric_store::read(connection, crashRun(), QStringLiteral("of %1").arg(rest)));
        seen.byRest.insert(seen.byRest.end(), points.begin(), points.end());
    }
    ASSAY_TRY(run, run_store::find(connection, crashRun().value));
    seen.summary = run.metrics.value(QStringLiteral("loss"));
    ASSAY_TRY(check, connection.prepare("PRAGMA quick_check(1)"));
    seen.check = check.next() ? check.text(0) : QString();
    ASSAY_CHECK(check.status());
    return seen;
}

} // namespace

/// Processes that are killed while they write: nothing they were told is done may be missing, nothing may be half done.
class TestCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void initTestCase()
    {
        // A kill takes no page cache along, so a disk in memory asks the same question faster.
        const QString place =
            QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm") : QDir::tempPath();
        m_folder = std::make_unique<QTemporaryDir>(place + QStringLiteral("/assay-crash-XXXXXX"));
        QVERIFY(m_folder->isValid());
        m_child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_child.start(QStringLiteral(ASSAY_CRASH_CHILD), {});
        QVERIFY(m_child.waitForStarted());
    }

    void cleanupTestCase()
    {
        m_child.closeWriteChannel();
        QVERIFY(m_child.waitForFinished());
        QCOMPARE(m_child.exitCode(), 0);
    }

    void nothingAcknowledgedIsLost_data()
    {
        QTest::addColumn<int>("part");
        for (int part = 0; part < wantedParts(); ++part)
            QTest::addRow("part %d", part + 1) << part;
    }

    void nothingAcknowledgedIsLost()
    {
        QFETCH(int, part);
        m_kills = 0;
        m_acknowledged = 0;
        m_untold = 0;
        m_rounds = 0;
        m_emptyRounds = 0;
        QElapsedTimer clock;
        clock.start();
        for (int project = part * killsOfPart; m_kills < killsOfPart; ++project) {
            runProject(m_folder->filePath(QString::number(project)), std::uint64_t(project));
            if (QTest::currentTestFailed())
                return;
        }
        qInfo().noquote() << QStringLiteral("%1 kills in %2 s: %3 acknowledged jobs, 0 lost; %4 of %5 rounds without a "
                                            "job, %6 jobs visible that nobody was told of")
                                 .arg(m_kills)
                                 .arg(double(clock.elapsed()) / 1000, 0, 'f', 1)
                                 .arg(m_acknowledged)
                                 .arg(m_emptyRounds)
                                 .arg(m_rounds)
                                 .arg(m_untold);
        QVERIFY(m_acknowledged > m_kills);
        QVERIFY(m_emptyRounds < m_rounds / 2);
    }

    /// The control: a program that speaks too early loses jobs, and the same look at the project must say so.
    void aProgramThatSpeaksTooEarlyIsCaught()
    {
        const QString path = m_folder->filePath(QStringLiteral("early"));
        QVERIFY_RESULT(createWithRun(path));
        qsizetype lost = 0;
        for (std::int64_t round = 0; round < 200 && lost == 0; ++round) {
            const auto told = runRound({1 + round * crashJobsOfProcess, 1, 20'000, false, path});
            const auto seen = readPlainly(path);
            QVERIFY_RESULT(seen);
            lost = std::count_if(told.begin(), told.end(), [&](auto job) { return !seen->first.contains(job); });
        }
        QVERIFY(lost > 0);
    }

private:
    /// One project that is written and killed again and again, each time on what the last kill left.
    void runProject(const QString &path, std::uint64_t seed)
    {
        QVERIFY_RESULT(createWithRun(path));
        Random random(seed, "crash");
        QSet<std::int64_t> acknowledged;
        std::int64_t firstJob = 1;
        for (int kills = 0; kills < killsOfProject;) {
            const int processes = random.below(2) == 0 ? 1 : 2;
            // From before the project is open to some hundred jobs later, on whatever machine this is.
            const auto microseconds = 1'000 + random.below(m_longestRound);
            const QSet<std::int64_t> told = runRound({firstJob, processes, microseconds, true, path});
            if (QTest::currentTestFailed())
                return;
            acknowledged += told;
            kills += processes;
            m_kills += processes;
            m_acknowledged += told.size();
            ++m_rounds;
            m_emptyRounds += told.isEmpty() ? 1 : 0;
            m_longestRound =
                std::clamp<std::uint64_t>(m_longestRound * (told.isEmpty() ? 110 : 97) / 100, 10'000, 100'000);
            verify(path, acknowledged, firstJob, random.below(5) == 0);
            if (QTest::currentTestFailed())
                return;
            firstJob += 2 * crashJobsOfProcess;
        }
        QVERIFY(QDir(path).removeRecursively());
    }

    struct Round {
        std::int64_t firstJob;
        int processes;
        std::uint64_t microseconds;
        bool isHonest;
        QString folder;
    };

    QSet<std::int64_t> runRound(const Round &round)
    {
        QSet<std::int64_t> told;
        m_child.write(QStringLiteral("%1 %2 %3 %4 %5\n")
                          .arg(round.firstJob)
                          .arg(round.processes)
                          .arg(round.microseconds)
                          .arg(int(round.isHonest))
                          .arg(round.folder)
                          .toUtf8());
        for (;;) {
            while (m_child.bytesAvailable() >= qint64(sizeof(CrashRecord))) {
                CrashRecord record;
                m_child.read(reinterpret_cast<char *>(&record), sizeof record);
                if (record.job == crashRoundEnd)
                    return told;
                told.insert(record.job);
            }
            if (!m_child.waitForReadyRead(30'000)) {
                QTest::qFail("the child ended or hangs", __FILE__, __LINE__);
                return told;
            }
        }
    }

    void verify(const QString &path, const QSet<std::int64_t> &acknowledged, std::int64_t firstJobOfRound,
                bool byProject)
    {
        // Mostly a plain reader, so that the next child finds the log as the kill left it; a Project moves it at its
        // end.
        const auto seen = byProject ? readByProject(path) : readPlainly(path);
        QVERIFY_RESULT(seen);
        QCOMPARE(seen->check, QStringLiteral("ok"));
        QCOMPARE(seen->first, seen->second);
        QCOMPARE(seen->changes, seen->first.size());
        verifyCurves(*seen);
        if (QTest::currentTestFailed())
            return;
        ObjectStore objects(path + QStringLiteral("/objects"));
        for (const std::int64_t job : acknowledged)
            QVERIFY2(seen->first.contains(job), qPrintable(QStringLiteral("job %1 is lost").arg(job)));
        for (auto it = seen->first.begin(); it != seen->first.end(); ++it) {
            if (it.key() < firstJobOfRound)
                continue;
            m_untold += acknowledged.contains(it.key()) ? 0 : 1;
            const QByteArray bytes = crashObject(it.key());
            QCOMPARE(it.value(), sha256Hex(bytes));
            const auto object = objects.get(it.value());
            QVERIFY_RESULT(object);
            QCOMPARE(*object, bytes);
        }
    }

    /// Every visible job has logged all of its points once, in their order, however far they were sealed or packed.
    static void verifyCurves(const Seen &seen)
    {
        QSet<std::int64_t> jobs;
        CurveSummary summary;
        for (size_t at = 0; at < seen.curve.size();) {
            const std::int64_t job = seen.curve[at].step / 64;
            QVERIFY2(!jobs.contains(job), qPrintable(QStringLiteral("points of job %1 are doubled").arg(job)));
            jobs.insert(job);
            for (const MetricPoint &point : crashPoints(job)) {
                QVERIFY2(at < seen.curve.size(), qPrintable(QStringLiteral("job %1 has not all points").arg(job)));
                QCOMPARE(seen.curve[at].step, point.step);
                QCOMPARE(seen.curve[at].at, point.at);
                QCOMPARE(seen.curve[at].value, point.value);
                summary.add(point);
                ++at;
            }
        }
        QCOMPARE(jobs, QSet<std::int64_t>(seen.first.keyBegin(), seen.first.keyEnd()));
        QCOMPARE(seen.summary.count, summary.count);
        if (summary.count > 0)
            QVERIFY(seen.summary.min == summary.min && seen.summary.max == summary.max &&
                    seen.summary.last == summary.last);
        QSet<std::int64_t> rest;
        for (const MetricPoint &point : seen.byRest)
            rest.insert(point.step);
        QCOMPARE(rest, jobs);
        QCOMPARE(std::int64_t(seen.byRest.size()), std::int64_t(jobs.size()));
    }

    static Result<Seen> readPlainly(const QString &path)
    {
        ASSAY_TRY(connection, Connection::open(path + QStringLiteral("/assay.db"), Connection::Access::Read));
        return look(*connection);
    }

    static Result<Seen> readByProject(const QString &path)
    {
        ASSAY_TRY(project, Project::open(path));
        return project->read(look);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_child;
    int m_kills = 0;
    qint64 m_acknowledged = 0;
    qint64 m_untold = 0;
    int m_rounds = 0;
    int m_emptyRounds = 0;
    std::uint64_t m_longestRound = 25'000;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
