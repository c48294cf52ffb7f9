#include "ui/report/report_painter.h"

#include "ui/report/report_chart.h"

#include <QPainter>

namespace assay
{

void paintReportPage(QPainter &painter, const ReportPage &page, const ReportStyle &style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PageItem &item : page.items) {
        if (const auto *box = std::get_if<PlacedBox>(&item)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(box->fill);
            if (box->radius > 0)
                painter.drawRoundedRect(box->rect, box->radius, box->radius);
            else
                painter.drawRect(box->rect);
            painter.setBrush(Qt::NoBrush);
        } else if (const auto *chart = std::get_if<PlacedChart>(&item)) {
            paintReportChart(painter, chart->rect, *chart->chart, style);
        } else {
            const auto &text = std::get<PlacedText>(item);
            text.text->paint(painter, text.corner, text.firstLine, text.lineCount);
        }
    }
}

} // namespace assay
