#include "ui/report/report_slice.h"

namespace assay
{

QRectF extent(const PageItem &item)
{
    if (const auto *box = std::get_if<PlacedBox>(&item))
        return box->rect;
    if (const auto *chart = std::get_if<PlacedChart>(&item))
        return chart->rect;
    const auto &placed = std::get<PlacedText>(item);
    const qreal height =
        placed.text->lineTop(placed.firstLine + placed.lineCount) - placed.text->lineTop(placed.firstLine);
    return {placed.corner, QSizeF(std::max(placed.text->width(), placed.text->naturalWidth()), height)};
}

PageItem moved(PageItem item, const QPointF &by)
{
    if (auto *box = std::get_if<PlacedBox>(&item))
        box->rect.translate(by);
    else if (auto *chart = std::get_if<PlacedChart>(&item))
        chart->rect.translate(by);
    else
        std::get<PlacedText>(item).corner += by;
    return item;
}

} // namespace assay
