#include "core/base/json.h"
#include "core/base/random.h"
#include "core/data/csv_reader.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

using namespace assay;

namespace
{

Result<Table> read(const QByteArray &bytes)
{
    NoProgress progress;
    return readCsv(bytes, QStringLiteral("a.csv"), sniffCsv(bytes), progress);
}

/// The column's type and its values between bars: "integer|1|2|".
QString shown(const Column &column)
{
    QString text = columnTypeName(column.type) + u'|';
    for (size_t row = 0; row < std::max(column.numbers.size(), column.codes.size()); ++row)
        text += (column.isMissing(row) ? QStringLiteral("-") : column.text(row)) + u'|';
    return text;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Does something at the first report, then says whether to go on.
class ActingProgress final : public Progress
{
public:
    ActingProgress(std::function<void()> act, bool goOn) : m_act(std::move(act)), m_goOn(goOn) {}
    bool report(double fraction, const QString &) override
    {
        if (std::exchange(m_isFirst, false))
            m_act();
        m_isInOrder = m_isInOrder && fraction >= m_last && fraction <= 1;
        m_last = fraction;
        ++m_reports;
        return m_goOn;
    }
    [[nodiscard]] bool isStopped() const override { return !m_goOn; }
    [[nodiscard]] int reports() const { return m_reports; }
    [[nodiscard]] bool isInOrder() const { return m_isInOrder; }

private:
    std::function<void()> m_act;
    bool m_goOn;
    bool m_isFirst = true;
    bool m_isInOrder = true;
    double m_last = 0;
    int m_reports = 0;
};

} // namespace

class TestCsvReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void columns_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected"); // of the last column
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromUtf8(expected);
        };
        row("integers", "a,b\n1,2\n3,-4\n", "integer|2|-4|");
        row("zero and one", "b\n0\n1\n", "integer|0|1|");
        row("reals", "b\n1\n2.5\n1e3\n.5\n", "real|1|2.5|1000|0.5|");
        row("signs", "b\n+1\n-0\n-2\n", "integer|1|0|-2|");
        row("infinities", "b\n1.5\n-inf\nInfinity\n", "real|1.5|-inf|inf|");
        row("lower nan", "b\n1\nnan\n2\n", "integer|1|-|2|");
        row("only nan", "b\nnan\nnan\n", "real|-|-|");
        row("booleans", "b\ntrue\nFALSE\n\nTrue\n", "boolean|true|false|-|true|");
        row("true and one", "b\ntrue\n1\n", "category|true|1|");
        row("dates", "b\n2011-01-01\n2012-02-29\n", "date|2011-01-01|2012-02-29|");
        row("no such day", "b\n2011-02-28\n2011-02-29\n", "category|2011-02-28|2011-02-29|");
        row("before 1970", "b\n1900-01-01\n", "date|1900-01-01|");
        row("timestamps", "b\n2011-01-01T10:20:30Z\n2011-01-01 10:20\n2011-01-01T10:20:30.125999+02:00\n",
            "timestamp|2011-01-01T10:20:30Z|2011-01-01T10:20:00Z|2011-01-01T08:20:30.125Z|");
        row("dates and timestamps", "b\n2011-01-01\n2011-01-01T01:00-0130\n",
            "timestamp|2011-01-01T00:00:00Z|2011-01-01T02:30:00Z|");
        row("hour 24", "b\n2011-01-01T24:00\n", "category|2011-01-01T24:00|");
        row("words", "b\nyes\nno\nyes\n", "category|yes|no|yes|");
        row("numbers, then a word", "b\n1.50\n 2\nx\n", "category|1.50| 2|x|");
        row("date, then a word", "b\n2011-01-01\nsoon\n", "category|2011-01-01|soon|");
        row("missing words", "b\nNA\n1\nNaN\nnull\n", "integer|-|1|-|-|");
        row("missing in words", "b\nx\nNA\nNaN\nnull\n\"\"\n", "category|x|-|-|-|-|");
        row("missing before words", "a,b\n1,\n2,\n3,x\n", "category|-|-|x|");
        row("all missing", "a,b\n1,\n2,NA\n", "real|-|-|");
        row("2^53", "b\n9007199254740992\n-9007199254740992\n", "integer|9007199254740992|-9007199254740992|");
        row("beyond 2^53", "b\n1\n9007199254740993\n", "text|1|9007199254740993|");
        row("beyond 2^53, negative", "b\n-9007199254740993\n007\n", "category|-9007199254740993|007|");
        row("beyond 2^53 among reals", "b\n0.5\n9007199254740993\n", "real|0.5|9007199254740992|");
        row("quotes", "a,b\n1,\"x, y\"\n", "category|x, y|");
        row("quoted numbers", "b\n\"1\"\n\"2\"\n", "integer|1|2|");
        row("doubled quotes", "a,b\n1,\"say \"\"ah\"\"\"\n2,\"\"\"\"\n", "category|say \"ah\"|\"|");
        row("line end in quotes", "a,b\n1,\"x\ny\"\n2,z\n", "category|x\ny|z|");
        row("CRLF", "a,b\r\n1,2\r\n3,4\r\n", "integer|2|4|");
        row("CRLF in quotes", "a,b\r\n1,\"x\r\ny\"\r\n", "category|x\r\ny|");
        row("no line end at the end", "a,b\n1,2\n3,4", "integer|2|4|");
        row("empty field at the end", "a,b\n1,2\n3,", "integer|2|-|");
        row("blank lines at the end", "a,b\n1,2\n\n\r\n", "integer|2|");
        row("blank line in one column", "b\n1\n\n2\n", "integer|1|-|2|");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "b\n1\n",
            "integer|1|");
        row("spaces round numbers", "a,b\n1, 2\t\n1,3 \n", "integer|2|3|");
        row("UTF-8", "b\nZürich\n東京\n🚲\n", "category|Zürich|東京|🚲|");
        row("semicolons", "a;b\n1,5;2\n2,5;3\n", "integer|2|3|");
        row("tabs", "a\tb\n1\t2\n", "integer|2|");
        row("bars", "a|b\n1|2\n", "integer|2|");
        row("hexadecimal is no number", "b\n0x10\n", "category|0x10|");
        row("two points", "b\n1.2.3\n", "category|1.2.3|");
    }

    void columns()
    {
        QFETCH(QByteArray, bytes);
        const auto table = read(bytes);
        QVERIFY_RESULT(table);
        QCOMPARE(table->columns.back().name, QStringLiteral("b"));
        QTEST(shown(table->columns.back()), "expected");
        for (const Column &column : table->columns)
            QCOMPARE(std::int64_t(std::max(column.numbers.size(), column.codes.size())), table->rowCount);
    }

    void differentWordsStayDifferent()
    {
        const auto table = read("b\nx\n\xEF\xBB\xBFx\n\"\xEF\xBB\xBF\xEF\xBB\xBF\"\n");
        QVERIFY_RESULT(table);
        QCOMPARE(table->columns.front().words.size(), 3);
        QCOMPARE(table->columns.front().words.at(1), QStringLiteral("\uFEFFx"));
        QCOMPARE(table->columns.front().words.at(2), QStringLiteral("\uFEFF\uFEFF"));
    }

    void namesAreTrimmedAndFound()
    {
        const auto table = read("a, \"b c\" ,d\n1,2,3\n");
        QVERIFY(table.isError());
        const auto spaced = read("a, b c ,\"d,e\"\n1,2,3\n");
        QVERIFY_RESULT(spaced);
        QCOMPARE(spaced->columnNames(),
                 QStringList({QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d,e")}));
        QCOMPARE(spaced->find(QStringLiteral("b c"))->numbers.front(), 2.0);
        QVERIFY(spaced->find(QStringLiteral("x")) == nullptr);
    }

    void wordsAreCategoriesWhenTheyComeAgain_data()
    {
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("type");
        QTest::newRow("twenty, once each") << 20 << 20 << "category";
        QTest::newRow("21, once each") << 21 << 21 << "text";
        QTest::newRow("21, ten times") << 21 << 210 << "category";
        QTest::newRow("21, not quite ten times") << 21 << 209 << "text";
        QTest::newRow("1000, ten times") << 1000 << 10000 << "category";
        QTest::newRow("1001, twenty times") << 1001 << 20020 << "text";
    }

    void wordsAreCategoriesWhenTheyComeAgain()
    {
        QFETCH(int, words);
        QFETCH(int, rows);
        QByteArray bytes("b\n");
        for (int i = 0; i < rows; ++i)
            bytes += "w" + QByteArray::number(i % words) + "\n";
        const auto table = read(bytes);
        QVERIFY_RESULT(table);
        QTEST(columnTypeName(table->columns.front().type), "type");
        QCOMPARE(table->columns.front().words.size(), words);
        for (int i = 0; i < rows; ++i)
            QCOMPARE(table->columns.front().codes[size_t(i)], i % words);
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *name, const QByteArray &bytes, const char *cause) {
            QTest::newRow(name) << bytes << QString::fromUtf8(cause);
        };
        row("empty", "", "it is empty");
        row("only a byte order mark", "\xEF\xBB\xBF", "it is empty");
        row("only line ends", "\r\n\n", "it is empty");
        row("header only", "a,b\n", "no rows");
        row("header only, no line end", "a,b", "no rows");
        row("too few fields", "a,b,c\n1,2,3\n1,2\n", "line 3 has 2 fields where 3 were expected");
        row("too many fields", "a,b,c\n1,2,3,4\n", "line 2 has 4 fields where 3 were expected");
        row("one field", "a,b\n1,2\n3\n", "line 3 has 1 field where 2 were expected");
        row("one expected", "a\n1\n3,4\n", "line 3 has 2 fields where 1 was expected");
        row("blank line within", "a,b\n1,2\n\n3,4\n", "line 3 has 1 field where 2 were expected");
        row("ragged after a quoted line end", "a,b\n1,\"x\n\ny\"\n3\n", "line 5 has 1 field");
        row("ragged after CRLF", "a,b\r\n1,2\r\n3\r\n", "line 3 has 1 field");
        row("quote never closed", "a,b\n1,2\n3,\"4\n5,6\n",
            "line 3, column 2 (“b”), opens a quote that is never closed");
        row("quote never closed in the header", "a,\"b\n1,2\n", "line 1, column 2, opens a quote");
        row("text behind a quote", "a,b\n1,\"2\"x\n", "line 2, column 2 (“b”), has text behind a closing quote");
        row("quote inside", "a,b\n1,5\"\n", "line 2, column 2 (“b”), has a quote inside a field");
        row("NUL", QByteArray("a,b\n1,2\n3,\0\n", 12), "line 3, column 2, holds a NUL byte");
        row("NUL before bad UTF-8", QByteArray("a,b\n\0,\xff\n", 8), "line 2, column 1, holds a NUL byte");
        row("lone byte", "a,b\n1,2\n3,\xff\n", "line 3, column 2, is not valid UTF-8");
        row("Latin-1", "a,b\n1,Z\xfcrich\n", "line 2, column 2, is not valid UTF-8");
        row("overlong", "a,b\n1,\xc0\xaf\n", "line 2, column 2, is not valid UTF-8");
        row("overlong, three bytes", "a,b\n1,\xe0\x80\xaf\n", "line 2, column 2, is not valid UTF-8");
        row("surrogate", "a,b\n1,\xed\xa0\x80\n", "line 2, column 2, is not valid UTF-8");
        row("above U+10FFFF", "a,b\n1,\xf4\x90\x80\x80\n", "line 2, column 2, is not valid UTF-8");
        row("cut short", "a,b\n1,\xe6\x9d", "line 2, column 2, is not valid UTF-8");
        row("same name twice", "a,b,a\n1,2,3\n", "the column name “a” stands twice");
        row("same name but for a space", "a,b, a\n1,2,3\n", "the column name “a” stands twice");
        row("no name", "a,,c\n1,2,3\n", "column 2 has no name");
        row("blank name", "a,b, \n1,2,3\n", "column 3 has no name");
        row("delimiter at the end of the header", "a,b,\n1,2,3\n", "column 3 has no name");
        row("no header", "1,2011.5,3\n4,5,6\n", "the column names seem to be missing");
        row("lone carriage returns", "a,b\r1,2\r", "line 1, column 2, has a carriage return without a line feed");
    }

    void badFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, cause);
        const auto table = read(bytes);
        QVERIFY_ERROR(table, ErrorCode::Invalid);
        const QString text = table.error().text;
        QVERIFY2(text.startsWith(QStringLiteral("Cannot read “a.csv”: ")), qPrintable(text));
        QVERIFY2(text.contains(cause), qPrintable(text));
        QVERIFY2(text.endsWith(u'.') && text.count(QStringLiteral(". ")) == 1, qPrintable(text));
    }

    void manyColumnsAreRefusedAtOnce()
    {
        const auto wide = [](int columns) {
            QByteArray header;
            QByteArray row;
            for (int i = 0; i < columns; ++i) {
                header += (i == 0 ? "c" : ",c") + QByteArray::number(i);
                row += i == 0 ? "1" : ",1";
            }
            return header + "\n" + row + "\n";
        };
        const auto most = read(wide(10'000));
        QVERIFY_RESULT(most);
        QCOMPARE(most->columns.size(), size_t(10'000));
        const QByteArray million = wide(1'000'000);
        QElapsedTimer timer;
        timer.start();
        const auto refused = read(million);
        QVERIFY_ERROR(refused, ErrorCode::Invalid);
        QVERIFY(refused.error().text.contains(QStringLiteral("more than 10000 columns")));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY_ERROR(read(wide(10'001)), ErrorCode::Invalid);
    }

    void delimitersOfNumbersAreRefused()
    {
        NoProgress progress;
        for (const char delimiter : {'.', '-', '1', '"', '\n', 'e', '\xe4'}) {
            CsvOptions options;
            options.delimiter = delimiter;
            QVERIFY_ERROR(readCsv("a\n1\n", QStringLiteral("a.csv"), options, progress), ErrorCode::Usage);
        }
    }

    void numbersAreThoseOfStrtod()
    {
        Random random(11, "csv");
        QByteArray bytes("a,b\n");
        QList<QByteArray> written;
        for (int i = 0; i < 200'000; ++i) {
            QByteArray text;
            const auto kind = random.below(6);
            if (kind == 0) { // any finite double, all digits
                double value = std::bit_cast<double>(random.next());
                while (!std::isfinite(value))
                    value = std::bit_cast<double>(random.next());
                text = QByteArray::number(value, 'e', 16);
            } else if (kind == 1) { // shortest form
                text = QByteArray::number(std::ldexp(random.normal(), int(random.below(60)) - 30), 'g',
                                          QLocale::FloatingPointShortest);
            } else if (kind == 2) { // digits and a point, as tables hold them
                text = QByteArray::number(double(random.below(100'000'000)) / 1e4, 'f', int(random.below(7)));
            } else if (kind == 3) { // round the limits of the fast way
                text = QByteArray::number(qulonglong((std::uint64_t(1) << 53) - 50 + random.below(100)));
                text.insert(qsizetype(random.below(std::uint64_t(text.size()))), '.');
            } else if (kind == 4) { // more digits than a double holds
                for (int digit = 0; digit < 30; ++digit)
                    text += char(digit == 0 ? '1' + random.below(9) : '0' + random.below(10));
                text.insert(qsizetype(random.below(30)), '.');
            } else { // near the ends of the range
                text = QByteArray::number(random.uniform() * 10, 'f', 15) + "e" +
                       QByteArray::number(int(random.below(2)) == 0 ? -300 - int(random.below(30))
                                                                    : 300 + int(random.below(12)));
            }
            if (random.below(4) == 0 && !text.startsWith('-'))
                text.prepend('-');
            written.append(text);
            bytes += "1," + text + "\n";
        }
        const auto table = read(bytes);
        QVERIFY_RESULT(table);
        const Column &column = table->columns.back();
        QCOMPARE(column.type, ColumnType::Real);
        for (qsizetype i = 0; i < written.size(); ++i) {
            const double expected = std::strtod(written.at(i).constData(), nullptr);
            QVERIFY2(std::bit_cast<std::uint64_t>(expected) == std::bit_cast<std::uint64_t>(column.numbers[size_t(i)]),
                     written.at(i).constData());
        }
    }

    void optionsKeepTheirMeaning()
    {
        CsvOptions options;
        options.delimiter = '\t';
        options.missingWords = {QStringLiteral("?"), QStringLiteral("-9")};
        const CsvOptions again = CsvOptions::fromJson(options.toJson());
        QCOMPARE(again.delimiter, '\t');
        QCOMPARE(again.missingWords, options.missingWords);
        QCOMPARE(compactJson(CsvOptions().toJson()),
                 QByteArray(R"({"delimiter":",","missing":["","NA","NaN","null"]})"));
        NoProgress progress;
        const auto table = readCsv("a\tb\n1\t?\n-9\t2\n", QStringLiteral("a.tsv"), options, progress);
        QVERIFY_RESULT(table);
        QCOMPARE(shown(table->columns.front()), QStringLiteral("integer|1|-|"));
        QCOMPARE(shown(table->columns.back()), QStringLiteral("integer|-|2|"));
    }

    void filesAreReadWhole()
    {
        const TemporaryFolder folder;
        const QString path = folder.path(QStringLiteral("a.csv"));
        QByteArray bytes("a,b\n");
        while (bytes.size() < (9 << 20))
            bytes += "12345,67890\n";
        writeFile(path, bytes);
        FileSource file(path);
        const auto stream = file.open();
        QVERIFY_RESULT(stream);
        const auto read = readAll(**stream);
        QVERIFY_RESULT(read);
        QVERIFY(*read == bytes);
        ActingProgress parsing([] {}, true);
        const auto table = readCsv(file, path, CsvOptions(), parsing);
        QVERIFY_RESULT(table);
        QCOMPARE(table->rowCount, (bytes.size() - 4) / 12);
        QVERIFY(parsing.reports() > 5 && parsing.isInOrder());
        ActingProgress stopping([] {}, false);
        QVERIFY_ERROR(readCsv(file, path, CsvOptions(), stopping), ErrorCode::Cancelled);
    }

    void filesThatCannotBeReadAreRefused()
    {
        const TemporaryFolder folder;
        NoProgress progress;
        const auto refuses = [&](const QString &path, ErrorCode code, const char *cause) {
            FileSource file(path);
            const auto read = readCsv(file, file.name(), CsvOptions(), progress);
            return read.isError() && read.error().code == code &&
                   read.error().text.startsWith(QStringLiteral("Cannot read “")) &&
                   read.error().text.contains(QLatin1String(cause));
        };
        QVERIFY(refuses(folder.path(), ErrorCode::Invalid, "it is a folder"));
        QVERIFY(refuses(folder.path(QStringLiteral("none.csv")), ErrorCode::NotFound, "no such file"));
        const QString pipe = folder.path(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(refuses(pipe, ErrorCode::Invalid, "a pipe"));
        QVERIFY(refuses(QStringLiteral("/dev/zero"), ErrorCode::Invalid, "a device"));
    }

    void unreadableFilesAreRefused()
    {
        const TemporaryFolder folder;
        const QString path = folder.path(QStringLiteral("a.csv"));
        writeFile(path, "a\n1\n");
        QVERIFY(QFile::setPermissions(path, QFileDevice::WriteOwner));
        NoProgress progress;
        // The superuser may read everything, so the test steps down to nobody.
        const uid_t user = ::geteuid();
        if (user == 0)
            QCOMPARE(::seteuid(65534), 0);
        FileSource file(path);
        const auto read = readCsv(file, file.name(), CsvOptions(), progress);
        QCOMPARE(::seteuid(user), 0);
        QVERIFY_ERROR(read, ErrorCode::Io);
        QVERIFY(read.error().text.contains(QStringLiteral("no right")));
    }

    void filesThatChangeAreRefused_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"grow", "shrink", "overwrite", "replace", "remove"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }

    void filesThatChangeAreRefused()
    {
        QFETCH(QString, change);
        const TemporaryFolder folder;
        const QString path = folder.path(QStringLiteral("a.csv"));
        const QByteArray bytes = "a\n" + QByteArray("1\n").repeated(3 << 20);
        writeFile(path, bytes);
        QTest::qSleep(20); // longer than the clock of the file system ticks
        ActingProgress progress(
            [&] {
                if (change == u"remove") {
                    QVERIFY(QFile::remove(path));
                    return;
                }
                if (change == u"replace") {
                    QVERIFY(QFile::remove(path));
                    writeFile(path, bytes);
                    return;
                }
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadWrite));
                if (change == u"shrink")
                    QVERIFY(file.resize(100));
                else if (change == u"overwrite")
                    QCOMPARE(file.write("b"), 1);
                else
                    QVERIFY(file.seek(bytes.size()) && file.write("2\n") == 2);
            },
            true);
        FileSource source(path);
        const auto read = readCsv(source, source.name(), CsvOptions(), progress);
        QVERIFY(read.isError());
        QVERIFY2(read.error().text.contains(QStringLiteral("it changed while it was read")),
                 qPrintable(read.error().text));
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
