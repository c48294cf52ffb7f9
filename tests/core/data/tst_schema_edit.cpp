#include "core/base/json.h"
#include "core/data/schema.h"
#include "tests/support/result_check.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

/// A body as the first version of Assay wrote it.
const QByteArray oldBody =
    R"({"columns":[{"max":1,"max_missing_share":0,"min":0.02,"name":"temp","required":true,"role":"feature",)"
    R"("type":"real","unique":false},{"max_missing_share":0.1,"name":"sky","required":true,"role":"feature",)"
    R"("type":"category","unique":false,"values":["1","2"]},{"max_missing_share":0,"name":"day","required":false,)"
    R"("role":"time","type":"date","unique":false}]})";

Schema oldSchema()
{
    const auto schema = Schema::fromJson(*parseJsonObject(oldBody, QStringLiteral("the body")));
    if (!schema) {
        QTest::qFail(qPrintable(schema.error().text), __FILE__, __LINE__);
        return {};
    }
    return *schema;
}

/// The keys that the edit has changed, as compact JSON; without what stayed.
QString changes(const QJsonObject &before, const QJsonObject &after)
{
    QStringList list;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) == it.value())
            continue;
        const QJsonObject wrapped{{it.key(), it.value()}};
        list.append(QString::fromUtf8(compactJson(wrapped)).mid(1).chopped(1));
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            list.append(QStringLiteral("no ") + it.key());
    }
    return list.join(u' ');
}

QString shownChanges(const Schema &before, const Schema &after)
{
    QStringList list;
    QJsonObject oldTable = before.toJson();
    QJsonObject newTable = after.toJson();
    oldTable.remove(QStringLiteral("columns"));
    newTable.remove(QStringLiteral("columns"));
    if (const QString text = changes(oldTable, newTable); !text.isEmpty())
        list.append(text);
    const QJsonArray oldColumns = before.toJson().value(QStringLiteral("columns")).toArray();
    const QJsonArray newColumns = after.toJson().value(QStringLiteral("columns")).toArray();
    for (qsizetype i = 0; i < std::max(oldColumns.size(), newColumns.size()); ++i) {
        if (const QString text = changes(oldColumns.at(i).toObject(), newColumns.at(i).toObject()); !text.isEmpty())
            list.append(QString::number(i) + u' ' + text);
    }
    return list.join(QStringLiteral(" | "));
}

} // namespace

