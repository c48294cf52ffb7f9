#include "ui/charts/heat_chart.h"

#include "ui/charts/color_bar.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr int mostFieldPoints = 150;
constexpr int mostLevels = 7;
constexpr QSize textCell(46, 18);

/// The one of the colours of card and text that stands out more (luminance as in WCAG 2.1).
QColor readableOn(const QColor &fill, const QPalette &palette)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF()) + 0.05;
    };
    const auto contrast = [&](Token token) {
        const double ratio = luminance(tokenColor(token, palette)) / luminance(fill);
        return std::max(ratio, 1 / ratio);
    };
    return tokenColor(contrast(Token::Card) > contrast(Token::Text) ? Token::Card : Token::Text, palette);
}

} // namespace

HeatChart::HeatChart(const QString &accessibleName, QWidget *parent) : RunChart(accessibleName, parent)
{
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis})
        axis->grid()->setVisible(false);
}

void HeatChart::setAxes(int x, int y, int metric)
{
    m_x = x;
    m_y = y;
    m_metric = metric;
    rebuild(false);
    fit();
    tell();
    repaintRuns();
}

void HeatChart::setShowsContours(bool shows)
{
    m_showsContours = shows;
    findContours();
    tell();
    repaintRuns();
}

void HeatChart::rebuild(bool areNewAxes)
{
    if (areNewAxes || std::max({m_x, m_y, m_metric}) >= axisCount()) {
        const bool areEnough = axisCount() > 2;
        m_x = areEnough ? 0 : -1;
        m_y = areEnough ? 1 : -1;
        m_metric = areEnough ? 2 : -1;
    }
    m_columns = hasAxes() ? AxisCells(points().axes[size_t(m_x)], scale(m_x)) : AxisCells();
    m_rows = hasAxes() ? AxisCells(points().axes[size_t(m_y)], scale(m_y)) : AxisCells();
    m_cells = fillCells();
    m_means = AxisScale();
    if (hasAxes()) {
        RunAxis means = points().axes[size_t(m_metric)];
        means.title = tr("mean of %1").arg(means.title);
        means.words.clear();
        means.values.clear();
        for (const Cell &cell : m_cells)
            means.values.push_back(cell.values > 0 ? cell.sum / cell.values : std::nan(""));
        m_means = AxisScale(means);
    }
    findContours();
    showAxes();
    setDataRange(-0.5, std::max(m_columns.count(), 1) - 0.5, -0.5, std::max(m_rows.count(), 1) - 0.5);
}

std::vector<HeatChart::Cell> HeatChart::fillCells() const
{
    std::vector<Cell> cells(size_t(m_columns.count()) * size_t(m_rows.count()));
    if (!hasAxes())
        return cells;
    for (int run = 0; run < runCount(); ++run) {
        const int column = m_columns.cellOf(points().axes[size_t(m_x)].values[size_t(run)]);
        const int row = m_rows.cellOf(points().axes[size_t(m_y)].values[size_t(run)]);
        if (column < 0 || row < 0)
            continue;
        Cell &cell = cells[size_t(row) * size_t(m_columns.count()) + size_t(column)];
        ++cell.runs;
        cell.selected += isSelected(run) ? 1 : 0;
        const double value = points().axes[size_t(m_metric)].values[size_t(run)];
        if (!std::isfinite(place(m_metric, run)) || scale(m_metric).areWords())
            continue;
        ++cell.values;
        cell.sum += value;
    }
    return cells;
}

const HeatChart::Cell &HeatChart::cell(int column, int row) const
{
    return m_cells[size_t(row) * size_t(m_columns.count()) + size_t(column)];
}

int HeatChart::countOf(int column, int row) const
{
    return cell(column, row).runs;
}

double HeatChart::meanOf(int column, int row) const
{
    const Cell &of = cell(column, row);
    return of.values > 0 ? of.sum / of.values : std::nan("");
}

bool HeatChart::areNumbers() const
{
    return hasAxes() && !m_columns.areWords() && !m_rows.areWords() && !scale(m_metric).areWords();
}

void HeatChart::findContours()
{
    m_levels.clear();
    if (!m_showsContours || !areNumbers())
        return;
    std::vector<FieldPoint> field;
    for (int run = 0; run < runCount(); ++run) {
        const double x = m_columns.coordinate(points().axes[size_t(m_x)].values[size_t(run)]);
        const double y = m_rows.coordinate(points().axes[size_t(m_y)].values[size_t(run)]);
        const double value = place(m_metric, run);
        if (std::isfinite(x) && std::isfinite(y) && std::isfinite(value))
            field.push_back({{x, y}, value});
    }
    field = meansOfPlaces(std::move(field), mostFieldPoints);
    std::vector<QPointF> places;
    for (const FieldPoint &point : field)
        places.push_back(point.at);
    const std::vector<Triangle> triangles = delaunayTriangles(places);
    for (const double tick : scale(m_metric).ticks(mostLevels)) {
        std::vector<QLineF> lines = contourLines(field, triangles, scale(m_metric).place(tick));
        if (!lines.empty())
            m_levels.push_back({tick, std::move(lines)});
    }
}

