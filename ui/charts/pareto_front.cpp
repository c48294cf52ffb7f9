#include "ui/charts/pareto_front.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

std::vector<int> paretoFront(const std::vector<QPointF> &points, Better x, Better y)
{
    if (x == Better::None || y == Better::None)
        return {};
    // Lower is better in both from here on.
    const auto costX = [&](int i) { return (x == Better::Higher ? -1 : 1) * points[size_t(i)].x(); };
    const auto costY = [&](int i) { return (y == Better::Higher ? -1 : 1) * points[size_t(i)].y(); };
    std::vector<int> order;
    for (int i = 0; i < int(points.size()); ++i) {
        if (!std::isnan(points[size_t(i)].x()) && !std::isnan(points[size_t(i)].y()))
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return std::tuple(costX(a), costY(a), a) < std::tuple(costX(b), costY(b), b); });
    std::vector<int> front;
    double least = std::numeric_limits<double>::infinity();
    for (const int i : order) {
        if (costY(i) < least) {
            least = costY(i);
            front.push_back(i);
        }
    }
    if (x == Better::Higher)
        std::reverse(front.begin(), front.end());
    return front;
}

} // namespace assay
