#include "core/base/json.h"
#include "core/base/random.h"
#include "core/data/column_profiler.h"
#include "core/data/correlation.h"
#include "core/data/profile.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

QStringList codes(const std::vector<DataWarning> &warnings)
{
    QStringList list;
    for (const DataWarning &warning : warnings)
        list.append(warning.code);
    return list;
}

TableProfile profileOf(const Table &table, const QString &target = {})
{
    NoProgress progress;
    auto profile = profileTable(table, target, progress);
    if (!profile) {
        QTest::qFail(qPrintable(profile.error().text), __FILE__, __LINE__);
        return {};
    }
    return std::move(*profile);
}

bool isNear(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
}

std::vector<double> countTo(int n)
{
    std::vector<double> numbers(size_t(n), 0);
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

} // namespace

class TestProfile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numbersFromOneToN()
    {
        const int n = 1001;
        const auto profile = profileColumn(numberColumn("x", countTo(n), ColumnType::Integer));
        QCOMPARE(profile.count, n);
        QCOMPARE(profile.distinct, n);
        QCOMPARE(profile.min, 1.0);
        QCOMPARE(profile.max, double(n));
        QCOMPARE(profile.mean, (n + 1) / 2.0);
        QVERIFY(isNear(profile.sd, std::sqrt(n * (n + 1) / 12.0)));
        for (const auto &[probability, value] : profile.quantiles)
            QVERIFY(isNear(value, 1 + probability * (n - 1)));
        QCOMPARE(profile.quantiles.size(), size_t(5));
        QCOMPARE(profile.histogram.size(), size_t(30));
        QCOMPARE(std::accumulate(profile.histogram.begin(), profile.histogram.end(), std::int64_t(0)), n);
    }

    void smallSpreadsRoundLargeNumbers()
    {
        // The textbook formula loses all digits here.
        const double shift = 1e9;
        const auto profile = profileColumn(numberColumn("x", {shift + 4, shift + 7, shift + 13, shift + 16}));
        QCOMPARE(profile.mean, shift + 10);
        QVERIFY(isNear(profile.sd, std::sqrt(30.0)));
        std::vector<double> tenths(100'000, 0.1);
        QCOMPARE(profileColumn(numberColumn("x", tenths)).mean, 0.1);
        QCOMPARE(profileColumn(numberColumn("x", {1e16, 1, -1e16, 1})).mean, 0.5);
    }

    void quantilesLieBetweenNeighbours()
    {
        // numpy.quantile([1, 2, 4, 8], [.05, .25, .5, .75, .95])
        const auto profile = profileColumn(numberColumn("x", {8, 1, missing, 4, 2}));
        const std::vector<double> expected = {1.15, 1.75, 3, 5, 7.4};
        for (size_t i = 0; i < expected.size(); ++i)
            QVERIFY(isNear(profile.quantiles[i].second, expected[i]));
        QCOMPARE(profile.missing, 1);
        QCOMPARE(profile.count, 5);
    }

    void whatIsTooLittleIsNotANumber()
    {
        const auto nothing = profileColumn(numberColumn("x", {missing, missing}));
        QVERIFY(std::isnan(nothing.mean) && std::isnan(nothing.min) && std::isnan(nothing.sd));
        QCOMPARE(nothing.distinct, 0);
        QVERIFY(nothing.quantiles.empty() && nothing.histogram.empty() && nothing.top.empty());
        QCOMPARE(codes(nothing.warnings), QStringList{QStringLiteral("mostly_missing")});
        const auto one = profileColumn(numberColumn("x", {5}));
        QCOMPARE(one.mean, 5.0);
        QVERIFY(std::isnan(one.sd));
        QCOMPARE(one.histogram, std::vector<std::int64_t>{1});
    }

    void infinitiesAreSaidAndLeftOutOfTheBins()
    {
        const auto profile = profileColumn(numberColumn("x", {-infinity, 0, 1, 2, infinity}));
        QCOMPARE(profile.min, -infinity);
        QCOMPARE(profile.max, infinity);
        QVERIFY(std::isnan(profile.sd));
        QCOMPARE(std::accumulate(profile.histogram.begin(), profile.histogram.end(), std::int64_t(0)), 3);
        QCOMPARE(codes(profile.warnings), QStringList{QStringLiteral("infinite")});
        const double huge = std::numeric_limits<double>::max();
        const auto wide = profileColumn(numberColumn("x", {-huge, 0, huge}));
        QCOMPARE(wide.histogram.front(), 1);
        QCOMPARE(wide.histogram[15], 1);
        QCOMPARE(wide.histogram.back(), 1);
    }

    void wholeNumbersGetBinsOfTheirOwn()
    {
        std::vector<double> hours;
        for (int row = 0; row < 240; ++row)
            hours.push_back(row % 24);
        const auto profile = profileColumn(numberColumn("hr", hours, ColumnType::Integer));
        QCOMPARE(profile.histogram, std::vector<std::int64_t>(24, 10));
    }

    void theMostFrequentComeFirst()
    {
        const auto numbers = profileColumn(numberColumn("x", {3, 1, 2, 2, 1, 9}, ColumnType::Integer));
        QCOMPARE(numbers.top.size(), size_t(4));
        QCOMPARE(numbers.top[0].value, QStringLiteral("1"));
        QCOMPARE(numbers.top[1].value, QStringLiteral("2"));
        QCOMPARE(numbers.top[2].value, QStringLiteral("3"));
        QCOMPARE(numbers.top[3].count, 1);
        Column words;
        words.name = QStringLiteral("w");
        words.type = ColumnType::Category;
        words.words = {QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")};
        words.codes = {0, 1, -1, 2, 2};
        const auto profile = profileColumn(words);
        QCOMPARE(profile.distinct, 3);
        QCOMPARE(profile.missing, 1);
        QCOMPARE(profile.top[0].value, QStringLiteral("c"));
        QCOMPARE(profile.top[1].value, QStringLiteral("a"));
        QCOMPARE(profile.histogram, (std::vector<std::int64_t>{2, 1, 1}));
        QVERIFY(std::isnan(profile.mean));
        const auto boolean = profileColumn(numberColumn("b", {1, 0, 1, missing}, ColumnType::Boolean));
        QCOMPARE(boolean.mean, 2.0 / 3.0);
        QCOMPARE(boolean.top[0].value, QStringLiteral("true"));
        QCOMPARE(boolean.histogram, (std::vector<std::int64_t>{2, 1}));
    }

    void distinctAndTopOfManyValues()
    {
        Random random(3, "profile");
        std::vector<double> numbers;
        std::map<double, std::int64_t> counts;
        for (int row = 0; row < 20'000; ++row) {
            numbers.push_back(double(random.below(500)) / 8);
            ++counts[numbers.back()];
        }
        const auto profile = profileColumn(numberColumn("x", numbers));
        QCOMPARE(profile.distinct, std::int64_t(counts.size()));
        std::vector<std::pair<std::int64_t, double>> order;
        for (const auto &[value, count] : counts)
            order.emplace_back(-count, value);
        std::sort(order.begin(), order.end());
        for (size_t i = 0; i < profile.top.size(); ++i) {
            QCOMPARE(profile.top[i].count, -order[i].first);
            QCOMPARE(profile.top[i].value.toDouble(), order[i].second);
        }
    }

    void warnings_data()
    {
        QTest::addColumn<QList<double>>("numbers");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, std::vector<double> numbers, const char *expected) {
            QTest::newRow(name) << QList<double>(numbers.begin(), numbers.end()) << QString::fromLatin1(expected);
        };
        const auto with = [](std::vector<double> numbers, int count, double value) {
            numbers.insert(numbers.end(), size_t(count), value);
            return numbers;
        };
        row("nothing", countTo(100), "");
        row("constant", with({}, 100, 7), "constant");
        row("constant but for missing", with(with({}, 60, 7), 40, missing), "constant");
        row("nearly constant", with({1}, 99, 0), "nearly_constant");
        row("not nearly constant", with({1}, 98, 0), "");
        row("point mass", with(countTo(90), 10, 0), "point_mass");
        row("no point mass", with(countTo(91), 9, 0), "");
        row("few values", with(countTo(19), 10, 0), "");
        row("half missing", with(countTo(50), 50, missing), "");
        row("mostly missing", with(countTo(49), 51, missing), "mostly_missing");
    }

    void warnings()
    {
        QFETCH(QList<double>, numbers);
        const auto profile = profileColumn(numberColumn("x", {numbers.begin(), numbers.end()}));
        QTEST(codes(profile.warnings).join(u' '), "expected");
        for (const DataWarning &warning : profile.warnings) {
            QVERIFY2(warning.text.startsWith(QStringLiteral("“x” ")) && warning.text.endsWith(u'.'),
                     qPrintable(warning.text));
        }
    }

    void sentinelsAreSaid_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("expected");
        const auto lines = [](const QByteArray &usual, const QByteArray &strange, int count) {
            QByteArray csv("x\n");
            for (int row = 0; row < 60; ++row)
                csv +=
                    (row < count ? strange : QByteArray(usual).replace("N", QByteArray::number(10 + row % 15))) + '\n';
            return csv;
        };
        QTest::newRow("-1 below counts") << lines("N", "-1", 3) << "sentinel";
        QTest::newRow("-1 once") << lines("N", "-1", 1) << "";
        QTest::newRow("-1 among negatives") << lines("-N", "-1", 3) << "";
        QTest::newRow("9999") << lines("N", "9999", 2) << "sentinel";
        QTest::newRow("-999") << lines("N.5", "-999", 2) << "sentinel";
        QTest::newRow("1970") << lines("2011-01-N", "1970-01-01", 2) << "sentinel";
        QTest::newRow("numbers among words") << lines("N", "twenty", 2) << "mixed_types";
        QTest::newRow("words") << lines("wN", "twenty", 2) << "";
        QTest::newRow("one number among words") << lines("wN", "20", 1) << "";
    }

    void sentinelsAreSaid()
    {
        QFETCH(QByteArray, csv);
        NoProgress progress;
        const auto table = readCsv(csv, QStringLiteral("x.csv"), CsvOptions(), progress);
        QVERIFY_RESULT(table);
        const auto profile = profileColumn(table->columns.front());
        QTEST(codes(profile.warnings).join(u' '), "expected");
        for (const DataWarning &warning : profile.warnings)
            QVERIFY2(warning.text.startsWith(QStringLiteral("“x” ")) && !warning.text.contains(u'%'),
                     qPrintable(warning.text));
    }

    void signsAndLengthsAreCounted()
    {
        const auto numbers = profileColumn(numberColumn("x", {-2, -0.0, 0, 3, missing, -1}));
        QCOMPARE(numbers.zeros, 2);
        QCOMPARE(numbers.negatives, 2);
        QVERIFY(std::isnan(numbers.meanLength) && numbers.looksLike.isEmpty());
        Column words;
        words.name = QStringLiteral("w");
        words.type = ColumnType::Text;
        words.words = {QStringLiteral("ab"), QStringLiteral("äöüß")};
        words.codes = {0, 1, -1, 0};
        const auto profile = profileColumn(words);
        QCOMPARE(profile.minLength, 2.0);
        QCOMPARE(profile.maxLength, 4.0);
        QCOMPARE(profile.meanLength, 8.0 / 3);
        QCOMPARE(profile.looksLike, QStringLiteral("category"));
        words.codes = {0, 1};
        QCOMPARE(profileColumn(words).looksLike, QStringLiteral("id"));
        words.words = {QStringLiteral("a note"), QStringLiteral("another note")};
        QCOMPARE(profileColumn(words).looksLike, QStringLiteral("free_text"));
    }

    void equalColumnsAndRowsAreSaid()
    {
        Random random(8, "equal");
        std::vector<double> a;
        std::vector<double> b;
        for (int row = 0; row < 300; ++row) {
            a.push_back(random.normal());
            b.push_back(random.normal());
        }
        a[200] = a[100];
        b[200] = b[100];
        const auto twice = profileOf(tableOf({numberColumn("a", a), numberColumn("b", b)}));
        QCOMPARE(codes(twice.warnings), QStringList{QStringLiteral("duplicate_rows")});
        QVERIFY2(twice.warnings.front().text.contains(QStringLiteral("1 of 300 rows")) &&
                     twice.warnings.front().text.contains(QStringLiteral("row 201")),
                 qPrintable(twice.warnings.front().text));
        b[200] = 0;
        const auto equal = profileOf(tableOf({numberColumn("a", a), numberColumn("b", b), numberColumn("c", a)}));
        QCOMPARE(codes(equal.warnings), QStringList{QStringLiteral("duplicate_column")});
        QCOMPARE(codes(equal.columns[2].warnings), QStringList{QStringLiteral("duplicate_column")});
        QVERIFY(codes(equal.columns[0].warnings).isEmpty());
        // Two coins: equal rows are chance.
        std::vector<double> coin;
        std::vector<double> other;
        for (int row = 0; row < 300; ++row) {
            coin.push_back(double(random.below(2)));
            other.push_back(double(random.below(2)));
        }
        QVERIFY(profileOf(tableOf({numberColumn("a", coin), numberColumn("b", other)})).warnings.empty());
    }

    void relationsOfKindsAndNumbers()
    {
        // scipy.stats.spearmanr and scipy.stats.contingency.association(method="cramer").
        const std::vector<double> a{1, 2, 3, 4, 5, 5, missing};
        const std::vector<double> b{2, 1, 4, 3, 7, 6, 1};
        QVERIFY(isNear(spearman(a, b), 0.8696565534786727));
        QVERIFY(std::isnan(spearman({1, 1}, {1, 2})));
        const std::vector<std::int32_t> x{0, 0, 0, 1, 1, 1, 2, 2, -1};
        const std::vector<std::int32_t> y{0, 0, 1, 1, 1, 0, 1, 1, 0};
        QVERIFY(isNear(cramersV(x, y), 0.53748384988657));
        QVERIFY(std::isnan(cramersV(std::vector<std::int32_t>{0, 0}, std::vector<std::int32_t>{0, 1})));
        QCOMPARE(decileCodes({1, 1, 1, 2, missing}), (std::vector<std::int32_t>{0, 0, 0, 1, -1}));
    }

    void leaksAreFound_data()
    {
        QTest::addColumn<QString>("leak");
        QTest::addColumn<QStringList>("columns");
        QTest::newRow("copy") << "copy" << QStringList{QStringLiteral("a")};
        QTest::newRow("scaled and turned") << "scaled" << QStringList{QStringLiteral("a")};
        QTest::newRow("sum") << "sum" << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("sum of fractions") << "fractions" << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("sum where nothing is missing")
            << "gaps" << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("sum but for one row") << "almost" << QStringList{};
        QTest::newRow("few rows") << "few" << QStringList{};
        QTest::newRow("noise") << "noise" << QStringList{};
    }

    void leaksAreFound()
    {
        QFETCH(QString, leak);
        QFETCH(QStringList, columns);
        Random random(5, "leak");
        std::vector<double> a;
        std::vector<double> b;
        std::vector<double> target;
        const int rows = leak == u"few" ? 9 : 500;
        for (int row = 0; row < rows; ++row) {
            const double scale = leak == u"fractions" ? 0.1 : 1;
            a.push_back(double(random.below(100)) * scale);
            b.push_back(double(random.below(100)) * scale);
            const double sum = a.back() + b.back();
            if (leak == u"copy")
                target.push_back(a.back());
            else if (leak == u"scaled")
                target.push_back(3 - 2.5 * a.back());
            else if (leak == u"noise")
                target.push_back(a.back() + random.normal() * 3);
            else
                target.push_back(leak == u"fractions" ? std::round(sum * 10) / 10 : sum);
        }
        if (leak == u"gaps") {
            a[0] = missing;
            b[3] = missing;
            target[6] = missing;
        }
        if (leak == u"almost")
            target[400] += 1;
        const auto profile = profileOf(tableOf({numberColumn("a", a), numberColumn("b", b), numberColumn("t", target)}),
                                       QStringLiteral("t"));
        QStringList warned;
        for (const ColumnProfile &column : profile.columns) {
            if (codes(column.warnings).contains(QStringLiteral("leak")))
                warned.append(column.name);
        }
        QCOMPARE(warned, columns);
        QStringList leaks = codes(profile.warnings);
        leaks.removeAll(QStringLiteral("duplicate_column"));
        QCOMPARE(leaks, columns.isEmpty() ? QStringList() : QStringList{QStringLiteral("leak")});
        QCOMPARE(codes(profile.warnings).contains(QStringLiteral("duplicate_column")), leak == u"copy");
        QCOMPARE(std::count_if(profile.pairs.begin(), profile.pairs.end(),
                               [](const PairProfile &pair) { return pair.kind == u"pearson" && pair.b == u"t"; }),
                 2);
    }

    void bikesOf2011()
    {
        const auto profile = profileOf(bikeRentals(2011), QStringLiteral("cnt"));
        QCOMPARE(profile.rows, 8645);
        QCOMPARE(profile.columns.size(), size_t(17));
        // Means and deviations by Python's statistics module, which computes them in exact fractions.
        struct Expected {
            const char *name;
            std::int64_t distinct;
            double min, max, mean, sd;
            std::array<double, 5> quantiles;
            const char *top;
            std::int64_t topCount;
            double correlation;
        };
        const std::vector<Expected> table = {
            {"hr",
             24,
             0,
             23,
             11.573626373626373,
             6.907821610316251,
             {1, 6, 12, 18, 22},
             "16",
             365,
             0.40748628021295297},
            {"temp",
             48,
             0.02,
             0.96,
             0.48906882591093115,
             0.19794344193848246,
             {0.18, 0.32, 0.5, 0.66, 0.8},
             "0.7",
             354,
             0.4512325359146197},
            {"windspeed",
             29,
             0,
             0.8507,
             0.19117226142278773,
             0.12319123938385873,
             {0, 0.1045, 0.194, 0.2836, 0.41790000000000005},
             "0",
             1107,
             0.08535556883175544},
            {"casual",
             229,
             0,
             272,
             28.60057836899942,
             38.840788759808326,
             {0, 3, 14, 38, 115},
             "0",
             847,
             0.7147416369230447},
            {"cnt", 585, 1, 651, 143.79444765760556, 133.79785413838658, {4, 31, 109, 211, 419.8}, "5", 143, 1},
        };
        for (const Expected &expected : table) {
            const QString name = QString::fromLatin1(expected.name);
            const ColumnProfile *column = profile.find(name);
            QVERIFY(column != nullptr);
            QCOMPARE(column->distinct, expected.distinct);
            QCOMPARE(column->min, expected.min);
            QCOMPARE(column->max, expected.max);
            QVERIFY2(isNear(column->mean, expected.mean), expected.name);
            QVERIFY2(isNear(column->sd, expected.sd), expected.name);
            for (size_t i = 0; i < 5; ++i)
                QVERIFY2(isNear(column->quantiles[i].second, expected.quantiles[i]), expected.name);
            QCOMPARE(column->top.front().value, QString::fromLatin1(expected.top));
            QCOMPARE(column->top.front().count, expected.topCount);
            for (const PairProfile &pair : profile.pairs)
                QVERIFY2(pair.a != name || pair.b != u"cnt" || pair.kind != u"pearson" ||
                             isNear(pair.value, expected.correlation),
                         expected.name);
        }
        QCOMPARE(profile.pairs.front().a, QStringLiteral("registered"));
        QCOMPARE(profile.find(QStringLiteral("dteday"))->type, ColumnType::Date);
        QCOMPARE(profile.find(QStringLiteral("dteday"))->distinct, 365);
        QCOMPARE(codes(profile.find(QStringLiteral("yr"))->warnings), QStringList{QStringLiteral("constant")});
        QCOMPARE(codes(profile.find(QStringLiteral("windspeed"))->warnings), QStringList{QStringLiteral("point_mass")});
        QCOMPARE(codes(profile.find(QStringLiteral("casual"))->warnings), QStringList{QStringLiteral("leak")});
        QCOMPARE(codes(profile.find(QStringLiteral("registered"))->warnings), QStringList{QStringLiteral("leak")});
        QCOMPARE(profile.warnings.size(), size_t(1));
        QCOMPARE(profile.warnings.front().text,
                 QStringLiteral("“casual” and “registered” give the target away: their sum is “cnt” in all 8645 rows. "
                                "Exclude both from training."));
    }

    void bothYearsSumToAllRentals()
    {
        double sum = 0;
        for (const int year : {2011, 2012}) {
            const auto profile = profileOf(bikeRentals(year));
            QCOMPARE(profile.rows, year == 2011 ? 8645 : 8734);
            QVERIFY(profile.warnings.empty());
            QVERIFY(std::none_of(profile.pairs.begin(), profile.pairs.end(),
                                 [](const PairProfile &pair) { return std::abs(pair.value) < 0.1; }));
            sum += profile.find(QStringLiteral("cnt"))->mean * double(profile.rows);
        }
        QCOMPARE(std::round(sum), 3'292'679.0);
    }

    void jsonHasTheKeysScriptsRelyOn()
    {
        const QJsonObject json = profileOf(bikeRentals(2011), QStringLiteral("cnt")).toJson();
        QCOMPARE(json.keys(), QStringList({QStringLiteral("columns"), QStringLiteral("pairs"), QStringLiteral("rows"),
                                           QStringLiteral("warnings")}));
        for (const QJsonValue &column : json[QLatin1String("columns")].toArray()) {
            QCOMPARE(column.toObject().keys().join(u' '),
                     QStringLiteral("count distinct histogram lengths looks_like max mean min missing name negatives "
                                    "quantiles sd top type warnings zeros"));
        }
        const QJsonObject cnt = json[QLatin1String("columns")].toArray().last().toObject();
        QCOMPARE(cnt[QLatin1String("top")][0], QJsonValue(QJsonArray{5, 143}));
        QCOMPARE(cnt[QLatin1String("quantiles")][QLatin1String("0.95")].toDouble(), 419.8);
        const QJsonObject day = json[QLatin1String("columns")].toArray().at(1).toObject();
        QCOMPARE(day[QLatin1String("min")].toString(), QStringLiteral("2011-01-01T00:00:00.000Z"));
        QCOMPARE(day[QLatin1String("top")][0][0].toString(), QStringLiteral("2011-01-01"));
    }

    void jsonKeepsEverything()
    {
        Table table = bikeRentals(2012);
        const auto rows = size_t(table.rowCount);
        table.columns.push_back(numberColumn("gaps", std::vector<double>(rows, missing)));
        table.columns.push_back(numberColumn("b", std::vector<double>(rows, 1), ColumnType::Boolean));
        std::vector<double> wide(rows, 0.1);
        wide[0] = -infinity;
        wide[1] = 1e300;
        table.columns.push_back(numberColumn("wide", wide));
        Column words;
        words.name = QStringLiteral("w");
        words.type = ColumnType::Category;
        words.words = {QStringLiteral("12"), QStringLiteral("“é”")};
        words.codes.assign(rows, 1);
        words.codes[5] = 0;
        table.columns.push_back(words);
        const QJsonObject json = profileOf(table, QStringLiteral("cnt")).toJson();
        const auto parsed = parseJsonObject(compactJson(json), QStringLiteral("The profile"));
        QVERIFY_RESULT(parsed);
        const auto again = TableProfile::fromJson(*parsed);
        QVERIFY_RESULT(again);
        QCOMPARE(compactJson(again->toJson()), compactJson(json));
        QCOMPARE(again->find(QStringLiteral("w"))->top.back().value, QStringLiteral("12"));
        QVERIFY(std::isnan(again->find(QStringLiteral("w"))->mean));
        QCOMPARE(again->find(QStringLiteral("wide"))->min, -infinity);
        QCOMPARE(again->find(QStringLiteral("dteday"))->max, table.find(QStringLiteral("dteday"))->numbers.back());
        QCOMPARE(again->columns.size(), table.columns.size());
    }

    void unknownTypesAreDamage()
    {
        QJsonObject column{{QStringLiteral("name"), QStringLiteral("x")},
                           {QStringLiteral("type"), QStringLiteral("pie")}};
        QVERIFY_ERROR(TableProfile::fromJson({{QStringLiteral("columns"), QJsonArray{column}}}), ErrorCode::Damaged);
    }

    void targetsThatAreNotThereAreRefused()
    {
        NoProgress progress;
        const auto profile = profileTable(bikeRentals(2011), QStringLiteral("rentals"), progress);
        QVERIFY_ERROR(profile, ErrorCode::NotFound);
        QVERIFY(profile.error().text.contains(QStringLiteral("“rentals”")));
        QVERIFY(profile.error().text.contains(QStringLiteral("cnt")));
    }

    void correlationsOfKnownSamples()
    {
        QVERIFY(isNear(pearson({1, 2, 3, 4}, {2, 4, 6, 8}), 1));
        QVERIFY(isNear(pearson({1, 2, 3, 4}, {1, -1, -1, 1}), 0));
        QVERIFY(isNear(pearson({1, 2, 3, missing, 5}, {1, 3, 2, 100, missing}), 0.5));
        QVERIFY(std::isnan(pearson({1, 1, 1}, {1, 2, 3})));
        QVERIFY(std::isnan(pearson({}, {})));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
