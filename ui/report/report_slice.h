#pragma once

#include "core/report/block.h"
#include "ui/report/report_text.h"

#include <QColor>
#include <QRectF>

#include <memory>
#include <variant>
#include <vector>

namespace assay
{

/// Lines of a text with their place on a page.
struct PlacedText {
    std::shared_ptr<const ReportText> text;
    QPointF corner;
    int firstLine = 0;
    int lineCount = 0;

    PlacedText(std::shared_ptr<const ReportText> whole, const QPointF &at)
        : text(std::move(whole)),
          corner(at),
          lineCount(text->lineCount())
    {
    }
    PlacedText(std::shared_ptr<const ReportText> part, const QPointF &at, int first, int count)
        : text(std::move(part)),
          corner(at),
          firstLine(first),
          lineCount(count)
    {
    }
};

/// A filled rectangle: a rule, a bar, the ground of a note.
struct PlacedBox {
    QRectF rect;
    QColor fill;
    qreal radius = 0;
};

struct PlacedChart {
    QRectF rect;
    std::shared_ptr<const ChartBlock> chart;
};

using PageItem = std::variant<PlacedText, PlacedBox, PlacedChart>;

/// A strip of a report that is never divided, as wide as the body; its items are placed from its top left corner.
struct ReportSlice {
    qreal height = 0;
    qreal spaceBefore = 0; ///< dropped at the top of a page
    bool keepsWithNext = false;
    bool startsPage = false;
    std::vector<PageItem> items;
    std::shared_ptr<const ReportSlice> header; ///< repeated when a page begins with this slice
};

/// The rectangle that an item covers.
QRectF extent(const PageItem &item);
/// The item moved.
PageItem moved(PageItem item, const QPointF &by);

} // namespace assay
