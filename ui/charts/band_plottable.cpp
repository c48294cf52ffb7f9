#include "ui/charts/band_plottable.h"

#include "ui/charts/plot_pixels.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

// Of points on a pixel column, from which on bars take the place of areas.
constexpr double densePoints = 2;
/// A band of one point, to each side of it.
constexpr double halfPointWidth = 2.5;

/// Around gaps a column has several bars, which may meet; of those that do it makes one, so that none is filled twice.
std::vector<QRect> mergeColumns(std::vector<QRect> bars)
{
    std::sort(bars.begin(), bars.end(),
              [](const QRect &a, const QRect &b) { return a.x() != b.x() ? a.x() < b.x() : a.top() < b.top(); });
    std::vector<QRect> merged;
    for (const QRect &bar : bars) {
        if (!merged.empty() && merged.back().x() == bar.x() && bar.top() <= merged.back().bottom() + 1)
            merged.back() |= bar;
        else
            merged.push_back(bar);
    }
    return merged;
}

} // namespace

BandPlottable::BandPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis) : QCPAbstractPlottable(keyAxis, valueAxis)
{
    setSelectable(QCP::stNone);
    setPen(Qt::NoPen);
}

double BandPlottable::selectTest(const QPointF &, bool, QVariant *) const
{
    return -1;
}

QCPRange BandPlottable::getKeyRange(bool &foundRange, QCP::SignDomain) const
{
    foundRange = m_band && !m_band->lower.isEmpty();
    return foundRange ? QCPRange(m_band->lower.x().front(), m_band->lower.x().back()) : QCPRange();
}

QCPRange BandPlottable::getValueRange(bool &foundRange, QCP::SignDomain, const QCPRange &inKeyRange) const
{
    foundRange = false;
    if (!m_band)
        return {};
    const bool isAll = inKeyRange == QCPRange();
    const size_t begin = isAll ? 0 : m_band->lower.lowerBound(inKeyRange.lower);
    const size_t end = isAll ? m_band->lower.size() : m_band->lower.lowerBound(inKeyRange.upper, begin);
    const CurvePyramid::Extremes lower = m_band->lower.extremes(begin, end);
    foundRange = !lower.isEmpty();
    return foundRange ? QCPRange(lower.min, m_band->upper.extremes(begin, end).max) : QCPRange();
}

void BandPlottable::draw(QCPPainter *painter)
{
    if (!m_band || m_band->lower.isEmpty() || !keyAxis() || !valueAxis() || keyAxis()->axisRect()->width() < 1)
        return;
    const bool isVector = painter->modes().testFlag(QCPPainter::pmVectorized);
    // Of the screen, and of a picture that is painted larger.
    const double ratio = isVector ? 1 : std::abs(painter->deviceTransform().m11());
    const PlotScale x = scaleOf(*keyAxis(), ratio);
    const int columns = int(std::ceil(keyAxis()->axisRect()->width() * ratio));
    if (double(visiblePoints(m_band->lower, x, columns)) >= densePoints * columns)
        drawBars(painter, x, scaleOf(*valueAxis(), ratio), ratio);
    else
        drawAreas(painter);
}

void BandPlottable::drawBars(QCPPainter *painter, const PlotScale &x, const PlotScale &y, double ratio) const
{
    const int columns = int(std::ceil(x.end - x.begin));
    const double top = std::floor(y.end) - 1;
    const double bottom = std::ceil(y.begin) + 1;
    const int left = int(std::floor(x.begin));
    // Both edges have their gaps at the same points, so their spans lie beside each other.
    const std::vector<ColumnSpan> lower = curveSpans(m_band->lower, x, y, columns);
    const std::vector<ColumnSpan> upper = curveSpans(m_band->upper, x, y, columns);
    std::vector<QRect> bars;
    bars.reserve(lower.size());
    for (size_t i = 0; i < std::min(lower.size(), upper.size()); ++i) {
        if (lower[i].bottom < top || upper[i].top > bottom)
            continue;
        const int from = int(std::floor(std::max(top, upper[i].top)));
        const int to = int(std::floor(std::min(bottom, lower[i].bottom))) + 1;
        bars.push_back({left + lower[i].column, from, 1, to - from});
    }
    painter->setAntialiasing(false);
    for (const QRect &bar : joinBars(mergeColumns(bars)))
        painter->fillRect(QRectF(bar.x() / ratio, bar.y() / ratio, bar.width() / ratio, bar.height() / ratio),
                          mBrush.color());
}

void BandPlottable::drawAreas(QCPPainter *painter) const
{
    const PlotScale x = scaleOf(*keyAxis(), 1);
    const PlotScale y = scaleOf(*valueAxis(), 1);
    const int columns = int(std::ceil(x.end - x.begin));
    applyFillAntialiasingHint(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mBrush);
    // Far outside the painter would count wrong.
    const double reach = 4 * std::abs(y.end - y.begin) + 1'000;
    const auto near = [&](QPointF point) {
        return QPointF(point.x(), std::clamp(point.y(), y.end - reach, y.begin + reach));
    };
    const std::vector<QList<QPointF>> lower = curveLines(m_band->lower, x, y, columns);
    const std::vector<QList<QPointF>> upper = curveLines(m_band->upper, x, y, columns);
    for (size_t i = 0; i < std::min(lower.size(), upper.size()); ++i) {
        QPolygonF area;
        for (const QPointF &point : upper[i])
            area.append(near(point));
        for (auto point = lower[i].crbegin(); point != lower[i].crend(); ++point)
            area.append(near(*point));
        if (area.size() == 2)
            painter->drawRect(QRectF(area[0] - QPointF(halfPointWidth, 0), area[1] + QPointF(halfPointWidth, 0)));
        else
            painter->drawPolygon(area);
    }
}

void BandPlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->fillRect(rect, mBrush);
}

} // namespace assay
