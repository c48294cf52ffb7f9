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
constexpr double day = 86'400'000;

Column wordColumn(const char *name, const QStringList &values)
{
    Column column;
    column.name = QString::fromUtf8(name);
    column.type = ColumnType::Category;
    for (const QString &value : values) {
        if (!value.isEmpty() && !column.words.contains(value))
            column.words.append(value);
        column.codes.push_back(std::int32_t(column.words.indexOf(value)));
    }
    return column;
}

/// Ten rows; every edit below is about them.
Table tenRows()
{
    return tableOf({numberColumn("a", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, ColumnType::Integer),
                    numberColumn("b", {1, 1, 2, 2, 3, 3, 4, missing, 5, 5}),
                    wordColumn("w", {"red", "red", "blue", "blue", "red", "red", "blue", "x-1", "x-2", QString()}),
                    numberColumn("d", {0, day, 2 * day, 3 * day, 4 * day, 5 * day, 6 * day, 7 * day, 8 * day, 9 * day},
                                 ColumnType::Date)});
}

Schema looseSchema()
{
    Schema schema;
    for (const auto &[name, type] : {std::pair{"a", ColumnType::Integer}, std::pair{"b", ColumnType::Real},
                                     std::pair{"w", ColumnType::Category}, std::pair{"d", ColumnType::Date}}) {
        SchemaColumn column;
        column.name = QString::fromLatin1(name);
        column.type = type;
        column.role = type == ColumnType::Date ? ColumnRole::Time : ColumnRole::Feature;
        column.maxMissingShare = 0.5;
        schema.columns.push_back(column);
    }
    return schema;
}

/// Words as a person types them; single quotes hold words together.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    const QRegularExpression word(QStringLiteral("'([^']*)'|(\\S+)"));
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        words.append(match.captured(2).isEmpty() ? match.captured(1) : match.captured(2));
    }
    return words;
}

Result<Schema> edited(Schema schema, const QString &edits)
{
    for (const QString &text : edits.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        ASSAY_TRY(edit, SchemaEdit::parse(wordsOf(text)));
        ASSAY_CHECK(applySchemaEdit(schema, edit));
    }
    return schema;
}

QString shown(const std::vector<Anomaly> &anomalies)
{
    QStringList list;
    for (const Anomaly &anomaly : anomalies) {
        QStringList examples;
        for (const std::int64_t row : anomaly.examples)
            examples.append(QString::number(row));
        list.append(QStringLiteral("%1 %2 %3 %4 [%5]")
                        .arg(anomaly.column.isEmpty() ? QStringLiteral("-") : anomaly.column, anomaly.code)
                        .arg(anomaly.severity)
                        .arg(anomaly.rows)
                        .arg(examples.join(u' ')));
    }
    return list.join(QStringLiteral(", "));
}

} // namespace

class TestSchemaCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rules_data()
    {
        QTest::addColumn<QString>("edits");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("suggested");
        const auto row = [](const char *name, const char *edits, const char *expected, const char *suggested) {
            QTest::newRow(name) << QString::fromUtf8(edits) << QString::fromUtf8(expected)
                                << QString::fromUtf8(suggested);
        };
        row("nothing", "", "", "");
        row("range", "set a.range 3..8", "a out_of_range error 4 [1 2 9 10]", "set a.range 1..10");
        row("one side", "set a.max 8", "a out_of_range error 2 [9 10]", "set a.range ..10");
        row("dates", "set d.range 1970-01-02..1970-01-08", "d out_of_range error 3 [1 9 10]",
            "set d.range 1970-01-01..1970-01-10");
        row("last day allowed", "set d.range 1970-01-01..1970-01-10", "", "");
        row("words", "set w.values red blue", "w unknown_value error 2 [8 9]", "add w.values x-1 x-2");
        row("pattern", "set w.pattern '[a-z]+'", "w pattern error 2 [8 9]", "set w.inside 0.777");
        row("pattern on numbers", "set a.pattern '[0-9]'", "a pattern error 1 [10]", "set a.inside 0.9");
        row("inside share that is kept", "set w.pattern '[a-z]+'; set w.inside 0.77", "", "");
        row("inside share that is just kept", "set a.max 9; set a.inside 0.9", "", "");
        row("inside share that is not", "set a.max 8; set a.inside 0.9", "a out_of_range error 2 [9 10]",
            "set a.range ..10");
        row("presence", "set b.presence 0.95", "b missing_share error 1 [8]", "set b.missing 0.1");
        row("presence that is kept", "set b.presence 0.9", "", "");
        row("unique", "set b.unique yes", "b not_unique error 4 [2 4 6 10]", "set b.unique no");
        row("rising", "set a.monotone increasing; set b.monotone increasing; set d.monotone increasing", "", "");
        row("falling", "set b.monotone decreasing", "b not_monotone error 4 [3 5 7 9]", "set b.monotone no");
        row("words that rise", "set w.monotone increasing", "w not_monotone error 2 [3 7]", "set w.monotone no");
        row("a column more", "remove column w", "w column_new warning 10 []", "add column w category");
        row("a column less", "add column z real", "z column_missing error 10 []", "set z.required no");
        row("not required", "add column z real; set z.required no", "", "");
        row("planned", "add column z real; set z.stage planned", "", "");
        row("deprecated", "add column z real; set z.stage deprecated", "", "");
        row("experimental", "add column z real; set z.stage experimental", "z column_missing warning 10 []",
            "set z.required no");
        row("wrong while experimental", "set a.max 8; set a.stage experimental", "a out_of_range warning 2 [9 10]",
            "set a.range ..10");
        row("type", "set b.type integer", "", "");
        row("another type", "set a.type boolean", "a type error 10 [1 2 3 4 5]", "set a.type integer");
        row("key", "set key b w", "- key_repeated error 3 [2 4 6]", "remove key");
        row("key of one", "set key a", "", "");
        row("too few rows", "set rows 11..", "- row_count error 10 []", "set rows 10..");
        row("too many rows", "set rows 2..9", "- row_count error 10 []", "set rows 2..10");
        row("rows", "set rows 10..10", "", "");
        row("stale", "set max_age 10.5", "d stale error 10 [10]", "set max_age 11");
        row("fresh", "set max_age 11", "", "");
        row("rule", "add rule 'a > b'", "- rule_broken error 1 [1]", "set rule 'a > b' 0.888");
        row("rule never kept", "add rule 'a > 10'", "- rule_broken error 10 [1 2 3 4 5]", "remove rule 'a > 10'");
        row("rule kept by most", "add rule 'a > b'; set rule 'a > b' 0.88", "", "");
        row("rule", "add rule 'a >= b and d is not null'", "", "");
        row("rule without its column", "add column z real; set z.required no; add rule 'z > 1'",
            "- rule_unchecked warning 10 []", "remove rule 'z > 1'");
    }

    void rules()
    {
        QFETCH(QString, edits);
        const auto schema = edited(looseSchema(), edits);
        QVERIFY_RESULT(schema);
        const CheckConditions conditions{{}, std::int64_t(20 * day)};
        const auto anomalies = checkSchema(*schema, tenRows(), conditions);
        QTEST(shown(anomalies), "expected");
        QStringList suggested;
        Schema allowing = *schema;
        for (const Anomaly &anomaly : anomalies) {
            QVERIFY2(anomaly.text.endsWith(u'.'), qPrintable(anomaly.text));
            QVERIFY(anomaly.suggestion && !anomaly.suggestion->text.isEmpty());
            suggested.append(anomaly.suggestion->edit.toText());
            QVERIFY_RESULT(applySchemaEdit(allowing, anomaly.suggestion->edit));
        }
        QTEST(suggested.join(QStringLiteral("; ")), "suggested");
        // After the suggested edits the schema allows what it did not.
        QCOMPARE(shown(checkSchema(allowing, tenRows(), conditions)), QString());
        const auto again = Schema::fromJson(schema->toJson());
        QVERIFY_RESULT(again);
        QCOMPARE(again->toJson(), schema->toJson());
        QCOMPARE(shown(checkSchema(*again, tenRows(), conditions)), shown(anomalies));
    }

    /// Numbers that the schema takes for words are words for its rules too.
    void rulesSeeTheTypesOfTheSchema()
    {
        const auto schema =
            edited(looseSchema(), QStringLiteral("set b.type category; add rule 'b in (1, 2) or a > 4'"));
        QVERIFY_ERROR(schema, ErrorCode::Invalid);
        const auto words = edited(looseSchema(), QStringLiteral("set b.type category"));
        QVERIFY_RESULT(words);
        Schema ruled = *words;
        QVERIFY_RESULT(applySchemaEdit(ruled, {SchemaEdit::Action::Add, "rule", {"b in ('1', '2') or a > 6"}}));
        QCOMPARE(shown(checkSchema(ruled, tenRows())), QStringLiteral("- rule_broken error 2 [5 6]"));
    }

    void environmentsDecideWhatMustBeThere()
    {
        Schema schema = looseSchema();
        schema.find(QStringLiteral("b"))->role = ColumnRole::Target;
        schema.find(QStringLiteral("w"))->absentFrom = {QStringLiteral("night")};
        Table table = tenRows();
        table.columns.erase(table.columns.begin() + 1, table.columns.begin() + 3);
        QCOMPARE(shown(checkSchema(schema, table)),
                 QStringLiteral("b column_missing error 10 [], w column_missing error 10 []"));
        QCOMPARE(shown(checkSchema(schema, table, {QStringLiteral("serving"), {}})),
                 QStringLiteral("w column_missing error 10 []"));
        QCOMPARE(shown(checkSchema(schema, table, {QStringLiteral("night"), {}})),
                 QStringLiteral("b column_missing error 10 []"));
        const auto unexpected = checkSchema(schema, tenRows(), {QStringLiteral("serving"), {}});
        QCOMPARE(shown(unexpected), QStringLiteral("b column_unexpected warning 10 []"));
        // A target is absent when serving, whatever the schema says; the data are what can change.
        QVERIFY(!unexpected.front().suggestion);
        QCOMPARE(unexpected.front().repair->edit.toText(), QStringLiteral("drop column b"));
        const auto atNight = checkSchema(schema, tenRows(), {QStringLiteral("night"), {}});
        QCOMPARE(shown(atNight), QStringLiteral("w column_unexpected warning 10 []"));
        QCOMPARE(atNight.front().suggestion->edit.toText(), QStringLiteral("remove w.absent_from night"));
        Schema allowing = schema;
        QVERIFY_RESULT(applySchemaEdit(allowing, atNight.front().suggestion->edit));
        QCOMPARE(shown(checkSchema(allowing, tenRows(), {QStringLiteral("night"), {}})), QString());
        Table repaired = tenRows();
        QVERIFY_RESULT(applyDataEdit(repaired, atNight.front().repair->edit));
        QCOMPARE(shown(checkSchema(schema, repaired, {QStringLiteral("night"), {}})), QString());
    }

    void numbersRiseOrFall_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<std::vector<double>>("numbers");
        QTest::addColumn<QString>("expected");
        QTest::newRow("rises") << "increasing" << std::vector<double>{1, 1, 2, missing, 3} << "";
        QTest::newRow("falls") << "increasing" << std::vector<double>{1, 3, missing, 2, 4}
                               << "x not_monotone error 1 [4]";
        QTest::newRow("may only fall and falls") << "decreasing" << std::vector<double>{3, 3, missing, 1} << "";
        QTest::newRow("may only fall and rises")
            << "decreasing" << std::vector<double>{3, 1, 2, 2} << "x not_monotone error 1 [3]";
        QTest::newRow("any order") << "no" << std::vector<double>{3, 1, 2} << "";
    }

    void numbersRiseOrFall()
    {
        QFETCH(QString, order);
        QFETCH(std::vector<double>, numbers);
        const auto schema = edited({}, QStringLiteral("add column x real; set x.monotone %1").arg(order));
        QVERIFY_RESULT(schema);
        QTEST(shown(checkSchema(*schema, tableOf({numberColumn("x", numbers)}))), "expected");
    }

    /// A column that is there is checked whatever its stage; only in production is that an error.
    void stagesDecideHowBadItIs_data()
    {
        QTest::addColumn<QString>("severity");
        QTest::addColumn<bool>("mayBeAbsent");
        QTest::newRow("planned") << "warning" << true;
        QTest::newRow("experimental") << "warning" << false;
        QTest::newRow("production") << "error" << false;
        QTest::newRow("deprecated") << "warning" << true;
    }

    void stagesDecideHowBadItIs()
    {
        QFETCH(QString, severity);
        QFETCH(bool, mayBeAbsent);
        const auto schema =
            edited(looseSchema(),
                   QStringLiteral("set a.max 8; set a.stage %1").arg(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY_RESULT(schema);
        QCOMPARE(shown(checkSchema(*schema, tenRows())), QStringLiteral("a out_of_range %1 2 [9 10]").arg(severity));
        Table without = tenRows();
        without.columns.erase(without.columns.begin());
        QCOMPARE(shown(checkSchema(*schema, without)),
                 mayBeAbsent ? QString() : QStringLiteral("a column_missing %1 10 []").arg(severity));
    }

    void missingTimesAreNoAge()
    {
        Schema schema = looseSchema();
        schema.maxAgeDays = 1;
        Table table = tenRows();
        QCOMPARE(shown(checkSchema(schema, table)), QString());
        table.columns[3].numbers.assign(10, missing);
        QCOMPARE(shown(checkSchema(schema, table, {{}, std::int64_t(20 * day)})),
                 QStringLiteral("d missing_share error 10 [1 2 3 4 5]"));
    }

    void sumsOfTheBikesAreWatched()
    {
        const auto schema = edited(looseSchema(), QStringLiteral("remove column a; remove column b; remove column w; "
                                                                 "remove column d; add column casual integer; add "
                                                                 "column registered integer; add column cnt integer; "
                                                                 "add rule 'casual + registered = cnt'"));
        QVERIFY_RESULT(schema);
        Table bikes = bikeRentals(2011);
        const auto broken = [&] {
            qsizetype count = 0;
            for (const Anomaly &anomaly : checkSchema(*schema, bikes))
                count += anomaly.code == u"rule_broken" ? anomaly.rows : 0;
            return count;
        };
        QCOMPARE(broken(), 0);
        bikes.columns[size_t(bikes.columnNames().indexOf(QStringLiteral("cnt")))].numbers[4711] += 1;
        QCOMPARE(broken(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSchemaCheck)
#include "tst_schema_check.moc"
