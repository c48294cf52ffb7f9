#include "core/base/atomic_file.h"
#include "tests/app/program.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>

using namespace assay;

/// Data that is no CSV file, at the command line.
class TestDataSources final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_program.folder = m_folder->path();
        QCOMPARE(
            m_program.run({QStringLiteral("init"), QStringLiteral("p"), QStringLiteral("--as"), QStringLiteral("Ada")})
                .exitCode,
            0);
        m_program.folder = m_folder->path(QStringLiteral("p"));
    }

    void jsonLines()
    {
        write("a.jsonl", "{\"x\":1,\"y\":{\"z\":\"u\"}}\n{\"x\":2.5}\n");
        const QJsonObject added = run({"data", "add", "a", "a.jsonl", "--json"});
        QCOMPARE(added.value(QLatin1String("rows")).toInt(), 2);
        QCOMPARE(added.value(QLatin1String("options")).toObject().value(QLatin1String("kind")).toString(),
                 QStringLiteral("json_lines"));
        const QJsonObject shown = run({"data", "show", "a", "--json"});
        QCOMPARE(shown.value(QLatin1String("column_types"))
                     .toArray()
                     .at(1)
                     .toObject()
                     .value(QLatin1String("name"))
                     .toString(),
                 QStringLiteral("y.z"));
        QVERIFY(text({"data", "show", "a"}).contains("JSON lines"));
        // The same again is the same version; read as CSV it is another one, or none.
        QCOMPARE(run({"data", "add", "a", "a.jsonl", "--json"}).value(QLatin1String("version")).toInt(), 1);
        const Ended asCsv = call({"data", "add", "a", "a.jsonl", "--delimiter", "tab"});
        QCOMPARE(asCsv.exitCode, 2);
        QVERIFY2(asCsv.err.contains(QStringLiteral("--delimiter")), qPrintable(asCsv.err));
        QCOMPARE(run({"data", "add", "a", "a.jsonl", "--format", "csv", "--delimiter", "tab", "--no-header", "--quote",
                      "none", "--json"})
                     .value(QLatin1String("version"))
                     .toInt(),
                 2);
        write("bad.jsonl", "{\"x\":1}\n{\"x\":}\n");
        const Ended bad = call({"data", "add", "a", "bad.jsonl"});
        QCOMPARE(bad.exitCode, 3);
        QVERIFY2(bad.err.contains(QStringLiteral("line 2, column")), qPrintable(bad.err));
    }

    void sqlite()
    {
        makeDatabase("CREATE TABLE sale (id INTEGER, code TEXT, price REAL);"
                     "INSERT INTO sale VALUES (1, '007', 2.5), (2, NULL, 3.0);");
        const QString sql = QStringLiteral("SELECT id, code, price FROM sale ORDER BY id");
        const QJsonObject added = run(
            {"data", "add", "sales", "--sqlite", "shop.db", "--query", qPrintable(sql), "--target", "price", "--json"});
        QCOMPARE(added.value(QLatin1String("rows")).toInt(), 2);
        QVERIFY(added.value(QLatin1String("source")).toString().endsWith(QLatin1String("/p/shop.db")));
        const QJsonObject query = added.value(QLatin1String("query")).toObject();
        QCOMPARE(query.value(QLatin1String("sql")).toString(), sql);
        QCOMPARE(query.value(QLatin1String("kind")).toString(), QStringLiteral("sqlite"));
        QVERIFY(text({"data", "show", "sales"}).contains(sql.toUtf8()));
        QVERIFY(text({"audit", "list", "--json"}).contains("FROM sale ORDER BY id"));
        // Another query with the same result is the same version; other rows are the next one.
        QCOMPARE(run({"data", "add", "sales", "--sqlite", "shop.db", "--query",
                      "SELECT id, code, price FROM sale ORDER BY 1;", "--json"})
                     .value(QLatin1String("version"))
                     .toInt(),
                 1);
        makeDatabase("INSERT INTO sale VALUES (3, '7', 1.0)");
        QCOMPARE(run({"data", "add", "sales", "--sqlite", "shop.db", "--query", qPrintable(sql), "--json"})
                     .value(QLatin1String("version"))
                     .toInt(),
                 2);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QStringList &words, int exitCode, const char *part) {
            QTest::newRow(name) << words << exitCode << QString::fromUtf8(part);
        };
        row("nothing", {}, 2, "needs a FILE, or a database");
        row("a query alone", {"--query", "SELECT 1"}, 2, "needs a database");
        row("a query and a file", {"a.csv", "--query", "SELECT 1"}, 2, "needs a database");
        row("a database alone", {"--sqlite", "shop.db"}, 2, "needs a query");
        row("two databases", {"--sqlite", "a", "--postgres", "b", "--query", "c"}, 2, "exclude each other");
        row("a file and a database", {"a.csv", "--sqlite", "a", "--query", "c"}, 2, "exclude each other");
        row("a delimiter", {"--sqlite", "a", "--query", "c", "--delimiter", ";"}, 2, "for files");
        row("a format", {"--sqlite", "a", "--query", "c", "--format", "csv"}, 2, "for files");
        row("an unknown format", {"a.csv", "--format", "xlsx"}, 2, "csv, json, parquet");
        row("no such database", {"--sqlite", "none.db", "--query", "SELECT 1 AS a"}, 3, "none.db");
        row("wrong SQL", {"--sqlite", "shop.db", "--query", "SELECT nothing"}, 3, "line 1, column 8");
        row("writing SQL", {"--sqlite", "shop.db", "--query", "DROP TABLE sale"}, 3, "other than read");
        row("no server", {"--postgres", "host=/nowhere password=swordfish", "--query", "SELECT 1 AS a"}, 3,
            "Cannot connect to PostgreSQL");
        row("no connection", {"--postgres", "nonsense swordfish", "--query", "SELECT 1 AS a"}, 2, "host=…");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, part);
        write("a.csv", "a\n1\n");
        makeDatabase("CREATE TABLE sale (id INTEGER)");
        const Ended ended =
            m_program.run(QStringList{QStringLiteral("data"), QStringLiteral("add"), QStringLiteral("sales")} + words);
        QTEST(ended.exitCode, "exitCode");
        QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
        QVERIFY(!ended.err.contains(QStringLiteral("swordfish")));
        QVERIFY(!text({"data", "list"}).contains("sales@1"));
    }

private:
    void write(const char *name, const QByteArray &bytes)
    {
        QVERIFY_RESULT(writeFileAtomically(m_program.folder + u'/' + QString::fromLatin1(name), bytes));
    }
    void makeDatabase(const char *sql)
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
        if (program.isEmpty())
            QSKIP("sqlite3 is not installed (Debian: apt-get install sqlite3)");
        QCOMPARE(QProcess::execute(program, {m_program.folder + QStringLiteral("/shop.db"), QString::fromUtf8(sql)}),
                 0);
    }
    [[nodiscard]] Ended call(std::initializer_list<const char *> words) const
    {
        QStringList arguments;
        for (const char *word : words)
            arguments.append(QString::fromUtf8(word));
        return m_program.run(arguments);
    }
    [[nodiscard]] QJsonObject run(std::initializer_list<const char *> words) const
    {
        const Ended ended = call(words);
        if (ended.exitCode != 0)
            qWarning("%s", qPrintable(ended.err));
        return ended.json();
    }
    [[nodiscard]] QByteArray text(std::initializer_list<const char *> words) const { return call(words).out; }

    std::unique_ptr<TemporaryFolder> m_folder;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestDataSources)
#include "tst_data_sources.moc"
