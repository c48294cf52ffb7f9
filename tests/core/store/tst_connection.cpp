#include "core/store/connection.h"
#include "tests/core/store/recording_disk.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <sqlite3.h>
#include <thread>

using namespace assay;

namespace
{

using Access = Connection::Access;

QString textOf(Connection &connection, const char *sql)
{
    auto rows = connection.prepare(sql);
    return rows && rows->next() ? rows->text(0) : QStringLiteral("nothing");
}

} // namespace

class TestConnection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_path = m_folder->path(QStringLiteral("a.db"));
        auto opened = Connection::open(m_path, Access::Write);
        QVERIFY_RESULT(opened);
        m_connection = std::move(*opened);
    }
    void cleanup() { m_connection.reset(); }

    void theSettingsOfTheProjectHold_data()
    {
        QTest::addColumn<QByteArray>("pragma");
        QTest::addColumn<QString>("writing");
        QTest::addColumn<QString>("reading");
        const auto row = [](const char *pragma, const char *writing, const char *reading) {
            QTest::newRow(pragma) << QByteArray("PRAGMA ").append(pragma) << QString::fromLatin1(writing)
                                  << QString::fromLatin1(reading);
        };
        row("journal_mode", "wal", "wal");
        row("page_size", "8192", "8192");
        row("foreign_keys", "1", "1");
        row("trusted_schema", "0", "0");
        row("cell_size_check", "1", "1");
        row("mmap_size", "0", "0");
        row("busy_timeout", "10000", "10000");
        row("wal_autocheckpoint", "0", "0");
        row("temp_store", "2", "2");
        row("synchronous", "2", "2");
    }

    void theSettingsOfTheProjectHold()
    {
        QFETCH(QByteArray, pragma);
        QVERIFY_RESULT(m_connection->execute("CREATE TABLE t (a INTEGER) STRICT"));
        QTEST(textOf(*m_connection, pragma.constData()), "writing");
        const auto reader = Connection::open(m_path, Access::Read);
        QVERIFY_RESULT(reader);
        QTEST(textOf(**reader, pragma.constData()), "reading");
    }

    void closingLeavesTheLogAlone()
    {
        QVERIFY_RESULT(m_connection->execute("CREATE TABLE t (a INTEGER) STRICT"));
        QVERIFY(m_connection->logBytes() > 0);
        m_connection.reset();
        QVERIFY(QFileInfo(m_path + QStringLiteral("-wal")).size() > 0);
        auto again = Connection::open(m_path, Access::Write);
        QVERIFY_RESULT(again);
        QCOMPARE(textOf(**again, "SELECT name FROM sqlite_schema"), QStringLiteral("t"));
        QVERIFY_RESULT((*again)->checkpointAndTruncate());
        QCOMPARE(QFileInfo(m_path + QStringLiteral("-wal")).size(), 0);
    }

    void valuesComeBackAsTheyWere()
    {
        QVERIFY_RESULT(m_connection->execute("CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB) STRICT"));
        auto insert = m_connection->prepare("INSERT INTO t VALUES (?, ?, ?, ?)");
        QVERIFY_RESULT(insert);
        const double infinity = std::numeric_limits<double>::infinity();
        const QString text = QStringLiteral("größer ☃ 𝄞") + QChar(0) + QStringLiteral("after");
        const QByteArray blob = QByteArray("\0\xff\x80", 3);
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        QVERIFY_RESULT(insert->bind(1, most).bind(2, -infinity).bind(3, text).bind(4, blob).run());
        QVERIFY_RESULT(insert->bind(1, 7).bind(2, std::nan("")).bind(3, QString()).bind(4, QByteArray()).run());
        QVERIFY_RESULT(insert->bindNull(1).bindNull(2).bindNull(3).bindNull(4).run());
        auto rows = m_connection->prepare("SELECT i, r, s, b FROM t");
        QVERIFY_RESULT(rows);
        QVERIFY(rows->next());
        QCOMPARE(rows->integer(0), most);
        QCOMPARE(rows->real(1), -infinity);
        QCOMPARE(rows->text(2), text);
        QCOMPARE(rows->blob(3), blob);
        QVERIFY(rows->next());
        QVERIFY(rows->isNull(1));
        QVERIFY(std::isnan(rows->real(1)));
        // An empty text or blob is a value, not the lack of one.
        QVERIFY(!rows->isNull(2));
        QVERIFY(!rows->isNull(3));
        QVERIFY(rows->next());
        for (int column = 0; column < 4; ++column)
            QVERIFY(rows->isNull(column));
        QVERIFY(!rows->next());
        QVERIFY_RESULT(rows->status());
        QVERIFY(!rows->next());
        rows->reset();
        QVERIFY(rows->next());
    }

    void failuresHaveTheirCodes()
    {
        QVERIFY_RESULT(m_connection->execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL UNIQUE) STRICT; "
                                             "CREATE TABLE u (a INTEGER REFERENCES t (a)) STRICT; "
                                             "INSERT INTO t VALUES (1, 'x')"));
        QVERIFY_ERROR(m_connection->execute("INSERT INTO t VALUES (1, 'y')"), ErrorCode::Exists);
        QVERIFY_ERROR(m_connection->execute("INSERT INTO t VALUES (2, 'x')"), ErrorCode::Exists);
        QVERIFY_ERROR(m_connection->execute("INSERT INTO t VALUES (2, NULL)"), ErrorCode::Internal);
        QVERIFY_ERROR(m_connection->execute("INSERT INTO u VALUES (9)"), ErrorCode::Internal);
        QVERIFY_ERROR(m_connection->execute("INSERT INTO t VALUES ('text', 'z')"), ErrorCode::Internal);
        QVERIFY_ERROR(m_connection->prepare("SELECT \"not a column\" FROM t"), ErrorCode::Internal);
        auto wrong = m_connection->prepare("SELECT 1");
        QVERIFY_RESULT(wrong);
        wrong->bind(3, 1);
        QVERIFY(!wrong->next());
        QVERIFY_ERROR(wrong->status(), ErrorCode::Internal);
        const auto reader = Connection::open(m_path, Access::Read);
        QVERIFY_RESULT(reader);
        QVERIFY_ERROR((*reader)->execute("INSERT INTO t VALUES (3, 'z')"), ErrorCode::ReadOnly);
        QVERIFY_ERROR(Connection::open(m_folder->path(QStringLiteral("none.db")), Access::Read), ErrorCode::Io);
        QCOMPARE(m_connection->fault(), 0);
    }

    void whoWaitsTooLongIsTold()
    {
        QVERIFY_RESULT(m_connection->execute("CREATE TABLE t (a INTEGER) STRICT; BEGIN IMMEDIATE"));
        const auto other = Connection::open(m_path, Access::Write);
        QVERIFY_RESULT(other);
        (*other)->setBusyTimeout(20);
        QVERIFY_ERROR((*other)->execute("BEGIN IMMEDIATE"), ErrorCode::Locked);
    }

    void anotherThreadStopsAQuery()
    {
        auto endless = m_connection->prepare("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                             "SELECT count(*) FROM n");
        QVERIFY_RESULT(endless);
        std::atomic<bool> isDone = false;
        std::thread stopper([&] {
            while (!isDone) {
                m_connection->interrupt();
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        QVERIFY(!endless->next());
        isDone = true;
        stopper.join();
        QVERIFY_ERROR(endless->status(), ErrorCode::Cancelled);
    }

    /// A project from elsewhere may hold what ours never do.
    void foreignSchemaIsHarmless()
    {
        m_connection.reset();
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &raw), SQLITE_OK);
        QCOMPARE(sqlite3_exec(raw,
                              "CREATE TABLE t (a); CREATE VIEW v AS SELECT 42; CREATE TRIGGER x AFTER INSERT ON t "
                              "BEGIN DELETE FROM t; END",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(raw);
        const auto connection = Connection::open(m_path, Access::Write);
        QVERIFY_RESULT(connection);
        QVERIFY((*connection)->prepare("SELECT * FROM v").isError());
        QVERIFY_RESULT((*connection)->execute("INSERT INTO t VALUES (1)"));
        QCOMPARE(*(*connection)->queryInteger("SELECT count(*) FROM t"), 1);
        QVERIFY((*connection)->execute("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema").isError());
        QVERIFY((*connection)->execute("SELECT load_extension('x')").isError());
    }

    void theFirstFaultIsKept_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("sqliteCode");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("write fails") << int(DiskOperation::Kind::Write) << SQLITE_IOERR_WRITE << ErrorCode::Io;
        QTest::newRow("sync fails") << int(DiskOperation::Kind::Sync) << SQLITE_IOERR_FSYNC << ErrorCode::Io;
        QTest::newRow("disk is full") << int(DiskOperation::Kind::Write) << SQLITE_FULL << ErrorCode::Full;
    }

    void theFirstFaultIsKept()
    {
        QFETCH(int, kind);
        QFETCH(int, sqliteCode);
        QFETCH(ErrorCode, code);
        RecordingDisk disk("assay-failing");
        const auto connection = Connection::open(QStringLiteral("/a.db"), Access::Write, disk.name());
        QVERIFY_RESULT(connection);
        QVERIFY_RESULT((*connection)->execute("CREATE TABLE t (a INTEGER) STRICT"));
        disk.failFrom(DiskOperation::Kind(kind), 0, sqliteCode);
        auto insert = (*connection)->prepare("INSERT INTO t VALUES (?)");
        QVERIFY_RESULT(insert);
        QVERIFY_ERROR(insert->bind(1, 1).run(), code);
        QCOMPARE((*connection)->fault(), sqliteCode);
    }

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    QString m_path;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
