#include "core/base/random.h"
#include "core/data/data_format.h"
#include "core/data/json_lines_reader.h"
#include "tests/support/result_check.h"

#include <array>
#include <cmath>

using namespace assay;

namespace
{

/// A table as lines: names with types, then each column's values with · where one is missing.
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

Result<Table> read(const QByteArray &bytes)
{
    NoProgress progress;
    return readJsonLines(bytes, QStringLiteral("a.jsonl"), progress);
}

/// The same bytes in small blocks on several threads, which must not be seen in what comes out.
Result<Table> readInBlocks(const QByteArray &bytes, int threads, size_t blockBytes)
{
    NoProgress progress;
    MemorySource source(bytes);
    return readJsonLines(source, QStringLiteral("a.jsonl"), progress, {.threads = threads, .blockBytes = blockBytes});
}

QByteArray nested(const char *open, const char *inner, const char *close, int depth)
{
    return QByteArray(open).repeated(depth) + inner + QByteArray(close).repeated(depth);
}

} // namespace

class TestJsonLinesReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tables_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("table");
        const auto row = [](const char *name, const QByteArray &text, const char *table) {
            QTest::newRow(name) << text << QString::fromUtf8(table);
        };
        row("integers", "{\"a\":1}\n{\"a\":-2}\n", "a integer: 1|-2");
        row("reals", "{\"a\":1}\n{\"a\":2.5e1}\n{\"a\":1.0}\n", "a real: 1|25|1");
        row("a real alone", "{\"a\":1.0}", "a real: 1");
        row("booleans", "{\"a\":true}\n{\"a\":false}", "a boolean: true|false");
        row("strings", "{\"a\":\"x\"}\n{\"a\":\"y\"}", "a category: x|y");
        row("null and absent", "{\"a\":1,\"b\":\"x\"}\n{\"a\":null}\n{\"b\":\"y\"}",
            "a integer: 1|·|· / b category: x|·|y");
        row("first appearance", "{\"b\":1}\n{\"a\":2,\"b\":3}\n{\"c\":4,\"a\":5}",
            "b integer: 1|3|· / a integer: ·|2|5 / c integer: ·|·|4");
        row("only null", "{\"a\":null,\"b\":1}", "a real: · / b integer: 1");
        row("dates", "{\"a\":\"2011-01-31\"}\n{\"a\":null}\n{\"a\":\"2011-02-28\"}", "a date: 2011-01-31|·|2011-02-28");
        row("points in time", "{\"a\":\"2011-01-31T10:20:30+02:00\"}\n{\"a\":\"2011-02-28\"}",
            "a timestamp: 2011-01-31T08:20:30Z|2011-02-28T00:00:00Z");
        row("a date that is none", "{\"a\":\"2011-02-28\"}\n{\"a\":\"2011-02-30\"}",
            "a category: 2011-02-28|2011-02-30");
        row("a date and a number", "{\"a\":\"2011-02-28\"}\n{\"a\":7}", "a category: 2011-02-28|7");
        row("strings like numbers", "{\"a\":\"1\"}\n{\"a\":\"2.50\"}", "a category: 1|2.50");
        row("strings like words for missing", "{\"a\":\"NA\"}\n{\"a\":\"null\"}\n{\"a\":\"nan\"}",
            "a category: NA|null|nan");
        row("strings like booleans", "{\"a\":\"true\"}", "a category: true");
        row("the empty string", "{\"a\":\"\"}\n{\"a\":\"x\"}", "a category: ·|x");
        row("a string of a space", "{\"a\":\" \"}", "a category:  ");
        row("numbers and strings", "{\"a\":1.50}\n{\"a\":\"x\"}\n{\"a\":null}", "a category: 1.50|x|·");
        row("strings and numbers", "{\"a\":\"x\"}\n{\"a\":1e2}", "a category: x|1e2");
        row("numbers and booleans", "{\"a\":1}\n{\"a\":true}", "a category: 1|true");
        row("to 2^53", "{\"a\":9007199254740992}", "a integer: 9007199254740992");
        row("beyond 2^53", "{\"a\":9007199254740993}\n{\"a\":1}", "a text: 9007199254740993|1");
        row("beyond 2^64", "{\"a\":-123456789012345678901234567890}", "a text: -123456789012345678901234567890");
        row("beyond 2^53 beside reals", "{\"a\":9007199254740993}\n{\"a\":0.5}", "a real: 9007199254740992|0.5");
        row("beyond a double", "{\"a\":1e400}\n{\"a\":-1e400}", "a real: inf|-inf");
        row("words of Python", "{\"a\":NaN}\n{\"a\":Infinity}\n{\"a\":-Infinity}\n{\"a\":1.5}",
            "a real: ·|inf|-inf|1.5");
        row("objects inside", "{\"a\":{\"b\":1,\"c\":{\"d\":\"x\"}},\"e\":2}\n{\"a\":null,\"e\":3}",
            "a.b integer: 1|· / a.c.d category: x|· / e integer: 2|3 / a real: ·|·");
        row("an empty object inside", "{\"a\":{},\"b\":1}", "b integer: 1");
        row("an object and a number", "{\"a\":{\"b\":1}}\n{\"a\":2}", "a.b integer: 1|· / a integer: ·|2");
        row("arrays", "{\"a\":[1, 2.50 ,\"x, y\\n\"]}\n{\"a\":[ ]}", "a category: [1,2.50,\"x, y\\n\"]|[]");
        row("arrays of objects", "{\"a\":[{\"b\" : [true, null]}, {}]}", "a category: [{\"b\":[true,null]},{}]");
        row("an array and a number", "{\"a\":1}\n{\"a\":[2]}", "a category: 1|[2]");
        row("escapes", "{\"a\":\"\\u00e9\\\\\\\"\\n\\ud83d\\ude00\"}", "a category: é\\\"\n😀");
        row("escapes in names", "{\"\\u00e9\":1}\n{\"é\":2}", "é integer: 1|2");
        row("names with spaces", "{\" a \":1}\n{\"a\":2}", "a integer: 1|2");
        row("names like nothing", "{\"a.b\":1}\n{\"a\":{\"b\":2}}", "a.b integer: 1|2");
        row("byte order mark", "\xEF\xBB\xBF{\"a\":1}\n", "a integer: 1");
        row("byte order mark as a value", "{\"a\":\"\xEF\xBB\xBFx\"}\n{\"a\":\"x\"}", "a category: \xEF\xBB\xBFx|x");
        row("Windows line ends", "{\"a\":1}\r\n{\"a\":2}\r\n", "a integer: 1|2");
        row("blank lines", "\n{\"a\":1}\n  \n\n{\"a\":2}\n\n", "a integer: 1|2");
        row("an array of objects", "[{\"a\":1},\n {\"a\":\"x\",\"b\":2}]\n", "a category: 1|x / b integer: ·|2");
        row("an array behind blank lines", "\n \n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n[{\"a\":1}]", "a integer: 1");
        row("an array over lines", "[\n  {\n    \"a\": 1\n  }\n]", "a integer: 1");
        row("depth", nested("{\"a\":", "1", "}", 32),
            qPrintable(QStringLiteral("a.").repeated(31) + QStringLiteral("a integer: 1")));
        row("minus zero", "{\"a\":-0}\n{\"a\":-0.0}", "a real: 0|0");
        row("no objects", "\n \n",
            "Cannot read “a.jsonl”: it holds no objects. Choose a file with one JSON object on each line.");
        row("nothing", "",
            "Cannot read “a.jsonl”: it holds no objects. Choose a file with one JSON object on each line.");
        row("an empty array", "[]",
            "Cannot read “a.jsonl”: it holds no objects. Choose a file with one JSON object on each line.");
        row("empty objects", "{}\n{}",
            "Cannot read “a.jsonl”: its objects are empty. Choose a file whose objects hold values.");
    }

    void tables()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, table);
        QCOMPARE(shown(read(text)), table);
        // Whatever stands behind the last byte, and wherever the file ends in its block.
        QCOMPARE(shown(read(text + QByteArray(100, '\n'))), table);
        for (const size_t blockBytes : {1, 7, 20}) {
            QCOMPARE(shown(readInBlocks(text, 1, blockBytes)), table);
            QCOMPARE(shown(readInBlocks(text, 4, blockBytes)), table);
        }
    }

    /// Columns that change their mind at any row, names that come late, and lines of any length.
    void blocksAndThreadsAreNotSeen()
    {
        Random random(20, "json");
        const std::array<const char *, 12> values{"1",    "2.5",   "\"x\"", "\"y\"", "true",    "\"2011-01-31\"",
                                                  "null", "[1,2]", "1e3",   "\"\"",  "\"1.0\"", "9007199254740993"};
        for (int file = 0; file < 60; ++file) {
            QByteArray text;
            const std::uint64_t change = random.below(300) + 1;
            for (std::uint64_t row = 0; row < 300; ++row) {
                QByteArrayList fields;
                for (int column = 0; column < 8; ++column) {
                    const bool isChanged = row >= change && column % 2 == 0;
                    const char *value = isChanged ? values[random.below(values.size())] : values[size_t(column)];
                    if (random.below(6) > 0 && (column < 7 || isChanged || row > change))
                        fields.append("\"c" + QByteArray::number(column) + "\":" + value);
                }
                text += "{" + fields.join(',') + "}\n";
            }
            const auto whole = read(text);
            QVERIFY_RESULT(whole);
            for (const size_t blockBytes : {30, 500, 3000}) {
                for (const int threads : {1, 3}) {
                    const auto parts = readInBlocks(text, threads, blockBytes);
                    QCOMPARE(shown(parts), shown(whole));
                    for (size_t column = 0; column < whole->columns.size(); ++column) {
                        QCOMPARE(parts->columns[column].codes, whole->columns[column].codes);
                        QCOMPARE(parts->columns[column].words, whole->columns[column].words);
                    }
                }
            }
        }
    }

    void linesThatAreTooLongAreRefused()
    {
        const auto table = readInBlocks("{\"a\":1}\n{\"a\":\"" + QByteArray(66 << 20, 'x') + "\"}\n", 2, 1 << 20);
        QVERIFY_ERROR(table, ErrorCode::Invalid);
        QVERIFY2(table.error().text.contains(QStringLiteral("line 2, column 1: the line is longer than 64 MB")),
                 qPrintable(table.error().text));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &text, const char *place, const char *reason) {
            QTest::newRow(name) << text << QString::fromUtf8(place) << QString::fromUtf8(reason);
        };
        row("a name twice", "{\"a\":1}\n{\"é\":2,\"b\":1,\"b\":3}", "line 2, column 14", "“b” stands twice");
        row("a name twice by a dot", "{\"a\":{\"b\":1},\"a.b\":2}", "line 1, column 14", "“a.b” stands twice");
        row("a name twice in the second pass", "{\"a\":1}\n{\"a\":\"x\"}\n{\"a\":1,\"a\":2}", "line 3, column 8",
            "twice");
        row("an empty name", "{\"\":1}", "line 1, column 2", "a name is empty");
        row("a blank name", "{\"a\":1,\" \":1}", "line 1, column 8", "a name is empty");
        row("a number", "{\"a\":1}\n5\n", "line 2, column 1", "not a JSON object");
        row("a string", "{\"a\":1}\n\"x\"\n", "line 2, column 1", "not a JSON object");
        row("an array on a line", "{\"a\":1}\n[1]\n", "line 2, column 1", "not a JSON object");
        row("an array of numbers", "[1,2]", "line 1, column 2", "not a JSON object");
        row("an array of objects and a number", "[{\"a\":1},\n 2]", "line 2, column 2", "not a JSON object");
        row("cut off", "{\"a\":1}\n{\"a\":", "line 2", "bracket is not closed");
        row("cut off in an array", "[{\"a\":1},\n{\"a\":2}", "line ", "bracket is not closed");
        row("over lines", "{\n\"a\":1\n}", "line 1", "bracket is not closed");
        row("an open string", "{\"a\":\"x}\n", "line 1", "a string is not closed");
        row("a tab in a string", "{\"a\":\"x\ty\"}\n", "line 1", "control character");
        row("two objects on a line", "{\"a\":1}{\"a\":2}\n", "line 1, column 8", "not valid JSON");
        row("text behind", "{\"a\":1} x\n", "line 1", "closed");
        row("text behind an array", "[{\"a\":1}]\n{\"a\":2}\n", "line ", "closed");
        row("no comma", "{\"a\":1 \"b\":2}", "line 1, column 8", "not valid JSON");
        row("a comma too many", "{\"a\":1,}", "line 1, column 8", "not valid JSON");
        row("no colon", "{\"a\" 1}", "line 1", "not valid JSON");
        row("no value", "{\"a\":}", "line 1", "not valid JSON");
        row("single quotes", "{'a':1}", "line 1, column 2", "not valid JSON");
        row("a leading zero", "{\"a\":007}", "line 1, column 6", "not valid JSON");
        row("a leading plus", "{\"a\":+7}", "line 1, column 6", "not valid JSON");
        row("a lone point", "{\"a\":1.}", "line 1, column 6", "not valid JSON");
        row("hexadecimal", "{\"a\":0x1}", "line 1, column 6", "not valid JSON");
        row("a wrong word", "{\"a\":1}\n{\"a\":nul}", "line 2, column 6", "not valid JSON");
        row("a word of another case", "{\"a\":True}", "line 1, column 6", "not valid JSON");
        row("a wrong word in an array", "{\"a\":[1,tru]}", "line 1, column 9", "not valid JSON");
        row("an array without comma", "{\"a\":[1 2]}", "line 1, column 9", "not valid JSON");
        row("wrong brackets", "{\"a\":[1}}", "line 1, column 8", "not valid JSON");
        row("a wrong escape", "{\"a\":\"\\x\"}", "line 1, column 6", "backslash");
        row("half a pair", "{\"a\":\"\\ud800\"}", "line 1, column 6", "backslash");
        row("a NUL escaped", "{\"a\":\"x\\u0000\"}", "line 1, column 6", "NUL");
        row("a NUL in a name", "{\"x\\u0000\":1}", "line 1, column 2", "NUL");
        row("a NUL byte", QByteArray("{\"a\":1}\n{\"a\":\0}", 15), "line 2, column 6", "NUL");
        row("bytes that are no UTF-8", "{\"a\":1}\n{\"a\":\"\xE9\"}", "line 2, column 7", "not valid UTF-8");
        row("UTF-16", QByteArray("\xFF\xFE{\0\"\0", 6), "line 1", "not valid UTF-8");
        row("too deep", nested("{\"a\":", "1", "}", 33), "line 1, column 161", "32 brackets");
        row("arrays too deep", "{\"a\":" + nested("[", "1", "]", 33) + "}", "line 1", "32 brackets");
        row("very deep", "{\"a\":" + nested("[", "1", "]", 100'000) + "}", "line 1", "32 brackets");
    }

    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, reason);
        for (const QByteArray &bytes : {text, text + QByteArray(100, '\n')}) {
            const auto table = read(bytes);
            QVERIFY_ERROR(table, ErrorCode::Invalid);
            QVERIFY2(table.error().text.contains(place) && table.error().text.contains(reason) &&
                         table.error().text.endsWith(u'.'),
                     qPrintable(table.error().text));
            QCOMPARE(shown(readInBlocks(bytes, 3, 8)), table.error().text);
        }
    }

    void manyWordsAreText()
    {
        QByteArray text;
        for (int i = 0; i < 1000; ++i)
            text += "{\"a\":\"w" + QByteArray::number(i) + "\",\"b\":\"w" + QByteArray::number(i % 50) + "\"}\n";
        const auto table = read(text);
        QVERIFY_RESULT(table);
        QCOMPARE(table->columns[0].type, ColumnType::Text);
        QCOMPARE(table->columns[1].type, ColumnType::Category);
    }

    void hugeLinesAreRead()
    {
        const QByteArray word(40'000'000, 'x');
        const auto table = read("{\"a\":1}\n{\"a\":\"" + word + "\"}\n{\"a\":2}");
        QVERIFY_RESULT(table);
        QCOMPARE(table->columns[0].text(1).size(), word.size());
        QCOMPARE(table->columns[0].text(2), QStringLiteral("2"));
    }

    void tooManyColumnsAreRefused()
    {
        QByteArray text = "{";
        for (int i = 0; i <= 10'000; ++i)
            text += "\"c" + QByteArray::number(i) + "\":1,";
        text.back() = '}';
        const auto table = read(text);
        QVERIFY_ERROR(table, ErrorCode::Invalid);
        QVERIFY2(table.error().text.contains(QStringLiteral("10000 columns")), qPrintable(table.error().text));
    }

    void readingCanBeStopped()
    {
        class Stopping final : public Progress
        {
        public:
            bool report(double fraction, const QString &) override { return fraction < 0.2; }
            [[nodiscard]] bool isStopped() const override { return false; }
        };
        const QByteArray line = "{\"a\":1,\"b\":\"" + QByteArray(1000, 'x') + "\"}\n";
        Stopping stopping;
        QVERIFY_ERROR(readJsonLines(line.repeated(20'000), QStringLiteral("a.jsonl"), stopping), ErrorCode::Cancelled);
    }

    void contentTellsTheFormat_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        const auto row = [](const QByteArray &bytes, const char *format) {
            QTest::newRow(bytes.left(20).trimmed().replace('\n', ' ').constData())
                << bytes << QString::fromLatin1(format);
        };
        row("a,b\n1,2\n", "CSV");
        row("a;b\n1;2\n", "CSV: semicolon");
        row("{\"a\":1}\n", "JSON lines");
        row(" \n\xEF\xBB\xBF{\"a\":1}\n", "CSV");
        row("\xEF\xBB\xBF {\"a\":1}\n", "JSON lines");
        row("{ }", "JSON lines");
        row("[ {\"a\":1}]", "JSON lines");
        row("[]", "JSON lines");
        row("[a],[b]\n1,2\n", "CSV");
        row("{a},{b}\n1,2\n", "CSV");
        row("PAR1\x15\x04", "Parquet");
        row("PAR2,b\n", "CSV");
        row("", "CSV");
    }

    void contentTellsTheFormat()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        const DataFormat sniffed = sniffFormat(bytes);
        QCOMPARE(sniffed.description(), format);
        const auto again = DataFormat::fromJson(sniffed.toJson());
        QVERIFY_RESULT(again);
        QCOMPARE(again->toJson(), sniffed.toJson());
        QCOMPARE(again->kind, sniffed.kind);
    }

    void csvKeepsTheFormOfItsOptions()
    {
        CsvOptions options;
        options.delimiter = ';';
        QCOMPARE(DataFormat(options).toJson(), options.toJson());
        QCOMPARE(DataFormat().toJson(), CsvOptions().toJson());
        QVERIFY_ERROR(DataFormat::fromJson({{QStringLiteral("kind"), QStringLiteral("abacus")}}), ErrorCode::Newer);
    }
};

QTEST_GUILESS_MAIN(TestJsonLinesReader)
#include "tst_json_lines_reader.moc"
