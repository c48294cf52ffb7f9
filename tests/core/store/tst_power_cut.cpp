#include "core/base/hash.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/writer.h"
#include "tests/core/store/recording_disk.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDebug>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace assay;

namespace
{

const QString databasePath = QStringLiteral("/assay.db");
// Small, so that a history of a few hundred commits holds dozens of checkpoints and restarts of the log.
constexpr std::int64_t checkpointBytes = 150'000;

constexpr int cutsPerHistory = 1'000;
// Of each part; a long test has ten parts.
constexpr int histories = 10;

void addParts()
{
    QTest::addColumn<int>("part");
    const int parts = qEnvironmentVariableIntValue("ASSAY_LONG_TESTS") != 0 ? 10 : 1;
    for (int part = 0; part < parts; ++part)
        QTest::addRow("part %d", part + 1) << part;
}

/// Mostly small, at times some pages long.
QString valueOf(std::int64_t number)
{
    Random random(std::uint64_t(number), "value");
    const auto length = random.below(20) == 0 ? 20'000 + random.below(10'000) : random.below(300);
    return sha256Hex(QByteArray::number(qint64(number))).repeated(int(length / 64 + 1));
}

/// One job: two rows that belong together.
Result<> insertPair(Connection &connection, std::int64_t number)
{
    ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES (?, ?)"));
    ASSAY_CHECK(insert.bind(1, QStringLiteral("a-%1").arg(number)).bind(2, valueOf(number)).run());
    return insert.bind(1, QStringLiteral("b-%1").arg(number)).run();
}

Result<DiskImage> emptyDatabase()
{
    RecordingDisk disk("assay-empty");
    {
        ASSAY_TRY(connection, Connection::open(databasePath, Connection::Access::Write, disk.name()));
        ASSAY_CHECK(migrate(*connection, databasePath, bundledMigrations()));
        ASSAY_CHECK(connection->checkpointAndTruncate());
    }
    return disk.image();
}

struct History {
    DiskImage start;
    std::vector<DiskOperation> operations;
};

Result<> commitPair(Connection &connection, std::int64_t number)
{
    ASSAY_CHECK(connection.execute("BEGIN IMMEDIATE"));
    ASSAY_CHECK(insertPair(connection, number));
    return connection.execute("COMMIT");
}

/// One connection that commits, marks, and checkpoints now and then, at the given level of care.
Result<History> historyOfConnection(const char *synchronous, int commits)
{
    ASSAY_TRY(start, emptyDatabase());
    RecordingDisk disk("assay-history", start);
    disk.startRecording();
    ASSAY_TRY(connection, Connection::open(databasePath, Connection::Access::Write, disk.name()));
    ASSAY_CHECK(connection->execute(QByteArray("PRAGMA synchronous = ").append(synchronous).constData()));
    for (int number = 1; number <= commits; ++number) {
        ASSAY_CHECK(commitPair(*connection, number));
        disk.mark(number);
        if (connection->logBytes() > checkpointBytes)
            ASSAY_CHECK(connection->checkpoint());
    }
    return History{start, disk.operations()};
}

