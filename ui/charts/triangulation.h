#pragma once

#include <QLineF>
#include <QPointF>

#include <array>
#include <vector>

namespace assay
{

/// Indices of three points, counter-clockwise where y points up.
using Triangle = std::array<int, 3>;

/// A number at a place.
struct FieldPoint {
    QPointF at;
    double value = 0;
};

/// One point a place, with the mean of the values there. Where there are still more than `most` places, each cell of a
/// square grid of at most so many cells over them has one point at the mean of its places: a plane stays a plane.
[[nodiscard]] std::vector<FieldPoint> meansOfPlaces(std::vector<FieldPoint> points, int most);

/// The Delaunay triangulation of finite points: no point lies within the circle through the corners of a triangle. The
/// points are added from left to right, each joined to what it sees of the hull, and edges are flipped until the rule
/// holds (Lawson 1977). Empty where all points lie on one line. Points that are equal to rounding count once. Time:
/// usually n log n.
[[nodiscard]] std::vector<Triangle> delaunayTriangles(const std::vector<QPointF> &points);

/// Where a field has a level: values are linear between the corners of a triangle, f = u f1 + v f2 + w f3 with the
/// barycentric weights u, v, w; a line crosses an edge from f1 to f2 at the share (level - f1) / (f2 - f1). Nothing
/// outside of the triangles. One piece a triangle, in no order.
[[nodiscard]] std::vector<QLineF> contourLines(const std::vector<FieldPoint> &points,
                                               const std::vector<Triangle> &triangles, double level);

} // namespace assay