void HeatChart::showAxes()
{
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis})
        axis->setVisible(emptyText().isEmpty());
    m_columns.showOn(*plot()->xAxis, std::max(plot()->axisRect()->width(), 100), locale());
    m_rows.showOn(*plot()->yAxis, std::max(plot()->axisRect()->height(), 80), locale());
}

void HeatChart::applyTheme()
{
    RunChart::applyTheme();
    showAxes();
}

QPointF HeatChart::pixel(const QPointF &coordinates) const
{
    return {plot()->xAxis->coordToPixel(coordinates.x()), plot()->yAxis->coordToPixel(coordinates.y())};
}

QRectF HeatChart::cellRect(int column, int row) const
{
    return QRectF(pixel({column - 0.5, row + 0.5}), pixel({column + 0.5, row - 0.5}));
}

void HeatChart::paintBackground(QCPPainter &painter) const
{
    painter.setClipRect(plot()->axisRect()->rect());
    painter.setAntialiasing(false);
    if (m_cells.empty())
        return;
    const QRectF first = cellRect(0, 0);
    const bool hasText = first.width() >= textCell.width() && first.height() >= textCell.height() && !showsContours();
    for (int row = 0; row < m_rows.count(); ++row) {
        for (int column = 0; column < m_columns.count(); ++column)
            paintCell(painter, column, row, hasText);
    }
    paintContours(painter);
}

void HeatChart::paintCell(QCPPainter &painter, int column, int row, bool hasText) const
{
    const QRectF whole = cellRect(column, row);
    const double between = std::min(whole.width(), whole.height()) > 6 ? 0.5 : 0;
    const QRectF rect = whole.adjusted(between, between, -between, -between);
    if (countOf(column, row) == 0)
        return;
    const double mean = meanOf(column, row);
    if (!std::isfinite(mean))
        return painter.fillRect(rect, QBrush(tokenColor(Token::TextDisabled, palette()), Qt::BDiagPattern));
    const QColor fill = scaleColor(m_means, mean, themeMode(palette()));
    painter.fillRect(rect, fill);
    if (!hasText)
        return;
    painter.setPen(readableOn(fill, palette()));
    painter.setFont(numberFont(11));
    painter.drawText(rect, Qt::AlignCenter, locale().toString(mean, 'g', 4));
}

void HeatChart::paintRun(QCPPainter &painter, int run, const QColor &, Mark) const
{
    if (!showsContours())
        return;
    const QPointF at = pixel({m_columns.coordinate(points().axes[size_t(m_x)].values[size_t(run)]),
                              m_rows.coordinate(points().axes[size_t(m_y)].values[size_t(run)])});
    if (!std::isfinite(at.x()) || !std::isfinite(at.y()))
        return;
    painter.setPen(QPen(tokenColor(Token::Text, palette()), 1));
    painter.setBrush(tokenColor(Token::Card, palette()));
    painter.drawEllipse(at, 2, 2);
}

void HeatChart::paintFrame(QCPPainter &painter) const
{
    if (m_cells.empty())
        return;
    painter.save();
    painter.setClipRect(plot()->axisRect()->rect());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokenColor(Token::Border, palette()), 1));
    painter.drawRect(
        QRectF(cellRect(0, m_rows.count() - 1).topLeft(), cellRect(m_columns.count() - 1, 0).bottomRight()));
    if (hasSelection()) {
        const std::vector<Cell> cells = fillCells();
        const auto frame = [&](size_t i, double inset, const QPen &pen) {
            painter.setPen(pen);
            painter.drawRect(cellRect(int(i) % m_columns.count(), int(i) / m_columns.count())
                                 .adjusted(inset, inset, -inset, -inset));
        };
        // Two lines, one of which stands out from whatever colour the cell has.
        for (size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].selected == 0)
                continue;
            frame(i, 1, QPen(tokenColor(Token::Text, palette()), 2));
            frame(i, 3, QPen(tokenColor(Token::Card, palette()), 1.5));
        }
    }
    paintLevels(painter);
    painter.restore();
}

void HeatChart::paintContours(QCPPainter &painter) const
{
    painter.setAntialiasing(true);
    const auto draw = [&](const Level &level, const QPen &pen) {
        painter.setPen(pen);
        for (const QLineF &line : level.lines)
            painter.drawLine(QLineF(pixel(line.p1()), pixel(line.p2())));
    };
    for (const Level &level : m_levels) {
        draw(level, QPen(tokenColor(Token::Card, palette()), 3, Qt::SolidLine, Qt::RoundCap));
        draw(level, QPen(tokenColor(Token::Text, palette()), 1.2, Qt::SolidLine, Qt::RoundCap));
    }
}

