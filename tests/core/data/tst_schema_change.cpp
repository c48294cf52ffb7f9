#include "core/base/random.h"
#include "core/data/schema_change.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Schema plainSchema()
{
    Schema schema;
    for (const auto &[name, type] : {std::pair{"a", ColumnType::Integer}, std::pair{"b", ColumnType::Real},
                                     std::pair{"w", ColumnType::Category}, std::pair{"d", ColumnType::Date}}) {
        SchemaColumn column;
        column.name = QString::fromLatin1(name);
        column.type = type;
        column.role = type == ColumnType::Date ? ColumnRole::Time : ColumnRole::Feature;
        column.maxMissingShare = 0.25;
        schema.columns.push_back(column);
    }
    return schema;
}

/// Single quotes hold words together.
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

bool apply(Schema &schema, const QString &edits)
{
    for (const QString &text : edits.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const auto edit = SchemaEdit::parse(wordsOf(text));
        if (!edit || !applySchemaEdit(schema, *edit))
            return false;
    }
    return true;
}

QString shown(const SchemaDifference &difference)
{
    QStringList list;
    for (const SchemaChange &change : difference.changes)
        list.append(QStringLiteral("%1 %2").arg(change.column, change.code).trimmed() +
                    QLatin1String(change.allowsMore ? " +" : "") + QLatin1String(change.allowsLess ? " -" : ""));
    return list.join(QStringLiteral(", "));
}

/// Four rows that are often valid; now and then a column is absent, new, of words, or out of the usual.
Table randomTable(Random &random)
{
    const auto numbers = [&](const char *name, ColumnType type, double unit) {
        std::vector<double> values;
        for (int row = 0; row < 4; ++row)
            values.push_back(random.below(12) == 0 ? missing : double(random.below(6)) * unit);
        return numberColumn(name, values, type);
    };
    Column words;
    words.name = QStringLiteral("w");
    words.type = ColumnType::Category;
    words.words = {QStringLiteral("red"), QStringLiteral("blue"), QStringLiteral("x1")};
    for (int row = 0; row < 4; ++row)
        words.codes.push_back(std::int32_t(random.below(random.below(2) == 0 ? 2 : 3)));
    const bool hasFractions = random.below(3) == 0;
    std::vector<Column> columns{
        numbers("a", hasFractions ? ColumnType::Real : ColumnType::Integer, hasFractions ? 0.5 : 1),
        numbers("b", random.below(2) == 0 ? ColumnType::Real : ColumnType::Integer, 1), words,
        numbers("d", ColumnType::Date, 86'400'000)};
    if (random.below(4) == 0)
        columns.push_back(numbers("e", ColumnType::Integer, 1));
    if (random.below(6) == 0)
        columns.erase(columns.begin() + std::ptrdiff_t(random.below(3)));
    return tableOf(columns);
}

const QStringList possibleEdits = {"set a.range 0..4",
                                   "set a.range 1..9",
                                   "set a.max 3",
                                   "remove a.range",
                                   "set a.type real",
                                   "set a.type integer",
                                   "set a.type text",
                                   "set a.values 0 1 2 3",
                                   "add a.values 4 5",
                                   "remove a.values",
                                   "set b.missing 0",
                                   "set b.missing 0.5",
                                   "set b.unique yes",
                                   "set b.unique no",
                                   "set b.required no",
                                   "set b.required yes",
                                   "set b.stage planned",
                                   "set b.stage experimental",
                                   "set b.stage production",
                                   "set b.monotone increasing",
                                   "set b.monotone no",
                                   "set b.monotone decreasing",
                                   "set w.values red blue",
                                   "add w.values x1",
                                   "remove w.values",
                                   "set w.pattern '[a-z]+'",
                                   "set w.pattern '[a-z0-9]+'",
                                   "remove w.pattern",
                                   "set w.inside 0.5",
                                   "set w.inside 1",
                                   "set d.max 1970-01-04",
                                   "remove d.range",
                                   "add column e integer",
                                   "remove column e",
                                   "set e.required no",
                                   "rename column b c",
                                   "set key a b",
                                   "set key a",
                                   "remove key",
                                   "set rows ..4",
                                   "set rows 5..",
                                   "remove rows",
                                   "set max_age 3",
                                   "remove max_age",
                                   "add rule 'b >= 1'",
                                   "remove rule 'b >= 1'",
                                   "set rule 'b >= 1' 0.5",
                                   "set a.role ignored",
                                   "set d.role feature",
                                   "set a.unit km"};

} // namespace

class TestSchemaChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void changes_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("edits");
        QTest::addColumn<QString>("expected"); // + allows more, - allows less
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const char *first, const char *edits, const char *expected,
                            const char *verdict) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(edits)
                                << QString::fromLatin1(expected) << QString::fromLatin1(verdict);
        };
        row("nothing", "", "", "", "full");
        row("range widened", "set a.range 1..5", "set a.range 0..5", "a range +", "backward");
        row("range narrowed", "set a.range 1..5", "set a.range 1..4", "a range -", "forward");
        row("range moved", "set a.range 1..5", "set a.range 2..6", "a range + -", "none");
        row("range gone", "set a.range 1..5", "remove a.range", "a range +", "backward");
        row("words added", "set w.values p q", "add w.values r", "w values +", "backward");
        row("words removed", "set w.values p q", "remove w.values q", "w values -", "forward");
        row("words exchanged", "set w.values p q", "set w.values p r", "w values + -", "none");
        row("any word", "set w.values p q", "remove w.values", "w values +", "backward");
        row("whole to real", "", "set a.type real", "a type +", "backward");
        row("real to whole", "", "set b.type integer", "b type -", "forward");
        row("number to words", "", "set b.type text", "b type +", "backward");
        row("date to boolean", "", "set d.type boolean", "d type + -", "none");
        row("category to text", "", "set w.type text", "w type", "full");
        row("missing", "", "set b.missing 0.5", "b missing +", "backward");
        row("presence", "", "set b.presence 1", "b missing -", "forward");
        row("required no more", "", "set b.required no", "b required +", "backward");
        row("unique", "", "set a.unique yes", "a unique -", "forward");
        row("pattern", "", "set w.pattern a+", "w pattern -", "forward");
        row("another pattern", "set w.pattern a+", "set w.pattern a*", "w pattern + -", "none");
        row("inside", "", "set w.inside 0.9", "w inside +", "backward");
        row("unit", "", "set a.unit km", "a unit", "full");
        row("optional column", "", "add column e real; set e.required no", "e column_added +", "backward");
        row("required column", "", "add column e real", "e column_added + -", "none");
        row("column gone", "", "remove column b", "b column_removed + -", "none");
        row("optional column gone", "set b.required no", "remove column b", "b column_removed -", "forward");
        row("renamed", "", "rename column b c", "b column_renamed + -", "none");
        row("renamed and changed", "", "rename column b c; set c.max 3", "b column_removed + -, c column_added + -",
            "none");
        row("planned", "", "set b.stage planned", "b stage +", "backward");
        row("experimental", "", "set b.stage experimental", "b stage", "full");
        row("key", "", "set key a", "key -", "forward");
        row("longer key", "set key a", "set key a b", "key +", "backward");
        row("rows", "set rows 1..9", "set rows 0..9", "rows +", "backward");
        row("age", "", "set max_age 3", "max_age -", "forward");
        row("rule", "", "add rule 'a > 1'", "rule_added -", "forward");
        row("rule gone", "add rule 'a > 1'", "remove rule 1", "rule_removed +", "backward");
        row("rule loosened", "add rule 'a > 1'", "set rule 1 0.9", "rule_share +", "backward");
    }

    void changes()
    {
        QFETCH(QString, first);
        QFETCH(QString, edits);
        Schema before = plainSchema();
        QVERIFY(apply(before, first));
        Schema after = before;
        QVERIFY(apply(after, edits));
        const SchemaDifference difference = compareSchemas(before, after);
        QTEST(shown(difference), "expected");
        QTEST(compatibilityName(difference.compatibility()), "verdict");
        for (const SchemaChange &change : difference.changes)
            QVERIFY2(change.text.endsWith(u'.') && change.text.contains(change.column), qPrintable(change.text));
        QCOMPARE(difference.toJson().value(QStringLiteral("compatibility")).toString(),
                 compatibilityName(difference.compatibility()));
    }

    void sentences()
    {
        Schema before = plainSchema();
        Schema after = before;
        QVERIFY(apply(before, QStringLiteral("set a.range 0..1; set w.values p")));
        QVERIFY(apply(after, QStringLiteral("set a.range 0..1.2; set w.values p q; set b.unit km; set d.required no")));
        QStringList texts;
        for (const SchemaChange &change : compareSchemas(before, after).changes)
            texts.append(change.text);
        QCOMPARE(texts, QStringList({QStringLiteral("“a.range” was 0..1 and is 0..1.2, which allows more."),
                                     QStringLiteral("“b.unit” was nothing and is km."),
                                     QStringLiteral("“w.values” was p and is p, q, which allows more."),
                                     QStringLiteral("“d.required” was yes and is no, which allows more.")}));
    }

    /// What the verdict promises holds for thousands of schemas and tables.
    void verdictsKeepTheirPromise()
    {
        Random random(11, "schema changes");
        std::int64_t promises = 0;
        std::int64_t breaks = 0;
        const CheckConditions conditions{{}, std::int64_t(4 * 86'400'000)};
        for (int round = 0; round < 4000; ++round) {
            Schema before = plainSchema();
            for (auto i = random.below(3); i > 0; --i)
                apply(before, possibleEdits.at(qsizetype(random.below(std::uint64_t(possibleEdits.size())))));
            Schema after = before;
            for (auto i = 1 + random.below(3); i > 0; --i)
                apply(after, possibleEdits.at(qsizetype(random.below(std::uint64_t(possibleEdits.size())))));
            const SchemaDifference difference = compareSchemas(before, after);
            const Compatibility verdict = difference.compatibility();
            const bool isBackward = verdict == Compatibility::Full || verdict == Compatibility::Backward;
            const bool isForward = verdict == Compatibility::Full || verdict == Compatibility::Forward;
            for (int i = 0; i < 20; ++i) {
                const Table table = randomTable(random);
                const bool wasValid = checkSchema(before, table, conditions).empty();
                const bool isValid = checkSchema(after, table, conditions).empty();
                promises += (isBackward && wasValid) || (isForward && isValid) ? 1 : 0;
                breaks += wasValid != isValid ? 1 : 0;
                if ((isBackward && wasValid && !isValid) || (isForward && isValid && !wasValid))
                    QFAIL(
                        qPrintable(shown(difference) + QStringLiteral(" is said to be ") + compatibilityName(verdict)));
            }
        }
        // Both happen often, or the test would say little.
        QVERIFY2(promises > 3000, qPrintable(QString::number(promises)));
        QVERIFY2(breaks > 3000, qPrintable(QString::number(breaks)));
    }
};

QTEST_GUILESS_MAIN(TestSchemaChange)
#include "tst_schema_change.moc"
