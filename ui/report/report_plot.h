#pragma once

#include "core/report/block.h"
#include "ui/report/report_axis.h"
#include "ui/report/report_style.h"

#include <QRectF>

class QPainter;

namespace assay
{

/// Where values of a chart stand on paper.
struct ReportPlot {
    QRectF rect;
    ReportAxis x;
    ReportAxis y; ///< categories: -0.5 at the top to count - 0.5 at the bottom
    bool isDownward = false;

    [[nodiscard]] QPointF place(double xValue, double yValue) const
    {
        const double share = isDownward ? y.share(yValue) : 1 - y.share(yValue);
        return {rect.left() + x.share(xValue) * rect.width(), rect.top() + share * rect.height()};
    }
};

/// How many values a series has that can be drawn in pairs.
size_t pairCount(const ChartSeries &series);
/// How far apart the bars of a histogram stand: the smallest distance between neighbours.
double barWidth(const ChartSeries &series);

/// Paints series `index` inside the plot.
void paintReportSeries(QPainter &painter, const ReportPlot &plot, const ChartBlock &chart, int index);

} // namespace assay
