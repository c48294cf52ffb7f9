#include "core/base/random.h"
#include "core/runs/curves/curve_decimation.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace assay;

namespace
{

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    bool operator==(const Extent &) const = default;
};

/// What each pixel column shows of the points inside the range.
std::map<int, Extent> extents(std::span<const double> x, std::span<const double> y, double xMin, double xMax,
                              int columns)
{
    std::map<int, Extent> all;
    for (size_t i = 0; i < x.size(); ++i) {
        if (x[i] < xMin || x[i] > xMax || std::isnan(y[i]))
            continue;
        Extent &extent = all[int(std::floor((x[i] - xMin) * columns / (xMax - xMin)))];
        extent.low = std::min(extent.low, y[i]);
        extent.high = std::max(extent.high, y[i]);
    }
    return all;
}

} // namespace

class TestCurveDecimation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPixelColumnKeepsItsExtent_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("whole") << 0.0 << 100000.0;
        QTest::newRow("part") << 31234.5 << 42000.25;
        QTest::newRow("close") << 500.0 << 520.0;
        QTest::newRow("beyond") << -5000.0 << 250000.0;
    }

    void everyPixelColumnKeepsItsExtent()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        Random random(1, "test");
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 0; i < 100000; ++i) {
            x.push_back(i);
            y.push_back(i % 977 == 0 ? std::nan("") : random.normal());
        }
        const int columns = 613;
        const CurvePoints points = decimateCurve(x, y, from, to, columns);
        QVERIFY(std::is_sorted(points.x.begin(), points.x.end()));
        QVERIFY(extents(points.x, points.y, from, to, columns) == extents(x, y, from, to, columns));
        QVERIFY(points.x.size() <= 4 * size_t(columns) + 2 + 5 * 103);
    }

    void fewPointsStayAsTheyAre()
    {
        const std::vector<double> x{0, 1, 2, 3};
        const std::vector<double> y{5, 6, 7, 8};
        const CurvePoints points = decimateCurve(x, y, 0.5, 2.5, 100);
        QCOMPARE(points.x, x);
        QCOMPARE(points.y, y);
    }

    void nothingToDrawGivesNothing()
    {
        QVERIFY(decimateCurve({}, {}, 0, 1, 100).x.empty());
        const std::vector<double> one{1};
        QVERIFY(decimateCurve(one, one, 1, 1, 100).x.empty());
        QCOMPARE(decimateCurve(one, one, 0, 2, 100).y, one);
    }
};

QTEST_GUILESS_MAIN(TestCurveDecimation)
#include "tst_curve_decimation.moc"
