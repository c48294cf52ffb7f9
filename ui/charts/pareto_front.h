#pragma once

#include <QPointF>

#include <vector>

namespace assay
{

/// Which values of a metric are better, if any.
enum class Better { None, Lower, Higher };

/// The indices of the points that no other point is at least as good as in both coordinates and better than in one, by
/// rising x; of equal points the first alone. Points with NaN are no part of it; empty unless both have a direction.
/// Time: that of sorting.
[[nodiscard]] std::vector<int> paretoFront(const std::vector<QPointF> &points, Better x, Better y);

} // namespace assay
