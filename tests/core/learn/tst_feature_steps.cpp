#include "core/learn/feature_steps/number_statistics.h"
#include "core/learn/feature_steps/yeo_johnson.h"
#include "tests/core/learn/preparation_stage.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <numbers>

using namespace assay;

namespace
{

double timeOf(const char *text)
{
    return double(QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch());
}

PrepareSpec unscaled()
{
    PrepareSpec prepare;
    prepare.scale = QStringLiteral("none");
    return prepare;
}

/// Fits on all rows with these amounts as target.
Result<PreparedTraining> prepareFor(const Table &table, const PrepareSpec &prepare, const Target &target,
                                    const char *group = nullptr)
{
    TrainingSpec spec = specOf(prepare);
    if (group) {
        spec.split.kind = QStringLiteral("group");
        spec.split.by = QString::fromLatin1(group);
    }
    return Preparation::fitTransform(spec, table, target, firstRows(size_t(table.rowCount)), false, NoProgress());
}

Target amounts(std::vector<double> values)
{
    Target target;
    target.rows = firstRows(values.size());
    target.values = std::move(values);
    return target;
}

/// 40 rows of four words and amounts that go with them.
struct Encoded {
    Table table;
    Target target;
    PrepareSpec prepare = unscaled();

    Encoded()
    {
        QString letters;
        std::vector<double> values;
        for (int i = 0; i < 40; ++i) {
            letters += QStringLiteral("aabcd")[(i * 7) % 5];
            values.push_back(std::sin(i) + (i * 7) % 5);
        }
        table = tableOf({wordColumn("w", letters)});
        target = amounts(std::move(values));
        prepare.targetEncode = {QStringLiteral("w")};
    }

    [[nodiscard]] std::vector<double> servingFeatures(const Preparation &preparation, size_t place = 0) const
    {
        return featureOf(*preparation.transform(table, target.rows), Eigen::Index(place));
    }
};

} // namespace

class TestFeatureSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statistics()
    {
        const std::vector<double> values = {3, 1, 4, 1, 5};
        const Spread spread = spreadOf(values);
        QCOMPARE(spread.mean, 2.8);
        QVERIFY(std::abs(spread.deviation - std::sqrt(12.8 / 5)) < 1e-15);
        std::vector<double> copy = values;
        QCOMPARE(quantileOf(copy, 0.5), 3.0);
        QCOMPARE(quantileOf(copy, 0.3), 1.4);
        QCOMPARE(quantileOf(copy, 0), 1.0);
        QCOMPARE(quantileOf(copy, 1), 5.0);
        QCOMPARE(mostFrequentOf(copy), 1.0);
        const std::vector<double> tenths(1000, 0.1);
        QCOMPARE(spreadOf(tenths).deviation, 0.0);
        QCOMPARE(spreadOf(tenths).mean, 0.1);
        const std::vector<double> huge = {-1.5e308, 1.5e308};
        QCOMPARE(spreadOf(huge).deviation, 1.5e308);
        const std::vector<double> tiny = {-1e-200, 1e-200};
        QCOMPARE(spreadOf(tiny).deviation, 1e-200);
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("impute");
        QTest::addColumn<QString>("scale");
        QTest::addColumn<double>("replacement");
        QTest::addColumn<double>("center");
        QTest::addColumn<double>("divisor");
        const double sd = std::sqrt(5.5); // of 1, 2, 2, 7
        QTest::newRow("usual") << ""
                               << "" << 3.0 << 3.0 << sd;
        QTest::newRow("mean") << "mean"
                              << "standard" << 3.0 << 3.0 << sd;
        QTest::newRow("median") << "median"
                                << "standard" << 2.0 << 3.0 << sd;
        QTest::newRow("most frequent") << "most_frequent"
                                       << "minmax" << 2.0 << 1.0 << 6.0;
        QTest::newRow("zero") << "zero"
                              << "minmax" << 0.0 << 1.0 << 6.0;
        QTest::newRow("robust") << "mean"
                                << "robust" << 3.0 << 2.0 << 1.5; // quartiles 1.75 and 3.25
        QTest::newRow("as it is") << "mean"
                                  << "none" << 3.0 << 0.0 << 1.0;
    }

    void numbers()
    {
        QFETCH(QString, impute);
        QFETCH(QString, scale);
        QFETCH(double, replacement);
        QFETCH(double, center);
        QFETCH(double, divisor);
        PrepareSpec prepare;
        prepare.impute = impute;
        prepare.scale = scale;
        const auto prepared = prepareRows(tableOf({numberColumn("x", {1, 2, gap, 2, 7})}), prepare);
        QVERIFY_RESULT(prepared);
        std::vector<double> wanted = {1, 2, replacement, 2, 7};
        for (double &value : wanted)
            value = (value - center) / divisor;
        QVERIFY(areClose(featureOf(prepared->features, 0), wanted));
        QVERIFY(areClose(featureOf(prepared->features, 1), {0, 0, 1, 0, 0}));
        QCOMPARE(prepared->preparation.featureNames(), QStringList({QStringLiteral("x"), QStringLiteral("x missing")}));
    }

    void treesKeepNumbers()
    {
        const Table table = tableOf({numberColumn("x", {1, gap, 5})});
        const auto kept = prepareRows(table, {}, 0, true);
        QVERIFY_RESULT(kept);
        QCOMPARE(kept->features.cols(), 1);
        QVERIFY(areClose(featureOf(kept->features, 0), {1, gap, 5}));
        PrepareSpec asked;
        asked.impute = QStringLiteral("mean");
        const auto imputed = prepareRows(table, asked, 0, true);
        QVERIFY_RESULT(imputed);
        QVERIFY(areClose(featureOf(imputed->features, 0), {1, 3, 5}));
        QVERIFY(areClose(featureOf(imputed->features, 1), {0, 1, 0}));
        asked = {};
        asked.scale = QStringLiteral("minmax");
        const auto scaled = prepareRows(table, asked, 0, true);
        QVERIFY_RESULT(scaled);
        QVERIFY(areClose(featureOf(scaled->features, 0), {0, gap, 1}));
    }

    void curves()
    {
        std::vector<double> numbers(101);
        std::iota(numbers.begin(), numbers.end(), -20.0);
        PrepareSpec prepare = unscaled();
        prepare.log = {QStringLiteral("x")};
        auto prepared = prepareRows(tableOf({numberColumn("x", numbers)}), prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->features(0, 0), -std::log(21.0));
        QCOMPARE(prepared->features(100, 0), std::log(81.0));
        prepare.clip = {QStringLiteral("x")};
        prepared = prepareRows(tableOf({numberColumn("x", numbers)}), prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->features(0, 0), -std::log(20.0)); // 1 % of 100 steps above -20
        QCOMPARE(prepared->features(100, 0), std::log(80.0));
        prepare.log.clear();
        prepare.clipShare = 0.1;
        prepared = prepareRows(tableOf({numberColumn("x", numbers)}), prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->features(0, 0), -10.0);
        QCOMPARE(prepared->features(100, 0), 70.0);
    }

    void powerOfYeoAndJohnson()
    {
        QCOMPARE(yeoJohnson(3, 1), 3.0);
        QCOMPARE(yeoJohnson(-3, 1), -3.0);
        QCOMPARE(yeoJohnson(3, 0), std::log(4.0));
        QCOMPARE(yeoJohnson(-3, 2), -std::log(4.0));
        QVERIFY(std::abs(yeoJohnson(3, 2) - 7.5) < 1e-14);
        QVERIFY(std::abs(yeoJohnson(-3, 0) + 7.5) < 1e-14);
        QVERIFY(std::abs(yeoJohnson(3, 0.5) - 2) < 1e-14);
        QVERIFY(std::isfinite(yeoJohnson(1e300, 5)));
        // exp(z) - 1 of evenly spread z is made even again by the logarithm alone.
        std::vector<double> even(201);
        for (size_t i = 0; i < even.size(); ++i)
            even[i] = std::expm1(double(i) / 50);
        const double lambda = likelyYeoJohnson(even, NoProgress());
        QVERIFY2(std::abs(lambda) < 0.05, qPrintable(QString::number(lambda)));
        QCOMPARE(likelyYeoJohnson(std::vector<double>(5, 3.0), NoProgress()), 1.0);
        const std::vector<double> huge = {1, 1e300, 2, 1e299, 1e308};
        QVERIFY(std::isfinite(likelyYeoJohnson(huge, NoProgress())));
    }

    void words()
    {
        // a 4, b 3, c 1, d 1, missing 1
        const Table table = tableOf({wordColumn("w", QStringLiteral("dabaabacb "))});
        PrepareSpec prepare;
        auto prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().join(u','), QStringLiteral("w=a,w=b,w=c,w=d,w missing"));
        QVERIFY(areClose(featureOf(prepared->features, 0), {0, 1, 0, 1, 1, 0, 1, 0, 0, 0}));
        QVERIFY(areClose(featureOf(prepared->features, 4), {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        QVERIFY((prepared->features.rowwise().sum().array() == 1).all());

        prepare.rare = 2;
        prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().join(u','), QStringLiteral("w=a,w=b,w rare,w missing"));
        QVERIFY(areClose(featureOf(prepared->features, 2), {1, 0, 0, 0, 0, 0, 0, 1, 0, 0}));

        prepare = {};
        prepare.maxCategories = 3;
        prepare.impute = QStringLiteral("most_frequent");
        prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().join(u','), QStringLiteral("w=a,w=b,w rare"));
        QCOMPARE(prepared->features(9, 0), 1.0);
        prepare.maxCategories = 4;
        QCOMPARE(prepareRows(table, prepare)->preparation.featureCount(), size_t(4));
    }

    void unseenWords()
    {
        const Table training = tableOf({wordColumn("w", QStringLiteral("aabbc"))});
        const Table serving = tableOf({wordColumn("w", QStringLiteral("zcb a"))});
        auto prepared = prepareRows(training, {});
        QVERIFY_RESULT(prepared);
        auto features = prepared->preparation.transform(serving, firstRows(5));
        QVERIFY_RESULT(features);
        QVERIFY(areClose(featureOf(*features, 0), {0, 0, 0, 0, 1}));
        QCOMPARE(features->row(0).sum(), 0.0);
        QCOMPARE(features->row(3).sum(), 0.0); // training has none missing
        PrepareSpec prepare;
        prepare.rare = 2;
        prepared = prepareRows(training, prepare);
        QVERIFY_RESULT(prepared);
        features = prepared->preparation.transform(serving, firstRows(5));
        QVERIFY_RESULT(features);
        QVERIFY(areClose(featureOf(*features, 2), {1, 1, 0, 1, 0}));
    }

    void listedNumbers()
    {
        PrepareSpec prepare;
        prepare.oneHot = {QStringLiteral("x")};
        const auto prepared = prepareRows(tableOf({numberColumn("x", {10, 2, gap, 2.5, 10})}), prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().join(u','), QStringLiteral("x=2,x=2.5,x=10,x missing"));
        QVERIFY(areClose(featureOf(prepared->features, 2), {1, 0, 0, 0, 1}));
        const Table other = tableOf({numberColumn("x", {3, 2, HUGE_VAL})});
        const auto features = prepared->preparation.transform(other, firstRows(3));
        QVERIFY_RESULT(features);
        QCOMPARE(features->row(0).sum(), 0.0);
        QCOMPARE((*features)(2, 3), 1.0);
    }

    void ordinals()
    {
        PrepareSpec prepare = unscaled();
        prepare.ordinal = {QStringLiteral("w"), QStringLiteral("x")};
        const Table table = tableOf({wordColumn("w", QStringLiteral("cab b")), numberColumn("x", {7, 5, 100, 5, 7})});
        const auto prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        QVERIFY(areClose(featureOf(prepared->features, 0), {2, 0, 1, 1, 1})); // missing: the mean of 2, 0, 1, 1
        QVERIFY(areClose(featureOf(prepared->features, 1), {0, 0, 0, 1, 0}));
        QVERIFY(areClose(featureOf(prepared->features, 2), {1, 0, 2, 0, 1}));
        const Table serving = tableOf({wordColumn("w", QStringLiteral("zc")), numberColumn("x", {6, 100})});
        const auto features = prepared->preparation.transform(serving, firstRows(2));
        QVERIFY_RESULT(features);
        QVERIFY(areClose(featureOf(*features, 0), {1, 2}));
        QVERIFY(areClose(featureOf(*features, 1), {1, 0}));
        const auto tree = prepareRows(table, prepare, 0, true);
        QVERIFY_RESULT(tree);
        QVERIFY(areClose(featureOf(*tree->preparation.transform(serving, firstRows(2)), 0), {gap, 2}));
    }

    void categoriesStay()
    {
        PrepareSpec prepare;
        prepare.categorical = {QStringLiteral("w"), QStringLiteral("x")};
        const Table table =
            tableOf({wordColumn("w", QStringLiteral("cabb b")), numberColumn("x", {7, 5, 100, 5, gap, 7})});
        const auto prepared = prepareRows(table, prepare, 0, true);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().join(u','), QStringLiteral("w,x"));
        QCOMPARE(prepared->preparation.categoricalFeatures(), (std::vector<bool>{true, true}));
        QVERIFY(areClose(featureOf(prepared->features, 0), {2, 0, 1, 1, gap, 1}));
        QVERIFY(areClose(featureOf(prepared->features, 1), {1, 0, 2, 0, gap, 1}));
        const Table serving = tableOf({wordColumn("w", QStringLiteral("zc ")), numberColumn("x", {6, 100, HUGE_VAL})});
        auto features = prepared->preparation.transform(serving, firstRows(3));
        QVERIFY_RESULT(features);
        QVERIFY(areClose(featureOf(*features, 0), {gap, 2, gap}));
        QVERIFY(areClose(featureOf(*features, 1), {gap, 2, gap}));

        // The rare ones, and with them what was not seen, share the place after the last.
        prepare.rare = 2;
        prepare.impute = QStringLiteral("most_frequent");
        const auto rare = prepareRows(table, prepare, 0, true);
        QVERIFY_RESULT(rare);
        QVERIFY(areClose(featureOf(rare->features, 0), {1, 1, 0, 0, 0, 0}));
        QVERIFY(areClose(featureOf(rare->features, 1), {1, 0, 2, 0, 0, 1}));
        features = rare->preparation.transform(serving, firstRows(3));
        QVERIFY_RESULT(features);
        QVERIFY(areClose(featureOf(*features, 0), {1, 1, 0}));
        const auto again = Preparation::fromJson(rare->preparation.toJson());
        QVERIFY_RESULT(again);
        QCOMPARE(again->toJson(), rare->preparation.toJson());
        QVERIFY(*again->transform(serving, firstRows(3)) == *features);
    }

    void targetMeansAreSmoothed()
    {
        const Table table = tableOf({wordColumn("w", QStringLiteral("aaabb "))});
        PrepareSpec prepare = unscaled();
        prepare.targetEncode = {QStringLiteral("w")};
        prepare.targetSmooth = 2;
        const Target target = amounts({1, 2, 6, 10, 20, 3});
        auto prepared = prepareFor(table, prepare, target);
        QVERIFY_RESULT(prepared);
        const Table serving = tableOf({wordColumn("w", QStringLiteral("abz "))});
        auto features = prepared->preparation.transform(serving, firstRows(4));
        QVERIFY_RESULT(features);
        QVERIFY(areClose(featureOf(*features, 0), {(9 + 14.0) / 5, (30 + 14.0) / 4, 7, (3 + 14.0) / 3}));
        QCOMPARE(prepared->preparation.featureNames(), QStringList(QStringLiteral("w encoded")));

        prepare.targetSmooth.reset();
        prepared = prepareFor(table, prepare, target);
        QVERIFY_RESULT(prepared);
        features = prepared->preparation.transform(serving, firstRows(4));
        QVERIFY_RESULT(features);
        const double overall = (36 + 25 + 1 + 9 + 169 + 16) / 6.0;
        const auto drawn = [&](double n, double mean, double within) {
            const double share = overall * n / (overall * n + within);
            return share * mean + (1 - share) * 7;
        };
        QVERIFY(areClose(featureOf(*features, 0), {drawn(3, 3, 14.0 / 3), drawn(2, 15, 25), 7, drawn(1, 3, 0)}));
    }

    void noRowSeesItsOwnTarget()
    {
        Encoded data;
        const auto before = prepareFor(data.table, data.prepare, data.target);
        QVERIFY_RESULT(before);
        // Training features are means of other folds, not what is served.
        QVERIFY(featureOf(before->features, 0) != data.servingFeatures(before->preparation));
        for (size_t row = 0; row < 40; ++row) {
            Target changed = data.target;
            changed.values[row] += 1000;
            const auto after = prepareFor(data.table, data.prepare, changed);
            QVERIFY_RESULT(after);
            QCOMPARE(after->features(Eigen::Index(row), 0), before->features(Eigen::Index(row), 0));
            QVERIFY(featureOf(after->features, 0) != featureOf(before->features, 0));
        }
        const auto again = prepareFor(data.table, data.prepare, data.target);
        QVERIFY_RESULT(again);
        QCOMPARE(featureOf(again->features, 0), featureOf(before->features, 0));
    }

    void noGroupSeesItsOwnTarget()
    {
        Encoded data;
        std::vector<double> groups;
        for (int i = 0; i < 40; ++i)
            groups.push_back(i / 5);
        data.table.columns.push_back(numberColumn("g", groups));
        const auto before = prepareFor(data.table, data.prepare, data.target, "g");
        QVERIFY_RESULT(before);
        Target changed = data.target;
        for (size_t row = 10; row < 15; ++row)
            changed.values[row] += 1000;
        const auto after = prepareFor(data.table, data.prepare, changed, "g");
        QVERIFY_RESULT(after);
        for (Eigen::Index row = 10; row < 15; ++row)
            QCOMPARE(after->features(row, 0), before->features(row, 0));
    }

    void everyClassHasItsMean()
    {
        Encoded data;
        data.target.task = LearningTask::Multiclass;
        data.target.classes = {QStringLiteral("p"), QStringLiteral("q"), QStringLiteral("r")};
        for (size_t i = 0; i < 40; ++i)
            data.target.values[i] = double(i % 3);
        const auto prepared = prepareFor(data.table, data.prepare, data.target);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().join(u','),
                 QStringLiteral("w encoded p,w encoded q,w encoded r"));
        data.prepare.targetSmooth = 10;
        const auto fixed = prepareFor(data.table, data.prepare, data.target);
        QVERIFY_RESULT(fixed);
        QVERIFY(((fixed->features.rowwise().sum().array() - 1).abs() < 1e-12).all());

        data.target.task = LearningTask::Binary;
        data.target.classes.removeLast();
        for (double &value : data.target.values)
            value = value == 2 ? 1 : value;
        const auto binary = prepareFor(data.table, data.prepare, data.target);
        QVERIFY_RESULT(binary);
        QCOMPARE(binary->preparation.featureCount(), size_t(1));
    }

    void encodedTargetsAreScaledAsTrainingSeesThem()
    {
        Encoded data;
        data.prepare.scale.clear();
        const auto prepared = prepareFor(data.table, data.prepare, data.target);
        QVERIFY_RESULT(prepared);
        const Spread spread = spreadOf(featureOf(prepared->features, 0));
        QVERIFY(std::abs(spread.mean) < 1e-12);
        QVERIFY(std::abs(spread.deviation - 1) < 1e-12);
    }

    void dateParts()
    {
        const double leap = timeOf("2024-02-29T23:59:59Z"); // a Thursday
        QCOMPARE(datePart(leap, DateStep::Part::Year), 2024.0);
        QCOMPARE(datePart(leap, DateStep::Part::Quarter), 1.0);
        QCOMPARE(datePart(leap, DateStep::Part::Month), 2.0);
        QCOMPARE(datePart(leap, DateStep::Part::Day), 29.0);
        QCOMPARE(datePart(leap, DateStep::Part::DayOfYear), 60.0);
        QCOMPARE(datePart(leap, DateStep::Part::Weekday), 4.0);
        QCOMPARE(datePart(leap, DateStep::Part::Hour), 23.0);
        QCOMPARE(datePart(leap, DateStep::Part::Minute), 59.0);
        QCOMPARE(datePart(-1, DateStep::Part::Year), 1969.0);
        QCOMPARE(datePart(-1, DateStep::Part::Hour), 23.0);
        QCOMPARE(datePart(43'200'000, DateStep::Part::ElapsedDays), 0.5);
        QVERIFY(std::isnan(datePart(gap, DateStep::Part::Day)));
        // The same calendar as Qt's over four centuries and more.
        for (double day = -150'000; day < 150'000; day += 37) {
            const QDate date =
                QDateTime::fromMSecsSinceEpoch(qint64(day * 86'400'000), QTimeZone::utc()).toUTC().date();
            QCOMPARE(datePart(day * 86'400'000, DateStep::Part::Year), double(date.year()));
            QCOMPARE(datePart(day * 86'400'000, DateStep::Part::DayOfYear), double(date.dayOfYear()));
            QCOMPARE(datePart(day * 86'400'000, DateStep::Part::Weekday), double(date.dayOfWeek()));
        }
    }

    void dates()
    {
        const Table table = tableOf({numberColumn(
            "t", {timeOf("2024-02-29T06:00:00Z"), gap, timeOf("2024-03-01T06:00:00Z"), 1e300}, ColumnType::Timestamp)});
        PrepareSpec prepare = unscaled();
        auto prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        // Year and hour never vary.
        QCOMPARE(prepared->preparation.featureNames().join(u','), QStringLiteral("t month,t day,t weekday,t missing"));
        QVERIFY(areClose(featureOf(prepared->features, 0), {2, 2.5, 3, 2.5}));
        QVERIFY(areClose(featureOf(prepared->features, 1), {29, 15, 1, 15}));
        QVERIFY(areClose(featureOf(prepared->features, 3), {0, 1, 0, 1}));
        prepare.dates = {QStringLiteral("hour"), QStringLiteral("year")};
        prepare.cyclic = true;
        prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().join(u','),
                 QStringLiteral("t year,t hour sin,t hour cos,t missing"));
        QVERIFY(areClose(featureOf(prepared->features, 0), {2024, 2024, 2024, 2024}));
        QVERIFY(areClose(featureOf(prepared->features, 1), {1, 1, 1, 1}));
        prepare.dates = {QStringLiteral("month")};
        prepared = prepareRows(table, prepare, 0, true);
        QVERIFY_RESULT(prepared);
        QVERIFY(areClose(featureOf(prepared->features, 1),
                         {std::cos(std::numbers::pi / 6), gap, std::cos(std::numbers::pi / 3), gap}));
    }

    void products()
    {
        PrepareSpec prepare;
        prepare.interactions = {QStringLiteral("a * b"), QStringLiteral("a*a")};
        const Table table = tableOf({numberColumn("a", {1, 2, 3, gap}), numberColumn("b", {4, 4, 8, 10})});
        const auto prepared = prepareRows(table, prepare);
        QVERIFY_RESULT(prepared);
        QCOMPARE(prepared->preparation.featureNames().join(u','), QStringLiteral("a,a missing,b,a * b,a * a"));
        std::vector<double> wanted = {4, 8, 24, 20}; // the mean of a is 2
        const Spread spread = spreadOf(wanted);
        for (double &value : wanted)
            value = (value - spread.mean) / spread.deviation;
        QVERIFY(areClose(featureOf(prepared->features, 3), wanted));
        QCOMPARE(prepared->preparation.featureSources(), std::vector<size_t>({0, 0, 1, 0, 0}));
        const auto tree = prepareRows(table, prepare, 0, true);
        QVERIFY_RESULT(tree);
        QVERIFY(areClose(featureOf(tree->features, 2), {4, 8, 24, gap}));
    }
};

QTEST_GUILESS_MAIN(TestFeatureSteps)
#include "tst_feature_steps.moc"
