#include "ui/charts/color_bar.h"

#include "ui/theme/fonts.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace assay
{

namespace
{

constexpr int barWidth = 10;
constexpr int gap = 14;
constexpr int lineHeight = 18;
constexpr int titleWidth = 18;
constexpr qsizetype seriesWords = 8;

bool areSeries(const AxisScale &scale)
{
    return scale.areWords() && scale.words().size() <= seriesWords;
}

} // namespace

QColor scaleColor(const AxisScale &scale, double value, ThemeMode mode)
{
    const double place = scale.place(value);
    if (!std::isfinite(place))
        return tokenColor(Token::TextDisabled, mode);
    return areSeries(scale) ? seriesStyle(int(value), mode).color : sequentialColor(place, mode);
}

void paintColorBar(QPainter &painter, const QRect &area, const AxisScale &scale, const QPalette &palette,
                   const QLocale &locale)
{
    const ThemeMode mode = themeMode(palette);
    const QRect room = area.adjusted(gap, 0, 0, 0);
    const int textWidth = room.width() - titleWidth - barWidth - 6;
    painter.setFont(scale.areWords() ? textFont(11) : numberFont(11));
    painter.setPen(tokenColor(Token::TextSecondary, palette));
    const auto label = [&](double value, int middle) {
        const QRect place(room.left() + barWidth + 6, middle - lineHeight / 2, textWidth, lineHeight);
        const QString text = scale.text(value, locale);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, textWidth));
    };
    if (areSeries(scale)) {
        for (qsizetype word = 0; word < scale.words().size() && (word + 1) * lineHeight <= room.height(); ++word) {
            const int middle = room.top() + int(word) * lineHeight + lineHeight / 2;
            painter.fillRect(QRect(room.left(), middle - barWidth / 2, barWidth, barWidth),
                             scaleColor(scale, double(word), mode));
            label(double(word), middle);
        }
    } else {
        for (int y = 0; y < room.height(); ++y)
            painter.fillRect(room.left(), room.bottom() - y, barWidth, 1,
                             sequentialColor(double(y) / std::max(room.height() - 1, 1), mode));
        for (const double tick : scale.ticks(std::clamp(room.height() / 40, 2, 6)))
            label(tick, room.bottom() - int(scale.place(tick) * (room.height() - 1)));
    }
    painter.setFont(textFont(11));
    painter.save();
    painter.translate(room.right() - titleWidth, room.bottom());
    painter.rotate(-90);
    painter.drawText(QRect(0, 0, room.height(), titleWidth), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(scale.title(), Qt::ElideMiddle, room.height()));
    painter.restore();
}

} // namespace assay
