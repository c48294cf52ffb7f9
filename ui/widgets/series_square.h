#pragma once

#include <QPalette>
#include <QRect>

class QPainter;

namespace assay
{

constexpr int seriesSquareSize = 10;

/// The colour square of a run in the middle of `area`, as its curves are drawn; an empty one for -1.
void paintSeriesSquare(QPainter &painter, const QRect &area, int series, const QPalette &palette);

} // namespace assay