/// The real writer with four people waiting for it.
Result<History> historyOfWriter(const QString &lockPath, int commitsEach)
{
    ASSAY_TRY(start, emptyDatabase());
    RecordingDisk disk("assay-history", start);
    disk.startRecording();
    std::atomic<int> failures = 0;
    {
        Writer::Settings settings;
        settings.checkpointBytes = checkpointBytes;
        settings.vfs = disk.name();
        ASSAY_TRY(writer, Writer::start(databasePath, lockPath, settings));
        std::vector<std::thread> threads;
        for (int person = 0; person < 4; ++person) {
            threads.emplace_back([&, person] {
                for (int i = 1; i <= commitsEach; ++i) {
                    const std::int64_t number = person * 1'000'000 + i;
                    if (writer->run([&](Connection &connection) { return insertPair(connection, number); }))
                        disk.mark(number);
                    else
                        ++failures;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }
    if (failures > 0)
        return Error{ErrorCode::Internal, QStringLiteral("%1 commits failed").arg(failures.load())};
    return History{start, disk.operations()};
}

struct Seen {
    bool isSound = false;
    QString problem;
    QSet<std::int64_t> numbers;
};

Result<Seen> look(Connection &connection)
{
    Seen seen;
    ASSAY_TRY(check, connection.prepare("PRAGMA integrity_check(1)"));
    const QString answer = check.next() ? check.text(0) : QStringLiteral("no answer");
    ASSAY_CHECK(check.status());
    QSet<std::int64_t> seconds;
    ASSAY_TRY(rows, connection.prepare("SELECT key, value FROM meta"));
    while (rows.next()) {
        const QString key = rows.text(0);
        const std::int64_t number = key.mid(2).toLongLong();
        (key.startsWith(u"a-") ? seen.numbers : seconds).insert(number);
        if (rows.text(1) != valueOf(number))
            seen.problem = QStringLiteral("%1 has another value").arg(key);
    }
    ASSAY_CHECK(rows.status());
    if (answer != u"ok")
        seen.problem = answer;
    else if (seen.numbers != seconds)
        seen.problem = QStringLiteral("half a job is visible");
    seen.isSound = seen.problem.isEmpty();
    return seen;
}

struct Toll {
    int cuts = 0;
    int unsound = 0;
    int cutsWithLoss = 0;
    qsizetype worstLoss = 0;
    QString firstProblem;
};

/// Cuts the power `cuts` times in the history and looks at what is left each time, through the real Connection.
void cutPower(const History &history, int cuts, std::uint64_t seed, Toll &toll)
{
    Random random(seed, "power cut");
    std::vector<size_t> moments;
    for (int i = 0; i < cuts; ++i)
        moments.push_back(size_t(random.below(history.operations.size() + 1)));
    std::sort(moments.begin(), moments.end());
    PowerCut power(history.start, history.operations);
    QSet<std::int64_t> acknowledged;
    size_t at = 0;
    for (const size_t moment : moments) {
        power.advanceTo(moment);
        for (; at < moment; ++at) {
            if (history.operations[at].kind == DiskOperation::Kind::Mark)
                acknowledged.insert(history.operations[at].number);
        }
        constexpr PowerCut::Survival survivals[] = {PowerCut::Survival::All, PowerCut::Survival::None,
                                                    PowerCut::Survival::Torn, PowerCut::Survival::Torn};
        const auto survival = survivals[random.below(std::size(survivals))];
        RecordingDisk disk("assay-after", power.image(survival, random, random.uniform()));
        ++toll.cuts;
        auto connection = Connection::open(databasePath, Connection::Access::Write, disk.name());
        const auto seen = connection ? look(**connection) : Result<Seen>(connection.error());
        if (!seen || !seen->isSound) {
            ++toll.unsound;
            if (toll.firstProblem.isEmpty())
                toll.firstProblem = QStringLiteral("seed %1, operation %2: %3")
                                        .arg(seed)
                                        .arg(moment)
                                        .arg(seen ? seen->problem : seen.error().text + seen.error().detail);
            continue;
        }
        const qsizetype lost = (acknowledged - seen->numbers).size();
        toll.cutsWithLoss += lost > 0 ? 1 : 0;
        toll.worstLoss = std::max(toll.worstLoss, lost);
    }
}

void tell(const char *what, const Toll &toll, qint64 milliseconds)
{
    const auto line = QStringLiteral("%1: %2 cuts in %3 s, %4 unsound, acknowledged commits lost in %5 (at most %6)")
                          .arg(QString::fromLatin1(what))
                          .arg(toll.cuts)
                          .arg(double(milliseconds) / 1000, 0, 'f', 1)
                          .arg(toll.unsound)
                          .arg(toll.cutsWithLoss)
                          .arg(toll.worstLoss);
    qInfo().noquote() << line;
}

} // namespace

/// What is acknowledged survives a power cut; and the test would notice if it did not.
class TestPowerCut final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fullLosesNothing_data() { addParts(); }

    void fullLosesNothing()
    {
        QFETCH(int, part);
        QElapsedTimer clock;
        clock.start();
        Toll toll;
        for (int seed = part * histories; seed < (part + 1) * histories; ++seed) {
            const auto history = historyOfConnection("FULL", 100 + seed % 10 * 7);
            QVERIFY_RESULT(history);
            cutPower(*history, cutsPerHistory, std::uint64_t(seed), toll);
        }
        tell("FULL, one connection", toll, clock.elapsed());
        QCOMPARE(toll.firstProblem, QString());
        QCOMPARE(toll.cutsWithLoss, 0);
        QCOMPARE(toll.cuts, histories * cutsPerHistory);
    }

    void theWriterLosesNothing_data() { addParts(); }

    void theWriterLosesNothing()
    {
        QFETCH(int, part);
        const TemporaryFolder folder;
        QElapsedTimer clock;
        clock.start();
        Toll toll;
        for (int seed = part * histories; seed < (part + 1) * histories; ++seed) {
            const auto history = historyOfWriter(folder.path(QStringLiteral("assay.lock")), 40);
            QVERIFY_RESULT(history);
            cutPower(*history, cutsPerHistory, std::uint64_t(seed), toll);
        }
        tell("FULL, the writer and four threads", toll, clock.elapsed());
        QCOMPARE(toll.firstProblem, QString());
        QCOMPARE(toll.cutsWithLoss, 0);
        QCOMPARE(toll.cuts, histories * cutsPerHistory);
    }

    /// The control: with NORMAL a power cut takes acknowledged commits, and the same look at the disk must say so.
    void normalLoses()
    {
        QElapsedTimer clock;
        clock.start();
        Toll toll;
        const auto history = historyOfConnection("NORMAL", 150);
        QVERIFY_RESULT(history);
        cutPower(*history, 1'000, 1, toll);
        tell("NORMAL, the control", toll, clock.elapsed());
        QCOMPARE(toll.firstProblem, QString());
        QVERIFY(toll.cutsWithLoss > toll.cuts / 10);
    }

    /// The other control: without any sync the database itself breaks, and that must be seen too.
    void offBreaks()
    {
        QElapsedTimer clock;
        clock.start();
        Toll toll;
        const auto history = historyOfConnection("OFF", 150);
        QVERIFY_RESULT(history);
        cutPower(*history, 1'000, 1, toll);
        tell("OFF, the control", toll, clock.elapsed());
        QVERIFY(toll.unsound > 0);
        QVERIFY(toll.cutsWithLoss > 0);
    }
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_power_cut.moc"
