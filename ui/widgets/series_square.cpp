#include "ui/widgets/series_square.h"

#include "ui/theme/control_painting.h"

#include <QPainter>

namespace assay
{

void paintSeriesSquare(QPainter &painter, const QRect &area, int series, const QPalette &palette)
{
    QRect square(0, 0, seriesSquareSize, seriesSquareSize);
    square.moveCenter(area.center());
    if (series < 0) {
        paintRounded(painter, square, 2.5, {}, tokenColor(Token::TextDisabled, palette));
        return;
    }
    const SeriesStyle style = seriesStyle(series, themeMode(palette));
    paintRounded(painter, square, 2.5, style.color);
    // Past eight runs the colour comes again; a gap stands for the dashes of its curve, a dot for its markers.
    if (style.pen != Qt::SolidLine)
        painter.fillRect(QRect(square.left(), square.top() + 4, square.width(), 2), tokenColor(Token::Card, palette));
    else if (style.hasMarkers)
        paintRounded(painter, QRectF(square).adjusted(3, 3, -3, -3), 2, tokenColor(Token::Card, palette));
}

} // namespace assay
