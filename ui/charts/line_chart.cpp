#include "ui/charts/line_chart.h"

#include "core/runs/curve_decimation.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <cmath>
#include <limits>

namespace assay
{

LineChart::LineChart(const QString &accessibleName, QWidget *parent) : ChartView(accessibleName, parent)
{
    connect(plot()->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, [this] { fillGraphs(); });
    // A resize changes how many points a pixel column holds.
    connect(plot(), &QCustomPlot::afterLayout, this, [this, width = -1]() mutable {
        if (width == plot()->axisRect()->width())
            return;
        width = plot()->axisRect()->width();
        fillGraphs();
    });
}

void LineChart::setSeries(std::vector<Series> series)
{
    m_series = std::move(series);
    makeGraphs();
    updateRange();
    fillGraphs();
    updateSummary();
    queueReplot();
}

void LineChart::setLogarithmicY(bool logarithmic)
{
    m_isLogarithmic = logarithmic;
    QCPAxis *y = plot()->yAxis;
    y->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    y->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                             : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    updateRange();
    fit();
}

void LineChart::makeGraphs()
{
    while (plot()->graphCount() > int(m_series.size()))
        plot()->removeGraph(plot()->graphCount() - 1);
    while (plot()->graphCount() < int(m_series.size()))
        plot()->addGraph();
    applyTheme();
}

void LineChart::applyTheme()
{
    const ThemeMode mode = themeMode(palette());
    for (int i = 0; i < plot()->graphCount(); ++i) {
        const Series &series = m_series[size_t(i)];
        QCPGraph *graph = plot()->graph(i);
        if (series.style == guideStyle) {
            graph->setPen(QPen(tokenColor(Token::TextSecondary, palette()), 1, Qt::DashLine));
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssNone));
            continue;
        }
        const SeriesStyle style = seriesStyle(series.style, mode);
        graph->setPen(QPen(style.color, 1.5, style.pen));
        // A single point has no line to show it.
        const bool needsMarker = series.x.size() == 1 || style.hasMarkers;
        graph->setScatterStyle(needsMarker ? QCPScatterStyle(QCPScatterStyle::ssDisc, style.color, style.color, 6)
                                           : QCPScatterStyle(QCPScatterStyle::ssNone));
    }
}

void LineChart::fillGraphs()
{
    const QCPRange visible = plot()->xAxis->range();
    const int columns = std::max(1, plot()->axisRect()->width());
    for (int i = 0; i < plot()->graphCount(); ++i) {
        const Series &series = m_series[size_t(i)];
        const CurvePoints points = decimateCurve(series.x, series.y, visible.lower, visible.upper, columns);
        plot()->graph(i)->setData(QVector<double>(points.x.begin(), points.x.end()),
                                  QVector<double>(points.y.begin(), points.y.end()), true);
    }
}

void LineChart::updateRange()
{
    double xMin = std::numeric_limits<double>::infinity();
    double xMax = -xMin;
    double yMin = xMin;
    double yMax = -xMin;
    for (const Series &series : m_series) {
        for (size_t i = 0; i < series.x.size(); ++i) {
            const double y = series.y[i];
            if (!std::isfinite(y) || (m_isLogarithmic && y <= 0))
                continue;
            xMin = std::min(xMin, series.x[i]);
            xMax = std::max(xMax, series.x[i]);
            yMin = std::min(yMin, y);
            yMax = std::max(yMax, y);
        }
    }
    if (xMin > xMax)
        return setDataRange(0, 1, m_isLogarithmic ? 0.1 : 0, 1);
    if (xMin == xMax) {
        xMin -= 0.5;
        xMax += 0.5;
    }
    // The marker of a single point needs room at the edge.
    const auto isPoint = [](const Series &series) { return series.x.size() == 1; };
    if (std::any_of(m_series.begin(), m_series.end(), isPoint)) {
        const double room = (xMax - xMin) * 0.02;
        xMin -= room;
        xMax += room;
    }
    if (m_isLogarithmic) {
        const double factor = std::max(1.05, std::pow(yMax / yMin, 0.05));
        return setDataRange(xMin, xMax, yMin / factor, yMax * factor);
    }
    const double padding = yMin == yMax ? std::max(1.0, std::abs(yMin) * 0.1) : (yMax - yMin) * 0.06;
    setDataRange(xMin, xMax, yMin - padding, yMax + padding);
}

void LineChart::updateSummary()
{
    QStringList parts;
    for (const Series &series : m_series) {
        if (!series.y.empty())
            parts.append(tr("%1: %2 points, last %3")
                             .arg(series.name, locale().toString(qlonglong(series.y.size())),
                                  locale().toString(series.y.back(), 'g', 5)));
    }
    describe(parts.join(QStringLiteral("; ")));
}

QList<QStringList> LineChart::rows() const
{
    QList<QStringList> table{{QStringLiteral("series"), QStringLiteral("x"), QStringLiteral("y")}};
    for (const Series &series : m_series) {
        for (size_t i = 0; i < series.x.size(); ++i)
            table.append({series.name, QString::number(series.x[i], 'g', 17), QString::number(series.y[i], 'g', 17)});
    }
    return table;
}

QList<ChartView::Reading> LineChart::readingsAt(double x) const
{
    QList<Reading> readings;
    for (const Series &series : m_series) {
        if (series.x.empty() || x < series.x.front() - 0.5 || x > series.x.back() + 0.5)
            continue;
        auto next = std::lower_bound(series.x.begin(), series.x.end(), x);
        if (next == series.x.end() || (next != series.x.begin() && x - *std::prev(next) < *next - x))
            --next;
        const double value = series.y[size_t(next - series.x.begin())];
        readings.append(
            {series.style,
             tr("%1  %2 at %3").arg(series.name, locale().toString(value, 'g', 5), locale().toString(*next, 'g', 7))});
    }
    return readings;
}

} // namespace assay
