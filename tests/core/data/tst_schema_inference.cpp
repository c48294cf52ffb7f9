#include "core/base/json.h"
#include "core/base/random.h"
#include "core/data/schema.h"
#include "core/data/table_union.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

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

Schema inferred(const std::vector<Table> &tables, const QString &target = {})
{
    std::vector<const Table *> pointers;
    for (const Table &table : tables)
        pointers.push_back(&table);
    return inferSchema(pointers, target);
}

bool isClose(double x, double y)
{
    return std::abs(x - y) <= 1e-9 * std::abs(y);
}

} // namespace

class TestSchemaInference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void boundsAreTheirFormulas()
    {
        for (const std::int64_t n : {1, 2, 10, 100, 8645}) {
            QVERIFY(isClose(rareShareBound(0, n), 1 - std::pow(0.05, 1 / double(n))));
            QVERIFY(isClose(unseenWordsBound(0, 0, n), std::min(1.0, -std::log(0.05) / double(n))));
        }
        // P(at least two of n uniform values lie in a given share) is what the bound makes 0.95.
        for (const std::int64_t n : {2, 10, 100, 8645}) {
            const double inside = 1 - outsideRangeBound(n);
            QVERIFY(std::abs(double(n) * std::pow(inside, double(n - 1)) - double(n - 1) * std::pow(inside, double(n)) -
                             0.05) < 1e-9);
        }
        // Clopper and Pearson's upper limit for 5 of 100 with 2 ½ % above is 0.1128; with 5 % above 0.1022.
        QVERIFY(std::abs(rareShareBound(5, 100) - 0.10225) < 1e-4);
        for (const std::int64_t none : {0, -1}) {
            QCOMPARE(rareShareBound(0, none), 1.0);
            QCOMPARE(outsideRangeBound(none), 1.0);
            QCOMPARE(unseenWordsBound(0, 0, none), 1.0);
        }
        QCOMPARE(rareShareBound(7, 7), 1.0);
        QCOMPARE(outsideRangeBound(1), 1.0);
    }

    /// What the bounds say is not passed by more than one sample in twenty.
    void boundsHoldTheirLevel_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("words");
        for (const int rows : {30, 300, 3000}) {
            for (const int words : {0, 4, 50, 2000}) // 0: numbers
                QTest::addRow("%d rows, %d words", rows, words) << rows << words;
        }
    }

    void boundsHoldTheirLevel()
    {
        QFETCH(int, rows);
        QFETCH(int, words);
        constexpr int trials = 1000;
        Random random(std::uint64_t(rows * 10'000 + words), "confidence");
        // The word number i stands in proportion to 1 / i.
        std::vector<double> upTo;
        double sum = 0;
        for (int i = 1; i <= words; ++i)
            upTo.push_back(sum += 1.0 / i);
        int passed = 0;
        for (int trial = 0; trial < trials; ++trial) {
            double outside = 0;
            double bound = 0;
            if (words == 0) {
                double low = 1;
                double high = 0;
                for (int row = 0; row < rows; ++row) {
                    const double x = random.uniform();
                    low = std::min(low, x);
                    high = std::max(high, x);
                }
                outside = 1 - (high - low);
                bound = outsideRangeBound(rows);
            } else {
                std::vector<int> counts(size_t(words), 0);
                for (int row = 0; row < rows; ++row) {
                    const auto at = std::lower_bound(upTo.begin(), upTo.end(), random.uniform() * sum);
                    ++counts[std::min(size_t(at - upTo.begin()), counts.size() - 1)];
                }
                for (size_t i = 0; i < counts.size(); ++i)
                    outside += counts[i] == 0 ? 1.0 / double(i + 1) / sum : 0;
                bound = unseenWordsBound(std::count(counts.begin(), counts.end(), 1),
                                         std::count(counts.begin(), counts.end(), 2), rows);
            }
            passed += outside > bound;
        }
        const double share = double(passed) / trials;
        qInfo("passed in %.3f", share);
        QVERIFY2(share <= 0.05 + 3 * std::sqrt(0.05 * 0.95 / trials), qPrintable(QString::number(share)));
        if (words == 0)
            QVERIFY2(share >= 0.03, qPrintable(QString::number(share)));
    }

    void severalVersionsAreUnited()
    {
        QByteArray first("id,kind,size,flag,only,when\n");
        QByteArray second("id,kind,size,flag,extra,when\n");
        for (int row = 0; row < 100; ++row) {
            const QByteArray id = QByteArray::number(row + 1);
            first += id + (row % 2 == 0 ? ",red," : ",blue,") + (row < 10 ? "" : QByteArray::number(row)) +
                     ",true,1,2011-01-01\n";
            second += id + (row % 2 == 0 ? ",red," : ",green,") + QByteArray::number(row * 2 + 0.5) +
                      ",false,2,2012-01-01T10:00\n";
        }
        const Schema schema = inferred({parsed(first), parsed(second)});
        const auto column = [&](const char *name) { return *schema.find(QString::fromLatin1(name)); };
        QCOMPARE(column("kind").values, QStringList({"blue", "green", "red"}));
        QCOMPARE(column("size").type, ColumnType::Real);
        QCOMPARE(column("size").min, std::optional(0.5));
        QCOMPARE(column("size").max, std::optional(198.5));
        // 10 of 200 are missing.
        QVERIFY(isClose(column("size").maxMissingShare, 0.05 + 3 * std::sqrt(2 * 0.05 * 0.95 / 200)));
        QCOMPARE(column("id").role, ColumnRole::Key); // in each version by itself
        QVERIFY(column("id").isUnique);
        QCOMPARE(column("when").type, ColumnType::Timestamp);
        QVERIFY(!column("only").isRequired && !column("extra").isRequired && column("kind").isRequired);
        QCOMPARE(column("only").maxMissingShare, 0.0);
        QCOMPARE(column("size").confidence->rows, 200);
        QCOMPARE(column("size").confidence->values, 190);
        QCOMPARE(column("size").confidence->versions, 2);
        QVERIFY(isClose(*column("size").confidence->outsideShare, outsideRangeBound(190)));
        QVERIFY(isClose(column("size").confidence->missingShare, rareShareBound(10, 200)));
        QCOMPARE(column("extra").confidence->versions, 1);
        for (const QByteArray &csv : {first, second})
            QVERIFY(checkSchema(schema, parsed(csv)).empty() ||
                    checkSchema(schema, parsed(csv)).front().code == u"column_new");
    }

    void typesThatDifferAreUnited_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *first, const char *second, const char *type) {
            QTest::addRow("%s and %s", first, second) << QByteArray(first) << QByteArray(second) << QString(type);
        };
        row("1", "2.5", "real");
        row("1", "red", "category");
        row("true", "1", "category");
        row("2011-01-01", "2011-01-01T10:00", "timestamp");
        row("2011-01-01", "soon", "category");
        row("NA", "2011-01-01", "date");
        row("red", "NA", "category");
        row("NA", "NA", "real");
    }

    void typesThatDifferAreUnited()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        const std::vector<Table> tables{parsed("a,b\nx," + first + "\n"), parsed("a,b\nx," + second + "\n")};
        const Schema schema = inferred(tables);
        QTEST(columnTypeName(schema.columns.back().type), "type");
        for (const Table &table : tables)
            QVERIFY(checkSchema(schema, table).empty() || checkSchema(schema, table).front().code == u"missing_share");
        const Table *const pointers[] = {&tables[0], &tables[1]};
        const Table whole = uniteTables(pointers);
        QCOMPARE(whole.rowCount, 2);
        QCOMPARE(whole.columns.back().isMissing(0), first == "NA");
        QCOMPARE(whole.columns.back().isMissing(1), second == "NA");
    }

    void aGivenTypeIsKept()
    {
        const Table year = bikeRentals(2011);
        const Table *const tables[] = {&year};
        const Schema schema = inferSchema(tables, QStringLiteral("cnt"), {QStringLiteral("mnth")});
        QCOMPARE(schema.find(QStringLiteral("mnth"))->type, ColumnType::Integer);
        QCOMPARE(schema.find(QStringLiteral("mnth"))->max, std::optional(12.0));
        QCOMPARE(schema.find(QStringLiteral("season"))->type, ColumnType::Category);
    }

    void bothYearsOfTheBikes()
    {
        const std::vector<Table> years{bikeRentals(2011), bikeRentals(2012)};
        const Schema schema = inferred(years, QStringLiteral("cnt"));
        for (const Table &year : years)
            QVERIFY(checkSchema(schema, year).empty());
        for (const char *name : {"season", "mnth", "hr", "weekday", "weathersit"})
            QCOMPARE(schema.find(QLatin1String(name))->type, ColumnType::Category);
        QCOMPARE(schema.find(QStringLiteral("yr"))->max, std::optional(1.0));
        QCOMPARE(schema.find(QStringLiteral("cnt"))->max, std::optional(977.0));
        const std::int64_t rows = years[0].rowCount + years[1].rowCount;
        QCOMPARE(schema.find(QStringLiteral("cnt"))->confidence->rows, rows);
        // One schema says it of one year with half as many rows, so half as surely.
        const Schema one = inferred({years[0]}, QStringLiteral("cnt"));
        const double ratio = *one.find(QStringLiteral("cnt"))->confidence->outsideShare /
                             *schema.find(QStringLiteral("cnt"))->confidence->outsideShare;
        QVERIFY2(std::abs(ratio - 2) < 0.02, qPrintable(QString::number(ratio)));
        // weathersit 4 stands once in 2011.
        const Column *weather = years[0].find(QStringLiteral("weathersit"));
        const std::int64_t once = std::count(weather->numbers.begin(), weather->numbers.end(), 4.0);
        QCOMPARE(once, 1);
        QVERIFY(isClose(*one.find(QStringLiteral("weathersit"))->confidence->outsideShare,
                        unseenWordsBound(1, 0, years[0].rowCount)));
    }

    void confidenceIsKeptUntilItIsEdited()
    {
        Schema schema = inferred({parsed("a,w\n1.5,x\n2.5,y\n3.5,x\n")});
        const auto again = Schema::fromJson(schema.toJson());
        QVERIFY_RESULT(again);
        QCOMPARE(compactJson(again->toJson()), compactJson(schema.toJson()));
        const auto confidence = [&](const char *name) { return schema.find(QString::fromLatin1(name))->confidence; };
        QVERIFY(confidence("a")->outsideShare && confidence("w")->outsideShare);
        const auto edit = [&](const char *target, const QStringList &values) {
            QVERIFY_RESULT(applySchemaEdit(schema, {SchemaEdit::Action::Set, QString::fromLatin1(target), values}));
        };
        edit("a.unit", {"km"});
        edit("a.missing", {"0.5"});
        QVERIFY(confidence("a")->outsideShare);
        edit("a.max", {"9"});
        QVERIFY(confidence("a") && !confidence("a")->outsideShare);
        edit("w.values", {"x", "y"});
        QVERIFY(confidence("w")->outsideShare); // as it was
        edit("w.values", {"x", "y", "z"});
        QVERIFY(!confidence("w")->outsideShare);
        edit("a.type", {"integer"});
        QVERIFY(!confidence("a"));
    }

    void emptyTablesSaySoLittle()
    {
        const Schema schema = inferred({tableOf({numberColumn("a", {}), numberColumn("b", {})})});
        QCOMPARE(schema.columns.size(), size_t(2));
        QCOMPARE(schema.columns[0].confidence->missingShare, 1.0);
        QVERIFY(!schema.columns[0].confidence->outsideShare);
        QVERIFY(inferSchema(std::span<const Table *const>(), {}).columns.empty());
        const Table one = tableOf({numberColumn("x", {missing})});
        QVERIFY(!inferSchema(one, {}).columns[0].min);
    }

    void originsAreListed()
    {
        Schema schema;
        schema.origin = QStringLiteral("bikes@1");
        QCOMPARE(schema.origins(), QStringList({"bikes@1"}));
        schema.origin = QStringLiteral("a, b@1, c@12, bikes@3");
        QCOMPARE(schema.origins(), QStringList({"a, b@1", "c@12", "bikes@3"}));
        schema.origin.clear();
        QVERIFY(schema.origins().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSchemaInference)
#include "tst_schema_inference.moc"
