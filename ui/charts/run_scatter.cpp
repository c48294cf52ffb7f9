#include "ui/charts/run_scatter.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace assay
{

namespace
{

constexpr double hoverReach = 8;
constexpr double plainRadius = 3.5;
constexpr double leastRadius = 2.5;
constexpr double mostRadius = 9;
/// How far from the middle of its word's band a run may stand.
constexpr double widestSpread = 0.3;
constexpr int noteHeight = 18;

/// A number from -1 to 1 that looks random and belongs to the run and the axis (the finisher of SplitMix64).
double scatteredNumber(int run, int axis)
{
    quint64 bits = (quint64(run) << 8) + quint64(axis) + 0x9e3779b97f4a7c15;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
    bits ^= bits >> 31;
    return double(bits >> 11) / double(quint64(1) << 52) - 1;
}

/// The range of an axis with room for the marks at its ends.
QCPRange withRoom(const AxisScale &scale)
{
    if (scale.areWords())
        return {scale.from(), scale.to()};
    if (scale.isLogarithmic()) {
        const double factor = std::pow(scale.to() / scale.from(), 0.05);
        return {scale.from() / factor, scale.to() * factor};
    }
    const double room = (scale.to() / 2 - scale.from() / 2) * 0.1;
    return {scale.from() - room, scale.to() + room};
}

} // namespace

RunScatter::RunScatter(const QString &accessibleName, QWidget *parent) : RunChart(accessibleName, parent)
{
    plot()->xAxis->grid()->setVisible(true);
}

void RunScatter::setAxes(int x, int y, int size)
{
    m_x = x;
    m_y = y;
    m_size = size;
    rebuild(false);
    fit();
    tell();
    repaintRuns();
}

void RunScatter::setBetter(Better x, Better y)
{
    m_betterX = x;
    m_betterY = y;
    findFront();
    tell();
    queueReplot();
}

void RunScatter::rebuild(bool areNewAxes)
{
    if (areNewAxes || std::max({m_x, m_y, m_size}) >= axisCount()) {
        m_x = axisCount() > 1 ? 0 : -1;
        m_y = axisCount() > 1 ? 1 : -1;
        m_size = -1;
    }
    m_spots.assign(size_t(runCount()), QPointF(std::nan(""), std::nan("")));
    m_missing = runCount();
    for (int run = 0; hasAxes() && run < runCount(); ++run) {
        if (!std::isfinite(place(m_x, run)) || !std::isfinite(place(m_y, run)))
            continue;
        m_spots[size_t(run)] = {points().axes[size_t(m_x)].values[size_t(run)],
                                points().axes[size_t(m_y)].values[size_t(run)]};
        --m_missing;
    }
    if (hasAxes())
        spreadWords();
    QMargins margins = plot()->axisRect()->minimumMargins();
    margins.setTop(m_missing > 0 ? noteHeight + 4 : 6);
    plot()->axisRect()->setMinimumMargins(margins);
    findFront();
    showAxes();
    fitRanges();
}

/// Runs of one word stand beside each other, and one that is alone stands in its middle.
void RunScatter::spreadWords()
{
    const bool areWordsX = scale(m_x).areWords();
    const bool areWordsY = scale(m_y).areWords();
    if (!areWordsX && !areWordsY)
        return;
    const auto bandOf = [&](const QPointF &spot) {
        return std::pair(areWordsX ? spot.x() : 0.0, areWordsY ? spot.y() : 0.0);
    };
    std::map<std::pair<double, double>, int> runsIn;
    for (int run = 0; run < runCount(); ++run) {
        if (isShown(run))
            ++runsIn[bandOf(m_spots[size_t(run)])];
    }
    for (int run = 0; run < runCount(); ++run) {
        QPointF &spot = m_spots[size_t(run)];
        if (!isShown(run) || runsIn[bandOf(spot)] < 2)
            continue;
        if (areWordsX)
            spot.rx() += widestSpread * scatteredNumber(run, m_x);
        if (areWordsY)
            spot.ry() += widestSpread * scatteredNumber(run, m_y);
    }
}

void RunScatter::showAxes()
{
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis})
        axis->setVisible(hasAxes() && m_missing < runCount());
    if (!hasAxes())
        return;
    scale(m_x).showOn(*plot()->xAxis, std::max(plot()->axisRect()->width(), 100));
    scale(m_y).showOn(*plot()->yAxis, std::max(plot()->axisRect()->height(), 80));
}

void RunScatter::fitRanges()
{
    if (!hasAxes())
        return setDataRange(0, 1, 0, 1);
    const QCPRange x = withRoom(scale(m_x));
    const QCPRange y = withRoom(scale(m_y));
    setDataRange(x.lower, x.upper, y.lower, y.upper);
}

void RunScatter::findFront()
{
    m_front.clear();
    // There is no better or worse among words.
    if (hasAxes() && !scale(m_x).areWords() && !scale(m_y).areWords())
        m_front = paretoFront(m_spots, m_betterX, m_betterY);
}

