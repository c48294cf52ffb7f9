#include "core/data/row_rule.h"
#include "tests/core/data/bike_data.h"
#include "tests/core/data/naive_row_rule.h"
#include "tests/core/data/random_row_rule.h"
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

/// One row, with a value or without for each type; `odd name` needs backticks.
Table oneRow()
{
    return tableOf({numberColumn("one", {1}), numberColumn("two", {2}), numberColumn("tenth", {0.1}),
                    numberColumn("none", {missing}), numberColumn("big", {9'007'199'254'740'992.0}),
                    numberColumn("endless", {std::numeric_limits<double>::infinity()}), numberColumn("odd `name`", {7}),
                    numberColumn("first", {0}, ColumnType::Date),
                    numberColumn("later", {1.5 * day}, ColumnType::Timestamp),
                    numberColumn("yes", {1}, ColumnType::Boolean),
                    numberColumn("maybe", {missing}, ColumnType::Boolean), wordColumn("word", {QStringLiteral("it's")}),
                    wordColumn("other", {QStringLiteral("b")}), wordColumn("gap", {QString()})});
}

QString shown(std::optional<bool> truth)
{
    return !truth ? QStringLiteral("unknown") : *truth ? QStringLiteral("true") : QStringLiteral("false");
}

/// Rows of every kind: small numbers that often meet, fractions, gaps, words, days and times.
Table randomTable(Random &random, size_t rows)
{
    Column n = numberColumn("n", {});
    Column m = numberColumn("m", {});
    Column d = numberColumn("d", {}, ColumnType::Date);
    Column t = numberColumn("t", {}, ColumnType::Timestamp);
    Column f = numberColumn("f", {}, ColumnType::Boolean);
    Column w;
    Column v;
    w.name = QStringLiteral("w");
    w.type = ColumnType::Category;
    w.words = {QStringLiteral("zebra"), QStringLiteral("red"), QStringLiteral("Red"), QStringLiteral("it's")};
    v.name = QStringLiteral("v");
    v.type = ColumnType::Text;
    v.words = {QStringLiteral("red"), QStringLiteral("Öl"), QString::fromUtf8("\xF0\x9D\x84\x9E"), QStringLiteral("a")};
    for (size_t row = 0; row < rows; ++row) {
        const auto orMissing = [&](double value) { return random.below(6) == 0 ? missing : value; };
        n.numbers.push_back(orMissing(double(random.below(4))));
        m.numbers.push_back(orMissing(double(random.below(30)) / 10));
        d.numbers.push_back(orMissing(double(random.below(20)) * day));
        t.numbers.push_back(orMissing(double(random.below(80)) * day / 4));
        f.numbers.push_back(orMissing(double(random.below(2))));
        w.codes.push_back(std::int32_t(random.below(5)) - 1);
        v.codes.push_back(std::int32_t(random.below(5)) - 1);
    }
    return tableOf({n, m, d, t, f, w, v});
}

} // namespace

class TestRowRule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void meaning_data()
    {
        QTest::addColumn<QString>("truth");
        const auto row = [](const char *rule, const char *truth) { QTest::newRow(rule) << QString::fromLatin1(truth); };
        row("one + two = 3", "true");
        row("one+two=4", "false");
        row("one - two - 1 = -2", "true");
        row("2 * (one + two) / 4 = 1.5", "true");
        row("-one < - -one", "true");
        row("tenth + 0.2 = 0.3", "true");
        row("tenth + 0.2 > 0.3", "false");
        row("tenth + 0.2 <= 0.3", "true");
        row("0.1 = 0.1000001", "false");
        row("big = 9007199254740991", "false");
        row("big > 9007199254740991", "true");
        row("endless > 1e308 and endless = endless", "true");
        row("endless = 5.5", "false");
        row("endless - endless = 0", "unknown");
        row("one / 0 = 0", "unknown");
        row("none = 1", "unknown");
        row("none + one > 0", "unknown");
        row("none = 1 and one = 2", "false");
        row("one = 1 and none = 1", "unknown");
        row("none = 1 or one = 1", "true");
        row("one = 2 or none = 1", "unknown");
        row("not none = 1", "unknown");
        row("NOT one = 2 And two = 2", "true");
        row("not (one = 1 and two = 2)", "false");
        row("one = 2 and one = 2 or two = 2", "true");
        row("one = 2 and (one = 2 or two = 2)", "false");
        row("none is null", "true");
        row("none is not null", "false");
        row("gap is null and word is not null", "true");
        row("(none > 1) is null", "true");
        row("`odd ``name``` = 7", "true");
        row("word = 'it''s'", "true");
        row("word != other and other < word", "true");
        row("gap = 'a'", "unknown");
        row("word in ('a', 'it''s')", "true");
        row("word not in ('a', 'it''s')", "false");
        row("gap in ('a')", "unknown");
        row("one in (-1, 1)", "true");
        row("two in (-2)", "false");
        row("abs(one - two) = 1", "true");
        row("min(one, two) = 1 and MAX(one, 0.5, two) = 2", "true");
        row("max(one, none) = 1", "unknown");
        row("first = '1970-01-01'", "true");
        row("later >= '1970-01-02T12:00' and later < '1970-01-02 12:00:01'", "true");
        row("later - first = 1.5", "true");
        row("first + 2 > later", "true");
        row("later - '1970-01-01' < 2", "true");
        row("first in ('1970-01-01', '1970-01-02')", "true");
        row("max(first, later) = later", "true");
        row("yes", "true");
        row("maybe", "unknown");
        row("yes != false and not maybe = maybe", "unknown");
        row("true or maybe", "true");
    }

    void meaning()
    {
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        const auto rule = RowRule::parse(text);
        QVERIFY_RESULT(rule);
        QCOMPARE(rule->text(), text);
        const auto truths = rule->truths(oneRow());
        QVERIFY_RESULT(truths);
        QCOMPARE(truths->size(), size_t(1));
        QTEST(shown(truths->front()), "truth");
    }

    void mistakes_data()
    {
        QTest::addColumn<int>("character"); // from 1
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *rule, int character, const char *problem) {
            QTest::newRow(rule) << character << QString::fromUtf8(problem);
        };
        row("one + = 3", 7, "a column, a number, a text or “(” is expected, but “=” stands there");
        row("one = ", 7, "a column, a number, a text or “(” is expected, but the rule ends");
        row("one == 1", 6, "a column, a number, a text or “(” is expected, but “=” stands there");
        row("(one = 1", 9, "“)” is expected, but the rule ends");
        row("one = 1)", 8, "“and”, “or”, a comparison or the end is expected, but “)” stands there");
        row("one = 1 two", 9, "“and”, “or”, a comparison or the end is expected, but “two” stands there");
        row("1 < one < 3", 9, "“and”, “or”, a comparison or the end is expected, but “<” stands there");
        row("word = 'a", 8, "the closing “'” is missing");
        row("word = \"a\"", 8, "text stands in single quotes and a column's name in backticks");
        row("one ~ 2", 5, "“~” means nothing here");
        row("one = 1e400", 7, "“1e400” is not a number such as 12 or 0.5");
        row("one = 12ab", 7, "“12” is not a number such as 12 or 0.5");
        row("one is 3", 8, "“null” or “not null” is expected after “is”, but “3” stands there");
        row("one not 3", 9, "“in” is expected after “not”, but “3” stands there");
        row("one in 3", 8, "a list such as ('a', 'b') is expected after “in”, but “3” stands there");
        row("one in (two)", 9, "a number or a text in single quotes is expected, but “two” stands there");
        row("one in ()", 9, "a number or a text in single quotes is expected, but “)” stands there");
        row("sqrt(one) = 1", 1, "there is no function “sqrt”; there are abs, min and max");
        row("min(one) = 1", 8, "“,” and a second value are expected, but “)” stands there");
        row("and = 1", 1,
            "a column, a number, a text or “(” is expected (a column of that name stands in backticks), but “and” "
            "stands there");
        row("one + two", 5, "true or false is expected, but this is a number");
        row("one and yes", 1, "true or false is expected, but this is a number");
        row("word = 5", 8, "a text is expected, but this is a number");
        row("one = 'a'", 7, "a number is expected, but this is a text");
        row("first < 'soon'", 9, "“soon” is not a time such as '2011-01-31'");
        row("first + later = 2", 9, "a number is expected, but this is a time");
        row("yes < false", 5, "true and false have no order; use “=” or “!=”");
        row("three = 3", 1, "there is no column “three”");
        row("abs(word) = 1", 5, "a number is expected, but this is a text");
    }

    void mistakes()
    {
        QFETCH(int, character);
        QFETCH(QString, problem);
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        const auto rule = RowRule::parse(text);
        const auto outcome = rule ? rule->check(oneRow()) : Result<RowRuleOutcome>(rule.error());
        QVERIFY_ERROR(outcome, ErrorCode::Invalid);
        QCOMPARE(outcome.error().text,
                 QStringLiteral("The rule “%1” is wrong at character %2: %3.").arg(text).arg(character).arg(problem));
    }

    void nonsenseIsRefusedBeforeThereIsATable()
    {
        for (const char *text : {"1 + 2", "'a' = 1", "not 5", "abs('a') = 1", "a - 'b' = 1 and 2"})
            QVERIFY_ERROR(RowRule::parse(QString::fromLatin1(text)), ErrorCode::Invalid);
        QVERIFY_RESULT(RowRule::parse(QStringLiteral("a >= '2011-01-01'")));
    }

    void lengthAndDepthAreBounded()
    {
        const auto nested = [](int levels) {
            return QString(levels, u'(') + QStringLiteral("one = 1") + QString(levels, u')');
        };
        QVERIFY_RESULT(RowRule::parse(nested(64)));
        QVERIFY_ERROR(RowRule::parse(nested(65)), ErrorCode::Invalid);
        QVERIFY_ERROR(RowRule::parse(QStringLiteral("not ").repeated(65) + QStringLiteral("yes")), ErrorCode::Invalid);
        QVERIFY_ERROR(RowRule::parse(QString(65, u'-') + QStringLiteral("1 < one")), ErrorCode::Invalid);
        const QString sum = QStringLiteral("1+").repeated(996) + QStringLiteral("1 = one");
        QCOMPARE(sum.size(), 1999);
        const auto rule = RowRule::parse(sum);
        QVERIFY_RESULT(rule);
        QVERIFY_RESULT(rule->check(oneRow()));
        QVERIFY_ERROR(RowRule::parse(sum + QStringLiteral("11")), ErrorCode::Invalid);
    }

    void columnsAreNamed()
    {
        const auto rule = RowRule::parse(QStringLiteral("b + a = c and `a` in (1) or max(d, b) > 1"));
        QVERIFY_RESULT(rule);
        QCOMPARE(rule->columns(),
                 QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("d")}));
    }

    void typesAreCheckedWithoutATable()
    {
        const auto rule = RowRule::parse(QStringLiteral("a = 'x'"));
        QVERIFY_RESULT(rule);
        QVERIFY_RESULT(rule->checkTypes([](const QString &) { return ColumnType::Category; }));
        QVERIFY_ERROR(rule->checkTypes([](const QString &) { return ColumnType::Real; }), ErrorCode::Invalid);
        QVERIFY_ERROR(rule->checkTypes([](const QString &) { return std::nullopt; }), ErrorCode::Invalid);
    }

    void bikesKeepTheirSum()
    {
        Table bikes = bikeRentals(2011);
        const auto rule = RowRule::parse(QStringLiteral("casual + registered = cnt"));
        QVERIFY_RESULT(rule);
        auto outcome = rule->check(bikes);
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->broken, 0);
        QCOMPARE(outcome->unknown, 0);
        for (Column &column : bikes.columns) {
            if (column.name != u"casual")
                continue;
            for (const size_t row : {5, 1023, 1024, 2048, 4000, 8000})
                column.numbers[row] += 1;
            column.numbers[7] = missing;
        }
        outcome = rule->check(bikes);
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->broken, 6);
        QCOMPARE(outcome->unknown, 1);
        QCOMPARE(outcome->examples, (std::vector<std::int64_t>{6, 1024, 1025, 2049, 4001}));
    }

    void randomRulesMeanWhatTheNaiveOnesMean()
    {
        Random random(3, "row rule tables");
        RandomRowRule rules(5);
        std::array<std::int64_t, 3> seen{};
        for (int round = 0; round < 600; ++round) {
            // Now and then more than a block.
            const Table table = randomTable(random, round % 10 == 0 ? 2100 : 40);
            const RuleNode tree = rules.truth(1 + round % 4);
            const QString text = rules.written(tree);
            const auto rule = RowRule::parse(text);
            QVERIFY_RESULT(rule);
            const auto truths = rule->truths(table);
            QVERIFY_RESULT(truths);
            QCOMPARE(std::int64_t(truths->size()), table.rowCount);
            for (size_t row = 0; row < truths->size(); ++row) {
                const naive_row_rule::Known known = naive_row_rule::evaluate(tree, table, row);
                const auto expected = known ? std::optional(std::get<bool>(*known)) : std::nullopt;
                if ((*truths)[row] != expected)
                    QFAIL(qPrintable(QStringLiteral("%1 is %2 in row %3, but should be %4")
                                         .arg(text, shown((*truths)[row]))
                                         .arg(row)
                                         .arg(shown(expected))));
                ++seen[!expected ? 2 : *expected ? 1 : 0];
            }
        }
        // All three are really there.
        for (const std::int64_t count : seen)
            QVERIFY2(count > 5000, qPrintable(QString::number(count)));
    }
};

QTEST_GUILESS_MAIN(TestRowRule)
#include "tst_row_rule.moc"
