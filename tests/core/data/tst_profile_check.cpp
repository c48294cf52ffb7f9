#include "core/base/json.h"
#include "core/base/random.h"
#include "core/data/profile_check.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double day = 86'400'000;

TableSketch sketchOf(const Table &table)
{
    NoProgress progress;
    const auto sketch = sketchTable(table, progress);
    if (!sketch)
        QTest::qFail(qPrintable(sketch.error().text), __FILE__, __LINE__);
    return sketch ? *sketch : TableSketch();
}

/// An anomaly without the rows that it names, which sketches do not know.
QString shown(const Anomaly &anomaly)
{
    QJsonObject json = anomalyToJson(anomaly);
    json.remove(QStringLiteral("examples"));
    const QString text = anomaly.text;
    // “…; row 5 holds x.” and “… rows.” say the same otherwise.
    static const QRegularExpression row(QStringLiteral("; row \\d+ holds .*\\.$"),
                                        QRegularExpression::DotMatchesEverythingOption);
    json.insert(QStringLiteral("text"), QString(text).replace(row, QStringLiteral(".")));
    return QString::fromUtf8(compactJson(json));
}

QStringList shown(const std::vector<Anomaly> &anomalies)
{
    QStringList list;
    for (const Anomaly &anomaly : anomalies)
        list.append(shown(anomaly));
    return list;
}

class RandomCase final
{
public:
    explicit RandomCase(std::uint64_t seed) : m_random(seed, "profile check") {}

    Table table()
    {
        Table table;
        table.rowCount = std::int64_t(m_random.below(60));
        for (const char *name : {"a", "b", "c", "d", "e"}) {
            if (m_random.below(8) > 0)
                table.columns.push_back(column(name, size_t(table.rowCount)));
        }
        return table;
    }

    Schema schema()
    {
        Schema schema;
        for (const char *name : {"a", "b", "c", "d"}) {
            if (m_random.below(8) > 0)
                schema.columns.push_back(schemaColumn(name));
        }
        if (m_random.below(3) == 0)
            schema.key = {QStringLiteral("a")};
        if (m_random.below(6) == 0 && !schema.key.isEmpty())
            schema.key.append(QStringLiteral("b"));
        if (m_random.below(3) == 0)
            schema.minRows = std::int64_t(m_random.below(60));
        if (m_random.below(3) == 0)
            schema.maxRows = std::int64_t(m_random.below(60));
        if (m_random.below(2) == 0)
            schema.maxAgeDays = double(m_random.below(40));
        return schema;
    }

private:
    ColumnType type() { return ColumnType(m_random.below(7)); }
    double number(ColumnType of)
    {
        const double small = double(m_random.below(30)) - 8;
        switch (of) {
        case ColumnType::Boolean:
            return double(m_random.below(2));
        case ColumnType::Real:
            return m_random.below(20) == 0  ? (m_random.below(2) == 0 ? -0.0 : std::numeric_limits<double>::infinity())
                   : m_random.below(3) == 0 ? small / 4
                                            : small;
        case ColumnType::Date:
            return small * day;
        case ColumnType::Timestamp:
            return small * day + (m_random.below(3) == 0 ? 3'600'000 : 0);
        default:
            return small;
        }
    }
    Column column(const char *name, size_t rows)
    {
        Column column;
        column.name = QString::fromLatin1(name);
        column.type = type();
        const auto gaps = m_random.below(3) == 0 ? 4 : 1000;
        const bool isSorted = m_random.below(4) == 0;
        for (size_t row = 0; row < rows; ++row) {
            const bool isMissing = m_random.below(std::uint64_t(gaps)) == 0;
            if (column.isWords()) {
                static const QStringList words = {QStringLiteral("red"),        QStringLiteral("12"),
                                                  QStringLiteral("3.5"),        QStringLiteral("true"),
                                                  QStringLiteral("2011-01-01"), QStringLiteral("2011-01-01 12:00"),
                                                  QStringLiteral("-3"),         QStringLiteral("blau ü")};
                const QString word = words[qsizetype(m_random.below(std::uint64_t(words.size())))];
                if (!isMissing && !column.words.contains(word))
                    column.words.append(word);
                column.codes.push_back(isMissing ? -1 : std::int32_t(column.words.indexOf(word)));
            } else {
                column.numbers.push_back(isMissing  ? missing
                                         : isSorted ? double(row) * (column.type == ColumnType::Date ? day : 1)
                                                    : number(column.type));
            }
        }
        return column;
    }
    SchemaColumn schemaColumn(const char *name)
    {
        SchemaColumn column;
        column.name = QString::fromLatin1(name);
        column.type = type();
        column.role = column.isTime() ? ColumnRole::Time : ColumnRole::Feature;
        column.isRequired = m_random.below(3) > 0;
        column.isUnique = m_random.below(4) == 0;
        column.maxMissingShare = m_random.below(2) == 0 ? 0 : 0.2;
        const double unit = column.isTime() ? day : 1;
        if (m_random.below(2) == 0)
            column.min = (double(m_random.below(20)) - 10) * unit;
        if (m_random.below(2) == 0)
            column.max = (double(m_random.below(20)) + 5) * unit;
        if (m_random.below(3) == 0)
            column.values = {QStringLiteral("red"), QStringLiteral("12"), QStringLiteral("3"), QStringLiteral("true")};
        if (m_random.below(4) == 0)
            column.pattern = QStringLiteral("-?[0-9]{1,2}");
        if (m_random.below(3) == 0)
            column.minInsideShare = 0.5;
        if (m_random.below(5) == 0)
            column.monotone = m_random.below(2) == 0 ? Monotone::Increasing : Monotone::Decreasing;
        if (m_random.below(5) == 0)
            column.absentFrom = {QStringLiteral("serving")};
        if (m_random.below(4) == 0)
            column.stage = LifecycleStage::Experimental;
        return column;
    }

