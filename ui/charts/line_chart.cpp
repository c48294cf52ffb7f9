#include "ui/charts/line_chart.h"

#include "ui/charts/curve_plottable.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double markerSize = 6;
constexpr int tickCount = 4;
// The raw curve behind its smoothed one, of 255.
constexpr int faintAlpha = 80;

QSharedPointer<QCPAxisTicker> numberTicker(bool isLogarithmic)
{
    const QSharedPointer<QCPAxisTicker> ticker(isLogarithmic ? new QCPAxisTickerLog : new QCPAxisTicker);
    ticker->setTickCount(tickCount);
    return ticker;
}

bool canBeShown(double value, bool isLogarithmic)
{
    return std::isfinite(value) && (!isLogarithmic || value > 0);
}

/// The least and greatest value that an axis can show; least above greatest when there is none.
std::pair<double, double> shownExtremes(const CurvePyramid &curve, bool isLogarithmic)
{
    const CurvePyramid::Extremes all = curve.extremes();
    if (all.isEmpty() || (canBeShown(all.min, isLogarithmic) && canBeShown(all.max, isLogarithmic)))
        return {all.min, all.max};
    double least = infinity;
    double greatest = -infinity;
    for (const double value : curve.y()) {
        if (!canBeShown(value, isLogarithmic))
            continue;
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    return {least, greatest};
}

} // namespace

LineChart::LineChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent),
      m_markGraph(plot()->addGraph())
{
    m_markGraph->setLineStyle(QCPGraph::lsNone);
    m_markGraph->setVisible(false);
    // Above every curve.
    m_markGraph->setLayer(QStringLiteral("legend"));
}

void LineChart::setSeries(std::vector<Series> series)
{
    std::vector<LongCurve> curves;
    for (Series &one : series)
        curves.push_back({std::move(one.name), one.style,
                          std::make_shared<const CurvePyramid>(std::move(one.x), std::move(one.y)), nullptr});
    setCurves(std::move(curves));
}

void LineChart::setCurves(std::vector<LongCurve> curves)
{
    m_curves = std::move(curves);
    makePlottables();
    applyTheme();
    updateRange();
    updateSummary();
    queueReplot();
}

void LineChart::setMark(std::optional<QPointF> point, const QString &text)
{
    m_mark = point;
    m_markText = text;
    m_markGraph->setVisible(point.has_value());
    m_markGraph->data()->clear();
    if (point)
        m_markGraph->addData(point->x(), point->y());
    updateSummary();
    queueReplot();
}

void LineChart::setLogarithmicX(bool logarithmic)
{
    if (logarithmic == m_isLogarithmicX)
        return;
    m_isLogarithmicX = logarithmic;
    plot()->xAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    updateTicker();
    updateRange();
    fit();
}

void LineChart::setLogarithmicY(bool logarithmic)
{
    if (logarithmic == m_isLogarithmicY)
        return;
    m_isLogarithmicY = logarithmic;
    plot()->yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    plot()->yAxis->setTicker(numberTicker(logarithmic));
    updateRange();
    fit();
}

void LineChart::setXKind(XKind kind)
{
    if (kind == m_xKind)
        return;
    m_xKind = kind;
    updateTicker();
}

void LineChart::updateTicker()
{
    if (m_xKind == XKind::Time) {
        const QSharedPointer<QCPAxisTickerDateTime> times(new QCPAxisTickerDateTime);
        times->setDateTimeFormat(locale().timeFormat(QLocale::ShortFormat));
        times->setTickCount(tickCount);
        plot()->xAxis->setTicker(times);
    } else {
        plot()->xAxis->setTicker(numberTicker(m_isLogarithmicX));
    }
    queueReplot();
}

void LineChart::makePlottables()
{
    for (const Drawn &drawn : m_drawn) {
        plot()->removePlottable(drawn.raw);
        plot()->removePlottable(drawn.curve);
    }
    m_drawn.clear();
    const auto add = [this](const std::shared_ptr<const CurvePyramid> &points) {
        auto *curve = new CurvePlottable(plot()->xAxis, plot()->yAxis);
        curve->setCurve(points);
        return curve;
    };
    // Everything that is faint lies behind everything that is not.
    for (const LongCurve &curve : m_curves)
        m_drawn.push_back({add(curve.raw), nullptr});
    for (size_t i = 0; i < m_curves.size(); ++i)
        m_drawn[i].curve = add(m_curves[i].points);
}

