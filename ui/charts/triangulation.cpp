#include "ui/charts/triangulation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace assay
{

namespace
{

/// What rounding may make of a sum whose terms have these sizes together.
constexpr double tolerance = 1e-12;

/// Twice the area of a, b, c: above 0 when they turn left, 0 when rounding leaves it open.
double turn(const QPointF &a, const QPointF &b, const QPointF &c)
{
    const double left = (b.x() - a.x()) * (c.y() - a.y());
    const double right = (b.y() - a.y()) * (c.x() - a.x());
    return std::abs(left - right) <= tolerance * (std::abs(left) + std::abs(right)) ? 0 : left - right;
}

/// Whether d lies within the circle through a, b and c, which turn left, for sure.
bool isInsideCircle(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    const QPointF u = a - d;
    const QPointF v = b - d;
    const QPointF w = c - d;
    const auto square = [](const QPointF &p) { return QPointF::dotProduct(p, p); };
    double sum = 0;
    double size = 0;
    const auto add = [&](const QPointF &of, const QPointF &first, const QPointF &second) {
        const double left = first.x() * second.y();
        const double right = first.y() * second.x();
        sum += square(of) * (left - right);
        size += square(of) * (std::abs(left) + std::abs(right));
    };
    add(u, v, w);
    add(v, w, u);
    add(w, u, v);
    return sum > tolerance * size;
}

/// Triangles as half-edges: edge e starts at m_origin[e], belongs to triangle e / 3, and m_twin[e] is the same edge
/// seen from the neighbour, -1 on the hull.
class Mesh final
{
public:
    explicit Mesh(const std::vector<QPointF> &points)
        : m_points(points),
          m_next(points.size(), -1),
          m_previous(points.size(), -1),
          m_hullEdge(points.size(), -1)
    {
    }

    /// The first triangles: `line` lies on one line, `apex` does not.
    void begin(std::vector<int> line, int apex)
    {
        if (turn(m_points[size_t(line.front())], m_points[size_t(line.back())], m_points[size_t(apex)]) < 0)
            std::reverse(line.begin(), line.end());
        int before = -1;
        for (size_t i = 0; i + 1 < line.size(); ++i) {
            const int edge = addTriangle(line[i], line[i + 1], apex);
            link(edge, -1);
            link(edge + 2, before);
            link(edge + 1, -1);
            before = edge + 1;
            join(line[i], line[i + 1]);
        }
        join(line.back(), apex);
        join(apex, line.front());
        m_last = apex;
        legalizeAll();
    }

    /// Joins a point that lies to the right of all others.
    void add(int point)
    {
        const auto sees = [&](int from, int to) {
            return turn(m_points[size_t(from)], m_points[size_t(to)], m_points[size_t(point)]) < 0;
        };
        int start = m_last;
        while (sees(m_previous[size_t(start)], start))
            start = m_previous[size_t(start)];
        int end = m_last;
        while (sees(end, m_next[size_t(end)]))
            end = m_next[size_t(end)];
        // To rounding it lies on the hull.
        if (start == end)
            return;
        int before = -1;
        for (int corner = start; corner != end;) {
            const int next = m_next[size_t(corner)];
            const int outer = m_hullEdge[size_t(corner)];
            const int edge = addTriangle(next, corner, point);
            link(edge, outer);
            link(edge + 1, before);
            link(edge + 2, -1);
            before = edge + 2;
            m_open.push_back(edge);
            corner = next;
        }
        join(start, point);
        join(point, end);
        m_last = point;
        legalize();
    }

    [[nodiscard]] std::vector<Triangle> triangles() const
    {
        std::vector<Triangle> result;
        for (size_t edge = 0; edge < m_origin.size(); edge += 3)
            result.push_back({m_origin[edge], m_origin[edge + 1], m_origin[edge + 2]});
        return result;
    }

private:
    static int following(int edge) { return edge % 3 == 2 ? edge - 2 : edge + 1; }

    int addTriangle(int a, int b, int c)
    {
        const int edge = int(m_origin.size());
        m_origin.insert(m_origin.end(), {a, b, c});
        m_twin.insert(m_twin.end(), {-1, -1, -1});
        return edge;
    }

    void link(int edge, int twin)
    {
        m_twin[size_t(edge)] = twin;
        if (twin >= 0)
            m_twin[size_t(twin)] = edge;
        else
            m_hullEdge[size_t(m_origin[size_t(edge)])] = edge;
    }

    void join(int from, int to)
    {
        m_next[size_t(from)] = to;
        m_previous[size_t(to)] = from;
    }

    void legalizeAll()
    {
        m_open.resize(m_origin.size());
        std::iota(m_open.begin(), m_open.end(), 0);
        legalize();
    }

    /// Flips edges until each suits both of its triangles.
    void legalize()
    {
        while (!m_open.empty()) {
            const int e = m_open.back();
            m_open.pop_back();
            const int f = m_twin[size_t(e)];
            if (f < 0)
                continue;
            const int e1 = following(e);
            const int e2 = following(e1);
            const int f1 = following(f);
            const int f2 = following(f1);
            const int a = m_origin[size_t(e)];
            const int b = m_origin[size_t(f)];
            const int c = m_origin[size_t(e2)];
            const int d = m_origin[size_t(f2)];
            const auto at = [this](int point) { return m_points[size_t(point)]; };
            // A flip must leave two triangles that turn left, whatever rounding says of the circle.
            if (!isInsideCircle(at(a), at(b), at(c), at(d)) || turn(at(c), at(a), at(d)) <= 0 ||
                turn(at(d), at(b), at(c)) <= 0)
                continue;
            const int besideE1 = m_twin[size_t(e1)];
            const int besideF1 = m_twin[size_t(f1)];
            m_origin[size_t(e1)] = d;
            m_origin[size_t(f1)] = c;
            link(e, besideF1);
            link(f, besideE1);
            link(e1, f1);
            m_open.insert(m_open.end(), {e, e2, f, f2});
        }
    }

    const std::vector<QPointF> &m_points;
    std::vector<int> m_origin;
    std::vector<int> m_twin;
    std::vector<int> m_next;
    std::vector<int> m_previous;
    std::vector<int> m_hullEdge;
    std::vector<int> m_open;
    int m_last = -1;
};

std::vector<QPointF> inUnitSquare(const std::vector<QPointF> &points)
{
    const auto byX = [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); };
    const auto byY = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    const auto [left, right] = std::minmax_element(points.begin(), points.end(), byX);
    const auto [low, high] = std::minmax_element(points.begin(), points.end(), byY);
    const QPointF corner(left->x(), low->y());
    const double size = std::max({right->x() - left->x(), high->y() - low->y(), 1e-300});
    std::vector<QPointF> scaled;
    for (const QPointF &point : points)
        scaled.push_back((point - corner) / size);
    return scaled;
}

std::vector<FieldPoint> meansByKey(const std::vector<FieldPoint> &points, const auto &keyOf)
{
    struct Sum {
        QPointF at;
        double value = 0;
        int count = 0;
    };
    std::map<std::pair<double, double>, Sum> sums;
    for (const FieldPoint &point : points) {
        Sum &sum = sums[keyOf(point.at)];
        sum.at += point.at;
        sum.value += point.value;
        ++sum.count;
    }
    std::vector<FieldPoint> means;
    for (const auto &[key, sum] : sums)
        means.push_back({sum.at / sum.count, sum.value / sum.count});
    return means;
}

} // namespace

