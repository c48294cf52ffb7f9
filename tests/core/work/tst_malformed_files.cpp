#include "core/data/dataset_store.h"
#include "core/work/import_data.h"
#include "core/work/manage_people.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace assay;

namespace
{

const Person ada{QStringLiteral("Ada"), QStringLiteral("data scientist"), 0};

/// The columns as NAME:TYPE, and the last one's values behind them.
QString shown(const Table &table)
{
    QStringList columns;
    for (const Column &column : table.columns)
        columns.append(column.name + u':' + columnTypeName(column.type));
    QStringList values;
    const Column &last = table.columns.back();
    for (std::int64_t row = 0; row < table.rowCount; ++row)
        values.append(last.isMissing(size_t(row)) ? QStringLiteral("–") : last.text(size_t(row)));
    return columns.join(u' ') + QStringLiteral(" = ") + values.join(u'|');
}

} // namespace

/// Files as they come: each is refused with a sentence that says where, and leaves nothing behind, or is read as it is
/// documented.
class TestMalformedFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        auto created = createProject(m_folder->path(QStringLiteral("project")), ada);
        QVERIFY_RESULT(created);
        m_project = *created;
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *name, const QByteArray &bytes, const char *cause) {
            QTest::newRow(name) << bytes << QString::fromUtf8(cause);
        };
        row("empty", "", "it is empty");
        row("only a mark", "\xEF\xBB\xBF", "it is empty");
        row("only line ends", "\n\r\n\n", "it is empty");
        row("only spaces", "   \n", "it is empty");
        row("header only", "a,b\n", "no rows");
        row("header without a line end", "a,b", "no rows");
        row("too few fields", "a,b,c\n1,2,3\n1,2\n", "line 3 has 2 fields where 3 were expected");
        row("too many fields", "a,b\n1,2,3\n", "line 2 has 3 fields where 2 were expected");
        row("delimiter at the end of a row", "a,b\n1,2,\n", "line 2 has 3 fields where 2 were expected");
        row("blank line within", "a,b\n1,2\n\n3,4\n", "line 3 has 1 field where 2 were expected");
        row("last line cut off", "a,b\n1,2\n3", "line 3 has 1 field where 2 were expected");
        row("line counted behind a quoted line end", "a,b\n1,\"x\n\ny\"\n3\n", "line 5 has 1 field");
        row("line counted behind CRLF", "a,b\r\n1,2\r\n3\r\n", "line 3 has 1 field");
        row("quote never closed", "a,b\n1,\"2\n3,4\n", "line 2, column 2 (“b”), opens a quote that is never closed");
        row("quote never closed in the header", "a,\"b\n1,2\n", "line 1, column 2, opens a quote that is never closed");
        row("text behind a quote", "a,b\n1,\"2\"x\n", "line 2, column 2 (“b”), has text behind a closing quote");
        row("space behind a quote", "a,b\n1,\"2\" \n", "line 2, column 2 (“b”), has text behind a closing quote");
        row("quote inside a field", "a,b\n1,2\"\n", "line 2, column 2 (“b”), has a quote inside a field");
        row("old Macintosh line ends", "a,b\r1,2\r", "line 1, column 2, has a carriage return without a line feed");
        row("one stray carriage return", "a,b\n1,2\r3,4\n",
            "line 2, column 2 (“b”), has a carriage return without a line feed");
        row("NUL", QByteArray("a,b\n1,\0\n", 8), "line 2, column 2, holds a NUL byte");
        row("NUL at the end", QByteArray("a,b\n1,2\n\0", 9), "line 3, column 1, holds a NUL byte");
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "line");
        row("Latin-1", "a,b\n1,Z\xfcrich\n", "line 2, column 2, is not valid UTF-8");
        row("overlong UTF-8", "a,b\n1,\xc0\xaf\n", "line 2, column 2, is not valid UTF-8");
        row("a surrogate in UTF-8", "a,b\n1,\xed\xa0\x80\n", "line 2, column 2, is not valid UTF-8");
        row("UTF-8 cut short", "a,b\n1,\xe6\x9d", "line 2, column 2, is not valid UTF-8");
        row("UTF-16 with half a character",
            QByteArray("\xff\xfe"
                       "a\0,",
                       5),
            "it is not written in utf-16le");
        row("the same name twice", "a,b,a\n1,2,3\n", "the column name “a” stands twice");
        row("the same name but for a space", "a,b, a\n1,2,3\n", "the column name “a” stands twice");
        row("a column without a name", "a,,c\n1,2,3\n", "column 2 has no name");
        row("a name of spaces", "a,b, \n1,2,3\n", "column 3 has no name");
        row("no header", "1,2011.5\n4,5\n", "the column names seem to be missing");
        row("more columns than are read", QByteArray("a,").repeated(10'001) + "b\n1\n", "more than 10000 columns");
        row("gzip cut off", QByteArray::fromHex("1f8b0800000000000203"), "it is cut off");
        row("gzip damaged", QByteArray::fromHex("1f8b080000000000020300ffffffffff00000000"), "damaged");
        row("gzip of something else", QByteArray::fromHex("1f8bff0000000000020300"), "damaged");
        row("zstd cut off", QByteArray::fromHex("28b52ffd2400"), "it is cut off");
        row("zstd damaged", QByteArray::fromHex("28b52ffdffffffffffffffffffffffffff"), "damaged");
    }

    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, cause);
        NoProgress progress;
        const auto imported = import(write(bytes), progress);
        QVERIFY_ERROR(imported, ErrorCode::Invalid);
        QVERIFY2(imported.error().text.contains(cause), qPrintable(imported.error().text));
        QVERIFY(imported.error().text.contains(QStringLiteral("“data.csv”")) && imported.error().text.endsWith(u'.'));
        verifyNothingIsKept();
    }

    void read_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("table");
        const auto row = [](const char *name, const QByteArray &bytes, const char *table) {
            QTest::newRow(name) << bytes << QString::fromUtf8(table);
        };
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n",
            "a:integer b:integer = 2");
        row("CRLF and LF mixed", "a,b\r\n1,2\n3,4\r\n", "a:integer b:integer = 2|4");
        row("no line end at the end", "a,b\n1,2", "a:integer b:integer = 2");
        row("blank lines at the end", "a,b\n1,2\n\n\r\n", "a:integer b:integer = 2");
        row("a blank line is missing in one column", "a\n1\n\n2\n", "a:integer = 1|–|2");
        row("a delimiter in quotes", "a,b\n1,\"x,y\"\n", "a:integer b:category = x,y");
        row("a line end in quotes", "a,b\n1,\"x\ny\"\n", "a:integer b:category = x\ny");
        row("doubled quotes", "a\n\"say \"\"hi\"\"\"\n", "a:category = say \"hi\"");
        row("an empty quoted field", "a,b\n1,\"\"\n", "a:integer b:real = –");
        row("1e400 is infinite", "a\n1e400\n-1e400\n", "a:real = inf|-inf");
        row("1e-400 is zero", "a\n1e-400\n2\n", "a:real = 0|2");
        row("nan is missing", "a\n1.5\nnan\nNaN\n", "a:real = 1.5|–|–");
        row("inf in any case", "a\n1\nInf\n-INFINITY\n", "a:real = 1|inf|-inf");
        row("more digits than a double has", "a\n0.1000000000000000055511151231257827\n", "a:real = 0.1");
        row("an integer beyond 2^53 stays text", "a\n9007199254740993\n1\n", "a:text = 9007199254740993|1");
        row("a leading zero stays text", "zip\n01067\n50667\n", "zip:category = 01067|50667");
        row("a zero alone is a number", "a\n0\n-0.5\n", "a:real = 0|-0.5");
        row("a plus sign", "a\n+5\n6\n", "a:integer = 5|6");
        row("hexadecimal is a word", "a\n0x1F\n", "a:category = 0x1F");
        row("a thousands separator is a word", "a;b\n1'000;2\n", "a:category b:integer = 2");
        row("a decimal comma", "a;b\n1;2,5\n", "a:integer b:real = 2.5");
        row("a day that is none", "d\n2011-02-29\n2011-03-01\n", "d:category = 2011-02-29|2011-03-01");
        row("a leap day", "d\n2012-02-29\n", "d:date = 2012-02-29");
        row("an hour that is none", "d\n2012-02-28T24:30\n", "d:category = 2012-02-28T24:30");
        row("a zone", "d\n2012-02-28T12:00+02:00\n", "d:timestamp = 2012-02-28T10:00:00Z");
        row("a word among numbers", "a\n1\ntwo\n3\n", "a:category = 1|two|3");
        row("a fraction among integers", "a\n1\n2.5\n", "a:real = 1|2.5");
        row("spaces round numbers", "a,b\n1, 2 \n", "a:integer b:integer = 2");
        row("a million characters in a field", "a\n" + QByteArray(1'000'000, 'x') + "\n", nullptr);
        row("a column without a value", "a,b\n1,\n2,NA\n", "a:integer b:real = –|–");
        row("emoji", "a\n\xF0\x9F\x9A\xB2\n", "a:category = 🚲");
    }

    void read()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, table);
        NoProgress progress;
        const auto imported = import(write(bytes), progress);
        QVERIFY_RESULT(imported);
        const auto loaded = dataset_store::loadTable(*m_project, *imported, progress);
        QVERIFY_RESULT(loaded);
        if (!table.isEmpty())
            QCOMPARE(shown(**loaded), table);
        else
            QCOMPARE((*loaded)->columns.front().text(0).size(), 1'000'000);
    }

    void whatIsNoFile()
    {
        NoProgress progress;
        QVERIFY_ERROR(import(m_folder->path(), progress), ErrorCode::Invalid);
        const QString pipe = m_folder->path(QStringLiteral("pipe.csv"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY_ERROR(import(pipe, progress), ErrorCode::Invalid);
        QVERIFY_ERROR(import(QStringLiteral("/dev/zero"), progress), ErrorCode::Invalid);
        QVERIFY_ERROR(import(m_folder->path(QStringLiteral("none.csv")), progress), ErrorCode::NotFound);
        verifyNothingIsKept();
    }

    void aFileThatGrowsOrShrinks_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("grows") << 3'000'000;
        QTest::newRow("shrinks") << 10;
    }

    void aFileThatGrowsOrShrinks()
    {
        QFETCH(int, size);
        const QString path = write("a,b\n" + QByteArray("1,2\n").repeated(500'000));
        /// Changes the file at the first report, while it is read.
        struct Meddler final : Progress {
            bool report(double, const QString &) override
            {
                if (!std::exchange(isDone, true))
                    (void)::truncate(QFile::encodeName(file).constData(), length);
                return true;
            }
            [[nodiscard]] bool isStopped() const override { return false; }
            QString file;
            off_t length = 0;
            bool isDone = false;
        } meddler;
        meddler.file = path;
        meddler.length = size;
        QVERIFY_ERROR(import(path, meddler), ErrorCode::Invalid);
        verifyNothingIsKept();
    }

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder->path(QStringLiteral("data.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("cannot write the file of the test", __FILE__, __LINE__);
        return path;
    }

    Result<DatasetVersion> import(const QString &path, Progress &progress)
    {
        ImportRequest request;
        request.name = QStringLiteral("data");
        request.file = path;
        return importData(*m_project, ada, request, progress);
    }

    void verifyNothingIsKept()
    {
        const auto all = m_project->read([](Connection &connection) { return dataset_store::list(connection); });
        QVERIFY_RESULT(all);
        QVERIFY(all->isEmpty());
        QDirIterator objects(m_project->folder() + QStringLiteral("/objects"), QDir::Files,
                             QDirIterator::Subdirectories);
        QVERIFY(!objects.hasNext());
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestMalformedFiles)
#include "tst_malformed_files.moc"
