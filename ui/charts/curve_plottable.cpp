#include "ui/charts/curve_plottable.h"

#include "ui/charts/plot_pixels.h"

#include <cmath>

namespace assay
{

namespace
{

// Of points on a pixel column, from which on bars take the place of lines.
constexpr double densePoints = 2;
// Or of pixels that the lines go up and down in a column: smooth lines take time for each, and nobody sees them apart.
constexpr double denseTravel = 150;
constexpr double markerDistance = 40;
// Of a pixel: a pen with parts of no length would never come to the end.
constexpr double minDash = 0.1;

/// Whether a dashed line is there at that distance from its begin, both in widths of the pen.
bool isDrawnAt(const QList<qreal> &pattern, double distance)
{
    double length = 0;
    for (const qreal part : pattern)
        length += part;
    distance = length > 0 ? std::fmod(distance, length) : 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (distance < pattern[i])
            return i % 2 == 0;
        distance -= pattern[i];
    }
    return true;
}

/// The parts of a line that a pen of dashes draws.
QList<QLineF> dashesOf(const QList<QPointF> &line, const QPen &pen)
{
    QList<QLineF> dashes;
    const QList<qreal> pattern = pen.dashPattern();
    const double unit = pen.widthF();
    qsizetype part = 0;
    double left = std::max(pattern.first() * unit, minDash);
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF whole(line[i - 1], line[i]);
        const double length = whole.length();
        for (double from = 0; from < length;) {
            const double to = std::min(length, from + left);
            if (part % 2 == 0)
                dashes.append({whole.pointAt(from / length), whole.pointAt(to / length)});
            left -= to - from;
            if (to < length) {
                part = (part + 1) % pattern.size();
                left = std::max(pattern[part] * unit, minDash);
            }
            from = to;
        }
    }
    return dashes;
}

} // namespace

CurvePlottable::CurvePlottable(QCPAxis *keyAxis, QCPAxis *valueAxis) : QCPAbstractPlottable(keyAxis, valueAxis)
{
    setSelectable(QCP::stNone);
}

void CurvePlottable::setCurve(std::shared_ptr<const CurvePyramid> curve)
{
    m_curve = std::move(curve);
}

double CurvePlottable::selectTest(const QPointF &, bool, QVariant *) const
{
    return -1;
}

QCPRange CurvePlottable::getKeyRange(bool &foundRange, QCP::SignDomain) const
{
    foundRange = m_curve && !m_curve->isEmpty();
    return foundRange ? QCPRange(m_curve->x().front(), m_curve->x().back()) : QCPRange();
}

QCPRange CurvePlottable::getValueRange(bool &foundRange, QCP::SignDomain, const QCPRange &inKeyRange) const
{
    foundRange = false;
    if (!m_curve || m_curve->isEmpty())
        return {};
    const bool isAll = inKeyRange == QCPRange();
    const size_t begin = isAll ? 0 : m_curve->lowerBound(inKeyRange.lower);
    const size_t end = isAll ? m_curve->size() : m_curve->lowerBound(inKeyRange.upper, begin);
    const CurvePyramid::Extremes extremes = m_curve->extremes(begin, end);
    foundRange = !extremes.isEmpty();
    return foundRange ? QCPRange(extremes.min, extremes.max) : QCPRange();
}

void CurvePlottable::draw(QCPPainter *painter)
{
    if (!m_curve || m_curve->isEmpty() || !keyAxis() || !valueAxis() || keyAxis()->axisRect()->width() < 1)
        return;
    const bool isVector = painter->modes().testFlag(QCPPainter::pmVectorized);
    // Of the screen, and of a picture that is painted larger.
    const double ratio = isVector ? 1 : std::abs(painter->deviceTransform().m11());
    const int columns = int(std::ceil(keyAxis()->axisRect()->width() * ratio));
    if (isDense(ratio, columns))
        drawSpans(painter, ratio);
    else
        drawLines(painter);
    if (m_markerSize > 0)
        drawMarkers(painter);
}

bool CurvePlottable::isDense(double ratio, int columns) const
{
    const PlotScale x = scaleOf(*keyAxis(), ratio);
    const PlotScale y = scaleOf(*valueAxis(), ratio);
    const size_t count = visiblePoints(*m_curve, x, columns);
    if (double(count) >= densePoints * columns)
        return true;
    if (double(count) < columns / 4.0)
        return false;
    double travel = 0;
    const size_t begin = m_curve->lowerBound(x.toValue(x.begin));
    for (size_t i = begin + 1; i < begin + count; ++i) {
        const double way = std::abs(y.toPixel(m_curve->y()[i]) - y.toPixel(m_curve->y()[i - 1]));
        travel += std::isnan(way) ? 0 : way;
    }
    return travel >= denseTravel * columns;
}