std::vector<FieldPoint> meansOfPlaces(std::vector<FieldPoint> points, int most)
{
    points = meansByKey(points, [](const QPointF &at) { return std::pair(at.x(), at.y()); });
    if (int(points.size()) <= most)
        return points;
    std::vector<QPointF> places;
    for (const FieldPoint &point : points)
        places.push_back(point.at);
    const auto byX = [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); };
    const auto byY = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    const auto [left, right] = std::minmax_element(places.begin(), places.end(), byX);
    const auto [low, high] = std::minmax_element(places.begin(), places.end(), byY);
    const double side = std::max(std::floor(std::sqrt(double(most))), 1.0);
    const double width = std::max((right->x() - left->x()) / side, 1e-300);
    const double height = std::max((high->y() - low->y()) / side, 1e-300);
    return meansByKey(points, [&](const QPointF &at) {
        return std::pair(std::min(std::floor((at.x() - left->x()) / width), side - 1),
                         std::min(std::floor((at.y() - low->y()) / height), side - 1));
    });
}

std::vector<Triangle> delaunayTriangles(const std::vector<QPointF> &points)
{
    if (points.size() < 3)
        return {};
    const std::vector<QPointF> scaled = inUnitSquare(points);
    const auto at = [&scaled](int point) { return scaled[size_t(point)]; };
    std::vector<int> order(points.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return std::pair(at(a).x(), at(a).y()) < std::pair(at(b).x(), at(b).y()); });
    const auto isNear = [&](int a, int b) { return (at(a) - at(b)).manhattanLength() < 1e-9; };
    order.erase(std::unique(order.begin(), order.end(), isNear), order.end());
    size_t apex = 2;
    while (apex < order.size() && turn(at(order[0]), at(order[apex - 1]), at(order[apex])) == 0)
        ++apex;
    if (apex >= order.size())
        return {};
    Mesh mesh(scaled);
    mesh.begin(std::vector<int>(order.begin(), order.begin() + std::ptrdiff_t(apex)), order[apex]);
    for (size_t i = apex + 1; i < order.size(); ++i)
        mesh.add(order[i]);
    return mesh.triangles();
}

std::vector<QLineF> contourLines(const std::vector<FieldPoint> &points, const std::vector<Triangle> &triangles,
                                 double level)
{
    std::vector<QLineF> lines;
    for (const Triangle &triangle : triangles) {
        std::vector<QPointF> crossings;
        for (size_t corner = 0; corner < 3; ++corner) {
            const FieldPoint &from = points[size_t(triangle[corner])];
            const FieldPoint &to = points[size_t(triangle[(corner + 1) % 3])];
            // Half open, so that a corner on the level belongs to one side.
            if ((from.value >= level) == (to.value >= level))
                continue;
            const double share = (level - from.value) / (to.value - from.value);
            crossings.push_back(from.at * (1 - share) + to.at * share);
        }
        if (crossings.size() == 2 && crossings[0] != crossings[1])
            lines.emplace_back(crossings[0], crossings[1]);
    }
    return lines;
}

} // namespace assay
