#include "ui/charts/parallel_chart.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

constexpr int titleHeight = 26;
constexpr int laneHeight = 22;
constexpr int laneMiddle = 10;
constexpr double hoverReach = 6;
constexpr int tickRoom = 34;
constexpr int sideRoom = 84;
constexpr int halfBrush = 7;

} // namespace

ParallelChart::ParallelChart(const QString &accessibleName, QWidget *parent) : RunChart(accessibleName, parent)
{
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis})
        axis->setVisible(false);
    plot()->axisRect()->setRangeZoom(Qt::Horizontal);
    plot()->axisRect()->setRangeDrag(Qt::Horizontal);
}

void ParallelChart::rebuild(bool areNewAxes)
{
    if (areNewAxes || m_order.size() != axisCount()) {
        m_order.resize(axisCount());
        std::iota(m_order.begin(), m_order.end(), 0);
        m_axes.assign(size_t(axisCount()), {});
        m_current = -1;
    }
    m_hasMissing = false;
    for (int axis = 0; axis < axisCount() && !m_hasMissing; ++axis) {
        for (int run = 0; run < runCount() && !m_hasMissing; ++run)
            m_hasMissing = !std::isfinite(place(axis, run));
    }
    fitRange();
    if (std::any_of(m_axes.begin(), m_axes.end(), [](const AxisState &axis) { return axis.brush.has_value(); }))
        selectBrushed();
}

void ParallelChart::fitRange()
{
    if (axisCount() < 2)
        return setDataRange(-0.5, 0.5, 0, 1);
    // Room for the labels at the left and for half a title at both sides.
    const double width = std::max(plot()->axisRect()->width(), 100);
    const double side = std::min(double(sideRoom), width / (2 * axisCount()));
    const double share = side * (axisCount() - 1) / (width - 2 * side);
    setDataRange(-share, axisCount() - 1 + share, 0, 1);
}

QString ParallelChart::emptyText() const
{
    return axisCount() == 0 ? tr("There are no parameters or metrics to show.") : RunChart::emptyText();
}

double ParallelChart::axisX(int position) const
{
    return plot()->xAxis->coordToPixel(position);
}

double ParallelChart::gap() const
{
    return axisX(1) - axisX(0);
}

double ParallelChart::top() const
{
    return plot()->axisRect()->top() + titleHeight;
}

double ParallelChart::bottom() const
{
    return plot()->axisRect()->bottom() - (m_hasMissing ? laneHeight : 4);
}

double ParallelChart::pixelY(int axis, double place) const
{
    const double height = isInverted(axis) ? 1 - place : place;
    return bottom() - height * (bottom() - top());
}

double ParallelChart::placeAt(int axis, double y) const
{
    const double height = std::clamp((bottom() - y) / std::max(bottom() - top(), 1.0), 0.0, 1.0);
    return isInverted(axis) ? 1 - height : height;
}

double ParallelChart::runY(int position, int run) const
{
    const int axis = m_order[position];
    const double at = place(axis, run);
    return std::isfinite(at) ? pixelY(axis, at) : plot()->axisRect()->bottom() - laneMiddle;
}

QPointF ParallelChart::pixelOf(int axis, double value) const
{
    const double at = scale(axis).place(value);
    return {axisX(int(m_order.indexOf(axis))),
            std::isfinite(at) ? pixelY(axis, at) : plot()->axisRect()->bottom() - laneMiddle};
}

QRect ParallelChart::titleRect(int axis) const
{
    const double x = axisX(int(m_order.indexOf(axis)));
    const QRectF rect = plot()->axisRect()->rect();
    const double width = std::max(0.0, std::min({gap() - 10, 2 * (x - rect.left()), 2 * (rect.right() - x)}));
    return QRectF(x - width / 2, rect.top(), width, titleHeight - 6).toRect();
}