    Random m_random;
};

} // namespace

class TestProfileCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// Random tables against random schemas: the sketches say what the rows do, or that they do not know.
    void sketchesSayWhatRowsDo()
    {
        int decided = 0;
        int broken = 0;
        constexpr int cases = 4000;
        for (int seed = 0; seed < cases; ++seed) {
            RandomCase random{std::uint64_t(seed)};
            const Table table = random.table();
            const Schema schema = random.schema();
            const CheckConditions conditions{seed % 3 == 0 ? QStringLiteral("serving") : QString(), TimeMs(30 * day)};
            const ProfileCheck check = checkProfile(schema, sketchOf(table), conditions);
            if (!check.rowsNeeded.isEmpty())
                continue;
            const auto expected = checkSchema(schema, table, conditions);
            const QString where = QStringLiteral("seed %1").arg(seed);
            if (shown(check.anomalies) != shown(expected))
                QTest::qFail(qPrintable(where + u'\n' + shown(check.anomalies).join(u'\n') +
                                        QStringLiteral("\nbut by rows\n") + shown(expected).join(u'\n')),
                             __FILE__, __LINE__);
            ++decided;
            broken += int(expected.size());
        }
        // Keys and the order of words need rows; most cases have neither.
        QVERIFY2(decided > cases / 2, qPrintable(QString::number(decided)));
        QVERIFY2(broken > cases, qPrintable(QString::number(broken)));
    }

    void bikesNeedNoRows()
    {
        const Table older = bikeRentals(2011);
        const Table newer = bikeRentals(2012);
        const Schema schema = inferSchema(older, QStringLiteral("cnt"));
        const ProfileCheck same = checkProfile(schema, sketchOf(older));
        QCOMPARE(same.rowsNeeded, QStringList());
        QVERIFY(same.anomalies.empty());
        const ProfileCheck next = checkProfile(schema, sketchOf(newer));
        QCOMPARE(next.rowsNeeded, QStringList());
        QCOMPARE(shown(next.anomalies), shown(checkSchema(schema, newer)));
        QVERIFY(!next.anomalies.empty());
    }

    void whatOnlyRowsKnowIsSaid()
    {
        Random random(3, "many");
        std::vector<double> numbers;
        for (int row = 0; row < 20'000; ++row)
            numbers.push_back(random.normal());
        Column words;
        words.name = QStringLiteral("w");
        words.type = ColumnType::Text;
        for (int row = 0; row < 6000; ++row) {
            words.words.append(QStringLiteral("word %1").arg(row));
            words.codes.push_back(row);
        }
        words.codes.resize(20'000, 5);
        const Table table = tableOf({numberColumn("x", numbers), words});
        Schema schema;
        schema.columns.resize(2);
        schema.columns[0].name = QStringLiteral("x");
        schema.columns[1].name = QStringLiteral("w");
        schema.columns[1].type = ColumnType::Text;
        const TableSketch sketch = sketchOf(table);
        QCOMPARE(checkProfile(schema, sketch).rowsNeeded, QStringList());
        // A range around all numbers is clean, whatever lies inside.
        schema.columns[0].min = -100;
        schema.columns[0].max = 100;
        QCOMPARE(checkProfile(schema, sketch).rowsNeeded, QStringList());
        schema.columns[0].max = 1;
        schema.columns[0].isUnique = true;
        schema.columns[1].pattern = QStringLiteral("word .*");
        schema.columns[1].monotone = Monotone::Increasing;
        schema.columns[1].isUnique = true; // which is known of words
        schema.key = {QStringLiteral("x")};
        schema.rules = {{QStringLiteral("x > 0")}};
        const ProfileCheck check = checkProfile(schema, sketch);
        QCOMPARE(check.rowsNeeded,
                 (QStringList{QStringLiteral("x.range"), QStringLiteral("x.unique"), QStringLiteral("w.pattern"),
                              QStringLiteral("w.monotone"), QStringLiteral("key"), QStringLiteral("rule")}));
        QCOMPARE(check.anomalies.size(), size_t(1));
        QCOMPARE(check.anomalies.front().code, QStringLiteral("not_unique"));
        QCOMPARE(check.anomalies.front().rows, 14'000);
    }
};

QTEST_GUILESS_MAIN(TestProfileCheck)
#include "tst_profile_check.moc"
