#include "core/base/json.h"
#include "core/data/profile.h"
#include "core/data/schema.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Schema schemaOf(const Table &table, const QString &target)
{
    return inferSchema(table, target);
}

QString shown(const std::vector<Anomaly> &anomalies)
{
    QStringList list;
    for (const Anomaly &anomaly : anomalies)
        list.append(QStringLiteral("%1 %2 %3").arg(anomaly.column, anomaly.code).arg(anomaly.rows));
    return list.join(QStringLiteral(", "));
}

/// Twenty rows with a column of each type.
QByteArray cleanCsv()
{
    QByteArray csv("id,day,at,kind,amount,count,flag,note,gap\n");
    for (int row = 0; row < 20; ++row) {
        const QByteArray n = QByteArray::number(row);
        csv += QByteArray::number(row + 1) + ",2011-01-" + QByteArray::number(row + 10) +
               ",2011-01-01T10:" + QByteArray::number(row + 10) + "Z," + (row % 2 == 0 ? "red" : "blue") + "," + n +
               ".5," + QByteArray::number(row % 5) + "," + (row % 3 == 0 ? "true" : "false") + "," + "note number " +
               n + "x," + (row % 4 == 0 ? "" : n) + "\n";
    }
    // More than twenty different notes make a text.
    csv += "21,2011-02-01,2011-01-01T11:00Z,red,1.5,1,true,a last note,1\n";
    return csv;
}

Table parsed(const QByteArray &csv)
{
    NoProgress progress;
    auto table = readCsv(csv, QStringLiteral("a.csv"), CsvOptions(), progress);
    if (!table) {
        QTest::qFail(qPrintable(table.error().text), __FILE__, __LINE__);
        return {};
    }
    return std::move(*table);
}

} // namespace

class TestSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rolesAndLimitsAreInferred()
    {
        const Schema schema = schemaOf(parsed(cleanCsv()), QStringLiteral("amount"));
        const auto shownColumn = [&](const char *name) {
            const SchemaColumn *column = schema.find(QString::fromLatin1(name));
            QString text = columnTypeName(column->type) + u' ' + columnRoleName(column->role);
            if (column->min)
                text += QStringLiteral(" %1..%2").arg(*column->min).arg(*column->max);
            if (!column->values.isEmpty())
                text += u' ' + column->values.join(u'/');
            if (column->isUnique)
                text += QStringLiteral(" unique");
            return text;
        };
        QCOMPARE(shownColumn("id"), QStringLiteral("integer key unique"));
        QCOMPARE(shownColumn("day"), QStringLiteral("date time"));
        QCOMPARE(shownColumn("at"), QStringLiteral("timestamp time"));
        QCOMPARE(shownColumn("kind"), QStringLiteral("category feature blue/red"));
        QCOMPARE(shownColumn("amount"), QStringLiteral("real target 0.5..19.5"));
        QCOMPARE(shownColumn("count"), QStringLiteral("integer feature 0..4"));
        QCOMPARE(shownColumn("flag"), QStringLiteral("boolean feature"));
        QCOMPARE(shownColumn("note"), QStringLiteral("text ignored"));
        QCOMPARE(shownColumn("gap"), QStringLiteral("integer feature 1..19"));
        QCOMPARE(schema.target(), QStringLiteral("amount"));
        QCOMPARE(schema.timeColumn(), QStringLiteral("day"));
        QCOMPARE(schema.find(QStringLiteral("id"))->maxMissingShare, 0.0);
        const double share = 5.0 / 21;
        const double limit = share + 3 * std::sqrt(2 * share * (1 - share) / 21);
        QCOMPARE(schema.find(QStringLiteral("gap"))->maxMissingShare, limit);
        QVERIFY(schema.find(QStringLiteral("x")) == nullptr);
    }

    void dataSatisfiesItsOwnSchema()
    {
        const Table table = parsed(cleanCsv());
        QCOMPARE(shown(checkSchema(schemaOf(table, QStringLiteral("amount")), table)), QString());
        const Table bikes = bikeRentals(2011);
        QCOMPARE(shown(checkSchema(schemaOf(bikes, QStringLiteral("cnt")), bikes)), QString());
    }

    void bikesOf2012AgainstThoseOf2011()
    {
        const Schema schema = schemaOf(bikeRentals(2011), QStringLiteral("cnt"));
        const auto anomalies = checkSchema(schema, bikeRentals(2012));
        QCOMPARE(shown(anomalies), QStringLiteral("yr out_of_range 8734, temp out_of_range 2, casual out_of_range 75, "
                                                  "registered out_of_range 450, cnt out_of_range 470"));
        QCOMPARE(schema.find(QStringLiteral("instant"))->role, ColumnRole::Key);
        QCOMPARE(schema.find(QStringLiteral("dteday"))->role, ColumnRole::Time);
        QCOMPARE(schema.find(QStringLiteral("cnt"))->role, ColumnRole::Target);
        QCOMPARE(schema.find(QStringLiteral("yr"))->max, std::optional(0.0));
        for (const char *name : {"season", "mnth", "hr", "weekday", "weathersit"})
            QCOMPARE(schema.find(QLatin1String(name))->type, ColumnType::Category);
        QCOMPARE(schema.find(QStringLiteral("season"))->values, QStringList({"1", "2", "3", "4"}));
        QCOMPARE(schema.find(QStringLiteral("workingday"))->type, ColumnType::Integer);
        QCOMPARE(schema.find(QStringLiteral("dteday"))->type, ColumnType::Date);
        QCOMPARE(schema.find(QStringLiteral("casual"))->type, ColumnType::Integer);
        QCOMPARE(anomalies.back().measured, 977.0);
        QCOMPARE(anomalies.back().limit, 651.0);
        QCOMPARE(anomalies.back().examples.size(), size_t(5));
        QCOMPARE(anomalies.front().examples, (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
        QCOMPARE(anomalies.back().text,
                 QStringLiteral("“cnt” lies outside 1 to 651 in 470 of 8734 rows; the furthest value is 977."));
    }

    void faults_data()
    {
        QTest::addColumn<int>("line"); // of the file, from 1
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, int line, const char *before, const char *after, const char *expected) {
            QTest::newRow(name) << line << QByteArray(before) << QByteArray(after) << QString::fromLatin1(expected);
        };
        row("nothing", 1, "id", "id", "");
        row("column renamed", 1, "count", "counts", "count column_missing 21, counts column_new 21");
        row("word among integers", 4, ",2,", ",two,", "count type 1");
        row("fraction among integers", 4, ",2,", ",2.5,", "count type 1");
        row("whole number as a real", 4, ",2,", ",2.0,", "");
        row("number among booleans", 3, "false", "0", "flag type 1");
        row("no date", 3, "2011-01-11", "soon", "day type 1");
        row("time of day in a date", 3, "2011-01-11", "2011-01-11T12:00", "day type 1");
        row("missing where none was", 3, "1.5", "", "amount missing_share 1");
        row("missing word", 3, "blue", "NA", "kind missing_share 1");
        row("below the range", 3, "1.5", "0.25", "amount out_of_range 1");
        row("above the range", 3, "1.5", "99", "amount out_of_range 1");
        row("infinite", 3, "1.5", "inf", "amount out_of_range 1");
        row("integer out of range", 4, ",2,", ",5,", "count out_of_range 1");
        row("new word", 3, "blue", "green", "kind unknown_value 1");
        row("other case", 3, "blue", "Blue", "kind unknown_value 1");
        row("key comes again", 4, "3,2011-01-12", "2,2011-01-12", "id not_unique 1");
        row("key beyond those seen", 4, "3,2011-01-12", "300,2011-01-12", "");
        row("key not increasing", 22, "21,2011", "0,2011", "");
        row("any note", 3, "note number 1x", "something else", "");
        row("later day", 3, "2011-01-11", "2031-01-11", "");
    }

    void faults()
    {
        QFETCH(int, line);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const Schema schema = schemaOf(parsed(cleanCsv()), QStringLiteral("amount"));
        QList<QByteArray> lines = cleanCsv().split('\n');
        QByteArray &changed = lines[line - 1];
        const qsizetype at = changed.indexOf(before);
        QVERIFY(at >= 0);
        changed.replace(at, before.size(), after);
        const auto anomalies = checkSchema(schema, parsed(lines.join('\n')));
        QTEST(shown(anomalies), "expected");
        for (const Anomaly &anomaly : anomalies) {
            QVERIFY2(anomaly.text.contains(u'“' + anomaly.column + u'”'), qPrintable(anomaly.text));
            QVERIFY(anomaly.text.endsWith(u'.'));
            if (!anomaly.examples.empty())
                QCOMPARE(anomaly.examples, std::vector<std::int64_t>{line - 1});
        }
    }

    void missingGrowsOnlyAsFarAsChance()
    {
        std::vector<double> seen(1000, 1);
        std::fill_n(seen.begin(), 100, missing);
        const Schema schema = schemaOf(tableOf({numberColumn("x", seen)}), QString());
        const auto anomaliesAt = [&](int count) {
            std::vector<double> numbers(1000, 1);
            std::fill_n(numbers.begin(), count, missing);
            return shown(checkSchema(schema, tableOf({numberColumn("x", numbers)})));
        };
        // 0.1 + 3 sqrt(2 · 0.1 · 0.9 / 1000) = 0.1402
        QCOMPARE(anomaliesAt(140), QString());
        QCOMPARE(anomaliesAt(141), QStringLiteral("x missing_share 141"));
        QCOMPARE(anomaliesAt(0), QString());
    }

    void wordsThatAreNumbersStayWords()
    {
        const auto csv = [](const char *first) {
            QByteArray bytes("code\n");
            for (int row = 0; row < 30; ++row)
                bytes += row == 0 ? QByteArray(first) + "\n" : QByteArray("1\n");
            return bytes;
        };
        const Schema schema = schemaOf(parsed(csv("A")), QString());
        QCOMPARE(schema.columns.front().type, ColumnType::Category);
        QCOMPARE(shown(checkSchema(schema, parsed(csv("1")))), QString());
        QCOMPARE(shown(checkSchema(schema, parsed(csv("7")))), QStringLiteral("code unknown_value 1"));
    }

    void jsonKeepsEverything()
    {
        Schema schema = schemaOf(parsed(cleanCsv()), QStringLiteral("amount"));
        schema.columns.front().isRequired = false;
        const auto again = Schema::fromJson(schema.toJson());
        QVERIFY_RESULT(again);
        QCOMPARE(compactJson(again->toJson()), compactJson(schema.toJson()));
        QCOMPARE(again->columns.size(), schema.columns.size());
        QVERIFY(!again->columns.front().isRequired && again->columns.front().isUnique);
        QCOMPARE(again->find(QStringLiteral("kind"))->values, schema.find(QStringLiteral("kind"))->values);
        QCOMPARE(again->find(QStringLiteral("amount"))->max, std::optional(19.5));
        QVERIFY(!again->find(QStringLiteral("id"))->max);
        QJsonObject json = schema.toJson();
        QByteArray text = compactJson(json).replace("\"role\":\"key\"", "\"role\":\"lock\"");
        QVERIFY_ERROR(Schema::fromJson(*parseJsonObject(text, QStringLiteral("x"))), ErrorCode::Damaged);
    }

    void anomaliesAsJson()
    {
        const Anomaly anomaly{QStringLiteral("x"),
                              QStringLiteral("out_of_range"),
                              QStringLiteral("error"),
                              QStringLiteral("Text."),
                              std::numeric_limits<double>::infinity(),
                              5,
                              2,
                              {3, 4}};
        const QJsonObject json = anomalyToJson(anomaly);
        QCOMPARE(compactJson(json),
                 QByteArray(R"({"code":"out_of_range","column":"x","examples":[3,4],"limit":5,"measured":"Infinity",)"
                            R"("rows":2,"severity":"error","text":"Text."})"));
        QCOMPARE(compactJson(anomalyToJson(anomalyFromJson(json))), compactJson(json));
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
