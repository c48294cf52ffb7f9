#include "core/base/random.h"
#include "core/data/csv_reader.h"
#include "tests/support/result_check.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace assay;

namespace
{

Result<Table> read(const QByteArray &bytes, const CsvReading &reading, const CsvOptions &options = {})
{
    NoProgress progress;
    MemorySource source(bytes);
    return readCsv(source, QStringLiteral("a.csv"), options, progress, reading);
}

/// Everything that a table is, as text; numbers by their bits.
QStringList shown(const Table &table)
{
    QStringList columns;
    for (const Column &column : table.columns) {
        QStringList values;
        for (size_t row = 0; row < size_t(table.rowCount); ++row) {
            if (column.isWords())
                values.append(QString::number(column.codes[row]));
            else
                values.append(column.isMissing(row) ? QStringLiteral("–")
                                                    : QString::number(column.numbers[row], 'g', 17));
        }
        columns.append(column.name + u':' + columnTypeName(column.type) + u'=' + values.join(u',') + u' ' +
                       column.words.toList().join(u'/'));
    }
    return columns;
}

QString outcome(const Result<Table> &table)
{
    return table ? shown(*table).join(u'\n') : table.error().text;
}

/// A field as real and strange files have them.
QByteArray randomField(Random &random)
{
    switch (random.below(16)) {
    case 0:
        return {};
    case 1:
        return "NA";
    case 2:
        return "\"a, \"\"b\"\"\nc\"";
    case 3:
        return "\"\"";
    case 4:
        return "2011-0" + QByteArray::number(qint64(random.below(9) + 1)) + "-11";
    case 5:
        return "2011-01-01T1" + QByteArray::number(qint64(random.below(9))) + ":30";
    case 6:
        return random.below(2) == 0 ? "true" : "False";
    case 7:
        return "word " + QByteArray::number(qint64(random.below(40)));
    case 8:
        return "90071992547409" + QByteArray::number(qint64(random.below(90) + 10));
    case 9:
        return "é" + QByteArray::number(qint64(random.below(3)));
    case 10:
        return random.below(40) == 0 ? "5\"" : "6";
    default:
        return random.below(2) == 0 ? QByteArray::number(qint64(random.below(100)))
                                    : QByteArray::number(random.uniform() * 1e6, 'g', int(random.below(17)) + 1);
    }
}

/// Columns that mostly keep to one kind of value, so that types change late.
QByteArray randomFile(Random &random)
{
    const int columns = int(random.below(4)) + 1;
    QByteArray bytes;
    for (int column = 0; column < columns; ++column)
        bytes += (column > 0 ? ",c" : "c") + QByteArray::number(column);
    const QByteArray lineEnd = random.below(3) == 0 ? "\r\n" : "\n";
    bytes += lineEnd;
    std::vector<QByteArray> usual;
    for (int column = 0; column < columns; ++column)
        usual.push_back(randomField(random));
    const auto rows = random.below(30) + 1;
    for (std::uint64_t row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            bytes += (column > 0 ? "," : "") + (random.below(8) > 0 ? usual[size_t(column)] : randomField(random));
        if (random.below(200) == 0)
            bytes += ",x";
        bytes += lineEnd;
        if (random.below(100) == 0)
            bytes += lineEnd;
    }
    for (auto blank = random.below(3); blank > 0 && columns > 1; --blank)
        bytes += lineEnd;
    return bytes;
}

} // namespace

