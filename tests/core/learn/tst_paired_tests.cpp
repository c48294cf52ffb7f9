#include "core/learn/block_length.h"
#include "core/learn/counted_metrics.h"
#include "core/learn/fold_statistics.h"
#include "core/learn/paired_tests.h"
#include "core/learn/power.h"
#include "tests/support/result_check.h"
#include "tests/support/scored_samples.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

bool isNear(double a, double b, double within = 1e-12)
{
    return std::abs(a - b) <= within;
}

} // namespace

class TestPairedTests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyMetricCanBeCompared_data()
    {
        QTest::addColumn<LearningTask>("task");
        QTest::addColumn<QString>("metric");
        for (const LearningTask task : {LearningTask::Regression, LearningTask::Binary, LearningTask::Multiclass}) {
            for (const QString &metric : metricNames(task))
                QTest::addRow("%s %s", qPrintable(taskName(task)), qPrintable(metric)) << task << metric;
        }
    }

    void everyMetricCanBeCompared()
    {
        QFETCH(LearningTask, task);
        QFETCH(QString, metric);
        const ScoredSample sample = task == LearningTask::Regression ? amountSample(1, 1500, 2)
                                    : task == LearningTask::Binary   ? binarySample(1, 1500, 4)
                                                                     : multiclassSample(1, 1500, 3, 3);
        const BootstrapOptions options{1, 500, 0, nullptr};
        const auto found = comparePaired(metric, sample.a(), sample.b(), options);
        QVERIFY_RESULT(found);
        const double expected = metricValue(metric, sample.b()) - metricValue(metric, sample.a());
        QVERIFY2(isNear(found->value, expected, 1e-9), qPrintable(QString::number(found->value - expected)));
        // The second model is much noisier.
        QVERIFY2(found->p < 0.02, qPrintable(QString::number(found->p)));
        QVERIFY(found->lower < found->value && found->value < found->upper && found->error > 0);
        QCOMPARE(found->value > 0, *lowerIsBetter(metric));
        const auto turned = comparePaired(metric, sample.b(), sample.a(), options);
        QVERIFY_RESULT(turned);
        QVERIFY(isNear(turned->value, -found->value, 1e-12) && isNear(turned->p, found->p, 1e-9));
        const auto same = comparePaired(metric, sample.a(), sample.a(), options);
        QVERIFY_RESULT(same);
        QCOMPARE(same->p, 1.0);
        QCOMPARE(same->value, 0.0);
    }

    void threadsChangeNothing()
    {
        const ScoredSample sample = binarySample(2, 20'000, 1.1);
        for (const char *metric : {"log_loss", "pr_auc", "f1", "ece"}) {
            const auto one = pairedBootstrap(QLatin1String(metric), sample.a(), sample.b(), {3, 200, 1, nullptr});
            const auto two = pairedBootstrap(QLatin1String(metric), sample.a(), sample.b(), {3, 200, 2, nullptr});
            QCOMPARE(one.p, two.p);
            QCOMPARE(one.lower, two.lower);
            QCOMPARE(one.error, two.error);
        }
    }

    void mcNemarByHand()
    {
        // 2 × P(X <= 1) - P(X = 1) of five tosses: (12 - 5) / 32.
        QVERIFY(isNear(mcNemarMidP(1, 4), 7.0 / 32));
        QVERIFY(isNear(mcNemarMidP(4, 1), 7.0 / 32));
        QVERIFY(isNear(mcNemarMidP(3, 3), 1));
        QCOMPARE(mcNemarMidP(0, 0), 1.0);
        QVERIFY(isNear(mcNemarMidP(0, 3), 1.0 / 8));
        QVERIFY(mcNemarMidP(400'000, 402'000) > 0.02 && mcNemarMidP(400'000, 402'000) < 0.03);
    }

    void deLongWhereNothingVaries()
    {
        ScoredSample sample = binarySample(4, 100);
        std::copy(sample.truth.begin(), sample.truth.end(), sample.first.begin());
        std::fill(sample.second.begin(), sample.second.end(), 0.5);
        const PairedDifference apart = deLongTest(sample.a(), sample.b());
        QCOMPARE(apart.value, -0.5);
        QVERIFY(apart.p < 1e-10);
        // Of two rows each there are six ways to choose, so chance cannot be told apart.
        ScoredSample few{LearningTask::Binary, 1, {0, 0, 1, 1}, {0.1, 0.2, 0.8, 0.9}, {0.5, 0.5, 0.5, 0.5}};
        QVERIFY(isNear(deLongTest(few.a(), few.b()).p, 1.0 / 3));
        // Another scale of the same order is the same area.
        for (size_t i = 0; i < 100; ++i)
            sample.second[i] = 0.3 + 0.1 * sample.first[i];
        QCOMPARE(deLongTest(sample.a(), sample.b()).p, 1.0);
    }

    void whatCannotBeComparedIsRefused()
    {
        const BootstrapOptions options{1, 100, 1, nullptr};
        const ScoredSample sample = binarySample(5, 50);
        ScoredSample other = binarySample(6, 50);
        QVERIFY_ERROR(comparePaired(QStringLiteral("rmse"), sample.a(), sample.b(), options), ErrorCode::Usage);
        QVERIFY_ERROR(comparePaired(QStringLiteral("f1"), sample.a(), other.b(), options), ErrorCode::Refused);
        other = sample;
        other.second[4] = std::nan("");
        QVERIFY_ERROR(comparePaired(QStringLiteral("f1"), other.a(), other.b(), options), ErrorCode::Invalid);
        std::fill(other.truth.begin(), other.truth.end(), 1.0);
        other.second = sample.second;
        for (const char *metric : {"roc_auc"})
            QVERIFY_ERROR(comparePaired(QLatin1String(metric), other.a(), other.b(), options), ErrorCode::Refused);
        std::fill(other.truth.begin(), other.truth.end(), 0.0);
        QVERIFY_ERROR(comparePaired(QStringLiteral("pr_auc"), other.a(), other.b(), options), ErrorCode::Refused);
        ScoredSample constant = amountSample(1, 50);
        std::fill(constant.truth.begin(), constant.truth.end(), 3.0);
        QVERIFY_ERROR(comparePaired(QStringLiteral("r2"), constant.a(), constant.b(), options), ErrorCode::Refused);
    }

    void blocksAreAsLongAsRowsDepend_data()
    {
        QTest::addColumn<double>("dependence");
        for (const double dependence : {0.2, 0.5, 0.8, 0.95})
            QTest::addRow("%g", dependence) << dependence;
    }

    void blocksAreAsLongAsRowsDepend()
    {
        QFETCH(double, dependence);
        // Of an autoregression the optimum is (√6 φ / (1 - φ²))^(2/3) n^(1/3).
        constexpr int rows = 40'000;
        const double wanted =
            std::pow(std::sqrt(6) * dependence / (1 - dependence * dependence), 2.0 / 3) * std::cbrt(double(rows));
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            Random random(seed, "autoregression");
            std::vector<double> series(rows, random.normal());
            for (size_t i = 1; i < rows; ++i)
                series[i] = dependence * series[i - 1] + random.normal();
            const auto found = double(blockLength(series));
            QVERIFY2(found > 0.6 * wanted && found < 1.6 * wanted,
                     qPrintable(QStringLiteral("%1, not %2").arg(found).arg(wanted)));
        }
    }

    void independentRowsNeedNoBlocks()
    {
        int longer = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const ScoredSample amounts = amountSample(seed, 300);
            const ScoredSample classes = binarySample(seed, 2000);
            longer += blockLength(QStringLiteral("mae"), amounts.a(), amounts.b()) > 1;
            longer += blockLength(QStringLiteral("roc_auc"), classes.a(), classes.b()) > 1;
        }
        QVERIFY2(longer <= 12, qPrintable(QString::number(longer)));
        const std::vector<double> nothing(1000, 3);
        QCOMPARE(blockLength(nothing), size_t(1));
        QCOMPARE(blockLength(std::vector<double>(1000, std::nan(""))), size_t(1));
        QCOMPARE(blockLength(std::vector<double>{}), size_t(1));
        // Rows that take turns even each other out.
        Random random(1, "turns");
        std::vector<double> turns(1000, 0);
        for (size_t i = 1; i < turns.size(); ++i)
            turns[i] = random.normal() - 0.6 * turns[i - 1];
        QCOMPARE(blockLength(turns), size_t(1));
    }

    void blocksWidenWhatDependentRowsTell()
    {
        const ScoredSample sample = dependentSample(3, 2000, 0.9, 1.3);
        const size_t block = blockLength(QStringLiteral("rmse"), sample.a(), sample.b());
        QVERIFY(block > 5);
        BootstrapOptions options{1, 1000, 0, nullptr};
        const auto alone = comparePaired(QStringLiteral("rmse"), sample.a(), sample.b(), options);
        QVERIFY_RESULT(alone);
        options.block = block;
        const auto together = comparePaired(QStringLiteral("rmse"), sample.a(), sample.b(), options);
        QVERIFY_RESULT(together);
        QCOMPARE(together->value, alone->value);
        QVERIFY(together->upper - together->lower > 1.5 * (alone->upper - alone->lower));
        // A block of all rows is all rows.
        options.block = 5000;
        const auto whole = comparePaired(QStringLiteral("rmse"), sample.a(), sample.b(), options);
        QVERIFY_RESULT(whole);
        QVERIFY(isNear(whole->upper, whole->value) && isNear(whole->lower, whole->value));
        options.threads = 1;
        options.block = block;
        const auto again = comparePaired(QStringLiteral("rmse"), sample.a(), sample.b(), options);
        QVERIFY_RESULT(again);
        QCOMPARE(again->p, together->p);
        QCOMPARE(again->lower, together->lower);
    }

    void foldsThatKnowNothing()
    {
        const std::vector<double> a{1, 2, std::nan("")};
        const std::vector<double> b{2, 3, 4};
        QVERIFY(std::isnan(correctedResampledT(a, b, 0.25).p));
        QVERIFY(std::isnan(correctedResampledT(std::vector<double>{1}, std::vector<double>{2}, 0.25).p));
        const PairedDifference found = correctedResampledT(std::vector<double>{1, 2, 3}, b, 0.25);
        QCOMPARE(found.value, 1.0);
        QCOMPARE(found.error, 0.0);
    }

    void rowsThatWouldSettleIt()
    {
        // (1.96 + 0.84)^2 = 7.849: a difference as large as its error needs so many times the rows.
        QVERIFY(isNear(*moreRowsNeeded(2, 2, 1000), std::ceil(1000 * 7.848879734 - 1000), 1));
        QCOMPARE(*moreRowsNeeded(10, 2, 1000), 0.0);
        QVERIFY(*moreRowsNeeded(2, 2, 1000, 0.01) > *moreRowsNeeded(2, 2, 1000));
        QVERIFY(!moreRowsNeeded(0, 2, 1000));
        QVERIFY(!moreRowsNeeded(2, std::nan(""), 1000));
        QVERIFY(!moreRowsNeeded(1e-9, 2, 1000));
        // With so many rows the power is what was aimed at.
        const double rows = 1000 + *moreRowsNeeded(2, 2, 1000);
        QVERIFY(isNear(zTestPower(2, 2 * std::sqrt(1000 / rows)), 0.8, 0.001));
        QVERIFY(isNear(zTestPower(0, 2), 0.05, 1e-9));
    }
};

QTEST_GUILESS_MAIN(TestPairedTests)
#include "tst_paired_tests.moc"
