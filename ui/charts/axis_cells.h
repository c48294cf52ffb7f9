#pragma once

#include "ui/charts/axis_scale.h"

namespace assay
{

/// Divides an axis into cells: one a word; one a value where there are few, as in a search over a grid; else ten equal
/// parts of its scale. Cell i reaches from i - 1/2 to i + 1/2 of the cells' coordinate.
class AxisCells final
{
public:
    AxisCells() = default;
    AxisCells(const RunAxis &axis, AxisScale scale);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool areWords() const { return m_scale.areWords(); }
    /// The cell of a value; -1: it has none.
    [[nodiscard]] int cellOf(double value) const;
    /// The coordinate of a value, rising with it: linear between the middles of neighbouring values, or in equal parts
    /// linear on the axis' scale. NaN: it has no place.
    [[nodiscard]] double coordinate(double value) const;
    /// What a person reads for a cell.
    [[nodiscard]] QString text(int cell, const QLocale &locale) const;
    /// Gives an axis of the plot the cells' labels; `room` is its length in pixels.
    void showOn(QCPAxis &axis, int room, const QLocale &locale) const;

private:
    [[nodiscard]] double edge(int cell) const;
    [[nodiscard]] QString edgeText(int cell, const QLocale &locale) const;

    AxisScale m_scale;
    std::vector<double> m_values; ///< rising, one a cell; empty: words or equal parts
    int m_count = 0;
    bool m_areTimes = false;
};

} // namespace assay
