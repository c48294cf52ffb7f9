#include "ui/charts/plot_pixels.h"

#include <qcustomplot.h>

namespace assay
{

PlotScale scaleOf(const QCPAxis &axis, double ratio)
{
    const QRect rect = axis.axisRect()->rect();
    const bool isHorizontal = axis.orientation() == Qt::Horizontal;
    // As QCPAxis::coordToPixel counts.
    const double begin = isHorizontal ? rect.left() : rect.top() + rect.height();
    const double end = isHorizontal ? rect.left() + rect.width() : rect.top();
    return {axis.range().lower, axis.range().upper, begin * ratio, end * ratio,
            axis.scaleType() == QCPAxis::stLogarithmic};
}

std::vector<QRect> joinBars(const std::vector<QRect> &bars)
{
    constexpr size_t most = 32;
    std::vector<QRect> joined;
    joined.reserve(2 * bars.size());
    for (size_t begin = 0; begin < bars.size();) {
        size_t end = begin;
        int top = bars[begin].top();
        int bottom = bars[begin].bottom();
        // Of a column that has several bars, each stands alone.
        for (; end < bars.size() && end < begin + most && bars[end].x() == bars[begin].x() + int(end - begin); ++end) {
            const int nextTop = std::max(top, bars[end].top());
            const int nextBottom = std::min(bottom, bars[end].bottom());
            if (nextTop > nextBottom)
                break;
            top = nextTop;
            bottom = nextBottom;
        }
        joined.push_back({QPoint(bars[begin].x(), top), QPoint(bars[end - 1].x(), bottom)});
        for (; begin < end; ++begin) {
            const QRect &bar = bars[begin];
            if (bar.top() < top)
                joined.push_back({bar.topLeft(), QPoint(bar.x(), top - 1)});
            if (bar.bottom() > bottom)
                joined.push_back({QPoint(bar.x(), bottom + 1), bar.bottomRight()});
        }
    }
    return joined;
}

} // namespace assay
