#pragma once

#include "ui/charts/curve_spans.h"

#include <QRect>

#include <vector>

class QCPAxis;

namespace assay
{

/// The axis with its place in device pixels, of which `ratio` make a pixel of the plot.
PlotScale scaleOf(const QCPAxis &axis, double ratio);

/// The same pixels as `bars`, one pixel wide, from left to right: where neighbours have a stretch in common it is one
/// rectangle, since a wide one is filled many times faster than narrow ones. None covers what another does.
std::vector<QRect> joinBars(const std::vector<QRect> &bars);

} // namespace assay
