#include "ui/charts/scatter_matrix.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

constexpr double cellGap = 4;
constexpr double inset = 6;
constexpr double hoverReach = 6;
constexpr int mostBins = 20;
constexpr int leftRoom = 84;
constexpr int bottomRoom = 40;
constexpr int lineHeight = 16;

} // namespace

ScatterMatrix::ScatterMatrix(const QString &accessibleName, QWidget *parent) : RunChart(accessibleName, parent)
{
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis})
        axis->setVisible(false);
    plot()->axisRect()->setMinimumMargins(QMargins(leftRoom, 6, 10, bottomRoom));
}

void ScatterMatrix::setAxes(const QList<int> &axes)
{
    m_axes = axes.mid(0, mostAxes);
    rebuild(false);
    fit();
    repaintRuns();
}

void ScatterMatrix::rebuild(bool areNewAxes)
{
    const auto isGone = [this](int axis) { return axis >= axisCount(); };
    if (areNewAxes || m_axes.isEmpty() || std::any_of(m_axes.begin(), m_axes.end(), isGone)) {
        m_axes.resize(std::min(axisCount(), mostAxes));
        std::iota(m_axes.begin(), m_axes.end(), 0);
    }
    setDataRange(0, std::max(count(), 1), 0, std::max(count(), 1));
}

QString ScatterMatrix::emptyText() const
{
    return axisCount() == 0 ? tr("There are no parameters or metrics to show.") : RunChart::emptyText();
}

QRectF ScatterMatrix::cellRect(int row, int column) const
{
    const QPointF topLeft(plot()->xAxis->coordToPixel(column), plot()->yAxis->coordToPixel(count() - row));
    const QPointF bottomRight(plot()->xAxis->coordToPixel(column + 1), plot()->yAxis->coordToPixel(count() - row - 1));
    return QRectF(topLeft, bottomRight).adjusted(cellGap / 2, cellGap / 2, -cellGap / 2, -cellGap / 2);
}

QPointF ScatterMatrix::pixelOf(int row, int column, int run) const
{
    const QRectF room = cellRect(row, column).adjusted(inset, inset, -inset, -inset);
    return {room.left() + place(m_axes[column], run) * room.width(),
            room.bottom() - place(m_axes[row], run) * room.height()};
}

void ScatterMatrix::paintRun(QCPPainter &painter, int run, const QColor &color, Mark mark) const
{
    QColor fill = color;
    fill.setAlphaF(mark == Mark::Pointed ? 1.0F : color.alphaF() * 0.8F);
    painter.setPen(mark == Mark::Pointed ? QPen(tokenColor(Token::Text, palette()), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    for (int row = 0; row < count(); ++row) {
        for (int column = 0; column < count(); ++column) {
            if (row == column)
                continue;
            const QPointF at = pixelOf(row, column, run);
            if (!std::isfinite(at.x()) || !std::isfinite(at.y()))
                continue;
            if (mark == Mark::Pointed)
                painter.drawEllipse(at, 5, 5);
            else if (runCount() > 500)
                painter.fillRect(QRectF(at.x() - 1.5, at.y() - 1.5, 3, 3), fill);
            else
                painter.drawEllipse(at, 2.5, 2.5);
        }
    }
}

void ScatterMatrix::paintFrame(QCPPainter &painter) const
{
    const QRect area = plot()->axisRect()->rect();
    for (int row = 0; row < count(); ++row) {
        painter.setAntialiasing(false);
        painter.setClipRect(area.adjusted(-1, -1, 1, 1));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokenColor(Token::Border, palette()), 1));
        for (int column = 0; column < count(); ++column)
            painter.drawRect(cellRect(row, column));
        paintHistogram(painter, row);
        painter.setClipping(false);
        paintLabels(painter, row);
    }
}

void ScatterMatrix::paintHistogram(QCPPainter &painter, int cell) const
{
    const int axis = m_axes[cell];
    const AxisScale &of = scale(axis);
    const int bins =
        of.areWords() ? int(of.words().size()) : std::clamp(int(std::ceil(std::sqrt(double(runCount())))), 5, mostBins);
    std::vector<int> all(size_t(bins), 0);
    std::vector<int> chosen(size_t(bins), 0);
    for (int run = 0; run < runCount(); ++run) {
        const double at = place(axis, run);
        if (!std::isfinite(at))
            continue;
        const auto bin = size_t(std::min(int(at * bins), bins - 1));
        ++all[bin];
        chosen[bin] += isSelected(run) ? 1 : 0;
    }
    const int most = *std::max_element(all.begin(), all.end());
    if (most == 0)
        return;
    const QRectF room = cellRect(cell, cell).adjusted(inset, inset, -inset, -1);
    QColor rest = tokenColor(Token::TextDisabled, palette());
    if (hasSelection())
        rest.setAlphaF(0.5F);
    const double width = room.width() / bins;
    const auto bar = [&](int bin, int height, const QColor &color) {
        const double top = room.height() * height / most;
        const double between = width > 4 ? 1 : 0;
        painter.fillRect(QRectF(room.left() + bin * width, room.bottom() - top, width - between, top), color);
    };
    for (int bin = 0; bin < bins; ++bin) {
        bar(bin, all[size_t(bin)], rest);
        bar(bin, chosen[size_t(bin)], tokenColor(Token::Accent, palette()));
    }
}