void HeatChart::paintLevels(QCPPainter &painter) const
{
    painter.setFont(numberFont(11));
    std::vector<QRectF> taken;
    for (const Level &level : m_levels) {
        const QString text = scale(m_metric).text(level.value, locale());
        const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + 6, painter.fontMetrics().height());
        // In the middle of the line, or as near to it as another label lets.
        for (size_t step = 0; step < level.lines.size(); ++step) {
            const size_t i = (level.lines.size() / 2 + step) % level.lines.size();
            QRectF rect(QPointF(0, 0), size);
            rect.moveCenter(pixel(level.lines[i].center()));
            const bool isFree =
                std::none_of(taken.begin(), taken.end(), [&](auto &other) { return other.intersects(rect); });
            if (!isFree || !QRectF(plot()->axisRect()->rect()).contains(rect))
                continue;
            taken.push_back(rect);
            painter.fillRect(rect, tokenColor(Token::Card, palette()));
            painter.setPen(tokenColor(Token::Text, palette()));
            painter.drawText(rect, Qt::AlignCenter, text);
            break;
        }
    }
}

QList<int> HeatChart::runsWithin(const QRectF &pixels) const
{
    // Whole cells are selected: those that the rectangle touches.
    QList<int> runs;
    for (int run = 0; hasAxes() && run < runCount(); ++run) {
        const int column = m_columns.cellOf(points().axes[size_t(m_x)].values[size_t(run)]);
        const int row = m_rows.cellOf(points().axes[size_t(m_y)].values[size_t(run)]);
        if (column >= 0 && row >= 0 && cellRect(column, row).intersects(pixels))
            runs.append(run);
    }
    return runs;
}

const AxisScale *HeatChart::barScale() const
{
    return m_means.isEmpty() ? nullptr : &m_means;
}

QString HeatChart::emptyText() const
{
    if (runCount() == 0)
        return RunChart::emptyText();
    if (!hasAxes())
        return tr("Choose two parameters and a metric.");
    if (scale(m_metric).areWords())
        return tr("“%1” has words, of which there is no mean.").arg(scale(m_metric).title());
    const bool isAny = std::any_of(m_cells.begin(), m_cells.end(), [](const Cell &cell) { return cell.runs > 0; });
    return isAny ? QString()
                 : tr("No run has a value for both “%1” and “%2”.").arg(scale(m_x).title(), scale(m_y).title());
}

QStringList HeatChart::moreSummary() const
{
    if (!hasAxes())
        return {};
    QStringList parts{tr("%1 by %2 and %3").arg(m_means.title(), scale(m_x).title(), scale(m_y).title())};
    if (m_showsContours && !areNumbers())
        parts.append(tr("no contour lines, since one of the axes has words"));
    const auto best = [&](bool isHighest) {
        int at = -1;
        for (int i = 0; i < int(m_cells.size()); ++i) {
            if (m_cells[size_t(i)].values == 0)
                continue;
            const auto mean = [&](int of) { return m_cells[size_t(of)].sum / m_cells[size_t(of)].values; };
            if (at < 0 || (isHighest ? mean(i) > mean(at) : mean(i) < mean(at)))
                at = i;
        }
        return at;
    };
    if (const int least = best(false), most = best(true); least >= 0) {
        const auto where = [&](int i) {
            const int column = i % m_columns.count();
            const int row = i / m_columns.count();
            return tr("%1 at %2, %3")
                .arg(locale().toString(meanOf(column, row), 'g', 4), m_columns.text(column, locale()),
                     m_rows.text(row, locale()));
        };
        parts.append(tr("least %1").arg(where(least)));
        parts.append(tr("greatest %1").arg(where(most)));
    }
    return parts;
}

QList<ChartView::Reading> HeatChart::readingsAtPixel(const QPoint &pixel)
{
    const int column = int(std::lround(plot()->xAxis->pixelToCoord(pixel.x())));
    const int row = int(std::lround(plot()->yAxis->pixelToCoord(pixel.y())));
    if (column < 0 || row < 0 || column >= m_columns.count() || row >= m_rows.count())
        return {};
    const double mean = meanOf(column, row);
    QList<Reading> readings{{-1, scale(m_x).title() + QStringLiteral("  ") + m_columns.text(column, locale())},
                            {-1, scale(m_y).title() + QStringLiteral("  ") + m_rows.text(row, locale())}};
    if (countOf(column, row) == 0)
        return readings << Reading{-1, tr("no runs")};
    readings.append({-1, m_means.title() + QStringLiteral("  ") + m_means.text(mean, locale())});
    readings.append({-1, tr("%n run(s)", nullptr, countOf(column, row))});
    if (hasSelection())
        readings.append({-1, tr("%n selected", nullptr,
                                fillCells()[size_t(row) * size_t(m_columns.count()) + size_t(column)].selected)});
    return readings;
}

} // namespace assay
