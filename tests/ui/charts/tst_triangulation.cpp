#include "ui/charts/triangulation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace assay;

namespace
{

double turn(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

std::vector<QPointF> randomPoints(int count, unsigned seed)
{
    std::mt19937 random(seed);
    const auto share = [&random] { return double(random()) / 4294967296.0; };
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i) {
        const double x = share();
        points.emplace_back(100 * x, 3 * share() - 1);
    }
    return points;
}

std::vector<QPointF> gridPoints(int side)
{
    std::vector<QPointF> points;
    for (int x = 0; x < side; ++x) {
        for (int y = 0; y < side; ++y)
            points.emplace_back(x, y);
    }
    return points;
}

/// Twice the area of the hull (monotone chain).
double hullArea(std::vector<QPointF> points)
{
    std::sort(points.begin(), points.end(),
              [](auto &a, auto &b) { return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y()); });
    std::vector<QPointF> hull;
    for (const bool isUpper : {false, true}) {
        const size_t first = hull.size();
        for (const QPointF &point : points) {
            while (hull.size() > first + 1 && turn(hull[hull.size() - 2], hull.back(), point) <= 0)
                hull.pop_back();
            hull.push_back(point);
        }
        hull.pop_back();
        if (!isUpper)
            std::reverse(points.begin(), points.end());
    }
    double area = 0;
    for (size_t i = 2; i < hull.size(); ++i)
        area += turn(hull[0], hull[i - 1], hull[i]);
    return area;
}

/// Center and squared radius of the circle through three points.
std::pair<QPointF, double> circle(const QPointF &a, const QPointF &b, const QPointF &c)
{
    const QPointF u = b - a;
    const QPointF v = c - a;
    const double d = 2 * (u.x() * v.y() - u.y() * v.x());
    const double uu = QPointF::dotProduct(u, u);
    const double vv = QPointF::dotProduct(v, v);
    const QPointF center((v.y() * uu - u.y() * vv) / d, (u.x() * vv - v.x() * uu) / d);
    return {a + center, QPointF::dotProduct(center, center)};
}

} // namespace

class TestTriangulation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trianglesCoverTheHullAndNoCircleHoldsAPoint_data()
    {
        QTest::addColumn<QList<QPointF>>("points");
        const auto add = [](const char *name, const std::vector<QPointF> &points) {
            QTest::newRow(name) << QList<QPointF>(points.begin(), points.end());
        };
        add("three", {{0, 0}, {1, 0}, {0, 1}});
        add("below a line", {{0, 0}, {1, 0}, {2, 0}, {3, 0}, {1.5, -1}});
        add("above a line", {{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 1}});
        add("upright line", {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 5}});
        add("grid", gridPoints(7));
        for (const unsigned seed : {1U, 2U, 3U, 4U})
            add(qPrintable(QStringLiteral("random %1").arg(seed)), randomPoints(250, seed));
        std::vector<QPointF> ring;
        for (int i = 0; i < 40; ++i)
            ring.emplace_back(std::cos(i * 0.157), std::sin(i * 0.157));
        add("ring", ring);
    }

    void trianglesCoverTheHullAndNoCircleHoldsAPoint()
    {
        QFETCH(QList<QPointF>, points);
        const std::vector<QPointF> list(points.begin(), points.end());
        const std::vector<Triangle> triangles = delaunayTriangles(list);
        double area = 0;
        std::set<int> used;
        for (const Triangle &triangle : triangles) {
            const QPointF a = points[triangle[0]];
            const QPointF b = points[triangle[1]];
            const QPointF c = points[triangle[2]];
            QVERIFY(turn(a, b, c) > 0);
            area += turn(a, b, c);
            used.insert(triangle.begin(), triangle.end());
            const auto [center, square] = circle(a, b, c);
            for (const QPointF &point : points)
                QVERIFY(QPointF::dotProduct(point - center, point - center) >= square * (1 - 1e-6));
        }
        QCOMPARE(int(used.size()), int(points.size()));
        QVERIFY2(std::abs(area / hullArea(list) - 1) < 1e-9, qPrintable(QString::number(area / hullArea(list))));
    }

    void withoutAnAreaThereAreNoTriangles()
    {
        QVERIFY(delaunayTriangles({}).empty());
        QVERIFY(delaunayTriangles({{0, 0}, {1, 1}}).empty());
        QVERIFY(delaunayTriangles({{0, 0}, {1, 1}, {2, 2}, {0.5, 0.5}}).empty());
        QVERIFY(delaunayTriangles({{1, 1}, {1, 1}, {1, 1}}).empty());
        // Equal points count once.
        QCOMPARE(delaunayTriangles({{0, 0}, {1, 0}, {0, 1}, {1, 0}, {0, 0}}).size(), size_t(1));
    }

    void contoursOfAPlaneAreItsLines_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("every point") << 1000;
        QTest::newRow("means of cells") << 100;
    }

    void contoursOfAPlaneAreItsLines()
    {
        QFETCH(int, most);
        const auto plane = [](const QPointF &at) { return 2 * at.x() - 30 * at.y() + 5; };
        std::vector<FieldPoint> field;
        for (const QPointF &at : randomPoints(600, 5))
            field.push_back({at, plane(at)});
        field = meansOfPlaces(field, most);
        QVERIFY(int(field.size()) <= most);
        std::vector<QPointF> places;
        for (const FieldPoint &point : field)
            places.push_back(point.at);
        const std::vector<QLineF> lines = contourLines(field, delaunayTriangles(places), 90);
        QVERIFY(lines.size() > 10);
        double length = 0;
        for (const QLineF &line : lines) {
            QVERIFY(std::abs(plane(line.p1()) - 90) < 1e-9);
            QVERIFY(std::abs(plane(line.p2()) - 90) < 1e-9);
            length += std::abs(line.dy());
        }
        // Together they go on without a gap or a piece twice, so their heights sum to the line's own.
        double low = 10;
        double high = -10;
        for (const QLineF &line : lines) {
            low = std::min({low, line.y1(), line.y2()});
            high = std::max({high, line.y1(), line.y2()});
        }
        QVERIFY2(std::abs(length - (high - low)) < 1e-9, qPrintable(QString::number(length - (high - low))));
        QVERIFY(contourLines(field, delaunayTriangles(places), 1e9).empty());
    }

    void equalPlacesHaveTheirMean()
    {
        const auto means = meansOfPlaces({{{1, 2}, 4}, {{0, 0}, 1}, {{1, 2}, 8}}, 10);
        QCOMPARE(means.size(), size_t(2));
        QCOMPARE(means[1].at, QPointF(1, 2));
        QCOMPARE(means[1].value, 6.0);
    }

    void manyPointsDoNotHang() { QCOMPARE(delaunayTriangles(gridPoints(45)).size(), size_t(2 * 44 * 44)); }
};

QTEST_APPLESS_MAIN(TestTriangulation)
#include "tst_triangulation.moc"