void ScatterMatrix::paintLabels(QCPPainter &painter, int cell) const
{
    const AxisScale &of = scale(m_axes[cell]);
    const QRect area = plot()->axisRect()->rect();
    const QRectF column = cellRect(count() - 1, cell);
    const QRectF row = cellRect(cell, 0);
    const QFont numbers = of.areWords() ? textFont(10) : numberFont(10);
    const auto secondary = tokenColor(Token::TextSecondary, palette());
    // The first and the last alone: a small cell has no room for more.
    std::vector<double> ticks = of.ticks(3);
    if (ticks.size() > 2)
        ticks = {ticks.front(), ticks.back()};
    if (column.center().x() > area.left() && column.center().x() < area.right()) {
        painter.setFont(numbers);
        painter.setPen(secondary);
        for (const double tick : ticks) {
            const int room = int(column.width() / 2) - 9;
            const double x = column.left() + inset + of.place(tick) * (column.width() - 2 * inset);
            const double left = std::clamp(x - room / 2.0, column.left() + 3, column.right() - room - 3);
            const auto side = left <= column.left() + 3           ? Qt::AlignLeft
                              : left >= column.right() - room - 3 ? Qt::AlignRight
                                                                  : Qt::AlignHCenter;
            painter.drawText(QRectF(left, area.bottom() + 2, room, lineHeight), side | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(of.text(tick, locale()), Qt::ElideRight, room));
        }
        painter.setFont(textFont(11));
        painter.setPen(tokenColor(Token::Text, palette()));
        painter.drawText(QRectF(column.left(), area.bottom() + 2 + lineHeight, column.width(), lineHeight + 4),
                         Qt::AlignCenter,
                         painter.fontMetrics().elidedText(of.title(), Qt::ElideMiddle, int(column.width())));
    }
    if (row.center().y() < area.top() || row.center().y() > area.bottom())
        return;
    painter.setFont(numbers);
    painter.setPen(secondary);
    for (const double tick : ticks) {
        const double y = row.bottom() - inset - of.place(tick) * (row.height() - 2 * inset);
        const int room = leftRoom - lineHeight - 8;
        const double top = std::clamp(y - lineHeight / 2.0, row.top(), row.bottom() - lineHeight);
        painter.drawText(QRectF(area.left() - 4 - room, top, room, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(of.text(tick, locale()), Qt::ElideRight, room));
    }
    painter.setFont(textFont(11));
    painter.setPen(tokenColor(Token::Text, palette()));
    painter.save();
    painter.translate(area.left() - leftRoom + 2, row.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, row.height(), lineHeight), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(of.title(), Qt::ElideMiddle, int(row.height())));
    painter.restore();
}

std::pair<int, int> ScatterMatrix::cellOf(const QRectF &pixels) const
{
    std::pair<int, int> best(-1, -1);
    double most = -1;
    for (int row = 0; row < count(); ++row) {
        for (int column = 0; column < count(); ++column) {
            const QRectF cell = cellRect(row, column);
            if (!cell.intersects(pixels) && !cell.contains(pixels.topLeft()))
                continue;
            const QRectF shared = cell.intersected(pixels);
            if (shared.width() * shared.height() > most) {
                most = shared.width() * shared.height();
                best = {row, column};
            }
        }
    }
    return best;
}

int ScatterMatrix::runAt(const QPoint &pixel) const
{
    const auto [row, column] = cellOf(QRectF(pixel, QSizeF(1, 1)));
    if (row < 0 || row == column)
        return -1;
    int nearest = -1;
    double least = hoverReach;
    for (int run = 0; run < runCount(); ++run) {
        const QPointF away = pixelOf(row, column, run) - QPointF(pixel);
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= least) {
            least = distance;
            nearest = run;
        }
    }
    return nearest;
}

QList<int> ScatterMatrix::runsWithin(const QRectF &pixels) const
{
    const auto [row, column] = cellOf(pixels);
    QList<int> runs;
    if (row < 0)
        return runs;
    for (int run = 0; run < runCount(); ++run) {
        const QPointF at = pixelOf(row, column, run);
        const bool isInX = at.x() >= pixels.left() && at.x() <= pixels.right();
        const bool isInY = at.y() >= pixels.top() && at.y() <= pixels.bottom();
        // On the diagonal there is one axis.
        if (isInX && (isInY || row == column))
            runs.append(run);
    }
    return runs;
}

} // namespace assay
