#include "core/base/json.h"
#include "core/data/csv_reader.h"
#include "core/data/csv_writer.h"
#include "core/data/data_edit.h"
#include "core/data/schema.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace assay;

namespace
{

Table parsed(const QByteArray &csv, const CsvOptions &options = {})
{
    NoProgress progress;
    auto table = readCsv(csv, QStringLiteral("a.csv"), options, progress);
    if (!table) {
        QTest::qFail(qPrintable(table.error().text), __FILE__, __LINE__);
        return {};
    }
    return std::move(*table);
}

/// Six rows with a column of each kind.
Table sixRows()
{
    return parsed("n,x,b,w,d,t\n"
                  "1,0.5,true,red,2011-01-01,2011-01-01T10:00Z\n"
                  "2,-1,false,blue,2011-01-02,2011-01-01T11:00Z\n"
                  "3,1.5,true,Red,2011-01-03,2011-01-01T12:00Z\n"
                  "4,-1,false,red,2011-01-04,2011-01-01T13:00Z\n"
                  "1,0.5,true,red,2011-01-01,2011-01-01T10:00Z\n"
                  "6,NA,NA,NA,NA,NA\n");
}

QString csvOf(const Table &table)
{
    return QString::fromUtf8(writeCsv(table).bytes);
}

QString columnText(const Table &table, const QString &name)
{
    const Column *column = table.find(name);
    QStringList values;
    for (size_t row = 0; column && row < size_t(table.rowCount); ++row)
        values.append(column->text(row));
    return values.join(u' ');
}

} // namespace

