#pragma once

#include <QList>
#include <QPoint>
#include <QString>

#include <limits>

class QCPItemStraightLine;
class QCustomPlot;
class QLabel;
class QPalette;
class QWidget;

namespace assay
{

/// One line of what a chart says at a place: the series' style (-1: none), its text, and its value where others may be
/// nearer to the pointer.
struct Reading {
    int style = -1;
    QString text;
    double value = std::numeric_limits<double>::quiet_NaN();
};

/// The upright line of a chart where it is pointed at, on a layer of its own, and the box beside it with the values
/// there. However often it moves, it is drawn once in each turn of the event loop. A part of its chart. Window thread.
class Crosshair final
{
public:
    /// The box floats in `chart`, which is about `plot`.
    Crosshair(QCustomPlot &plot, QWidget &chart);
    Crosshair(const Crosshair &) = delete;
    Crosshair &operator=(const Crosshair &) = delete;

    /// Takes the palette's colours.
    void applyTheme(const QPalette &palette);
    /// Says where in y the line is of no use.
    void setHasLine(bool hasLine) { m_hasLine = hasLine; }
    /// Stands at that pixel of the plot; without readings there is no box. Of more readings than there is room for,
    /// those whose values are nearest to the pixel are said.
    void show(const QPoint &pixel, const QList<Reading> &readings);
    void hide();
    [[nodiscard]] bool isShown() const;
    static QString layerName();

private:
    [[nodiscard]] QString textOf(const QList<Reading> &readings, const QPoint &pixel) const;
    [[nodiscard]] QList<Reading> nearest(const QList<Reading> &readings, const QPoint &pixel, qsizetype count) const;
    void placeBox(const QPoint &pixel);
    void queueReplot();

    QCustomPlot &m_plot;
    QWidget &m_chart;
    QCPItemStraightLine *m_line;
    QLabel *m_box;
    bool m_hasLine = true;
    bool m_isPointing = false;
    bool m_isQueued = false;
};

} // namespace assay
