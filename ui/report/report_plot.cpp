#include "ui/report/report_plot.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

void paintLine(QPainter &painter, const ReportPlot &plot, const ChartSeries &series, const SeriesStyle &look)
{
    QPen pen(look.color, points(1.3), look.pen, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() == 1)
            painter.drawPoint(line.first());
        else if (!line.isEmpty())
            painter.drawPolyline(line);
        line.clear();
    };
    for (size_t i = 0; i < pairCount(series); ++i) {
        if (std::isfinite(series.x[i]) && std::isfinite(series.y[i]))
            line.append(plot.place(series.x[i], series.y[i]));
        else
            flush(); // a gap in the data is a gap in the line
    }
    flush();
}

void paintPoints(QPainter &painter, const ReportPlot &plot, const ChartSeries &series, const SeriesStyle &look)
{
    const size_t count = pairCount(series);
    QColor color = look.color;
    // Where points lie on each other they add up to a darker spot.
    color.setAlphaF(count > 400 ? 0.32F : 0.55F);
    painter.setPen(QPen(color, points(count > 400 ? 2.6 : 3.4), Qt::SolidLine, Qt::RoundCap));
    for (size_t i = 0; i < count; ++i) {
        if (std::isfinite(series.x[i]) && std::isfinite(series.y[i]))
            painter.drawPoint(plot.place(series.x[i], series.y[i]));
    }
}

void paintHistogram(QPainter &painter, const ReportPlot &plot, const ChartSeries &series, const SeriesStyle &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.color);
    const double half = barWidth(series) / 2;
    for (size_t i = 0; i < pairCount(series); ++i) {
        if (!std::isfinite(series.x[i]) || !std::isfinite(series.y[i]))
            continue;
        QRectF bar =
            QRectF(plot.place(series.x[i] - half, series.y[i]), plot.place(series.x[i] + half, 0)).normalized();
        const qreal seam = std::min(points(0.4), bar.width() / 4);
        painter.drawRect(bar.adjusted(seam, 0, -seam, 0));
    }
    painter.setBrush(Qt::NoBrush);
}

void paintBars(QPainter &painter, const ReportPlot &plot, const ChartSeries &series, const SeriesStyle &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.color);
    for (size_t i = 0; i < pairCount(series); ++i) {
        if (!std::isfinite(series.y[i]))
            continue;
        const QPointF base = plot.place(0, series.x[i]);
        const QPointF tip = plot.place(series.y[i], series.x[i]);
        const qreal half = std::min(points(4.5), plot.rect.height() / (plot.y.upper - plot.y.lower) * 0.36);
        painter.drawRect(QRectF(QPointF(base.x(), base.y() - half), QPointF(tip.x(), tip.y() + half)).normalized());
    }
    painter.setBrush(Qt::NoBrush);
}

void paintIntervals(QPainter &painter, const ReportPlot &plot, const ChartSeries &series, const SeriesStyle &look)
{
    for (size_t i = 0; i < pairCount(series); ++i) {
        if (!std::isfinite(series.x[i]) || !std::isfinite(series.y[i]))
            continue;
        const double lower = i < series.lower.size() ? series.lower[i] : series.x[i];
        const double upper = i < series.upper.size() ? series.upper[i] : series.x[i];
        if (std::isfinite(lower) && std::isfinite(upper)) {
            painter.setPen(QPen(look.color, points(1.8), Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(plot.place(lower, series.y[i]), plot.place(upper, series.y[i]));
        }
        painter.setPen(QPen(look.color, points(6), Qt::SolidLine, Qt::RoundCap));
        painter.drawPoint(plot.place(series.x[i], series.y[i]));
    }
}

} // namespace

size_t pairCount(const ChartSeries &series)
{
    return std::min(series.x.size(), series.y.size());
}

double barWidth(const ChartSeries &series)
{
    double width = 0;
    for (size_t i = 1; i < series.x.size(); ++i) {
        const double distance = std::abs(series.x[i] - series.x[i - 1]);
        if (std::isfinite(distance) && distance > 0 && (width == 0 || distance < width))
            width = distance;
    }
    return width > 0 ? width : 1;
}

void paintReportSeries(QPainter &painter, const ReportPlot &plot, const ChartBlock &chart, int index)
{
    const ChartSeries &series = chart.series[size_t(index)];
    const SeriesStyle look = seriesStyle(index, ThemeMode::Light);
    switch (series.kind) {
    case ChartSeries::Kind::Line:
        return paintLine(painter, plot, series, look);
    case ChartSeries::Kind::Points:
        return paintPoints(painter, plot, series, look);
    case ChartSeries::Kind::Bars:
        return chart.categories.isEmpty() ? paintHistogram(painter, plot, series, look)
                                          : paintBars(painter, plot, series, look);
    case ChartSeries::Kind::Intervals:
        return paintIntervals(painter, plot, series, look);
    }
}

} // namespace assay
