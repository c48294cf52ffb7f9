#pragma once

#include "ui/charts/run_chart.h"

#include <QTest>

class QImage;

namespace assay
{

/// Runs of a made-up search, the same each time: 0 learning_rate (logarithmic), 1 max_depth (whole), 2 estimator
/// (words), 3 auc, 4 duration; every seventh run has no learning_rate, every eleventh no auc.
RunPoints sampleRuns(int runs);
/// Runs a, b, c… with these values on axes “first” and “second”.
RunPoints plainRuns(const std::vector<double> &first, const std::vector<double> &second);
/// Shows the chart and waits until it is painted.
QImage settled(RunChart &chart, const QSize &size = {640, 400});
/// The widget in the chart that takes the mouse.
QWidget *plotOf(const QWidget &chart);
/// Drags with the left button, in some steps, as a hand does.
void drag(const QWidget &chart, const QPointF &from, const QPointF &to, Qt::KeyboardModifiers modifiers = {});
/// How many pixels of a picture have about this colour.
int countPixels(const QImage &image, const QColor &color);

} // namespace assay
