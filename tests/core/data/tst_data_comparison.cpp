#include "core/base/random.h"
#include "core/data/data_comparison.h"
#include "tests/core/data/bike_data.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

using namespace assay;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double msPerDay = 86'400'000;

Schema schemaOf(const Table &table)
{
    return inferSchema(table, QStringLiteral("cnt"));
}

Column &column(Table &table, const char *name)
{
    return *const_cast<Column *>(table.find(QString::fromLatin1(name)));
}

/// The rows of the table, in the order given; a row may stand more than once.
Table rowsOf(const Table &table, const std::vector<size_t> &rows)
{
    Table chosen = table;
    chosen.rowCount = std::int64_t(rows.size());
    for (Column &c : chosen.columns) {
        const Column all = c;
        c.numbers.clear();
        c.codes.clear();
        for (const size_t row : rows) {
            if (all.isWords())
                c.codes.push_back(all.codes[row]);
            else
                c.numbers.push_back(all.numbers[row]);
        }
    }
    return chosen;
}

std::vector<size_t> shuffledRows(const Table &table, Random &random)
{
    const auto rows = random.permutation(std::uint32_t(table.rowCount));
    return {rows.begin(), rows.end()};
}

void replace(Table &table, const char *name, double from, double to)
{
    for (double &x : column(table, name).numbers)
        x = x == from ? to : x;
}

QString shown(const std::vector<Anomaly> &faults)
{
    QStringList list;
    for (const Anomaly &fault : faults)
        list.append((fault.column + u' ' + fault.code).trimmed() + QStringLiteral(" %1").arg(fault.rows));
    return list.join(QStringLiteral(", "));
}

using Inject = std::function<void(Table &, const Table &)>;

} // namespace

Q_DECLARE_METATYPE(Inject)