class TestSchemaEdit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void oldBodiesKeepTheirBytes() { QCOMPARE(compactJson(oldSchema().toJson()), oldBody); }

    void edits_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("expected"); // what changes, or the sentence
        const auto row = [](QStringList words, const char *expected) {
            QTest::newRow(qPrintable(words.join(u' '))) << words << QString::fromUtf8(expected);
        };
        row({"set", "temp.max", "1.2"}, "0 \"max\":1.2");
        row({"set", "temp.max", "none"}, "0 no max");
        row({"remove", "temp.range"}, "0 no max no min");
        row({"set", "temp.range", "-1..0.5"}, "0 \"max\":0.5 \"min\":-1");
        row({"set", "temp.range", "any"}, "0 no max no min");
        row({"set", "temp.missing", "2%"}, "0 \"max_missing_share\":0.02");
        row({"set", "temp.presence", "0.75"}, "0 \"max_missing_share\":0.25");
        row({"set", "temp.role", "sensitive"}, "0 \"role\":\"sensitive\"");
        row({"set", "temp.stage", "deprecated"}, "0 \"stage\":\"deprecated\"");
        row({"set", "temp.unit", " °C "}, "0 \"unit\":\"°C\"");
        row({"set", "temp.description", "of the air"}, "0 \"description\":\"of the air\"");
        row({"set", "temp.owner", "Ada"}, "0 \"owner\":\"Ada\"");
        row({"set", "temp.unique", "yes"}, "0 \"unique\":true");
        row({"remove", "temp.required"}, "0 \"required\":false");
        row({"set", "temp.monotone", "decreasing"}, "0 \"monotone\":\"decreasing\"");
        row({"set", "temp.inside", "0.99"}, "0 \"min_inside_share\":0.99");
        row({"set", "temp.type", "text"}, "0 \"type\":\"text\" no max no min");
        row({"set", "temp.type", "integer"}, "0 \"type\":\"integer\"");
        row({"add", "sky.values", "5", "a b"}, "1 \"values\":[\"1\",\"2\",\"5\",\"a b\"]");
        row({"remove", "sky.values", "1"}, "1 \"values\":[\"2\"]");
        row({"remove", "sky.values"}, "1 no values");
        row({"set", "sky.values", "b", "a", "b"}, "1 \"values\":[\"a\",\"b\"]");
        row({"set", "sky.pattern", "[0-9]+"}, "1 \"pattern\":\"[0-9]+\"");
        row({"add", "sky.absent_from", "serving"}, "1 \"absent_from\":[\"serving\"]");
        row({"set", "day.min", "2011-01-31"}, "2 \"earliest\":\"2011-01-31\"");
        row({"set", "day.range", "2011-01-01..2012-12-31"}, "2 \"earliest\":\"2011-01-01\" \"latest\":\"2012-12-31\"");
        row({"add", "column", "wind.speed", "real"},
            "3 \"max_missing_share\":1 \"name\":\"wind.speed\" \"required\":true \"role\":\"feature\" "
            "\"type\":\"real\" \"unique\":false");
        row({"remove", "column", "day"}, "2 no max_missing_share no name no required no role no type no unique");
        row({"rename", "column", "sky", "weather"}, "1 \"name\":\"weather\"");
        row({"add", "rule", "temp < 1.5 or sky = '1'"}, "\"rules\":[{\"rule\":\"temp < 1.5 or sky = '1'\"}]");
        row({"set", "key", "day", "sky"}, "\"key\":[\"day\",\"sky\"]");
        row({"set", "rows", "10.."}, "\"min_rows\":10");
        row({"set", "rows", "..20"}, "\"max_rows\":20");
        row({"set", "max_age", "1.5"}, "\"max_age_days\":1.5");
        row({"set", "temp.max", "hot"}, "“hot” is not a number. Write it as 12 or 0.5.");
        row({"set", "temp.max", "0"}, "The range of “temp” is empty: its lower end is above its upper one.");
        row({"set", "temp.range", "5"}, "“5” is not a range. Write it as 0..10, 0.., ..10 or any.");
        row({"set", "day.max", "tomorrow"}, "“tomorrow” is not a date. Write it as 2011-01-31.");
        row({"set", "day.max", "2011-01-31T12:00"}, "“2011-01-31T12:00” is not a date. Write it as 2011-01-31.");
        row({"set", "temp.missing", "3"}, "“3” is not a share. Write it as 0.02 or 2%.");
        row({"set", "temp.required", "maybe"}, "“maybe” is neither yes nor no.");
        row({"set", "temp.role", "lock"},
            "“lock” is not known here. Use one of feature, target, key, time, ignored, sensitive.");
        row({"set", "wind.max", "1"}, "The schema has no column “wind”.");
        row({"set", "temp.maximum", "1"},
            "A column has no property “maximum”. Use one of type, role, stage, required, unique, monotone, missing, "
            "presence, inside, min, max, range, pattern, unit, description, owner, values, absent_from.");
        row({"add", "temp.max", "1"}, "“add temp.max 1” cannot be edited like that. Write: set temp.max VALUE");
        row({"remove", "sky.values", "9"}, "“9” is not among the words of “sky.values”.");
        row({"set", "sky.pattern", "("}, "“(” is not a regular expression: missing ): (.");
        row({"add", "column", "sky", "real"}, "The schema has a column “sky” already.");
        row({"rename", "column", "sky", "temp"}, "Two columns are named “temp”.");
        row({"remove", "column", "wind"}, "The schema has no column “wind”.");
        row({"add", "rule", "temp <"},
            "The rule “temp <” is wrong at character 7: a column, a number, a text or “(” is expected, but the rule "
            "ends.");
        row({"add", "rule", "temp = 'a'"},
            "The rule “temp = 'a'” is wrong at character 8: a number is expected, but this is a text.");
        row({"remove", "rule", "7"}, "The schema has no rule “7”.");
        row({"set", "key", "wind"}, "The key names the column “wind”, which the schema does not have.");
        row({"set", "rows", "9..3"}, "The range of rows is empty or below 0.");
        row({"set", "max_age", "-1"}, "The greatest age is below 0 days.");
        row({"set", "colour", "red"},
            "“set colour red” cannot be done. Write: set COLUMN.PROPERTY VALUE | set key|rows|max_age VALUE | "
            "add|remove column|rule VALUE");
        row({"change", "temp.max", "1"},
            "“change temp.max 1” is not an edit. Begin with set, add, remove or rename, then say what, such as “set "
            "temp.max 1.2”.");
    }

    void edits()
    {
        QFETCH(QStringList, words);
        const Schema before = oldSchema();
        Schema after = before;
        const auto edit = SchemaEdit::parse(words);
        const auto done = edit ? applySchemaEdit(after, *edit) : Result<>(edit.error());
        QTEST(done ? shownChanges(before, after) : done.error().text, "expected");
        if (!done) {
            QCOMPARE(after.toJson(), before.toJson());
            return;
        }
        const auto again = SchemaEdit::fromJson(edit->toJson());
        QVERIFY_RESULT(again);
        QCOMPARE(*again, *edit);
        const auto read = Schema::fromJson(after.toJson());
        QVERIFY_RESULT(read);
        QCOMPARE(read->toJson(), after.toJson());
    }

    void rulesGoByTextOrNumber()
    {
        Schema schema = oldSchema();
        const auto apply = [&](QStringList words) { return applySchemaEdit(schema, *SchemaEdit::parse(words)); };
        QVERIFY_RESULT(apply({"add", "rule", "temp > 0"}));
        QVERIFY_RESULT(apply({"add", "rule", "temp < 2"}));
        QVERIFY_RESULT(apply({"set", "rule", "temp < 2", "0.5"}));
        QCOMPARE(schema.rules.back().minHeldShare, 0.5);
        // A column that a rule needs stays.
        QVERIFY_ERROR(apply({"remove", "column", "temp"}), ErrorCode::Invalid);
        QVERIFY_RESULT(apply({"remove", "rule", "1"}));
        QCOMPARE(schema.rules.front().text, QStringLiteral("temp < 2"));
        QVERIFY_RESULT(apply({"remove", "rule", "temp < 2"}));
        QVERIFY(schema.rules.empty());
    }

    void hostilePatternsEndInTime()
    {
        // This form takes a backtracking matcher longer than the age of the world.
        Schema schema = oldSchema();
        QVERIFY_RESULT(applySchemaEdit(schema, {SchemaEdit::Action::Set, "sky.pattern", {"(a+)+(a+)+(a+)+b"}}));
        Table table;
        table.rowCount = 1;
        Column sky;
        sky.name = QStringLiteral("sky");
        sky.type = ColumnType::Text;
        sky.words = {QString(20'000, u'a')};
        sky.codes = {0};
        table.columns = {sky};
        const auto anomalies = checkSchema(schema, table);
        QVERIFY(std::any_of(anomalies.begin(), anomalies.end(), [](const auto &a) { return a.code == u"pattern"; }));
        QVERIFY_ERROR(applySchemaEdit(schema, {SchemaEdit::Action::Set, "sky.pattern", {"((a{1000}){1000}){1000}"}}),
                      ErrorCode::Invalid);
        QVERIFY_ERROR(applySchemaEdit(schema, {SchemaEdit::Action::Set, "sky.pattern", {QString(1001, u'a')}}),
                      ErrorCode::Invalid);
    }

    void textSurvivesAShell()
    {
        const SchemaEdit edit{SchemaEdit::Action::Add, "sky.values", {"a", "it's", "b c", ""}};
        QCOMPARE(edit.toText(), QStringLiteral("add sky.values a 'it'\\''s' 'b c' ''"));
    }

    void bodiesThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("type") << QByteArray("\"real\"") << QByteArray("\"complex\"");
        QTest::newRow("role") << QByteArray("\"time\"") << QByteArray("\"space\"");
        QTest::newRow("same name") << QByteArray("\"sky\"") << QByteArray("\"temp\"");
        QTest::newRow("no name") << QByteArray("\"sky\"") << QByteArray("\"\"");
        QTest::newRow("share") << QByteArray("0.1") << QByteArray("1.1");
        QTest::newRow("range") << QByteArray("0.02") << QByteArray("2");
        QTest::newRow("rule") << QByteArray("{\"columns\"")
                              << QByteArray("{\"rules\":[{\"rule\":\"1 +\"}],\"columns\"");
        QTest::newRow("pattern") << QByteArray("\"name\":\"sky\"") << QByteArray("\"name\":\"sky\",\"pattern\":\"[\"");
        QTest::newRow("stage") << QByteArray("\"name\":\"sky\"") << QByteArray("\"name\":\"sky\",\"stage\":\"odd\"");
        QTest::newRow("date") << QByteArray("\"name\":\"day\"") << QByteArray("\"name\":\"day\",\"latest\":\"soon\"");
    }

    void bodiesThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray body = oldBody;
        body.replace(before, after);
        QVERIFY(body != oldBody);
        const auto schema = Schema::fromJson(*parseJsonObject(body, QStringLiteral("the body")));
        QVERIFY_ERROR(schema, ErrorCode::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestSchemaEdit)
#include "tst_schema_edit.moc"
