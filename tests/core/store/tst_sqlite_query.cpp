#include "core/data/query_result.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/without_root.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <sqlite3.h>

using namespace assay;

namespace
{

/// Somebody else's program with its database open.
class Owner final
{
public:
    explicit Owner(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK)
            qFatal("cannot open %s", qPrintable(path));
    }
    ~Owner() { sqlite3_close(m_database); }
    Owner(const Owner &) = delete;
    Owner &operator=(const Owner &) = delete;

    void run(const char *sql)
    {
        char *problem = nullptr;
        if (sqlite3_exec(m_database, sql, nullptr, nullptr, &problem) != SQLITE_OK)
            qFatal("%s: %s", sql, problem);
    }
    /// Leaves the log as it is when it goes.
    void keepLog() { sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr); }

private:
    sqlite3 *m_database = nullptr;
};

/// Stops after so many looks.
class Stopping final : public Progress
{
public:
    explicit Stopping(int looks) : m_looks(looks) {}
    bool report(double, const QString &) override { return !isStopped(); }
    [[nodiscard]] bool isStopped() const override { return --m_looks < 0; }

private:
    mutable int m_looks;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

/// A table as its columns: name, type, values with · where one is missing.
QString shown(const Result<Table> &table)
{
    if (!table)
        return table.error().text;
    QStringList columns;
    for (const Column &column : table->columns) {
        QStringList values;
        for (size_t row = 0; row < size_t(table->rowCount); ++row)
            values.append(column.isMissing(row) ? QStringLiteral("·") : column.text(row));
        columns.append(QStringLiteral("%1 %2: %3").arg(column.name, columnTypeName(column.type), values.join(u'|')));
    }
    return columns.join(QStringLiteral(" / "));
}

} // namespace

class TestSqliteQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_path = m_folder->path(QStringLiteral("shop 100%?.db"));
        Owner owner(m_path);
        owner.run("CREATE TABLE sale (id INTEGER PRIMARY KEY, item TEXT, price REAL, day TEXT, photo BLOB);"
                  "INSERT INTO sale VALUES (1, 'bell', 2.5, '2011-01-31', x'00ff'), (2, NULL, 3.0, '2011-02-01', NULL),"
                  "(3, 'lamp, red', NULL, NULL, NULL);"
                  "CREATE VIEW dear AS SELECT item, price FROM sale WHERE price > 2.7;");
    }

    void results_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("table");
        const auto row = [](const char *name, const char *sql, const QByteArray &bytes, const char *table) {
            QTest::newRow(name) << QString::fromUtf8(sql) << bytes << QString::fromUtf8(table);
        };
        row("a table", "SELECT id, item, price, day FROM sale ORDER BY id",
            "id,item,price,day\n1,bell,2.5,2011-01-31\n2,,3.0,2011-02-01\n3,\"lamp, red\",,\n",
            "id integer: 1|2|3 / item category: bell|·|lamp, red / price real: 2.5|3|· / "
            "day date: 2011-01-31|2011-02-01|·");
        row("a view", "SELECT * FROM dear", "item,price\n,3.0\n", "item real: · / price real: 3");
        row("WITH, a comment and a semicolon", "WITH a(x) AS (VALUES (1), (2)) SELECT x FROM a ; -- done\n",
            "x\n1\n2\n", "x integer: 1|2");
        row("text like numbers", "SELECT '5' AS a UNION ALL SELECT '007'", "a\n5\n007\n", "a category: 5|007");
        row("only text like numbers", "SELECT '5' AS a UNION ALL SELECT '7'", "a\n5\n7\n", "a category: 5|7");
        row("text like words for missing", "SELECT 'NA' AS a, 'null' AS b, 'NaN' AS c, 'nan' AS d, 'true' AS e",
            "a,b,c,d,e\nNA,null,NaN,nan,true\n",
            "a category: NA / b category: null / c category: NaN / d category: nan / e category: true");
        row("empty text", "SELECT '' AS a, 1 AS b", "a,b\n,1\n", "a real: · / b integer: 1");
        row("text with all that is special",
            "SELECT 'a\"b' AS a, ' b ' AS b, 'c' || char(10) || 'd' AS c, char(65279) AS d",
            "a,b,c,d\n\"a\"\"b\",\" b \",\"c\nd\",\"\xEF\xBB\xBF\"\n",
            "a category: a\"b / b category:  b  / c category: c\nd / d category: \xEF\xBB\xBF");
        row("numbers exactly", "SELECT 0.1 + 0.2 AS a, 1e300 AS b, 5.0 AS c, -0.0 AS d, 1e-320 AS e",
            "a,b,c,d,e\n0.30000000000000004,1e+300,5.0,-0.0,1e-320\n",
            "a real: 0.30000000000000004 / b real: 1e+300 / c real: 5 / d real: 0 / e real: 1e-320");
        row("infinity", "SELECT 9e999 AS a, -9e999 AS b", "a,b\ninf,-inf\n", "a real: inf / b real: -inf");
        row("whole and real", "SELECT 1 AS a UNION ALL SELECT 2.5", "a\n1\n2.5\n", "a real: 1|2.5");
        row("too large", "SELECT 9007199254740993 AS a UNION ALL SELECT 1", "a\n9007199254740993\n1\n",
            "a text: 9007199254740993|1");
        row("mixed", "SELECT 1 AS a UNION ALL SELECT 'x'", "a\n1\nx\n", "a category: 1|x");
        row("a number and text like one", "SELECT 1 AS a UNION ALL SELECT '2'", "a\n1\n2\n", "a category: 1|2");
        row("only NULL", "SELECT NULL AS a, 1 AS b", "a,b\n,1\n", "a real: · / b integer: 1");
        row("one column with NULL", "SELECT NULL AS a UNION ALL SELECT 2", "a\n\n2\n", "a integer: ·|2");
        row("points in time", "SELECT '2011-01-31 10:20:30' AS a UNION ALL SELECT '2011-02-01'",
            "a\n2011-01-31 10:20:30\n2011-02-01\n", "a timestamp: 2011-01-31T10:20:30Z|2011-02-01T00:00:00Z");
        row("dates and words", "SELECT '2011-01-31' AS a UNION ALL SELECT 'soon'", "a\n2011-01-31\nsoon\n",
            "a category: 2011-01-31|soon");
        row("names to quote", "SELECT 1 AS \"a,b\", 2 AS \"c\"\"d\"", "\"a,b\",\"c\"\"d\"\n1,2\n",
            "a,b integer: 1 / c\"d integer: 2");
    }

    void results()
    {
        QFETCH(QString, sql);
        QFETCH(QByteArray, bytes);
        const auto result = fetch(sql);
        QVERIFY_RESULT(result);
        QCOMPARE(result->bytes, bytes);
        NoProgress unwatched;
        QTEST(shown(readTable(result->bytes, QStringLiteral("a"), result->format, unwatched)), "table");
        // What was found to be the types stands in the options, and these in the digest.
        QCOMPARE(result->format.toJson(), fetch(sql)->format.toJson());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *sql, const char *sentence) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(sentence);
        };
        row("empty", " \n", "it is empty");
        row("a comment", "-- nothing", "only a comment");
        row("a wrong word", "SELEC 1", "line 1, column 1: near \"SELEC\": syntax error");
        row("a wrong column", "SELECT id,\n  prize FROM sale", "line 2, column 3: no such column: prize");
        row("a wrong column behind umlauts", "SELECT 'äöü' AS a,\n  'ß', prize FROM sale",
            "line 2, column 8: no such column: prize");
        row("a wrong table", "SELECT * FROM sails", "no such table: sails");
        row("a text in double quotes", "SELECT \"bell\" AS a", "no such column: bell");
        row("two statements", "SELECT 1 AS a; SELECT 2 AS b", "more than one statement");
        row("two statements, one wrong", "SELECT 1 AS a; rubbish", "more than one statement");
        row("two statements, one writing", "SELECT 1 AS a; DELETE FROM sale", "more than one statement");
        row("insert", "INSERT INTO sale (id) VALUES (9)", "other than read");
        row("insert returning", "INSERT INTO sale (id) VALUES (9) RETURNING id", "other than read");
        row("update", "UPDATE sale SET price = 1", "other than read");
        row("delete", "WITH a AS (SELECT 1) DELETE FROM sale RETURNING id", "other than read");
        row("drop", "DROP TABLE sale", "other than read");
        row("create", "CREATE TEMP TABLE a AS SELECT 1", "other than read");
        row("pragma", "PRAGMA journal_mode = DELETE", "other than read");
        row("pragma that writes", "PRAGMA user_version = 7", "other than read");
        row("begin", "BEGIN IMMEDIATE", "other than read");
        row("attach", "ATTACH 'other.db' AS other", "other than read");
        row("vacuum", "VACUUM INTO 'copy.db'", "other than read");
        row("load_extension", "SELECT load_extension('x')", "other than read");
        row("parameters", "SELECT * FROM sale WHERE id = ?", "parameters");
        row("no rows", "SELECT * FROM sale WHERE id > 9", "it has no rows");
        row("binary", "SELECT id, photo FROM sale", "the column “photo” holds binary data");
        row("a NUL", "SELECT 'a' || char(0) AS a", "row 1 of the column “a” holds the character NUL");
        row("not UTF-8", "SELECT CAST(x'ff41' AS TEXT) AS a", "row 1 of the column “a” is not valid UTF-8");
        row("a name twice", "SELECT id, price AS id FROM sale", "two columns are named “id”");
        row("no name", "SELECT 1 AS \"\", 2 AS b", "the name of column 1 is empty");
        row("a name with a space", "SELECT 1 AS \"a \"", "the name of column 1");
        row("numbers as names", "SELECT 1, 2", "only numbers as names, such as “1”");
        row("an error in a row", "SELECT abs(-9223372036854775808) AS a", "integer overflow");
    }

    void refused()
    {
        QFETCH(QString, sql);
        QFETCH(QString, sentence);
        const QByteArray before = contentOf(m_path);
        const auto result = fetch(sql);
        QVERIFY_ERROR(result, ErrorCode::Invalid);
        QVERIFY2(result.error().text.contains(sentence) && result.error().text.endsWith(u'.'),
                 qPrintable(result.error().text));
        QVERIFY(contentOf(m_path) == before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void files()
    {
        const auto fetchFrom = [](const QString &path) {
            NoProgress unwatched;
            return fetchQuery({DatabaseQuery::Kind::Sqlite, path, QStringLiteral("SELECT 1 AS a"), {}}, unwatched);
        };
        const auto missing = fetchFrom(m_folder->path(QStringLiteral("none.db")));
        QVERIFY_ERROR(missing, ErrorCode::NotFound);
        QVERIFY(missing.error().text.contains(QStringLiteral("none.db")));
        QVERIFY(!QFileInfo::exists(m_folder->path(QStringLiteral("none.db"))));
        QVERIFY_ERROR(fetchFrom(m_folder->path()), ErrorCode::Invalid);
        const QString text = m_folder->path(QStringLiteral("text.db"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("not a database\n").repeated(1000));
        file.close();
        const auto other = fetchFrom(text);
        QVERIFY_ERROR(other, ErrorCode::Invalid);
        QVERIFY2(other.error().text.contains(QStringLiteral("no SQLite database")), qPrintable(other.error().text));
        QVERIFY(file.setPermissions({}));
        const WithoutRoot somebody;
        QVERIFY_ERROR(fetchFrom(text), ErrorCode::Io);
    }

    void aDamagedDatabaseIsToldSo()
    {
        {
            Owner owner(m_path);
            owner.run("WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                      "INSERT INTO sale SELECT i, 'thing ' || i, i, NULL, NULL FROM n");
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        QVERIFY(file.seek(8192));
        file.write(QByteArray(int(size - 8192), '\x7f'));
        file.close();
        QVERIFY_ERROR(fetch(QStringLiteral("SELECT id, item FROM sale")), ErrorCode::Damaged);
    }

    /// With a write-ahead log, its owner running or gone: all that was committed is read, no file changes, none stays.
    void aLoggedDatabaseIsLeftAsItIs()
    {
        const QString log = m_path + QStringLiteral("-wal");
        const QString shared = m_path + QStringLiteral("-shm");
        Owner(m_path).run("PRAGMA journal_mode = WAL");
        QVERIFY(!QFileInfo::exists(log));
        const QByteArray closed = contentOf(m_path);
        QCOMPARE(count(), 3);
        QVERIFY(contentOf(m_path) == closed);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
        {
            Owner owner(m_path);
            owner.run("INSERT INTO sale (id) VALUES (4), (5)");
            const QByteArray database = contentOf(m_path);
            const QByteArray logged = contentOf(log);
            QVERIFY(!logged.isEmpty());
            QCOMPARE(count(), 5);
            owner.run("BEGIN IMMEDIATE; INSERT INTO sale (id) VALUES (6)");
            QCOMPARE(count(), 5);
            owner.run("ROLLBACK");
            QVERIFY(contentOf(m_path) == database);
            QVERIFY(contentOf(log) == logged);
            owner.keepLog();
        }
        // Its owner has gone without tidying up.
        QFile::remove(shared);
        const QByteArray database = contentOf(m_path);
        const QByteArray logged = contentOf(log);
        QCOMPARE(count(), 5);
        QVERIFY(contentOf(m_path) == database);
        QVERIFY(contentOf(log) == logged);
    }

    void aWriterIsWaitedForUntilStopped()
    {
        Owner owner(m_path);
        owner.run("BEGIN EXCLUSIVE");
        Stopping stopping(20);
        QElapsedTimer time;
        time.start();
        const auto result = fetchQuery(query(QStringLiteral("SELECT id FROM sale")), stopping);
        QVERIFY_ERROR(result, ErrorCode::Cancelled);
        QVERIFY(time.elapsed() < 5000);
    }

    void aLongQueryCanBeStopped()
    {
        Stopping stopping(100);
        const auto result =
            fetchQuery(query(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                            "SELECT count(*) AS a FROM n")),
                       stopping);
        QVERIFY_ERROR(result, ErrorCode::Cancelled);
        QCOMPARE(count(), 3);
    }

    void aPreviewTakesTheFirstRows()
    {
        NoProgress unwatched;
        const auto result =
            fetchQuery(query(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                            "SELECT i FROM n")),
                       unwatched, 3);
        QVERIFY_RESULT(result);
        QCOMPARE(result->bytes, QByteArray("i\n1\n2\n3\n"));
    }

    void manyWordsAreText()
    {
        const auto result =
            fetch(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                                 "SELECT CAST(i AS TEXT) AS many, CAST(i % 50 AS TEXT) AS few FROM n"));
        QVERIFY_RESULT(result);
        QCOMPARE(result->format.csv.types.value(QStringLiteral("many")), ColumnType::Text);
        QCOMPARE(result->format.csv.types.value(QStringLiteral("few")), ColumnType::Category);
    }

    void aQueryIsKeptWithoutPassword()
    {
        DatabaseQuery asked{DatabaseQuery::Kind::PostgreSql,
                            QStringLiteral("host=db.example user=ada password='top secret' dbname=shop"),
                            QStringLiteral("SELECT 1 AS a"), QStringLiteral("another secret")};
        for (const char *address : {"host=db.example user=ada password='top secret' dbname=shop",
                                    "postgresql://ada:top%20secret@db.example/shop"}) {
            asked.database = QString::fromLatin1(address);
            const QByteArray kept = QJsonDocument(asked.toJson()).toJson();
            QVERIFY2(!kept.contains("secret") && !asked.source().contains(QStringLiteral("secret")), kept.constData());
            QCOMPARE(asked.source(), QStringLiteral("postgresql: user=ada dbname=shop host=db.example"));
            const DatabaseQuery again = DatabaseQuery::fromJson(asked.toJson());
            QCOMPARE(again.toJson(), asked.toJson());
            QCOMPARE(again.sql, asked.sql);
        }
        asked.database = QStringLiteral("password=secret nonsense");
        QVERIFY(!asked.source().contains(QStringLiteral("secret")));
        NoProgress unwatched;
        const auto result = fetchQuery(asked, unwatched);
        QVERIFY_ERROR(result, ErrorCode::Usage);
        QVERIFY(!(result.error().text + result.error().detail).contains(QStringLiteral("secret")));
    }

private:
    [[nodiscard]] DatabaseQuery query(const QString &sql) const
    {
        return {DatabaseQuery::Kind::Sqlite, m_path, sql, {}};
    }
    [[nodiscard]] Result<QueryResult> fetch(const QString &sql) const
    {
        NoProgress unwatched;
        return fetchQuery(query(sql), unwatched);
    }
    [[nodiscard]] int count() const
    {
        const auto result = fetch(QStringLiteral("SELECT count(*) AS n FROM sale"));
        if (!result)
            qWarning("%s", qPrintable(result.error().text));
        return result ? result->bytes.mid(2).trimmed().toInt() : -1;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSqliteQuery)
#include "tst_sqlite_query.moc"
