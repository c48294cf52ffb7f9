#include "core/data/query_result.h"
#include "tests/core/store/postgresql_server.h"
#include "tests/support/result_check.h"

#include <QElapsedTimer>

using namespace assay;

namespace
{

/// Stops once the work has looked so often.
class Stopping final : public Progress
{
public:
    explicit Stopping(int looks) : m_looks(looks) {}
    bool report(double, const QString &) override { return !isStopped(); }
    [[nodiscard]] bool isStopped() const override { return --m_looks < 0; }

private:
    mutable int m_looks;
};

QString shown(const Result<QueryResult> &result)
{
    if (!result)
        return result.error().text;
    QStringList types;
    for (auto type = result->format.csv.types.begin(); type != result->format.csv.types.end(); ++type)
        types.append(type.key() + u' ' + columnTypeName(type.value()));
    return QString::fromUtf8(result->bytes) + types.join(QStringLiteral(", "));
}

} // namespace

/// Against a server of its own; skipped where Debian's package postgresql is not installed.
class TestPostgresqlQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresqlServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(qPrintable(m_server->problem()));
        QCOMPARE(m_server->run(QStringLiteral(
                     "CREATE TABLE sale (id integer PRIMARY KEY, item text, price numeric(8,2), day date, photo bytea);"
                     "INSERT INTO sale VALUES (1, 'bell', 2.50, '2011-01-31', '\\x00ff'), (2, NULL, 3, NULL, NULL);"
                     "GRANT SELECT ON sale TO ben;"
                     "CREATE FUNCTION sell() RETURNS integer LANGUAGE sql AS "
                     "'DELETE FROM sale RETURNING 1';")),
                 QString());
    }

    void results_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const char *sql, const char *result) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(result);
        };
        row("a table", "SELECT id, item, price, day FROM sale ORDER BY id",
            "id,item,price,day\n1,bell,2.50,2011-01-31\n2,,3.00,\nday date, id integer, item category, price real");
        row("booleans", "SELECT true AS a, NULL::boolean AS b", "a,b\ntrue,\na boolean, b boolean");
        row("whole numbers", "SELECT 1::smallint AS a, 2::bigint AS b, 9007199254740993 AS c",
            "a,b,c\n1,2,9007199254740993\na integer, b integer, c text");
        row("real numbers",
            "SELECT 0.1::float8 + 0.2 AS a, 0.1::real AS b, 'NaN'::float8 AS c, '-Infinity'::float8 AS d",
            "a,b,c,d\n0.30000000000000004,0.1,NaN,-Infinity\na real, b real, c real, d real");
        row("exact numbers", "SELECT 12345678901234567890.125 AS a, 7::numeric AS b, NULL::numeric AS c",
            "a,b,c\n12345678901234567890.125,7,\na real, b integer, c real");
        row("days", "SELECT '2011-01-31'::date AS a, 'infinity'::date AS b, '0044-03-15 BC'::date AS c",
            "a,b,c\n2011-01-31,infinity,0044-03-15 BC\na date, b category, c category");
        row("points in time",
            "SELECT '2011-01-31 10:20:30.125+02'::timestamptz AS a, '2011-01-31 00:00'::timestamp AS b",
            "a,b\n2011-01-31 08:20:30.125+00,2011-01-31 00:00:00\na timestamp, b timestamp");
        row("text like numbers and dates", "SELECT '5' AS a, '2011-01-31' AS b, 'NA'::varchar AS c, '' AS d",
            "a,b,c,d\n5,2011-01-31,NA,\na category, b category, c category, d category");
        row("text with all that is special", "SELECT E'a\"b,\\n' AS a, ' x'::char(3) AS b",
            "a,b\n\"a\"\"b,\n\",\" x \"\na category, b category");
        row("what only they have",
            "SELECT ARRAY[1,2] AS a, '{\"b\": 1}'::jsonb AS b, interval '1 day' AS c, '10:20'::time AS d",
            "a,b,c,d\n\"{1,2}\",\"{\"\"b\"\": 1}\",P1D,10:20:00\na category, b category, c category, d category");
        row("only NULL", "SELECT NULL::integer AS a, NULL::date AS b, NULL AS c, 1 AS d",
            "a,b,c,d\n,,,1\na integer, b date, c category, d integer");
        row("a semicolon and a comment", "WITH x AS (SELECT 1 AS a) SELECT a FROM x; -- done", "a\n1\na integer");
        row("VALUES", "VALUES (1, 'x')", "column1,column2\n1,x\ncolumn1 integer, column2 category");
    }

    void results()
    {
        QFETCH(QString, sql);
        const auto result = fetch(sql);
        QTEST(shown(result), "result");
        NoProgress unwatched;
        QVERIFY_RESULT(readTable(result->bytes, QStringLiteral("a"), result->format, unwatched));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *sql, const char *sentence) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(sentence);
        };
        row("empty", " ", "it is empty");
        row("a comment", "-- nothing", "no rows");
        row("a wrong word", "SELEC 1", "line 1, column 1: syntax error");
        row("a wrong column", "SELECT 'ä😀',\n  prize FROM sale", "line 2, column 3: column \"prize\" does not exist");
        row("a wrong table", "SELECT * FROM sails", "line 1, column 15: relation \"sails\" does not exist");
        row("two statements", "SELECT 1 AS a; SELECT 2 AS b", "more than one statement");
        row("insert", "INSERT INTO sale (id) VALUES (9)", "other than read");
        row("insert returning", "INSERT INTO sale (id) VALUES (9) RETURNING id", "other than read");
        row("delete", "WITH a AS (DELETE FROM sale RETURNING id) SELECT id FROM a", "other than read");
        row("a function that deletes", "SELECT sell() AS a", "other than read");
        row("create", "CREATE TABLE a (b integer)", "other than read");
        row("into", "SELECT 1 AS a INTO other", "other than read");
        row("writing again", "SELECT set_config('transaction_read_only', 'off', false) AS a", "read-write mode");
        row("a setting", "SET TIME ZONE 'CET'", "no rows");
        row("commit", "COMMIT", "no rows");
        row("copy", "COPY sale TO STDOUT", "no rows");
        row("no columns", "SELECT FROM sale", "no columns");
        row("no rows", "SELECT * FROM (SELECT 1 AS a) AS x WHERE a > 9", "it has no rows");
        row("binary", "SELECT photo FROM sale", "the column “photo” holds binary data");
        row("a name twice", "SELECT id, price AS id FROM sale", "two columns are named “id”");
        row("parameters", "SELECT $1::integer AS a", "");
        row("an error in a row", "SELECT 1 / (id - 1) AS a FROM sale", "division by zero");
    }

    void refused()
    {
        QFETCH(QString, sql);
        QFETCH(QString, sentence);
        const auto result = fetch(sql);
        QVERIFY_ERROR(result, ErrorCode::Invalid);
        QVERIFY2(result.error().text.contains(sentence) && result.error().text.endsWith(u'.'),
                 qPrintable(result.error().text));
        QCOMPARE(m_server->run(QStringLiteral("SELECT count(*) FROM sale")), QStringLiteral("2"));
        QCOMPARE(m_server->run(QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")),
                 QStringLiteral("1"));
    }

    void manyRowsComeOneByOne()
    {
        const auto result =
            fetch(QStringLiteral("SELECT i, i * 0.5 AS half, 'w' || i AS word FROM generate_series(1, 20000) AS i"));
        QVERIFY_RESULT(result);
        QCOMPARE(result->rowCount, 20'000);
        QVERIFY(result->bytes.endsWith("20000,10000.0,w20000\n"));
        QCOMPARE(result->format.csv.types.value(QStringLiteral("word")), ColumnType::Text);
    }

    void aPreviewTakesTheFirstRows()
    {
        NoProgress unwatched;
        const auto result =
            fetchQuery(query(QStringLiteral("SELECT i FROM generate_series(1, 100000000) AS i")), unwatched, 3);
        QVERIFY_RESULT(result);
        QCOMPARE(result->bytes, QByteArray("i\n1\n2\n3\n"));
    }

    void aLongQueryCanBeStopped()
    {
        Stopping stopping(30);
        QElapsedTimer time;
        time.start();
        QVERIFY_ERROR(fetchQuery(query(QStringLiteral("SELECT pg_sleep(300)::text AS a")), stopping),
                      ErrorCode::Cancelled);
        QVERIFY(time.elapsed() < 60'000);
        // The server has stopped too.
        QTRY_COMPARE(m_server->run(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND "
                                                  "query LIKE '%pg_sleep(300)%' AND pid <> pg_backend_pid()")),
                     QStringLiteral("0"));
    }

    void aPasswordIsAskedForAndNeverTold()
    {
        DatabaseQuery asked = query(QStringLiteral("SELECT id FROM sale"));
        asked.database = m_server->connection(QStringLiteral("ben"));
        NoProgress unwatched;
        const auto without = fetchQuery(asked, unwatched);
        QVERIFY_ERROR(without, ErrorCode::Refused);
        QVERIFY2(without.error().text.contains(QStringLiteral("PGPASSWORD")), qPrintable(without.error().text));
        asked.password = QStringLiteral("sturgeon");
        const auto wrong = fetchQuery(asked, unwatched);
        QVERIFY_ERROR(wrong, ErrorCode::Refused);
        QVERIFY(!(wrong.error().text + wrong.error().detail).contains(asked.password));
        asked.password = QStringLiteral("swordfish");
        QVERIFY_RESULT(fetchQuery(asked, unwatched));
        asked.password.clear();
        asked.database += QStringLiteral(" password=swordfish");
        QVERIFY_RESULT(fetchQuery(asked, unwatched));
        QVERIFY(!asked.source().contains(QStringLiteral("swordfish")));
    }

    void noServerIsToldSo()
    {
        DatabaseQuery asked = query(QStringLiteral("SELECT 1 AS a"));
        asked.database = QStringLiteral("host=/nowhere dbname=x");
        NoProgress unwatched;
        const auto result = fetchQuery(asked, unwatched);
        QVERIFY_ERROR(result, ErrorCode::Io);
        QVERIFY2(result.error().text.startsWith(QStringLiteral("Cannot connect to PostgreSQL: ")),
                 qPrintable(result.error().text));
        asked.database = m_server->connection() + QStringLiteral(" dbname=nothing");
        QVERIFY_ERROR(fetchQuery(asked, unwatched), ErrorCode::Io);
    }

private:
    [[nodiscard]] DatabaseQuery query(const QString &sql) const
    {
        return {DatabaseQuery::Kind::PostgreSql, m_server->connection(), sql, {}};
    }
    [[nodiscard]] Result<QueryResult> fetch(const QString &sql) const
    {
        NoProgress unwatched;
        return fetchQuery(query(sql), unwatched);
    }

    std::unique_ptr<PostgresqlServer> m_server;
};

QTEST_GUILESS_MAIN(TestPostgresqlQuery)
#include "tst_postgresql_query.moc"
