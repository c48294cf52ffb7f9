#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

/// All points of a curve, x not decreasing, and a pyramid of their least and greatest values: of 64 points, then of
/// eight of the level below and so on, 2 % more memory. With it the extremes of any stretch are found in time that does
/// not depend on its length. A NaN is a gap and no extreme; infinities are values. Any thread; not while it grows.
class CurvePyramid final
{
public:
    struct Extremes {
        double min = 0, max = 0; ///< min > max when there is none
        bool hasGap = false;
        [[nodiscard]] bool isEmpty() const { return min > max; }
    };

    CurvePyramid() = default;
    /// `x` and `y` have equal length.
    CurvePyramid(std::vector<double> x, std::vector<double> y);
    /// Adds points at the end, in time that depends on their number alone.
    void append(std::span<const double> x, std::span<const double> y);

    [[nodiscard]] size_t size() const { return m_x.size(); }
    [[nodiscard]] bool isEmpty() const { return m_x.empty(); }
    [[nodiscard]] const std::vector<double> &x() const { return m_x; }
    [[nodiscard]] const std::vector<double> &y() const { return m_y; }

    /// Of the points from `begin` up to but not including `end`.
    [[nodiscard]] Extremes extremes(size_t begin, size_t end) const;
    [[nodiscard]] Extremes extremes() const { return extremes(0, size()); }
    /// The first point with x not below `value`, looked for at or behind `from`; size() when there is none.
    [[nodiscard]] size_t lowerBound(double value, size_t from = 0) const;
    /// The first point at or behind `from`, before `end`, that is a gap; `end` when there is none.
    [[nodiscard]] size_t nextGap(size_t from, size_t end) const;
    /// The same, but no gap.
    [[nodiscard]] size_t nextValue(size_t from, size_t end) const;

private:
    /// One level: the extremes of each stretch, and whether it has a gap.
    struct Level {
        std::vector<double> min;
        std::vector<double> max;
        std::vector<std::uint8_t> hasGap;
    };
    void grow(size_t before);

    std::vector<double> m_x;
    std::vector<double> m_y;
    std::vector<Level> m_levels;
};

} // namespace assay