void CurvePlottable::drawSpans(QCPPainter *painter, double ratio) const
{
    const PlotScale x = scaleOf(*keyAxis(), ratio);
    const PlotScale y = scaleOf(*valueAxis(), ratio);
    const int columns = int(std::ceil(x.end - x.begin));
    // A bar of one pixel is as heavy as a line of one; the rest of the pen's width goes to both ends.
    const double more = std::max(0.0, mPen.widthF() * ratio - 1) / 2;
    const double top = std::floor(y.end) - 1;
    const double bottom = std::ceil(y.begin) + 1;
    std::vector<QRect> bars;
    bars.reserve(size_t(columns));
    const bool isDashed = mPen.style() != Qt::SolidLine;
    const double unit = std::max(1.0, mPen.widthF() * ratio);
    const int left = int(std::floor(x.begin));
    for (const ColumnSpan &span : curveSpans(*m_curve, x, y, columns)) {
        if (span.bottom < top || span.top > bottom)
            continue;
        if (isDashed && !isDrawnAt(mPen.dashPattern(), span.column / unit))
            continue;
        const int from = int(std::floor(std::max(top, span.top - more)));
        const int to = int(std::floor(std::min(bottom, span.bottom + more))) + 1;
        bars.push_back({left + span.column, from, 1, to - from});
    }
    painter->setAntialiasing(false);
    for (const QRect &bar : joinBars(bars))
        painter->fillRect(QRectF(bar.x() / ratio, bar.y() / ratio, bar.width() / ratio, bar.height() / ratio),
                          mPen.color());
}

void CurvePlottable::drawLines(QCPPainter *painter) const
{
    const PlotScale x = scaleOf(*keyAxis(), 1);
    const PlotScale y = scaleOf(*valueAxis(), 1);
    const int columns = int(std::ceil(x.end - x.begin));
    applyDefaultAntialiasingHint(painter);
    // Lines one by one are many times faster than one with joins; but of thin ones Qt makes dashes as quickly.
    const bool isDashed = mPen.style() != Qt::SolidLine;
    const bool isFast = mParentPlot->plottingHints().testFlag(QCP::phFastPolylines) &&
                        !painter->modes().testFlag(QCPPainter::pmVectorized) &&
                        (!isDashed || (mPen.widthF() > 1 && !mPen.dashPattern().isEmpty()));
    QPen pen = mPen;
    if (isFast)
        pen.setStyle(Qt::SolidLine);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    // Far outside the painter would count wrong.
    const double reach = 4 * std::abs(y.end - y.begin) + 1'000;
    for (QList<QPointF> &line : curveLines(*m_curve, x, y, columns)) {
        for (QPointF &point : line)
            point.setY(std::clamp(point.y(), y.end - reach, y.begin + reach));
        if (line.size() == 1) {
            painter->setBrush(mPen.color());
            painter->drawEllipse(line.first(), mPen.widthF(), mPen.widthF());
            painter->setBrush(Qt::NoBrush);
        } else if (isFast && isDashed) {
            painter->drawLines(dashesOf(line, mPen));
        } else if (isFast) {
            for (qsizetype i = 1; i < line.size(); ++i)
                painter->drawLine(line[i - 1], line[i]);
        } else {
            painter->drawPolyline(line.constData(), int(line.size()));
        }
    }
}

void CurvePlottable::drawMarkers(QCPPainter *painter) const
{
    const PlotScale x = scaleOf(*keyAxis(), 1);
    const PlotScale y = scaleOf(*valueAxis(), 1);
    applyScattersAntialiasingHint(painter);
    painter->setPen(mPen.color());
    painter->setBrush(mPen.color());
    const double rightEnd = x.toValue(x.end);
    double free = x.begin - 1;
    for (size_t point = m_curve->lowerBound(x.toValue(x.begin)); point < m_curve->size();) {
        point = m_curve->nextValue(point, m_curve->size());
        if (point == m_curve->size() || m_curve->x()[point] > rightEnd)
            break;
        const QPointF place(x.toPixel(m_curve->x()[point]), y.toPixel(m_curve->y()[point]));
        painter->drawEllipse(place, m_markerSize / 2, m_markerSize / 2);
        free = place.x() + markerDistance;
        point = std::max(point + 1, m_curve->lowerBound(x.toValue(free), point));
    }
}

void CurvePlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    applyDefaultAntialiasingHint(painter);
    painter->setPen(mPen);
    painter->drawLine(QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y()));
}

} // namespace assay
