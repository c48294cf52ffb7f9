#include "ui/charts/curve_spans.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

/// Joins what touches in a column, and begins anew at a gap.
class SpanCollector final
{
public:
    SpanCollector(const PlotScale &y, int columns) : m_y(y), m_columns(columns) {}

    void add(int column, double value, double otherValue)
    {
        addPixels(column, m_y.toPixel(value), m_y.toPixel(otherValue));
    }

    /// The line between two points that lie in those columns, in every column that it meets; -1 and the number of
    /// columns are outside.
    void addLine(QPointF from, int first, QPointF to, int last)
    {
        double before = from.y();
        for (int column = std::max(first, 0); column <= std::min(last, m_columns - 1); ++column) {
            if (column == 0 && first < 0)
                before = at(from, to, 0);
            const double after = column == last ? to.y() : at(from, to, column + 1.0);
            addPixels(column, before, after);
            before = after;
        }
    }

    /// What comes next is not joined to what came before.
    void part()
    {
        if (m_isOpen)
            m_spans.push_back(m_open);
        m_isOpen = false;
    }

    std::vector<ColumnSpan> take()
    {
        part();
        return std::move(m_spans);
    }

private:
    static double at(QPointF from, QPointF to, double pixel)
    {
        return from.y() + (pixel - from.x()) / (to.x() - from.x()) * (to.y() - from.y());
    }

    void addPixels(int column, double a, double b)
    {
        if (m_isOpen && m_open.column != column)
            part();
        if (!m_isOpen)
            m_open = {column, a, a};
        m_isOpen = true;
        m_open.top = std::min({m_open.top, a, b});
        m_open.bottom = std::max({m_open.bottom, a, b});
    }

    const PlotScale &m_y;
    int m_columns;
    std::vector<ColumnSpan> m_spans;
    ColumnSpan m_open;
    bool m_isOpen = false;
};

QPointF pixelOf(const CurvePyramid &curve, size_t point, const PlotScale &x, const PlotScale &y)
{
    return {x.toPixel(curve.x()[point]) - x.begin, y.toPixel(curve.y()[point])};
}

} // namespace

double PlotScale::toPixel(double value) const
{
    const double beyond = std::abs(end - begin);
    const double sign = end > begin ? 1 : -1;
    double share = 0;
    if (isLogarithmic)
        share =
            value > 0 ? std::log(value / lower) / std::log(upper / lower) : -std::numeric_limits<double>::infinity();
    else
        share = (value - lower) / (upper - lower);
    // Of a range that is wider than numbers go nothing can be told apart.
    if (std::isnan(share))
        return begin;
    if (std::isinf(share))
        return share > 0 ? end + sign * beyond : begin - sign * beyond;
    return begin + share * (end - begin);
}

double PlotScale::toValue(double pixel) const
{
    const double share = (pixel - begin) / (end - begin);
    return isLogarithmic ? lower * std::pow(upper / lower, share) : lower + share * (upper - lower);
}

std::vector<ColumnSpan> curveSpans(const CurvePyramid &curve, const PlotScale &x, const PlotScale &y, int columns)
{
    SpanCollector collector(y, columns);
    const auto isGap = [&](size_t point) { return std::isnan(curve.y()[point]); };
    int previousColumn = -1;
    const auto joinToPrevious = [&](size_t point, int column) {
        if (point == 0 || isGap(point) || isGap(point - 1))
            collector.part();
        else
            collector.addLine(pixelOf(curve, point - 1, x, y), previousColumn, pixelOf(curve, point, x, y), column);
        previousColumn = column;
    };
    size_t begin = curve.lowerBound(x.toValue(x.begin));
    for (int column = 0; column < columns; ++column) {
        const size_t end = curve.lowerBound(x.toValue(x.begin + column + 1), begin);
        if (begin == end)
            continue;
        joinToPrevious(begin, column);
        for (size_t from = begin; from < end;) {
            const size_t valueEnd = curve.nextGap(from, end);
            if (valueEnd > from) {
                const CurvePyramid::Extremes extremes = curve.extremes(from, valueEnd);
                collector.add(column, extremes.min, extremes.max);
            }
            if (valueEnd < end)
                collector.part();
            from = curve.nextValue(valueEnd, end);
        }
        begin = end;
    }
    if (begin < curve.size())
        joinToPrevious(begin, columns);
    return collector.take();
}

size_t visiblePoints(const CurvePyramid &curve, const PlotScale &x, int columns)
{
    const size_t begin = curve.lowerBound(x.toValue(x.begin));
    return curve.lowerBound(x.toValue(x.begin + columns), begin) - begin;
}

std::vector<QList<QPointF>> curveLines(const CurvePyramid &curve, const PlotScale &x, const PlotScale &y, int columns)
{
    std::vector<QList<QPointF>> lines;
    size_t point = curve.lowerBound(x.toValue(x.begin));
    const size_t end = std::min(curve.size(), curve.lowerBound(x.toValue(x.begin + columns), point) + 1);
    point -= point > 0 ? 1 : 0;
    while ((point = curve.nextValue(point, end)) < end) {
        QList<QPointF> line;
        for (const size_t gap = curve.nextGap(point, end); point < gap; ++point)
            line.append({x.toPixel(curve.x()[point]), y.toPixel(curve.y()[point])});
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace assay
