#include "core/base/holm.h"
#include "core/base/random.h"
#include "core/learn/metrics.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

struct Sample {
    std::vector<double> truth;
    std::vector<double> a;
    std::vector<double> b;
};

/// Two models whose errors have the same spread, plus `shift` of bias on the second.
Sample makeSample(std::uint64_t seed, int n, double shift)
{
    Random random(seed, "sample");
    Sample sample;
    for (int i = 0; i < n; ++i) {
        const double truth = 100 * random.uniform();
        const double common = 5 * random.normal();
        sample.truth.push_back(truth);
        sample.a.push_back(truth + common + random.normal());
        sample.b.push_back(truth + common + random.normal() + shift);
    }
    return sample;
}

} // namespace

class TestMetrics final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void closedForms()
    {
        const std::vector<double> truth{1, 2, 3, 4};
        const std::vector<double> prediction{1, 3, 2, 6};
        QCOMPARE(rootMeanSquaredError(truth, prediction), std::sqrt(6.0 / 4));
        QCOMPARE(meanAbsoluteError(truth, prediction), 1.0);
        QVERIFY(std::abs(rSquared(truth, prediction) - (1 - 6.0 / 5)) < 1e-15);
        QCOMPARE(rSquared(truth, truth), 1.0);
        const std::vector<double> constant{2, 2};
        QVERIFY(std::isnan(rSquared(constant, constant)));
    }

    void largeOffsetsLoseNothing()
    {
        std::vector<double> truth{1, 2, 3, 4};
        std::vector<double> prediction{1, 3, 2, 6};
        for (size_t i = 0; i < 4; ++i) {
            truth[i] += 1e9;
            prediction[i] += 1e9;
        }
        QVERIFY(std::abs(rSquared(truth, prediction) - (1 - 6.0 / 5)) < 1e-9);
    }

    void intervalsCoverTheTruth()
    {
        // Errors are standard normal: RMSE 1. A 95 % interval may miss it in about one case of twenty.
        int covered = 0;
        const int cases = 200;
        for (int i = 0; i < cases; ++i) {
            Random random(std::uint64_t(i), "coverage");
            std::vector<double> truth;
            std::vector<double> prediction;
            for (int k = 0; k < 300; ++k) {
                truth.push_back(random.normal() * 3);
                prediction.push_back(truth.back() + random.normal());
            }
            const Estimate rmse =
                regressionMetrics(truth, prediction, std::uint64_t(i), 400).value(QStringLiteral("rmse"));
            covered += rmse.lower <= 1 && 1 <= rmse.upper;
        }
        QVERIFY2(covered >= 180 && covered <= 198, qPrintable(QString::number(covered)));
    }

    void pairedTestKeepsItsLevel()
    {
        int rejected = 0;
        const int cases = 400;
        for (int i = 0; i < cases; ++i) {
            const Sample sample = makeSample(std::uint64_t(i), 200, 0);
            rejected +=
                pairedBootstrap(QStringLiteral("mae"), sample.truth, sample.a, sample.b, std::uint64_t(i), 400).p <
                0.05;
        }
        const double share = double(rejected) / cases;
        QVERIFY2(share >= 0.02 && share <= 0.085, qPrintable(QString::number(share)));
    }

    void pairedTestSeesARealDifference()
    {
        const Sample sample = makeSample(3, 1000, 3);
        const PairedDifference found =
            pairedBootstrap(QStringLiteral("rmse"), sample.truth, sample.a, sample.b, 1, 2000);
        QVERIFY(found.p < 0.01);
        QVERIFY(found.lower > 0);
        const PairedDifference turned =
            pairedBootstrap(QStringLiteral("rmse"), sample.truth, sample.b, sample.a, 1, 2000);
        QCOMPARE(turned.value, -found.value);
        QVERIFY(turned.upper < 0);
        const PairedDifference none = pairedBootstrap(QStringLiteral("rmse"), sample.truth, sample.a, sample.a, 1, 500);
        QCOMPARE(none.p, 1.0);
        QCOMPARE(none.value, 0.0);
    }

    void holmMatchesItsDefinition()
    {
        const std::vector<double> p{0.01, 0.04, 0.03, 0.005};
        const std::vector<double> expected{0.03, 0.06, 0.06, 0.02};
        const std::vector<double> corrected = holmCorrected(p);
        for (size_t i = 0; i < p.size(); ++i)
            QVERIFY(std::abs(corrected[i] - expected[i]) < 1e-15);
        QVERIFY(holmCorrected({}).empty());
    }

    void directions()
    {
        QCOMPARE(lowerIsBetter(QStringLiteral("valid_rmse")), std::optional<bool>(true));
        QCOMPARE(lowerIsBetter(QStringLiteral("r2")), std::optional<bool>(false));
        QVERIFY(!lowerIsBetter(QStringLiteral("temperature")));
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
