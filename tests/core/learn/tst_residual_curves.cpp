#include "core/base/random.h"
#include "core/learn/feature_steps/number_statistics.h"
#include "core/learn/residual_curves.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace assay;

namespace
{

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

std::vector<double> normals(size_t count, double deviation, const char *stream)
{
    Random random(3, stream);
    std::vector<double> values(count);
    for (double &value : values)
        value = deviation * random.normal();
    return values;
}

} // namespace

class TestResidualCurves final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Residuals -1, -0.5, 0, 0.5, 1; the reach is 0.995 of the way between the two largest sizes.
    void sharesOfAFewRows()
    {
        const std::vector<double> truth(5, 10);
        const ResidualShares spread =
            residualShares(truth, std::vector<std::vector<double>>{{9, 9.5, 10, 10.5, 11}}, 5);
        QCOMPARE(spread.shares.size(), 1U);
        QCOMPARE(spread.middles.size(), 5U);
        QCOMPARE(spread.middles[2], 0.0);
        QCOMPARE(spread.middles[4], 0.8);
        QCOMPARE(spread.middles[0], -0.8);
        QCOMPARE(spread.shares[0], std::vector<double>({0.2, 0.2, 0.2, 0.2, 0.2}));
        QCOMPARE(spread.beyond, 0.0);
    }

    /// The model that errs further sets the ranges for both.
    void modelsShareTheirRanges()
    {
        const size_t n = 20'000;
        const std::vector<double> truth(n, 0);
        const ResidualShares spread =
            residualShares(truth, std::vector<std::vector<double>>{normals(n, 1, "near"), normals(n, 3, "far")}, 41);
        // 99.5 % of the sizes of N(0, 3) lie within 2.807 deviations.
        const double reach = spread.middles.back() * 41 / 40;
        QVERIFY2(std::abs(reach - 3 * 2.807) < 0.15, qPrintable(QString::number(reach)));
        const auto sum = [&](size_t model) {
            return std::accumulate(spread.shares[model].begin(), spread.shares[model].end(), 0.0);
        };
        QVERIFY(std::abs(sum(0) - 1) < 1e-9);
        QVERIFY(std::abs(sum(1) - 0.995) < 1e-4);
        QVERIFY(std::abs(spread.beyond - 0.005) < 1e-4);
        // The middle range of N(0, 1): half its width is reach / 41.
        QVERIFY(std::abs(spread.shares[0][20] - std::erf(reach / 41 / std::sqrt(2.0))) < 0.01);
        QVERIFY(spread.shares[0][20] > 2 * spread.shares[1][20]);
        for (size_t range = 0; range < 41; ++range)
            QVERIFY(std::abs(spread.middles[range] + spread.middles[40 - range]) < 1e-12);
    }

    void residualsThatAreNoNumbersLieOutside()
    {
        const ResidualShares spread = residualShares(std::vector<double>{0, 0, 0, 0},
                                                     std::vector<std::vector<double>>{{1, none, infinite, -1}}, 3);
        QCOMPARE(spread.shares[0], std::vector<double>({0.25, 0, 0.25}));
        QCOMPARE(spread.beyond, 0.5);
        const ResidualShares all =
            residualShares(std::vector<double>{none, 0}, std::vector<std::vector<double>>{{1, infinite}}, 3);
        QCOMPARE(all.middles, std::vector<double>{0});
        QCOMPARE(all.beyond, 1.0);
    }

    void modelsWithoutErrorsHaveOneRange()
    {
        const std::vector<double> truth{1, 2, 3};
        const ResidualShares spread = residualShares(truth, std::vector<std::vector<double>>{truth, truth});
        QCOMPARE(spread.middles, std::vector<double>{0});
        QCOMPARE(spread.shares, (std::vector<std::vector<double>>{{1}, {1}}));
        const ResidualShares noRows = residualShares({}, std::vector<std::vector<double>>{{}});
        QCOMPARE(noRows.shares, (std::vector<std::vector<double>>{{0}}));
        QVERIFY(residualShares(truth, {}).shares.empty());
    }

    void hugeErrorsHaveFiniteRanges()
    {
        const ResidualShares spread =
            residualShares(std::vector<double>{-1e308, 0}, std::vector<std::vector<double>>{{0, 1e308}}, 3);
        for (const double middle : spread.middles)
            QVERIFY(std::isfinite(middle));
        QCOMPARE(spread.shares[0], std::vector<double>({0, 0, 1}));
    }

    /// Against the quantile that preparations use.
    void percentiles()
    {
        std::vector<double> values = normals(1234, 5, "values");
        const std::vector<double> quantiles = percentilesOf(values);
        QCOMPARE(quantiles.size(), 100U);
        for (size_t i = 0; i < 100; ++i)
            QVERIFY(std::abs(quantiles[i] - quantileOf(values, (double(i) + 0.5) / 100)) < 1e-12);
        QCOMPARE(percentilesOf(std::vector<double>{none, 7, infinite}), std::vector<double>(100, 7.0));
        QVERIFY(percentilesOf({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestResidualCurves)
#include "tst_residual_curves.moc"
