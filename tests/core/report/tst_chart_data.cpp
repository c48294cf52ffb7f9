#include "core/report/chart_data.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace assay;

class TestChartData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fewPointsStayAsTheyAre()
    {
        const std::vector<double> x = {3, 1, 2};
        const ThinnedPoints points = thinPoints(x, x, 3);
        QVERIFY(points.isWhole());
        QCOMPARE(points.x, x);
    }

    void manyPointsAreThinnedEvenly()
    {
        std::vector<double> x(100000);
        std::iota(x.begin(), x.end(), 0.0);
        const ThinnedPoints points = thinPoints(x, x, 3000);
        QCOMPARE(points.x.size(), size_t(3000));
        QCOMPARE(points.y, points.x);
        QCOMPARE(points.total, size_t(100000));
        QVERIFY(!points.isWhole());
        QVERIFY(std::is_sorted(points.x.begin(), points.x.end()));
        QVERIFY(std::adjacent_find(points.x.begin(), points.x.end()) == points.x.end());
        // The mean of 3,000 of them lies within five standard errors of the whole's.
        const double mean = std::accumulate(points.x.begin(), points.x.end(), 0.0) / 3000;
        QVERIFY(std::abs(mean - 49999.5) < 5 * 28868 / std::sqrt(3000.0));
        QCOMPARE(thinPoints(x, x, 3000).x, points.x);
    }

    void histogramsCountEveryValue()
    {
        const std::vector<double> values = {0, 1, 2, 3, 4, 4, 4, std::nan(""), std::numeric_limits<double>::infinity()};
        const ChartSeries bars = histogramOf(values, 4);
        QCOMPARE(bars.x, (std::vector<double>{0.5, 1.5, 2.5, 3.5}));
        QCOMPARE(bars.y, (std::vector<double>{1, 1, 1, 4}));
        QCOMPARE(histogramOf(std::vector<double>{5, 5}, 4).y, std::vector<double>{2});
        QVERIFY(histogramOf({}, 4).x.empty());
    }

    void quantilesLieBetweenNeighbours()
    {
        const std::vector<double> sorted = {1, 2, 3, 4};
        QCOMPARE(quantileOf(sorted, 0), 1.0);
        QCOMPARE(quantileOf(sorted, 0.5), 2.5);
        QCOMPARE(quantileOf(sorted, 0.25), 1.75);
        QCOMPARE(quantileOf(sorted, 1), 4.0);
        QCOMPARE(quantileOf(std::vector<double>{7}, 0.3), 7.0);
    }
};

QTEST_GUILESS_MAIN(TestChartData)
#include "tst_chart_data.moc"
