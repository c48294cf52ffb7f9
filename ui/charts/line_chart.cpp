#include "ui/charts/line_chart.h"

#include "ui/charts/band_plottable.h"
#include "ui/charts/curve_plottable.h"
#include "ui/charts/series_labels.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr double markerSize = 6;
constexpr int tickCount = 4;
// The raw curve behind its smoothed one, of 255.
constexpr int faintAlpha = 80;
constexpr int bandAlpha = 60;
/// Names above the curves would leave no room for them.
constexpr qsizetype mostNames = 8;
/// So near to a curve's end, in pixels, what it is there is of interest.
constexpr double reachBeyondEnds = 6;
constexpr int digits = 5;
constexpr int markSize = 10;

/// A point that is seen whole at the edge of the plot.
class MarkGraph final : public QCPGraph
{
public:
    using QCPGraph::QCPGraph;

protected:
    [[nodiscard]] QRect clipRect() const override
    {
        return QCPGraph::clipRect().adjusted(-markSize, -markSize, markSize, markSize);
    }
};

QSharedPointer<QCPAxisTicker> numberTicker(bool isLogarithmic)
{
    const QSharedPointer<QCPAxisTicker> ticker(isLogarithmic ? new QCPAxisTickerLog : new QCPAxisTicker);
    ticker->setTickCount(tickCount);
    return ticker;
}

} // namespace

LineChart::LineChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent),
      m_markGraph(new MarkGraph(plot()->xAxis, plot()->yAxis)),
      m_labels(new SeriesLabels(*plot()))
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
    nameBands();
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

void LineChart::setSharedRange(std::optional<CurveRange> range)
{
    if (range == m_sharedRange)
        return;
    m_sharedRange = range;
    updateRange();
    queueReplot();
}

void LineChart::setSmall(bool isSmall)
{
    m_isSmall = isSmall;
    nameBands();
}

bool LineChart::hasBands() const
{
    return std::any_of(m_curves.begin(), m_curves.end(), [](const LongCurve &curve) { return curve.band != nullptr; });
}

/// The table beside a chart names its runs, but not what was put together of them.
void LineChart::nameBands()
{
    QStringList names;
    QList<int> styles;
    for (const LongCurve &curve : m_curves) {
        if (!curve.band || m_isSmall || names.size() == mostNames)
            continue;
        names.append(curve.name);
        styles.append(curve.style);
    }
    m_labels->set(names, styles, true);
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
        if (drawn.band)
            plot()->removePlottable(drawn.band);
        plot()->removePlottable(drawn.raw);
        plot()->removePlottable(drawn.curve);
    }
    m_drawn.clear();
    const auto add = [this](const std::shared_ptr<const CurvePyramid> &points) {
        auto *curve = new CurvePlottable(plot()->xAxis, plot()->yAxis);
        curve->setCurve(points);
        return curve;
    };
    // Bands lie behind everything, and all that is faint behind what is not.
    for (const LongCurve &curve : m_curves) {
        Drawn drawn;
        if (curve.band) {
            drawn.band = new BandPlottable(plot()->xAxis, plot()->yAxis);
            drawn.band->setBand(curve.band);
        }
        m_drawn.push_back(drawn);
    }
    for (size_t i = 0; i < m_curves.size(); ++i)
        m_drawn[i].raw = add(m_curves[i].raw);
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
        if (m_drawn[i].band) {
            QColor soft = style.color;
            soft.setAlpha(bandAlpha);
            m_drawn[i].band->setBrush(soft);
        }
    }
    m_labels->applyTheme();
    const QColor text = tokenColor(Token::Text, palette());
    m_markGraph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(text, 1.5),
                                                 QBrush(tokenColor(Token::Card, palette())), markSize));
}

void LineChart::updateRange()
{
    const CurveRange range = m_sharedRange ? *m_sharedRange : rangeOf(m_curves, m_isLogarithmicX, m_isLogarithmicY);
    setDataRange(range.xMin, range.xMax, range.yMin, range.yMax);
}

void LineChart::updateSummary()
{
    QStringList parts;
    for (const LongCurve &curve : m_curves) {
        if (!curve.points->isEmpty())
            parts.append(tr("%1: %2 points, last %3")
                             .arg(curve.name, locale().toString(qlonglong(curve.points->size())),
                                  textOfValue(curve, curve.points->size() - 1)));
    }
    if (m_mark && !m_markText.isEmpty())
        parts.append(m_markText);
    describe(parts.join(QStringLiteral("; ")));
}

QList<QStringList> LineChart::rows() const
{
    QList<QStringList> table{{QStringLiteral("series"), QStringLiteral("x"), QStringLiteral("y")}};
    const bool withBands = hasBands();
    if (withBands)
        table.first() << QStringLiteral("lower") << QStringLiteral("upper") << QStringLiteral("runs");
    const auto text = [](double number) { return QString::number(number, 'g', 17); };
    for (const LongCurve &curve : m_curves) {
        const CurvePyramid &points = *curve.points;
        for (size_t i = 0; i < points.size(); ++i) {
            table.append({curve.name, text(points.x()[i]), text(points.y()[i])});
            if (curve.band)
                table.last() << text(curve.band->lower.y()[i]) << text(curve.band->upper.y()[i])
                             << QString::number(curve.band->count[i]);
            else if (withBands)
                table.last() << QString() << QString() << QStringLiteral("1");
        }
    }
    return table;
}

/// With the band about it, and how many runs have a value there unless all have.
QString LineChart::textOfValue(const LongCurve &curve, size_t point) const
{
    const auto text = [this](double number) { return locale().toString(number, 'g', digits); };
    const double value = curve.points->y()[point];
    const LongBand *band = curve.band.get();
    if (!band || std::isnan(value))
        return text(value);
    //: A mean and its deviation; a mean and the range about it
    QString said = band->kind == BandKind::Interval
                       ? tr("%1 [%2, %3]").arg(text(value), text(band->lower.y()[point]), text(band->upper.y()[point]))
                       : tr("%1 ± %2").arg(text(value), locale().toString(band->upper.y()[point] - value, 'g', 3));
    if (int(band->count[point]) < band->runs)
        //: A mean, and of how many runs it is
        said = tr("%1 (%2 of %n run(s))", nullptr, band->runs).arg(said, locale().toString(band->count[point]));
    return said;
}

QString LineChart::textOfX(double x) const
{
    if (m_xKind == XKind::Time)
        return locale().toString(QDateTime::fromMSecsSinceEpoch(qint64(x * 1000)), QLocale::ShortFormat);
    return locale().toString(x, 'g', 7);
}

bool LineChart::reaches(const CurvePyramid &points, double x) const
{
    const double pixel = plot()->xAxis->coordToPixel(x);
    return !points.isEmpty() && pixel >= plot()->xAxis->coordToPixel(points.x().front()) - reachBeyondEnds &&
           pixel <= plot()->xAxis->coordToPixel(points.x().back()) + reachBeyondEnds;
}

QList<ChartView::Reading> LineChart::readingsAt(double x) const
{
    QList<Reading> readings;
    for (const LongCurve &curve : m_curves) {
        const CurvePyramid &points = *curve.points;
        if (!reaches(points, x))
            continue;
        size_t next = points.lowerBound(x);
        if (next == points.size() || (next > 0 && x - points.x()[next - 1] < points.x()[next] - x))
            --next;
        const QString value = tr("%1 at %2").arg(textOfValue(curve, next), textOfX(points.x()[next]));
        readings.append({curve.style, m_isSmall ? value : curve.name + QStringLiteral("  ") + value, points.y()[next]});
    }
    return readings;
}

} // namespace assay