class TestDataEdit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void edits_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<qint64>("rows");
        const auto row = [](const char *edit, const char *column, const char *expected, qint64 rows) {
            QTest::newRow(edit) << QString::fromUtf8(column) << QString::fromUtf8(expected) << rows;
        };
        row("missing x -1", "x", "0.5  1.5  0.5 ", 2);
        row("missing x -2", "x", "0.5 -1 1.5 -1 0.5 ", 0);
        row("missing x word", "x", "0.5 -1 1.5 -1 0.5 ", 0);
        row("missing w red", "w", " blue Red   ", 3);
        row("missing b true", "b", " false  false  ", 3);
        row("missing d 2011-01-01", "d", " 2011-01-02 2011-01-03 2011-01-04  ", 2);
        row("convert x 100", "x", "50 -100 150 -100 50 ", 5);
        row("convert x 1/100 1", "x", "1.005 0.99 1.015 0.99 1.005 ", 5);
        row("convert n 1/2", "n", "0.5 1 1.5 2 0.5 3", 6);
        row("convert n -1 7", "n", "6 5 4 3 6 1", 6);
        row("convert b -1 1", "b", "false true false true false ", 5);
        row("convert n 1", "n", "1 2 3 4 1 6", 0);
        row("replace w Red red", "w", "red blue red red red ", 1);
        row("replace w red green", "w", "green blue Red green green ", 3);
        row("replace w white green", "w", "red blue Red red red ", 0);
        row("replace n 1 9", "n", "9 2 3 4 9 6", 2);
        row("replace n 1 1.5", "n", "1.5 2 3 4 1.5 6", 2);
        row("replace n 1 one", "n", "one 2 3 4 one 6", 2);
        row("replace d 2011-01-01 2012-01-01", "d", "2012-01-01 2011-01-02 2011-01-03 2011-01-04 2012-01-01 ", 2);
        row("swap n w", "n", "red blue Red red red ", 6);
        row("swap n n", "n", "1 2 3 4 1 6", 0);
        row("shift d -1 day", "d", "2010-12-31 2011-01-01 2011-01-02 2011-01-03 2010-12-31 ", 5);
        row("shift d 48 hours", "d", "2011-01-03 2011-01-04 2011-01-05 2011-01-06 2011-01-03 ", 5);
        row("shift t 2 hour", "t",
            "2011-01-01T12:00:00Z 2011-01-01T13:00:00Z 2011-01-01T14:00:00Z 2011-01-01T15:00:00Z "
            "2011-01-01T12:00:00Z ",
            5);
        row("shift n 2 1..4", "n", "3 4 1 2 3 6", 5);
        row("shift n -5 1..4", "n", "4 1 2 3 4 6", 5);
        row("drop column x", "x", "", 6);
        row("drop rows 2..3", "n", "1 4 1 6", 2);
        row("drop rows 5..99", "n", "1 2 3 4", 2);
        row("drop repeats", "n", "1 2 3 4 6", 1);
        row("drop repeats except n d t", "n", "1 2 3 4 6", 1);
        row("drop repeats except n d t w", "n", "1 2 3 6", 2);
        row("drop shared a@1", "n", "2 4 6", 3);
        row("drop shared a@1 a@2 except x", "n", "4 6", 4);
    }

    void edits()
    {
        const auto edit = DataEdit::parse(QProcess::splitCommand(QString::fromUtf8(QTest::currentDataTag())));
        QVERIFY_RESULT(edit);
        QCOMPARE(edit->toText(), QString::fromUtf8(QTest::currentDataTag()));
        const auto again = DataEdit::fromJson(edit->toJson());
        QVERIFY_RESULT(again);
        QVERIFY(*again == *edit);
        Table table = sixRows();
        const auto find = [](const QString &reference) -> Result<std::shared_ptr<const Table>> {
            Table other = sixRows();
            // a@1 holds the first and third row, a@2 the second with another x.
            const DataEdit rest{DataEdit::Action::Drop, {"rows", reference == u"a@1" ? "4..6" : "3..6"}};
            const DataEdit one{DataEdit::Action::Drop, {"rows", reference == u"a@1" ? "2..2" : "1..1"}};
            ASSAY_CHECK(applyDataEdit(other, rest));
            ASSAY_CHECK(applyDataEdit(other, one));
            if (reference == u"a@2")
                other.columns[1].numbers[0] = 77;
            return std::shared_ptr<const Table>(std::make_shared<Table>(other));
        };
        const auto done = applyDataEdit(table, *edit, find);
        QVERIFY_RESULT(done);
        QTEST(qint64(done->rows), "rows");
        QVERIFY2(done->text.endsWith(u'.') && !done->text.contains(u'%'), qPrintable(done->text));
        QFETCH(QString, column);
        QTEST(columnText(table, column), "expected");
        if (done->rows == 0)
            QCOMPARE(csvOf(table), csvOf(sixRows()));
        // What an edit makes is written and read back as the same.
        const WrittenCsv csv = writeCsv(table);
        QCOMPARE(csvOf(parsed(csv.bytes, csv.options)), QString::fromUtf8(csv.bytes));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("edit");
        for (const char *edit : {"",
                                 "missing",
                                 "missing x",
                                 "missing x 1 2",
                                 "missing q 1",
                                 "convert x",
                                 "convert x 0",
                                 "convert x 1/0",
                                 "convert x many",
                                 "convert x nan",
                                 "convert x 1 inf",
                                 "convert w 2",
                                 "convert d 2",
                                 "replace x 1",
                                 "swap x",
                                 "swap x q",
                                 "shift x 1",
                                 "shift x 1 day",
                                 "shift d 1 year",
                                 "shift d 1 hour",
                                 "shift d 1.5 day",
                                 "shift w 1 0..23",
                                 "shift n 1 0..",
                                 "shift n 1 0.5..9",
                                 "drop",
                                 "drop column",
                                 "drop column q",
                                 "drop rows 3",
                                 "drop rows 0..2",
                                 "drop rows 5..2",
                                 "drop rows a..b",
                                 "drop repeats n",
                                 "drop repeats except",
                                 "drop repeats except q",
                                 "drop repeats except n x b w d t",
                                 "drop shared",
                                 "drop shared except n",
                                 "drop shared a@1",
                                 "drop everything",
                                 "set x.max 3"})
            QTest::newRow(edit) << QString::fromLatin1(edit);
    }

    /// Says why in a sentence, and leaves the table as it was.
    void refused()
    {
        QFETCH(QString, edit);
        const auto parsed = DataEdit::parse(edit.split(u' ', Qt::SkipEmptyParts));
        Table table = sixRows();
        const auto done = parsed ? applyDataEdit(table, *parsed) : Result<DataEditEffect>(parsed.error());
        QVERIFY(!done);
        QVERIFY2(done.error().text.contains(u'“') || done.error().text.endsWith(u'.'), qPrintable(done.error().text));
        QCOMPARE(csvOf(table), csvOf(sixRows()));
    }

    void aTableIsWrittenAndReadBack()
    {
        Table table = parsed("\"a,b\",\"q\"\"q\",empty,num\n"
                             "\" x \",\"line\nbreak\",NA,1e300\n"
                             "NA,null,,-0.1\n"
                             "y,\"1,5\",?,\n",
                             [] {
                                 CsvOptions options;
                                 options.missingWords = {QStringLiteral("?")};
                                 return options;
                             }());
        const WrittenCsv csv = writeCsv(table);
        const Table again = parsed(csv.bytes, csv.options);
        QCOMPARE(again.columnNames(), table.columnNames());
        for (const QString &name : table.columnNames())
            QCOMPARE(columnText(again, name), columnText(table, name));
        QCOMPARE(again.columns[0].missingCount(), table.columns[0].missingCount());
        QCOMPARE(again.columns[2].missingCount(), table.columns[2].missingCount());
    }

    void oneColumnKeepsItsMissingRows()
    {
        const Table table = tableOf({numberColumn("x", {1, std::numeric_limits<double>::quiet_NaN(), 3})});
        const WrittenCsv csv = writeCsv(table);
        const Table again = parsed(csv.bytes, csv.options);
        QCOMPARE(again.rowCount, 3);
        QCOMPARE(again.columns[0].missingCount(), 1);
    }

    void theYearIsWrittenAndReadBack()
    {
        const Table year = bikeRentals(2012);
        const WrittenCsv csv = writeCsv(year);
        const Table again = parsed(csv.bytes, csv.options);
        for (size_t i = 0; i < year.columns.size(); ++i) {
            QCOMPARE(again.columns[i].type, year.columns[i].type);
            QCOMPARE(again.columns[i].numbers, year.columns[i].numbers);
        }
    }

    void repairsOfChecksAreKept()
    {
        Anomaly anomaly;
        anomaly.column = QStringLiteral("x");
        anomaly.code = QStringLiteral("new_point_mass");
        anomaly.repair = DataSuggestion{{DataEdit::Action::Missing, {"x", "-1"}}, QStringLiteral("take it as missing")};
        const Anomaly again = anomalyFromJson(anomalyToJson(anomaly));
        QVERIFY(again.repair && again.repair->edit == anomaly.repair->edit);
        QCOMPARE(again.repair->text, anomaly.repair->text);
        QVERIFY(!again.suggestion);
    }

    /// A single wrong value can be told from a wrong rule.
    void checksSuggestRepairs_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("repair");
        QTest::newRow("a word among numbers") << ",2,"
                                              << ",none,"
                                              << "missing count none";
        QTest::newRow("a number far out") << ",2,"
                                          << ",-99,"
                                          << "missing count -99";
        QTest::newRow("a number just outside") << "29.5"
                                               << "31.5"
                                               << "";
        QTest::newRow("another spelling") << "blue"
                                          << "Blue"
                                          << "replace kind Blue blue";
        QTest::newRow("a new word") << "blue"
                                    << "green"
                                    << "";
    }

    void checksSuggestRepairs()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, repair);
        QByteArray csv("kind,count,x\n");
        for (int row = 0; row < 30; ++row)
            csv += QByteArray(row % 2 == 0 ? "red," : "blue,") + QByteArray::number(row % 3) + "," +
                   QByteArray::number(row + 0.5) + "\n";
        Schema schema = inferSchema(parsed(csv), {});
        schema.find(QStringLiteral("count"))->maxMissingShare = 1;
        const qsizetype at = csv.indexOf(from.toUtf8());
        csv.replace(at, from.size(), to.toUtf8());
        Table now = parsed(csv);
        const auto anomalies = checkSchema(schema, now);
        QCOMPARE(anomalies.size(), size_t(1));
        QCOMPARE(anomalies.front().repair ? anomalies.front().repair->edit.toText() : QString(), repair);
        if (repair.isEmpty())
            return;
        QVERIFY_RESULT(applyDataEdit(now, anomalies.front().repair->edit));
        QVERIFY(checkSchema(schema, parsed(writeCsv(now).bytes, writeCsv(now).options)).empty());
    }
};

QTEST_GUILESS_MAIN(TestDataEdit)
#include "tst_data_edit.moc"
