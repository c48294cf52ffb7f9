#include "core/runs/compare/parameter_importance.h"

#include "core/base/random.h"
#include "tests/support/result_check.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

Column numbers(const char *name, std::vector<double> values)
{
    return {QString::fromLatin1(name), ColumnType::Real, std::move(values), {}, {}};
}

/// Runs with parameters drawn from 0 to 1, and a metric that follows from them.
struct Drawn {
    explicit Drawn(size_t count, std::initializer_list<const char *> names)
    {
        Random random(4, "runs");
        table.rowCount = std::int64_t(count);
        for (const char *name : names) {
            std::vector<double> values(count);
            for (double &value : values)
                value = random.uniform();
            table.columns.push_back(numbers(name, std::move(values)));
        }
    }
    [[nodiscard]] double at(size_t column, size_t row) const { return table.columns[column].numbers[row]; }

    Table table;
};

const ParameterShare &shareOf(const ParameterImportance &found, const char *name)
{
    for (const ParameterShare &one : found.parameters) {
        if (one.parameter == QLatin1String(name))
            return one;
    }
    qFatal("no such parameter");
}

const ParameterPair &pairOf(const ParameterImportance &found, const char *a, const char *b)
{
    for (const ParameterPair &one : found.pairs) {
        const QStringList names{one.first, one.second};
        if (names.contains(QLatin1String(a)) && names.contains(QLatin1String(b)))
            return one;
    }
    qFatal("no such pair");
}

} // namespace

class TestParameterImportance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesAreThoseOfSobol()
    {
        // y = 4 a + (b - 1/2) (c - 1/2) 12 + d: variances 16/12, 1, 1, 1/12 of 1/12 units; d hardly, e not at all.
        constexpr size_t runs = 2000;
        const Drawn drawn(runs, {"a", "b", "c", "d", "e"});
        std::vector<double> metric(runs);
        for (size_t i = 0; i < runs; ++i)
            metric[i] = 4 * drawn.at(0, i) + 12 * (drawn.at(1, i) - 0.5) * (drawn.at(2, i) - 0.5) + drawn.at(3, i);
        NoProgress unwatched;
        const auto found = parameterImportance(QStringLiteral("loss"), drawn.table, metric, unwatched);
        QVERIFY_RESULT(found);
        QCOMPARE(found->runs, qint64(runs));
        const double variance = 16.0 / 12 + 144.0 / 144 + 1.0 / 12;
        QVERIFY2(found->explained > 0.9, qPrintable(QString::number(found->explained)));
        const auto isNear = [](double a, double b) { return std::abs(a - b) < 0.08; };
        QVERIFY2(isNear(shareOf(*found, "a").share.value, 16.0 / 12 / variance),
                 qPrintable(QString::number(shareOf(*found, "a").share.value)));
        QVERIFY(isNear(shareOf(*found, "b").share.value, 1 / variance));
        QVERIFY(isNear(shareOf(*found, "c").share.value, 1 / variance));
        QVERIFY(isNear(shareOf(*found, "d").share.value, 1.0 / 12 / variance));
        QVERIFY(std::abs(shareOf(*found, "e").share.value) < 0.01);
        QCOMPARE(found->parameters.front().parameter, QStringLiteral("a"));
        // Only b and c tell something together that neither tells alone.
        QVERIFY(isNear(pairOf(*found, "b", "c").share.value, 1 / variance));
        QVERIFY(pairOf(*found, "b", "c").share.lower > 0.2);
        QVERIFY(std::abs(pairOf(*found, "a", "b").share.value) < 0.05);
        QCOMPARE(found->pairs.size(), size_t(10));
        for (const ParameterShare &one : found->parameters)
            QVERIFY(one.share.lower < one.share.value && one.share.value < one.share.upper);
        // Ranks follow a, and b not at all.
        QVERIFY(shareOf(*found, "a").correlation.lower > 0.5);
        QVERIFY(shareOf(*found, "b").correlation.lower < 0 && shareOf(*found, "b").correlation.upper > 0);
    }

    void wordsAndGapsCount()
    {
        QList<Run> runs;
        std::vector<double> metric;
        Random random(2, "words");
        for (int i = 0; i < 200; ++i) {
            Run run;
            const int kind = int(random.below(4));
            run.params.insert(QStringLiteral("optimizer"), QStringList{"adam", "sgd", "lion", "rmsprop"}[kind]);
            run.params.insert(QStringLiteral("same"), QStringLiteral("7"));
            if (i % 3 > 0)
                run.params.insert(QStringLiteral("depth"), QString::number(i % 5));
            runs.append(run);
            metric.push_back((kind % 2 == 0 ? 3 : 0) + (i % 3 > 0 ? 0 : 2) + 0.1 * random.normal());
        }
        metric[5] = std::nan("");
        metric[6] = HUGE_VAL;
        const Table table = parameterTable(runs);
        QCOMPARE(table.columnNames().join(u','), QStringLiteral("depth,optimizer,same"));
        QVERIFY(table.columns[1].isWords() && !table.columns[0].isWords());
        NoProgress unwatched;
        const auto found = parameterImportance(QStringLiteral("loss"), table, metric, unwatched);
        QVERIFY_RESULT(found);
        QCOMPARE(found->runs, 198);
        QCOMPARE(found->parameters.size(), size_t(2));
        QVERIFY(found->explained > 0.9);
        QVERIFY(shareOf(*found, "optimizer").share.value > shareOf(*found, "depth").share.value);
        // Whether there is a depth at all matters.
        QVERIFY(shareOf(*found, "depth").share.value > 0.15);
        QVERIFY(std::isnan(shareOf(*found, "optimizer").correlation.value));
    }

    void noiseIsCalledNoise()
    {
        const Drawn drawn(300, {"a", "b"});
        Random random(9, "noise");
        std::vector<double> metric(300);
        for (double &value : metric)
            value = random.normal();
        NoProgress unwatched;
        const auto found = parameterImportance(QStringLiteral("loss"), drawn.table, metric, unwatched);
        QVERIFY_RESULT(found);
        QVERIFY2(found->explained < 0.05, qPrintable(QString::number(found->explained)));
        const auto again = parameterImportance(QStringLiteral("loss"), drawn.table, metric, unwatched);
        QVERIFY_RESULT(again);
        QCOMPARE(again->parameters.front().share.value, found->parameters.front().share.value);
        QCOMPARE(again->pairs.front().share.upper, found->pairs.front().share.upper);
    }

    void whatCannotBeToldIsRefused()
    {
        NoProgress unwatched;
        const Drawn drawn(40, {"a"});
        std::vector<double> metric(40, std::nan(""));
        const auto refusal = [&](const Table &table) {
            const auto found = parameterImportance(QStringLiteral("loss"), table, metric, unwatched);
            return found ? QString() : found.error().text;
        };
        QVERIFY(refusal(drawn.table).contains(QStringLiteral("from 10 on")));
        std::fill(metric.begin(), metric.end(), 3);
        QVERIFY(refusal(drawn.table).contains(QStringLiteral("the same in all 40 runs")));
        metric[3] = 4;
        Table same = drawn.table;
        std::fill(same.columns[0].numbers.begin(), same.columns[0].numbers.end(), 1);
        QVERIFY(refusal(same).contains(QStringLiteral("same parameters")));
        same.columns.clear();
        QVERIFY(refusal(same).contains(QStringLiteral("same parameters")));
    }
};

QTEST_GUILESS_MAIN(TestParameterImportance)
#include "tst_parameter_importance.moc"
