#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace assay
{

/// Every colour of the window, by purpose. Each has a light and a dark value.
enum class Token {
    Window, ///< title bar, navigation, status line
    Page,   ///< behind the content
    Card,   ///< cards, fields, tables
    Border, ///< the one border colour
    Grid,   ///< grid of charts, lines between rows
    Text,
    TextSecondary,
    TextDisabled,
    Accent,     ///< primary button, focus, links
    AccentText, ///< on Accent
    AccentSoft, ///< selection, current page
    Hover,
    Pressed,
    Good,
    GoodSoft,
    Warning,
    WarningSoft,
    Bad,
    BadSoft,
    Info,
    InfoSoft,
    Neutral,
    NeutralSoft,
    Shadow,
    Tooltip,
    TooltipText,
    Heat0,
    Heat1,
    Heat2 ///< blue to orange through neutral
};

enum class ThemeMode { Light, Dark };

/// The token's value in that mode.
QColor tokenColor(Token token, ThemeMode mode);
/// The token's value under a palette that makePalette made.
QColor tokenColor(Token token, const QPalette &palette);
/// Dark when the palette's window is dark.
ThemeMode themeMode(const QPalette &palette);
/// A complete palette (all roles and groups) from the tokens.
QPalette makePalette(ThemeMode mode);

/// How series `index` is drawn: eight colours, then dashes, then markers.
struct SeriesStyle {
    QColor color;
    Qt::PenStyle pen = Qt::SolidLine;
    bool hasMarkers = false;
};
SeriesStyle seriesStyle(int index, ThemeMode mode);

/// The colour of a number that stands at `share` (0 to 1) of its range: violet over blue and green to yellow, in even
/// steps of lightness, all of it readable as a thin line on a card.
QColor sequentialColor(double share, ThemeMode mode);

} // namespace assay
