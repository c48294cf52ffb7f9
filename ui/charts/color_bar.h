#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/theme/tokens.h"

class QPainter;

namespace assay
{

/// The room that a colour bar takes at the right of a chart.
constexpr int colorBarWidth = 96;

/// The colour of a value on that scale: few words have the colours of series, all else the sequence; what has no place
/// is neutral.
QColor scaleColor(const AxisScale &scale, double value, ThemeMode mode);

/// Draws the meaning of the colours into `area`: a bar with its ticks, or a square a word, and the title upright.
void paintColorBar(QPainter &painter, const QRect &area, const AxisScale &scale, const QPalette &palette,
                   const QLocale &locale);

} // namespace assay