void ParallelChart::paintRun(QCPPainter &painter, int run, const QColor &color, Mark mark) const
{
    QVarLengthArray<QPointF, 16> line;
    for (int position = 0; position < axisCount(); ++position)
        line.append({axisX(position), runY(position, run)});
    // With one axis alone a run is a dash on it.
    if (line.size() == 1) {
        line.append(line.front() + QPointF(14, 0));
        line.front() -= QPointF(14, 0);
    }
    if (mark == Mark::Pointed) {
        painter.setPen(QPen(tokenColor(Token::Card, palette()), 6));
        painter.drawPolyline(line.constData(), int(line.size()));
    }
    // Without smooth edges the painter has a fast way for thin lines alone.
    const double width = mark == Mark::Pointed ? 3 : mark == Mark::Chosen && painter.antialiasing() ? 1.5 : 1;
    // Of many lines the colours show through each other, so that density shows.
    QColor pen = color;
    if (mark == Mark::Chosen && coloredRuns() > 200)
        pen.setAlphaF(coloredRuns() > 2000 ? 0.4F : 0.6F);
    painter.setPen(QPen(pen, width));
    // Stroked one by one, lines take the painter's fast way.
    for (qsizetype i = 1; i < line.size(); ++i)
        painter.drawLine(QLineF(line[i - 1], line[i]));
}

void ParallelChart::paintFrame(QCPPainter &painter) const
{
    painter.setClipRect(plot()->axisRect()->rect().adjusted(-2, 0, 2, 2));
    if (m_hasMissing) {
        const QRect rect = plot()->axisRect()->rect();
        painter.setFont(textFont(11));
        painter.setPen(tokenColor(Token::TextSecondary, palette()));
        painter.drawText(
            QRect(rect.left() + 2, rect.bottom() - laneHeight, int(axisX(0)) - rect.left() - 8, laneHeight),
            Qt::AlignVCenter | Qt::AlignRight, tr("missing"));
    }
    for (int position = 0; position < axisCount(); ++position) {
        paintAxis(painter, position);
        paintBrush(painter, position);
        if (m_drag != Drag::Title || position != m_dragged)
            paintTitle(painter, position, axisX(position));
    }
    if (m_drag == Drag::Title)
        paintTitle(painter, m_dragged, m_pointer.x());
}

void ParallelChart::paintAxis(QCPPainter &painter, int position) const
{
    const int axis = m_order[position];
    const double x = axisX(position);
    const bool isCurrent = position == m_current;
    painter.setAntialiasing(false);
    painter.setPen(QPen(tokenColor(isCurrent ? Token::Accent : Token::TextDisabled, palette()), isCurrent ? 2 : 1));
    painter.drawLine(QLineF(x, top(), x, bottom()));
    if (m_hasMissing) {
        const double lane = plot()->axisRect()->bottom() - laneMiddle;
        painter.drawLine(QLineF(x - 4, lane, x + 4, lane));
    }
    const AxisScale &of = scale(axis);
    painter.setFont(of.areWords() ? textFont(11) : numberFont(11));
    const QFontMetrics metrics = painter.fontMetrics();
    QColor card = tokenColor(Token::Card, palette());
    card.setAlphaF(0.8F);
    painter.setPen(tokenColor(Token::TextSecondary, palette()));
    const int room = int((bottom() - top()) / (of.areWords() ? tickRoom / 2 : tickRoom));
    for (const double tick : of.ticks(std::max(room, 2))) {
        const QString text = metrics.elidedText(of.text(tick, locale()), Qt::ElideRight,
                                                std::max(int(std::min(gap() / 2 + 8, 120.0)), 24));
        const int width = metrics.horizontalAdvance(text);
        const double y = std::clamp(pixelY(axis, of.place(tick)), top() + 4, bottom() - 4);
        const QRectF place(x - width - 8, y - 7, width + 4, 14);
        painter.fillRect(place, card);
        painter.drawText(place, Qt::AlignCenter, text);
    }
}

void ParallelChart::paintBrush(QCPPainter &painter, int position) const
{
    const int axis = m_order[position];
    const auto &brush = m_axes[size_t(axis)].brush;
    if (!brush)
        return;
    const double x = axisX(position);
    const double a = pixelY(axis, scale(axis).linePlace(brush->from));
    const double b = pixelY(axis, scale(axis).linePlace(brush->to));
    QColor fill = tokenColor(Token::Accent, palette());
    painter.setPen(QPen(fill, 1));
    fill.setAlphaF(0.25F);
    painter.setBrush(fill);
    painter.drawRect(QRectF(QPointF(x - halfBrush, std::min(a, b)), QPointF(x + halfBrush, std::max(a, b))));
    painter.setBrush(Qt::NoBrush);
}