void RunScatter::applyTheme()
{
    RunChart::applyTheme();
    showAxes();
}

bool RunScatter::isShown(int run) const
{
    return std::isfinite(m_spots[size_t(run)].x());
}

QPointF RunScatter::pixelOf(int run) const
{
    const QPointF &spot = m_spots[size_t(run)];
    return {plot()->xAxis->coordToPixel(spot.x()), plot()->yAxis->coordToPixel(spot.y())};
}

double RunScatter::radius(int run) const
{
    if (m_size < 0)
        return runCount() > 2000 ? leastRadius : plainRadius;
    const double at = place(m_size, run);
    // Areas are compared, not radii.
    return std::isfinite(at) ? std::sqrt(std::lerp(leastRadius * leastRadius, mostRadius * mostRadius, at))
                             : leastRadius;
}

void RunScatter::paintRun(QCPPainter &painter, int run, const QColor &color, Mark mark) const
{
    if (!isShown(run))
        return;
    const QPointF center = pixelOf(run);
    const double size = radius(run);
    if (mark == Mark::Pointed) {
        painter.setPen(QPen(tokenColor(Token::Text, palette()), 1.5));
        painter.setBrush(color);
        return painter.drawEllipse(center, size + 2, size + 2);
    }
    QColor fill = color;
    fill.setAlphaF(color.alphaF() * 0.8F);
    if (runCount() > 2000 && m_size < 0)
        return painter.fillRect(QRectF(center.x() - 2, center.y() - 2, 4, 4), fill);
    // Large marks that lie over each other need an edge.
    painter.setPen(m_size < 0 ? QPen(Qt::NoPen) : QPen(tokenColor(Token::Card, palette()), 0.75));
    painter.setBrush(fill);
    const double more = mark == Mark::Chosen && hasSelection() ? 1.5 : 0;
    painter.drawEllipse(center, size + more, size + more);
}

void RunScatter::paintFrame(QCPPainter &painter) const
{
    if (!hasAxes())
        return;
    const QRect rect = plot()->axisRect()->rect();
    if (m_missing > 0 && m_missing < runCount()) {
        painter.setFont(textFont(11));
        painter.setPen(tokenColor(Token::TextSecondary, palette()));
        const QString text = tr("%n run(s) lack one of the two values", nullptr, m_missing);
        painter.drawText(QRect(rect.left(), rect.top() - noteHeight, rect.width(), noteHeight),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    }
    if (m_front.empty())
        return;
    painter.setClipRect(rect);
    painter.setAntialiasing(true);
    painter.setPen(QPen(tokenColor(Token::Text, palette()), 1.5, Qt::DashLine));
    // A step, not a slope: nothing between two runs of the front was reached. A step goes by the corner that is worse.
    const bool isLevelFirst = m_betterX != Better::Higher;
    for (size_t i = 1; i < m_front.size(); ++i) {
        const QPointF from = pixelOf(m_front[i - 1]);
        const QPointF to = pixelOf(m_front[i]);
        const QPointF corner = isLevelFirst ? QPointF(to.x(), from.y()) : QPointF(from.x(), to.y());
        painter.drawLine(QLineF(from, corner));
        painter.drawLine(QLineF(corner, to));
    }
}

int RunScatter::runAt(const QPoint &pixel) const
{
    int nearest = -1;
    double least = hoverReach;
    for (int run = 0; run < runCount(); ++run) {
        if (!isShown(run))
            continue;
        const QPointF away = pixelOf(run) - QPointF(pixel);
        const double distance = std::hypot(away.x(), away.y());
        // Selected ones lie above.
        const bool isAbove = nearest >= 0 && isSelected(run) && !isSelected(nearest) && distance <= radius(run);
        if (distance <= least || isAbove) {
            least = distance;
            nearest = run;
        }
    }
    return nearest;
}

QList<int> RunScatter::runsWithin(const QRectF &pixels) const
{
    QList<int> runs;
    for (int run = 0; run < runCount(); ++run) {
        if (isShown(run) && pixels.contains(pixelOf(run)))
            runs.append(run);
    }
    return runs;
}

QString RunScatter::emptyText() const
{
    if (runCount() == 0 || axisCount() == 0)
        return RunChart::emptyText();
    if (!hasAxes())
        return tr("Choose what to show on x and y.");
    return m_missing == runCount()
               ? tr("No run has a value for both “%1” and “%2”.").arg(scale(m_x).title(), scale(m_y).title())
               : QString();
}

QStringList RunScatter::moreSummary() const
{
    QStringList parts;
    if (hasAxes())
        parts.append(tr("%1 against %2").arg(scale(m_y).title(), scale(m_x).title()));
    if (m_missing > 0)
        parts.append(tr("%n run(s) lack one of the two values", nullptr, m_missing));
    if (!m_front.empty()) {
        QStringList names;
        for (const int run : m_front)
            names.append(points().runs[size_t(run)].name);
        parts.append(tr("none is better than: %1").arg(names.join(QStringLiteral(", "))));
    }
    return parts;
}

} // namespace assay