/// Injects faults into the bike rentals of 2012 and compares them with those of 2011.
class TestDataComparison final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_before = bikeRentals(2011);
        m_now = bikeRentals(2012);
        m_schema = schemaOf(m_before);
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void distancesAreTheirFormulas()
    {
        const std::vector<std::int64_t> a{50, 30, 20};
        const std::vector<std::int64_t> b{80, 80, 40};
        const DistributionDistance d = distributionDistance(a, b);
        const std::vector<double> p{0.5, 0.3, 0.2};
        const std::vector<double> q{0.4, 0.4, 0.2};
        double jsd = 0;
        double psi = 0;
        double affinity = 0;
        for (size_t i = 0; i < 3; ++i) {
            const double m = (p[i] + q[i]) / 2;
            jsd += (p[i] * std::log(p[i] / m) + q[i] * std::log(q[i] / m)) / 2;
            psi += (p[i] - q[i]) * std::log(p[i] / q[i]);
            affinity += std::sqrt(p[i] * q[i]);
        }
        const auto isClose = [](double x, double y) { return std::abs(x - y) <= 1e-12 * std::abs(y); };
        QVERIFY(isClose(d.jsd, jsd));
        QVERIFY(isClose(d.psi, psi));
        QVERIFY(isClose(d.hellinger, std::sqrt(1 - affinity)));
        // With two degrees of freedom, chi-square's tail is exp(-x / 2).
        const double c = 1.0 / 100 + 1.0 / 200;
        QVERIFY(isClose(d.p, std::exp(-8 * jsd / c / 2)));
        QVERIFY(isClose(d.psiLimit, -2 * std::log(0.05) * c));
        QVERIFY(isClose(d.jsdLimit, -2 * std::log(0.05) * c / 8));
        QVERIFY(isClose(d.hellingerLimit, std::sqrt(d.jsdLimit)));
        QVERIFY(!d.isBeyondChance());
    }

    void rareCellsAreMergedAndEmptySamplesEqual()
    {
        const std::vector<std::int64_t> a{900, 1, 2, 97};
        const std::vector<std::int64_t> b{90, 0, 1, 9};
        QCOMPARE(distributionDistance(a, b).cells, 3);
        const std::vector<std::int64_t> none{0, 0, 0, 0};
        QCOMPARE(distributionDistance(a, none).p, 1.0);
        QCOMPARE(distributionDistance(a, none).jsd, 0.0);
        QCOMPARE(distributionDistance(std::vector<std::int64_t>{9}, std::vector<std::int64_t>{5}).cells, 1);
        const std::vector<std::int64_t> left{100, 0};
        const std::vector<std::int64_t> right{0, 100};
        QCOMPARE(distributionDistance(left, right).jsd, std::log(2.0));
        QCOMPARE(distributionDistance(left, right).hellinger, 1.0);
    }

    /// Under no change the 95 % limits are passed by about one sample in twenty, whatever the sizes and cells.
    void limitsHoldTheirLevel_data()
    {
        QTest::addColumn<int>("cells");
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("m");
        for (const int cells : {2, 5, 20}) {
            for (const auto &[n, m] : {std::pair(1000, 200), std::pair(2000, 2000), std::pair(20000, 300)})
                QTest::addRow("%d cells, %d and %d rows", cells, n, m) << cells << n << m;
        }
    }

    void limitsHoldTheirLevel()
    {
        QFETCH(int, cells);
        QFETCH(int, n);
        QFETCH(int, m);
        constexpr int trials = 2000;
        Random random(std::uint64_t(cells * 1000 + m), "limits");
        const auto sample = [&](int rows) {
            std::vector<std::int64_t> counts(size_t(cells), 0);
            for (int i = 0; i < rows; ++i)
                ++counts[random.below(std::uint64_t(cells))];
            return counts;
        };
        int beyond = 0;
        for (int trial = 0; trial < trials; ++trial)
            beyond += distributionDistance(sample(n), sample(m)).isBeyondChance();
        const double share = double(beyond) / trials;
        QVERIFY2(share > 0.03 && share < 0.07, qPrintable(QString::number(share)));
    }

    void kolmogorovSmirnovByHand()
    {
        const std::vector<double> a{1, 2, 3, 4};
        QCOMPARE(kolmogorovSmirnov(a, a), 0.0);
        QCOMPARE(kolmogorovSmirnov(a, std::vector<double>{5, 6}), 1.0);
        QCOMPARE(kolmogorovSmirnov(a, std::vector<double>{2, 2, 9}), 1.0 / 3); // at 4: all of a, two of three of b
        QCOMPARE(kolmogorovSmirnov(a, std::vector<double>()), 0.0);
    }

    void cleanYearHasNoFaults()
    {
        const DataComparison comparison = compared(m_now);
        QCOMPARE(shown(comparison.faults), QString());
        // What the year did change is said as distances: there were more rentals and the season went on.
        QStringList beyond;
        for (const ColumnDistance &distance : comparison.distances) {
            if (distance.correctedP < 0.05)
                beyond.append(distance.column);
        }
        QVERIFY2(beyond.contains(QStringLiteral("cnt")), qPrintable(beyond.join(u' ')));
        QVERIFY2(!beyond.contains(QStringLiteral("hr")), qPrintable(beyond.join(u' ')));
        QVERIFY(!beyond.contains(QStringLiteral("weekday")));
        QVERIFY(!beyond.contains(QStringLiteral("holiday")));
    }

    void faults_data()
    {
        QTest::addColumn<Inject>("inject");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("edit"); // that is suggested, of the data or of the schema
        const auto row = [](const char *name, const char *expected, const char *edit, Inject inject) {
            QTest::newRow(name) << std::move(inject) << QString::fromLatin1(expected) << QString::fromLatin1(edit);
        };
        row("unit", "temp unit_change 8734", "convert temp 1/100", [](Table &table, const Table &) {
            for (double &x : column(table, "temp").numbers)
                x *= 100;
        });
        row("Fahrenheit", "temp unit_change 8734", "convert temp 1/1.8 -17.7777777777778",
            [](Table &table, const Table &) {
                for (double &x : column(table, "temp").numbers)
                    x = x * 1.8 + 32;
            });
        row("null burst", "hum missing_burst 500", "drop rows 3001..3500", [](Table &table, const Table &) {
            std::fill_n(column(table, "hum").numbers.begin() + 3000, 500, missing);
        });
        row("renamed category", "season category_renamed 2256", "replace season 7 3",
            [](Table &table, const Table &) { replace(table, "season", 3, 7); });
        row("merged category", "weathersit category_merged 8094", "remove weathersit.values 2",
            [](Table &table, const Table &) { replace(table, "weathersit", 2, 1); });
        row("constant column", "windspeed became_constant 8734", "missing windspeed 0.1343",
            [](Table &table, const Table &) {
                std::fill(column(table, "windspeed").numbers.begin(), column(table, "windspeed").numbers.end(), 0.1343);
            });
        row("sentinel", "hum new_point_mass 175", "missing hum -1", [](Table &table, const Table &) {
            for (size_t i = 0; i < 8734; i += 50)
                column(table, "hum").numbers[i] = -1;
        });
        row("days shifted", "dteday time_shift 8734", "shift dteday -1 day", [](Table &table, const Table &) {
            for (double &x : column(table, "dteday").numbers)
                x += msPerDay;
        });
        row("hours shifted", "hr time_shift 8734", "shift hr -5 0..23", [](Table &table, const Table &) {
            for (double &x : column(table, "hr").numbers)
                x = std::fmod(x + 5, 24);
        });
        row("duplicated rows", "duplicated_rows 400", "drop repeats except instant", [](Table &table, const Table &) {
            std::vector<size_t> rows(8734);
            std::iota(rows.begin(), rows.end(), size_t(0));
            for (size_t i = 0; i < 400; ++i)
                rows.push_back(i * 20);
            table = rowsOf(table, rows);
        });
        row("label flip", "cnt target_flipped 8734", "convert cnt -1 978", [](Table &table, const Table &) {
            for (double &x : column(table, "cnt").numbers)
                x = 978 - x;
        });
        row("leak of training rows", "rows_of_reference 600", "drop shared bikes@1 except instant",
            [](Table &table, const Table &before) {
                for (Column &c : table.columns) {
                    const Column &old = *before.find(c.name);
                    for (size_t i = 0; i < 600; ++i)
                        c.numbers[i * 10] = old.numbers[i * 14];
                }
            });
        row("swapped columns", "hum columns_swapped 8734, windspeed columns_swapped 8734", "swap hum windspeed",
            [](Table &table, const Table &) {
                std::swap(column(table, "hum").numbers, column(table, "windspeed").numbers);
            });
    }

    /// Each fault is named for what it is, and nothing else is said.
    void faults()
    {
        QFETCH(Inject, inject);
        Table table = m_now;
        inject(table, m_before);
        const DataComparison comparison = compared(table);
        QTEST(shown(comparison.faults), "expected");
        for (const Anomaly &fault : comparison.faults) {
            QVERIFY(fault.text.endsWith(u'.'));
            QVERIFY2(!fault.text.contains(u'%') || !fault.text.contains(QStringLiteral("%1")), qPrintable(fault.text));
            QVERIFY(!fault.examples.empty());
            qInfo("%s", qPrintable(fault.text));
        }
        followSuggestion(std::move(table), comparison.faults.front());
    }

    /// Numbers for words, booleans for numbers: what the edit restores is what was.
    void aRepairRestoresTheYear()
    {
        Table table = m_now;
        for (double &x : column(table, "temp").numbers)
            x *= 100;
        replace(table, "season", 3, 7);
        std::swap(column(table, "hum").numbers, column(table, "windspeed").numbers);
        for (int round = 0; round < 3; ++round) {
            const std::vector<Anomaly> faults = compared(table).faults;
            QVERIFY(!faults.empty() && faults.front().repair);
            QVERIFY_RESULT(applyDataEdit(table, faults.front().repair->edit));
        }
        QVERIFY(compared(table).faults.empty());
        for (const Column &c : m_now.columns) {
            const Column &restored = *table.find(c.name);
            for (size_t row = 0; row < c.numbers.size(); ++row)
                QVERIFY(std::abs(restored.numbers[row] - c.numbers[row]) <= 1e-12);
        }
    }

    void aNewCategoryIsTheSchemasBusiness()
    {
        Table table = m_now;
        for (size_t i = 0; i < 60; ++i)
            column(table, "weathersit").numbers[i * 100] = 5;
        QCOMPARE(shown(compared(table).faults), QString());
        const auto anomalies = checkSchema(m_schema, table);
        QVERIFY(std::any_of(anomalies.begin(), anomalies.end(), [](const Anomaly &anomaly) {
            return anomaly.code == u"unknown_value" && anomaly.column == u"weathersit" && anomaly.rows == 60;
        }));
        Schema allowing = m_schema;
        for (const Anomaly &anomaly : anomalies) {
            if (anomaly.code == u"unknown_value") {
                QCOMPARE(anomaly.suggestion->edit.toText(), QStringLiteral("add weathersit.values 5"));
                QVERIFY_RESULT(applySchemaEdit(allowing, anomaly.suggestion->edit));
            }
        }
        QVERIFY(!shown(checkSchema(allowing, table)).contains(QStringLiteral("weathersit")));
    }

    /// Random halves of 2011 raise nothing against the schema and the data of 2011.
    void untouchedHalvesRaiseNothing()
    {
        Random random(2011, "halves");
        for (int trial = 0; trial < 200; ++trial) {
            std::vector<size_t> rows = shuffledRows(m_before, random);
            rows.resize(rows.size() / 2);
            std::sort(rows.begin(), rows.end());
            const Table half = rowsOf(m_before, rows);
            QCOMPARE(shown(checkSchema(m_schema, half)), QString());
            QCOMPARE(shown(compared(half).faults), QString());
        }
    }

    /// Of two halves of 2011 that share no row, the second has no fault against the first, and by the corrected
    /// distances it differs in at most 5 % of the trials.
    void halvesDifferAsSeldomAsPromised()
    {
        Random random(2012, "halves");
        int different = 0;
        for (int trial = 0; trial < 200; ++trial) {
            const std::vector<size_t> rows = shuffledRows(m_before, random);
            const auto middle = rows.begin() + std::ptrdiff_t(rows.size() / 2);
            std::vector<size_t> first(rows.begin(), middle);
            std::vector<size_t> second(middle, rows.end());
            std::sort(first.begin(), first.end());
            std::sort(second.begin(), second.end());
            NoProgress progress;
            const auto comparison = compareData(m_schema, rowsOf(m_before, first), rowsOf(m_before, second), progress);
            QVERIFY_RESULT(comparison);
            QCOMPARE(shown(comparison->faults), QString());
            different += std::any_of(comparison->distances.begin(), comparison->distances.end(),
                                     [](const ColumnDistance &d) { return d.correctedP < 0.05; });
        }
        QVERIFY2(different <= 10, qPrintable(QString::number(different)));
        qInfo("%d of 200 pairs of halves differ", different);
    }

    void emptyAndForeignTablesAreCompared()
    {
        Table empty = rowsOf(m_now, {});
        QCOMPARE(shown(compared(empty).faults), QString());
        Table foreign = tableOf({numberColumn("x", {1, 2, 3})});
        QCOMPARE(shown(compared(foreign).faults), QString());
        QVERIFY(compared(foreign).distances.empty());
        Table hollow = m_now;
        for (Column &c : hollow.columns)
            std::fill(c.numbers.begin(), c.numbers.end(), missing);
        (void)compared(hollow);
        Table wild = m_now;
        for (Column &c : wild.columns)
            std::fill(c.numbers.begin(), c.numbers.begin() + 100, std::numeric_limits<double>::infinity());
        (void)compared(wild);
    }

    void stopsWhenTold()
    {
        struct Stop final : Progress {
            bool report(double, const QString &) override { return false; }
            [[nodiscard]] bool isStopped() const override { return true; }
        } stop;
        QVERIFY_ERROR(compareData(m_schema, m_before, m_now, stop), ErrorCode::Cancelled);
    }