void ParallelChart::paintTitle(QCPPainter &painter, int position, double x) const
{
    const int axis = m_order[position];
    const bool isStrong = position == m_current || (m_drag == Drag::Title && position == m_dragged);
    painter.setFont(textFont(12, isStrong ? QFont::DemiBold : QFont::Normal));
    painter.setPen(tokenColor(isStrong ? Token::Accent : Token::Text, palette()));
    const QString mark = isInverted(axis) ? QStringLiteral("↓ ") : QString();
    QRect rect = titleRect(axis);
    rect.moveLeft(int(x) - rect.width() / 2);
    painter.drawText(rect, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(mark + scale(axis).title(), Qt::ElideMiddle, rect.width()));
}

int ParallelChart::runAt(const QPoint &pixel) const
{
    if (axisCount() == 0)
        return -1;
    const int left =
        std::clamp(int(std::floor(plot()->xAxis->pixelToCoord(pixel.x()))), 0, std::max(axisCount() - 2, 0));
    const int right = std::min(left + 1, axisCount() - 1);
    const double share = std::clamp((pixel.x() - axisX(left)) / gap(), 0.0, 1.0);
    const auto heights = [this](int position) {
        return [this, axis = m_order[position], zero = pixelY(m_order[position], 0), one = pixelY(m_order[position], 1),
                lane = plot()->axisRect()->bottom() - laneMiddle](int run) {
            const double at = place(axis, run);
            return std::isfinite(at) ? std::lerp(zero, one, at) : lane;
        };
    };
    const auto leftY = heights(left);
    const auto rightY = heights(right);
    int nearest = -1;
    double least = hoverReach;
    for (int run = 0; run < runCount(); ++run) {
        if (hasSelection() && !isSelected(run))
            continue;
        const double y = leftY(run) * (1 - share) + rightY(run) * share;
        // The last of equals is on top.
        if (std::abs(y - pixel.y()) <= least) {
            least = std::abs(y - pixel.y());
            nearest = run;
        }
    }
    return nearest;
}

QList<ChartView::Reading> ParallelChart::readingsAtPixel(const QPoint &pixel)
{
    if (m_drag != Drag::None)
        return {};
    // A long title is cut: here it is whole.
    if (const int position = titleAt(pixel); position >= 0) {
        pointerLeft();
        return {{-1, scale(m_order[position]).title()}};
    }
    return RunChart::readingsAtPixel(pixel);
}

QList<int> ParallelChart::runsWithin(const QRectF &pixels) const
{
    QList<int> runs;
    for (int run = 0; run < runCount(); ++run) {
        for (int left = 0; left + 1 < axisCount(); ++left) {
            const double from = std::max(pixels.left(), axisX(left));
            const double to = std::min(pixels.right(), axisX(left + 1));
            if (from > to)
                continue;
            const auto y = [&](double x) {
                const double share = (x - axisX(left)) / gap();
                return runY(left, run) * (1 - share) + runY(left + 1, run) * share;
            };
            // Between the two the line is straight: its heights there are those between its ends.
            if (std::min(y(from), y(to)) <= pixels.bottom() && std::max(y(from), y(to)) >= pixels.top()) {
                runs.append(run);
                break;
            }
        }
    }
    return runs;
}

QStringList ParallelChart::moreSummary() const
{
    QStringList parts;
    for (const int axis : m_order) {
        if (const auto &brush = m_axes[size_t(axis)].brush) {
            const AxisScale &of = scale(axis);
            const auto text = [&](double value) {
                return of.areWords() ? of.text(std::clamp(std::round(value), 0.0, of.to() - 0.5), locale())
                                     : of.text(value, locale());
            };
            parts.append(tr("brush on %1 from %2 to %3").arg(of.title(), text(brush->from), text(brush->to)));
        }
    }
    if (m_current >= 0 && m_current < axisCount())
        parts.append(tr("the keyboard is on %1").arg(scale(m_order[m_current]).title()));
    return parts;
}

} // namespace assay
