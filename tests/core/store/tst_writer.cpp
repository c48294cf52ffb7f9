#include "core/store/folder_lock.h"
#include "core/store/kept_jobs.h"
#include "core/store/writer.h"
#include "tests/core/store/recording_disk.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <latch>
#include <sqlite3.h>
#include <stdexcept>
#include <thread>
#include <unistd.h>

using namespace assay;

namespace
{

Writer::Job insertRow(int value)
{
    return [value](Connection &connection) -> Result<> {
        ASSAY_TRY(insert, connection.prepare("INSERT INTO t (a) VALUES (?)"));
        return insert.bind(1, value).run();
    };
}

/// Goes on for a tenth of a second.
class Impatient final : public Progress
{
public:
    QString told;

    Impatient() { m_time.start(); }
    bool report(double, const QString &what) override
    {
        told = what;
        return !isStopped();
    }
    [[nodiscard]] bool isStopped() const override { return m_time.hasExpired(100); }

private:
    QElapsedTimer m_time;
};

/// Holds the writer's thread until it is let go, so that a test decides what waits behind.
class Gate final
{
public:
    Writer::Job job()
    {
        return [this](Connection &) -> Result<> {
            m_entered.count_down();
            m_open.wait();
            return Done{};
        };
    }
    void waitUntilEntered() { m_entered.wait(); }
    void open() { m_open.count_down(); }

private:
    std::latch m_entered{1};
    std::latch m_open{1};
};

} // namespace

class TestWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_path = m_folder->path(QStringLiteral("a.db"));
        m_lockPath = m_folder->path(QStringLiteral("assay.lock"));
        auto connection = Connection::open(m_path, Connection::Access::Write);
        QVERIFY_RESULT(connection);
        QVERIFY_RESULT((*connection)->execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB) STRICT"));
        m_settings = {};
    }

    void aJobIsVisibleWhenItIsAcknowledged()
    {
        const auto writer = start();
        const auto reader = Connection::open(m_path, Connection::Access::Read);
        QVERIFY_RESULT(reader);
        for (int i = 1; i <= 20; ++i) {
            QVERIFY_RESULT(writer->run(insertRow(i)));
            QCOMPARE(*(*reader)->queryInteger("SELECT count(*) FROM t"), i);
        }
    }

    void anErrorUndoesItsOwnJobAlone()
    {
        const auto writer = start();
        Gate gate;
        auto held = writer->submit(gate.job());
        gate.waitUntilEntered();
        // All of these share a transaction.
        auto first = writer->submit(insertRow(1));
        auto second = writer->submit([](Connection &connection) -> Result<> {
            ASSAY_CHECK(insertRow(2)(connection));
            return Error{ErrorCode::Refused, QStringLiteral("No.")};
        });
        auto third = writer->submit([](Connection &connection) -> Result<> {
            ASSAY_CHECK(insertRow(3)(connection));
            throw std::runtime_error("a defect");
        });
        auto fourth = writer->submit(insertRow(1));
        auto fifth = writer->submit(insertRow(5));
        gate.open();
        QVERIFY_RESULT(held.get());
        QVERIFY_RESULT(first.get());
        QVERIFY_ERROR(second.get(), ErrorCode::Refused);
        QVERIFY_ERROR(third.get(), ErrorCode::Internal);
        QVERIFY_ERROR(fourth.get(), ErrorCode::Exists);
        QVERIFY_RESULT(fifth.get());
        QCOMPARE(rows(), (QList<std::int64_t>{1, 5}));
        QCOMPARE(writer->failure(), QString());
    }

    void aJobThatEndsTheTransactionItselfIsAnError()
    {
        const auto writer = start();
        QVERIFY_ERROR(writer->run([](Connection &connection) { return connection.execute("ROLLBACK"); }),
                      ErrorCode::Internal);
        QVERIFY_RESULT(writer->run(insertRow(1)));
        QCOMPARE(rows(), QList<std::int64_t>{1});
    }

    void aJobThatWaitsForAnotherIsAnError()
    {
        const auto writer = start();
        QVERIFY_ERROR(writer->run([&](Connection &) { return writer->run(insertRow(1)); }), ErrorCode::Internal);
        QCOMPARE(rows(), QList<std::int64_t>{});
    }

    void manyThreadsShareTransactions()
    {
        const auto writer = start();
        std::atomic<int> commits = 0;
        writer->setListener([&] { ++commits; });
        constexpr int threadCount = 32;
        constexpr int jobsEach = 200;
        std::atomic<int> failures = 0;
        QElapsedTimer clock;
        clock.start();
        std::vector<std::thread> threads;
        for (int thread = 0; thread < threadCount; ++thread) {
            threads.emplace_back([&, thread] {
                for (int i = 0; i < jobsEach; ++i) {
                    if (!writer->run(insertRow(thread * 1000 + i)))
                        ++failures;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const double seconds = double(clock.nsecsElapsed()) * 1e-9;
        qInfo("%d threads: %.0f acknowledged jobs a second, %.1f in a transaction", threadCount,
              threadCount * jobsEach / seconds, double(threadCount * jobsEach) / commits);
        QCOMPARE(failures.load(), 0);
        QCOMPARE(rows().size(), threadCount * jobsEach);
        QVERIFY(commits < threadCount * jobsEach / 4);
    }

    void aBatchEndsAfterAThousandJobsOrFiveMilliseconds()
    {
        const auto writer = start();
        std::atomic<int> commits = 0;
        Gate gate;
        auto held = writer->submit(gate.job());
        gate.waitUntilEntered();
        std::vector<std::future<Result<>>> futures;
        for (int i = 0; i < 5; ++i) {
            futures.push_back(writer->submit([](Connection &) -> Result<> {
                std::this_thread::sleep_for(std::chrono::milliseconds(6));
                return Done{};
            }));
        }
        writer->setListener([&] { ++commits; });
        std::this_thread::sleep_for(std::chrono::milliseconds(6));
        gate.open();
        QVERIFY_RESULT(held.get());
        for (auto &future : futures)
            QVERIFY_RESULT(future.get());
        // The gate's and one for each slow job.
        QTRY_COMPARE(commits.load(), 6);
        futures.clear();
        for (int i = 0; i < 2'500; ++i)
            futures.push_back(writer->submit([](Connection &) -> Result<> { return Done{}; }));
        for (auto &future : futures)
            QVERIFY_RESULT(future.get());
        QTRY_VERIFY(commits.load() >= 6 + 3);
    }

    void aWaitThatIsTooLongNamesTheHolder()
    {
        m_settings.lockTimeoutMs = 50;
        const auto writer = start();
        const auto lock = FolderLock::open(m_lockPath, FolderLock::Kind::Exclusive);
        QVERIFY_RESULT(lock);
        QVERIFY_RESULT((*lock)->acquire(1'000));
        const auto refused = writer->run(insertRow(1));
        QVERIFY_ERROR(refused, ErrorCode::Locked);
        QVERIFY2(refused.error().text.contains(QString::number(::getpid())), qPrintable(refused.error().text));
        (*lock)->release();
        QVERIFY_RESULT(writer->run(insertRow(2)));
        QCOMPARE(rows(), QList<std::int64_t>{2});
        QCOMPARE(writer->failure(), QString());
    }

    void aForeignLockIsWaitedForAndTold()
    {
        m_settings.lockTimeoutMs = 50;
        const auto writer = start();
        const auto foreign = Connection::open(m_path, Connection::Access::Write);
        QVERIFY_RESULT(foreign);
        QVERIFY_RESULT((*foreign)->execute("BEGIN IMMEDIATE"));
        QVERIFY_ERROR(writer->run(insertRow(1)), ErrorCode::Locked);
        QVERIFY_RESULT((*foreign)->execute("ROLLBACK"));
        QVERIFY_RESULT(writer->run(insertRow(2)));
    }

    /// Not even those that were handed on after the first was refused, and before that was known.
    void keptJobsOutlastAForeignLock()
    {
        m_settings.lockTimeoutMs = 50;
        const auto writer = start();
        const auto lock = FolderLock::open(m_lockPath, FolderLock::Kind::Exclusive);
        QVERIFY_RESULT(lock);
        QVERIFY_RESULT((*lock)->acquire(1'000));
        KeptJobs jobs([&](Writer::Job job) { return writer->submit(std::move(job)); });
        std::vector<int> order;
        const auto add = [&](int value) {
            jobs.submit([value, &order](Connection &connection) -> Result<> {
                order.push_back(value);
                return insertRow(value)(connection);
            });
        };
        for (int i = 0; i < 40; ++i) {
            add(i);
            if (i % 4 == 0)
                jobs.collect();
            if (i == 30)
                (*lock)->release();
            std::this_thread::sleep_for(std::chrono::milliseconds(7));
        }
        NoProgress progress;
        jobs.wait(progress);
        QVERIFY(!jobs.error());
        QCOMPARE(jobs.collect(), size_t(0));
        QCOMPARE(rows().size(), 40);
        QVERIFY(std::ranges::is_sorted(order));
    }

    void keptJobsAreGivenUpWhenAsked()
    {
        m_settings.lockTimeoutMs = 50;
        const auto writer = start();
        const auto lock = FolderLock::open(m_lockPath, FolderLock::Kind::Exclusive);
        QVERIFY_RESULT(lock);
        QVERIFY_RESULT((*lock)->acquire(1'000));
        KeptJobs jobs([&](Writer::Job job) { return writer->submit(std::move(job)); });
        jobs.submit(insertRow(1));
        jobs.submit(insertRow(2));
        Impatient progress;
        jobs.wait(progress);
        QVERIFY(jobs.error());
        QCOMPARE(jobs.error()->code, ErrorCode::Locked);
        QVERIFY2(progress.told.contains(QString::number(::getpid())), qPrintable(progress.told));
        QCOMPARE(rows(), QList<std::int64_t>{});
    }

    /// One that is refused for another reason holds up nobody.
    void keptJobsGoOnAfterAnError()
    {
        const auto writer = start();
        KeptJobs jobs([&](Writer::Job job) { return writer->submit(std::move(job)); });
        for (const int value : {1, 1, 2})
            jobs.submit(insertRow(value));
        NoProgress progress;
        jobs.wait(progress);
        QVERIFY(jobs.error());
        QCOMPARE(jobs.error()->code, ErrorCode::Exists);
        QCOMPARE(rows(), (QList<std::int64_t>{1, 2}));
    }

    void twoWritersTakeTurns()
    {
        const auto first = start();
        const auto second = start();
        std::atomic<bool> isDone = false;
        std::atomic<int> failures = 0;
        // Each of the two keeps its queue full, so neither would ever let go of its own accord.
        const auto flood = [&](Writer &writer, int from) {
            int count = 0;
            std::vector<std::future<Result<>>> futures;
            while (!isDone) {
                futures.clear();
                for (int i = 0; i < 50; ++i)
                    futures.push_back(writer.submit(insertRow(from + count++)));
                for (auto &future : futures)
                    failures += future.get().isError() ? 1 : 0;
            }
            return count;
        };
        int counts[2] = {};
        std::thread one([&] { counts[0] = flood(*first, 0); });
        std::thread two([&] { counts[1] = flood(*second, 100'000'000); });
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        isDone = true;
        one.join();
        two.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(rows().size(), counts[0] + counts[1]);
        QVERIFY2(counts[0] > (counts[0] + counts[1]) / 10 && counts[1] > (counts[0] + counts[1]) / 10,
                 qPrintable(QStringLiteral("%1 and %2").arg(counts[0]).arg(counts[1])));
    }

    void theLogIsMovedWhenLongAndAtTheEnd()
    {
        m_settings.checkpointBytes = 200'000;
        std::int64_t longest = 0;
        {
            const auto writer = start();
            for (int i = 0; i < 200; ++i) {
                QVERIFY_RESULT(writer->run([i](Connection &connection) -> Result<> {
                    ASSAY_TRY(insert, connection.prepare("INSERT INTO t VALUES (?, ?)"));
                    return insert.bind(1, i).bind(2, QByteArray(10'000, 'x')).run();
                }));
                longest = std::max<std::int64_t>(longest, QFileInfo(m_path + QStringLiteral("-wal")).size());
            }
        }
        QVERIFY(longest > 200'000);
        QVERIFY(longest < 300'000);
        QCOMPARE(QFileInfo(m_path + QStringLiteral("-wal")).size(), 0);
        QCOMPARE(rows().size(), 200);
    }

    void aReaderThatStaysDelaysTheCheckpointAlone()
    {
        m_settings.checkpointBytes = 100'000;
        const auto reader = Connection::open(m_path, Connection::Access::Read);
        QVERIFY_RESULT(reader);
        QVERIFY_RESULT((*reader)->execute("BEGIN"));
        QCOMPARE(*(*reader)->queryInteger("SELECT count(*) FROM t"), 0);
        {
            const auto writer = start();
            for (int i = 0; i < 50; ++i)
                QVERIFY_RESULT(writer->run(insertRow(i)));
            QCOMPARE(*(*reader)->queryInteger("SELECT count(*) FROM t"), 0);
        }
        QVERIFY(QFileInfo(m_path + QStringLiteral("-wal")).size() > 0);
        QVERIFY_RESULT((*reader)->execute("COMMIT"));
        QCOMPARE(*(*reader)->queryInteger("SELECT count(*) FROM t"), 50);
    }

    void theFirstFaultEndsWriting_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("sqliteCode");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("write fails") << int(DiskOperation::Kind::Write) << SQLITE_IOERR_WRITE << ErrorCode::Io;
        QTest::newRow("sync fails") << int(DiskOperation::Kind::Sync) << SQLITE_IOERR_FSYNC << ErrorCode::Io;
        QTest::newRow("disk is full") << int(DiskOperation::Kind::Write) << SQLITE_FULL << ErrorCode::Full;
        QTest::newRow("damage is met") << -1 << SQLITE_CORRUPT << ErrorCode::Damaged;
    }

    void theFirstFaultEndsWriting()
    {
        QFETCH(int, kind);
        QFETCH(int, sqliteCode);
        QFETCH(ErrorCode, code);
        RecordingDisk disk("assay-failing", imageOfDatabase(sqliteCode == SQLITE_CORRUPT));
        m_settings.vfs = disk.name();
        m_path = QStringLiteral("/a.db");
        const auto writer = start();
        std::atomic<int> calls = 0;
        writer->setListener([&] { ++calls; });
        Gate gate;
        auto held = writer->submit(gate.job());
        gate.waitUntilEntered();
        auto first = writer->submit(insertRow(1));
        auto second = writer->submit([](Connection &connection) -> Result<> {
            // A job that forgets about its own failure does not make the disk good again.
            (void)connection.execute("INSERT INTO t SELECT a + 1000, randomblob(9000) FROM t");
            return Done{};
        });
        gate.open();
        const auto opened = held.get();
        if (kind >= 0) {
            QVERIFY_RESULT(opened);
            disk.failFrom(DiskOperation::Kind(kind), 0, sqliteCode);
        }
        const auto third = writer->run(insertRow(3));
        // Depending on the moment the third one was in the same transaction or came to a closed writer.
        QVERIFY(third.isError());
        QVERIFY(third.error().code == code || third.error().code == ErrorCode::ReadOnly);
        const auto last = writer->run(insertRow(4));
        QVERIFY_ERROR(last, ErrorCode::ReadOnly);
        QCOMPARE(last.error().text, writer->failure());
        QVERIFY(writer->failure().contains(QStringLiteral("only be read")));
        QVERIFY(calls >= 1);
        (void)first.get();
        (void)second.get();
    }

    void theListenerHearsOfEachCommitUntilItIsTaken()
    {
        const auto writer = start();
        std::atomic<int> calls = 0;
        writer->setListener([&] { ++calls; });
        QVERIFY_RESULT(writer->run(insertRow(1)));
        QTRY_COMPARE(calls.load(), 1);
        writer->setListener({});
        QVERIFY_RESULT(writer->run(insertRow(2)));
        QCOMPARE(calls.load(), 1);
    }

    void whatWasSubmittedIsFinishedAtTheEnd()
    {
        std::vector<std::future<Result<>>> futures;
        {
            const auto writer = start();
            for (int i = 0; i < 2'500; ++i)
                futures.push_back(writer->submit(insertRow(i)));
        }
        for (auto &future : futures)
            QVERIFY_RESULT(future.get());
        QCOMPARE(rows().size(), 2'500);
    }

    void aWriterMayDieInItsOwnJob()
    {
        auto writer = std::shared_ptr<Writer>(start());
        auto keepsItAlive = std::make_shared<std::promise<void>>();
        auto done = keepsItAlive->get_future();
        writer->submit([writer, keepsItAlive](Connection &connection) -> Result<> {
            auto inserted = insertRow(1)(connection);
            keepsItAlive->set_value();
            return inserted;
        });
        writer.reset();
        done.get();
        QTRY_COMPARE(rows(), QList<std::int64_t>{1});
    }

private:
    std::unique_ptr<Writer> start()
    {
        auto writer = Writer::start(m_path, m_lockPath, m_settings);
        if (!writer)
            qFatal("%s", qPrintable(writer.error().text));
        return std::move(*writer);
    }

    QList<std::int64_t> rows()
    {
        QList<std::int64_t> values;
        const auto reader = Connection::open(m_path, Connection::Access::Read);
        if (!reader)
            return {-1};
        auto found = (*reader)->prepare("SELECT a FROM t ORDER BY a");
        while (found && found->next())
            values.append(found->integer(0));
        return values;
    }

    /// A database of a few pages in memory, with a page of nonsense in it when asked.
    static DiskImage imageOfDatabase(bool isDamaged)
    {
        RecordingDisk disk("assay-making");
        {
            auto made = Connection::open(QStringLiteral("/a.db"), Connection::Access::Write, disk.name());
            if (!made ||
                !(*made)->execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB) STRICT; "
                                  "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n LIMIT 50) "
                                  "INSERT INTO t SELECT i, randomblob(3000) FROM n") ||
                !(*made)->checkpointAndTruncate())
                qFatal("cannot make a database in memory");
        }
        DiskImage image = disk.image();
        if (isDamaged) {
            QByteArray &bytes = image.at("/a.db");
            for (qsizetype at = 8192; at < bytes.size(); ++at)
                bytes[at] = '\x5a';
        }
        return image;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    QString m_path;
    QString m_lockPath;
    Writer::Settings m_settings;
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