private:
    DataComparison compared(const Table &table) { return compared(m_schema, table); }
    DataComparison compared(const Schema &schema, const Table &table)
    {
        NoProgress progress;
        auto comparison = compareData(schema, m_before, table, progress, {QStringLiteral("bikes@1")});
        if (!comparison) {
            QTest::qFail(qPrintable(comparison.error().text), __FILE__, __LINE__);
            return {};
        }
        return std::move(*comparison);
    }

    /// Applies what is suggested, and looks again: neither that fault nor another is there.
    void followSuggestion(Table table, const Anomaly &fault)
    {
        QFETCH(QString, edit);
        Schema schema = m_schema;
        QVERIFY2(fault.repair || fault.suggestion, qPrintable(fault.code));
        if (fault.repair) {
            QCOMPARE(fault.repair->edit.toText(), edit);
            QVERIFY(!fault.repair->text.isEmpty());
            const auto done = applyDataEdit(table, fault.repair->edit, [&](const QString &reference) {
                return Result(std::shared_ptr<const Table>(reference == u"bikes@1" ? std::make_shared<Table>(m_before)
                                                                                   : nullptr));
            });
            QVERIFY_RESULT(done);
            QVERIFY(done->rows > 0 && done->text.endsWith(u'.'));
        } else {
            QCOMPARE(fault.suggestion->edit.toText(), edit);
            QVERIFY_RESULT(applySchemaEdit(schema, fault.suggestion->edit));
        }
        QCOMPARE(shown(compared(schema, table).faults), QString());
    }

    Table m_before;
    Table m_now;
    Schema m_schema;
};

QTEST_GUILESS_MAIN(TestDataComparison)
#include "tst_data_comparison.moc"