void LineChart::applyTheme()
{
    const ThemeMode mode = themeMode(palette());
    for (size_t i = 0; i < m_drawn.size(); ++i) {
        CurvePlottable *drawn = m_drawn[i].curve;
        if (m_curves[i].style == guideStyle) {
            drawn->setPen(QPen(tokenColor(Token::TextSecondary, palette()), 1, Qt::DashLine));
            continue;
        }
        const SeriesStyle style = seriesStyle(m_curves[i].style, mode);
        drawn->setPen(QPen(style.color, 1.5, style.pen));
        // A single point has no line to show it.
        drawn->setMarkerSize(m_curves[i].points->size() == 1 || style.hasMarkers ? markerSize : 0);
        QColor faint = style.color;
        faint.setAlpha(faintAlpha);
        m_drawn[i].raw->setPen(QPen(faint, 1));
    }
    const QColor text = tokenColor(Token::Text, palette());
    m_markGraph->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(text, 1.5), QBrush(tokenColor(Token::Card, palette())), 10));
}

void LineChart::updateRange()
{
    double xMin = infinity;
    double xMax = -infinity;
    double yMin = infinity;
    double yMax = -infinity;
    bool hasPoint = false;
    for (const LongCurve &curve : m_curves) {
        for (const CurvePyramid *points : {curve.points.get(), curve.raw.get()}) {
            if (!points || points->isEmpty())
                continue;
            const auto [least, greatest] = shownExtremes(*points, m_isLogarithmicY);
            // The first x above zero, where only those can be shown.
            const size_t first =
                m_isLogarithmicX ? points->lowerBound(std::numeric_limits<double>::denorm_min()) : size_t(0);
            if (least > greatest || first == points->size())
                continue;
            xMin = std::min(xMin, points->x()[first]);
            xMax = std::max(xMax, points->x().back());
            yMin = std::min(yMin, least);
            yMax = std::max(yMax, greatest);
            hasPoint |= points->size() == 1;
        }
    }
    if (xMin > xMax)
        return setDataRange(m_isLogarithmicX ? 0.1 : 0, 1, m_isLogarithmicY ? 0.1 : 0, 1);
    // The marker of a single point needs room at the edge.
    if (m_isLogarithmicX) {
        const double factor = xMin == xMax ? 2 : hasPoint ? std::pow(xMax / xMin, 0.02) : 1;
        xMin /= factor;
        xMax *= factor;
    } else {
        const double room = xMin == xMax ? 0.5 : 0;
        const double more = hasPoint ? (xMax - xMin + 2 * room) * 0.02 : 0;
        xMin -= room + more;
        xMax += room + more;
    }
    if (m_isLogarithmicY) {
        const double factor = std::max(1.05, std::pow(yMax / yMin, 0.05));
        return setDataRange(xMin, xMax, yMin / factor, yMax * factor);
    }
    const double padding = yMin == yMax ? std::max(1.0, std::abs(yMin) * 0.1) : (yMax - yMin) * 0.06;
    setDataRange(xMin, xMax, yMin - padding, yMax + padding);
}

void LineChart::updateSummary()
{
    QStringList parts;
    for (const LongCurve &curve : m_curves) {
        if (!curve.points->isEmpty())
            parts.append(tr("%1: %2 points, last %3")
                             .arg(curve.name, locale().toString(qlonglong(curve.points->size())),
                                  locale().toString(curve.points->y().back(), 'g', 5)));
    }
    if (m_mark && !m_markText.isEmpty())
        parts.append(m_markText);
    describe(parts.join(QStringLiteral("; ")));
}

QList<QStringList> LineChart::rows() const
{
    QList<QStringList> table{{QStringLiteral("series"), QStringLiteral("x"), QStringLiteral("y")}};
    for (const LongCurve &curve : m_curves) {
        const CurvePyramid &points = *curve.points;
        for (size_t i = 0; i < points.size(); ++i)
            table.append(
                {curve.name, QString::number(points.x()[i], 'g', 17), QString::number(points.y()[i], 'g', 17)});
    }
    return table;
}

QString LineChart::textOfX(double x) const
{
    if (m_xKind == XKind::Time)
        return locale().toString(QDateTime::fromMSecsSinceEpoch(qint64(x * 1000)), QLocale::ShortFormat);
    return locale().toString(x, 'g', 7);
}

QList<ChartView::Reading> LineChart::readingsAt(double x) const
{
    QList<Reading> readings;
    for (const LongCurve &curve : m_curves) {
        const CurvePyramid &points = *curve.points;
        if (points.isEmpty() || x < points.x().front() - 0.5 || x > points.x().back() + 0.5)
            continue;
        size_t next = points.lowerBound(x);
        if (next == points.size() || (next > 0 && x - points.x()[next - 1] < points.x()[next] - x))
            --next;
        readings.append({curve.style,
                         tr("%1  %2 at %3")
                             .arg(curve.name, locale().toString(points.y()[next], 'g', 5), textOfX(points.x()[next]))});
    }
    return readings;
}

} // namespace assay