/// A file is read the same whole as cut into blocks on any number of threads.
class TestCsvBlocks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksDoNotMatter()
    {
        Random random(3, "csv blocks");
        int tables = 0;
        for (int round = 0; round < 4000; ++round) {
            const QByteArray bytes = randomFile(random);
            const auto whole = read(bytes, {.threads = 1});
            tables += whole ? 1 : 0;
            const QString expected = outcome(whole);
            for (const size_t blockBytes : {1, 7, 64}) {
                for (const int threads : {1, 2, 3}) {
                    const QString seen = outcome(read(bytes, {.threads = threads, .blockBytes = blockBytes}));
                    if (seen != expected)
                        qWarning("%s", bytes.constData());
                    QCOMPARE(seen, expected);
                }
            }
        }
        // Both are tried often.
        QVERIFY(tables > 1000);
        QVERIFY(tables < 3900);
    }

    void aWordFarBehindNumbersMakesTheColumnWords()
    {
        QByteArray bytes("a,b,c\n");
        for (int row = 0; row < 200'000; ++row)
            bytes += "1.50,x," + QByteArray::number(row) + '\n';
        bytes += "none,y,7\n";
        for (const int threads : {1, 4}) {
            const auto table = read(bytes, {.threads = threads, .blockBytes = 1 << 16});
            QVERIFY_RESULT(table);
            QCOMPARE(table->rowCount, 200'001);
            QCOMPARE(table->columns[0].type, ColumnType::Category);
            // As they stood there, which the numbers would not tell.
            QCOMPARE(table->columns[0].words.toList(), QStringList({QStringLiteral("1.50"), QStringLiteral("none")}));
            QCOMPARE(table->columns[1].words.size(), 2);
            QCOMPARE(table->columns[2].type, ColumnType::Integer);
            QCOMPARE(table->columns[2].numbers[199'999], 199'999.0);
        }
    }

    void identifiersBeyondDoublesFarBehindStayText()
    {
        QByteArray bytes("id\n");
        for (int row = 0; row < 100'000; ++row)
            bytes += QByteArray::number(row) + '\n';
        bytes += "9007199254740993\n";
        const auto table = read(bytes, {.threads = 2, .blockBytes = 4096});
        QVERIFY_RESULT(table);
        QCOMPARE(table->columns[0].type, ColumnType::Text);
        QCOMPARE(table->columns[0].text(100'000), QStringLiteral("9007199254740993"));
        QCOMPARE(table->columns[0].text(7), QStringLiteral("7"));
    }

    void manyWordsKeepTheirOrder()
    {
        QByteArray bytes("w\n");
        for (int row = 0; row < 60'000; ++row)
            bytes += "w" + QByteArray::number(row * 7919 % 30'011) + '\n';
        // Small blocks hold few words, of which the column has many.
        for (const size_t blockBytes : {1 << 10, 1 << 15, 1 << 18}) {
            const auto table = read(bytes, {.threads = 3, .blockBytes = blockBytes});
            QVERIFY_RESULT(table);
            const Column &column = table->columns[0];
            QCOMPARE(column.words.size(), 30'011);
            for (int row = 0; row < 60'000; ++row) {
                QCOMPARE(column.codes[size_t(row)], row % 30'011);
                QCOMPARE(column.text(size_t(row)), QStringLiteral("w%1").arg(row * 7919 % 30'011));
            }
        }
    }

    void problemsFarBehindAreFound_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("cause");
        QTest::newRow("ragged") << QByteArray("1,2,3") << QStringLiteral("line 100002 has 3 fields");
        QTest::newRow("blank") << QByteArray("") << QStringLiteral("line 100002 has 1 field");
        QTest::newRow("quote") << QByteArray("1,2\"") << QStringLiteral("line 100002, column 2 (“b”), has a quote");
        QTest::newRow("open quote") << QByteArray("\"1,2")
                                    << QStringLiteral("line 100002, column 1 (“a”), opens a quote");
        QTest::newRow("NUL") << QByteArray("1,\0", 3) << QStringLiteral("line 100002, column 2 (“b”), holds a NUL");
        QTest::newRow("not UTF-8") << QByteArray("\xff,1")
                                   << QStringLiteral("line 100002, column 1 (“a”), is not valid UTF-8");
    }

    void problemsFarBehindAreFound()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, cause);
        const QByteArray rows = QByteArray("1,x\n").repeated(100'000);
        const QByteArray bytes = "a,b\n" + rows + line + '\n' + rows;
        for (const int threads : {1, 2}) {
            const auto table = read(bytes, {.threads = threads, .blockBytes = 1 << 14});
            QVERIFY_ERROR(table, ErrorCode::Invalid);
            QVERIFY2(table.error().text.contains(cause), qPrintable(table.error().text));
        }
    }

    void aRowIsNotLongerThanMemoryIsWorth()
    {
        const QByteArray longField(70 << 20, 'x');
        const auto field = read("a\n1\n" + longField + "\n2\n", {});
        QVERIFY_ERROR(field, ErrorCode::Invalid);
        QVERIFY2(field.error().text.contains(QStringLiteral("line 3, column 1 (“a”), is longer than 64 MB")),
                 qPrintable(field.error().text));
        const auto quoted = read("a\n1\n\"" + longField + "\"\n2\n", {});
        QVERIFY_ERROR(quoted, ErrorCode::Invalid);
        QVERIFY2(quoted.error().text.contains(QStringLiteral("is longer than 64 MB")), qPrintable(quoted.error().text));
        // A quote that opens by mistake early is found there, not 64 MB later.
        const auto stray = read("a\n5\"\n" + longField, {});
        QVERIFY2(stray.error().text.contains(QStringLiteral("line 2, column 1 (“a”), has a quote inside")),
                 qPrintable(stray.error().text));
        QVERIFY_RESULT(read("a\n" + QByteArray(30 << 20, 'x') + "\n2\n", {}));
    }

    void typesCanBeGiven_data()
    {
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *values, const char *type, const char *expected) {
            QTest::newRow(name) << QByteArray(values) << QString::fromLatin1(type) << QString::fromUtf8(expected);
        };
        row("numbers as text", "1|02|NA|1", "text", "1|02|–|1");
        row("numbers as a category", "1|2|1", "category", "1|2|1");
        row("codes as integers", "007|010|-003|0", "integer", "7|10|-3|0");
        row("integers as reals", "1|2", "real", "1|2");
        row("0 and 1 as booleans", "0|1|true|NA", "boolean", "false|true|true|–");
        row("days as points in time", "2011-01-01|2011-01-02T12:00", "timestamp",
            "2011-01-01T00:00:00Z|2011-01-02T12:00:00Z");
        row("days", "2011-01-01", "date", "2011-01-01");
        row("nothing at all", "|NA", "integer", "–|–");
        row("fractions as integers", "1|2.5", "integer", "“2.5”, which is no integer");
        row("words as numbers", "1|two", "real", "“two”, which is no real");
        row("identifiers as integers", "9007199254740993", "integer", "which is no integer");
        row("two as a boolean", "0|2", "boolean", "“2”, which is no boolean");
        row("a point in time as a day", "2011-01-01T10:00", "date", "which is no date");
        row("a word as a day", "soon", "date", "“soon”, which is no date");
    }

    void typesCanBeGiven()
    {
        QFETCH(QByteArray, values);
        QFETCH(QString, type);
        QFETCH(QString, expected);
        CsvOptions options;
        options.types.insert(QStringLiteral("b"), *columnTypeFromName(type));
        QByteArray bytes("a,b\n");
        for (const QByteArray &value : values.split('|'))
            bytes += "x," + value + '\n';
        for (const size_t blockBytes : {4, 1 << 20}) {
            const auto table = read(bytes, {.threads = 2, .blockBytes = blockBytes}, options);
            if (table.isError()) {
                QVERIFY2(table.error().text.contains(expected), qPrintable(table.error().text));
                QVERIFY(table.error().text.contains(QStringLiteral("column 2 (“b”)")));
                continue;
            }
            const Column &column = table->columns[1];
            QCOMPARE(columnTypeName(column.type), type);
            QStringList seen;
            for (size_t row = 0; row < size_t(table->rowCount); ++row)
                seen.append(column.isMissing(row) ? QStringLiteral("–") : column.text(row));
            QCOMPARE(seen.join(u'|'), expected);
        }
        const auto same = CsvOptions::fromJson(options.toJson());
        QVERIFY(same.types == options.types);
        QVERIFY(CsvOptions().toJson() != options.toJson());
    }

    void aTypeForNoColumnIsRefused()
    {
        CsvOptions options;
        options.types.insert(QStringLiteral("z"), ColumnType::Text);
        const auto table = read("a,b\n1,2\n", {}, options);
        QVERIFY_ERROR(table, ErrorCode::Invalid);
        QVERIFY(table.error().text.contains(QStringLiteral("no column “z”")));
    }
};

QTEST_GUILESS_MAIN(TestCsvBlocks)
#include "tst_csv_blocks.moc"
