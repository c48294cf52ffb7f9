#pragma once

#include "core/report/block.h"
#include "ui/report/report_style.h"

class QPainter;

namespace assay
{

/// Paints a chart with its axes into `rect` as vectors, nothing outside it. Values that are not finite are left out; a
/// chart without any says so.
void paintReportChart(QPainter &painter, const QRectF &rect, const ChartBlock &chart, const ReportStyle &style);

} // namespace assay
