#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/paint_turn.h"

#include <optional>

class QCPPainter;
class QTimer;

namespace assay
{

class RunLayer;

/// A chart of many runs, in which a part of them can be selected: what all such charts share. The selected runs lie in
/// colour over the others, which are grey then; with none selected all are in colour. Dragging with Shift selects
/// within a rectangle (with Ctrl too: more), Ctrl+A selects all and Escape none. Window thread.
class RunChart : public ChartView
{
    Q_OBJECT

public:
    explicit RunChart(const QString &accessibleName, QWidget *parent = nullptr);

    /// Shows these runs; a person's zoom and choices stay where the axes are the same as before.
    void setPoints(RunPoints points);
    /// The axis that gives the runs their colours; -1: each has its own.
    void setColorAxis(int axis);
    /// With a colour axis, the runs that are not selected keep its colours, only fainter, and selected runs with a
    /// style have that of their own.
    void keepColors(bool keeps);
    /// Selects without saying so.
    void setSelected(const QList<int> &runs);
    /// Rising.
    [[nodiscard]] QList<int> selectedRuns() const;
    /// True when every run is painted; thousands take some turns.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    /// A person selected these runs (rising); none: nothing is selected any more.
    void selected(const QList<int> &runs);

protected:
    /// The points or what is shown of them have changed: compute places, ranges, axes. `areNewAxes`: the axes' number
    /// or titles differ from those before.
    virtual void rebuild(bool areNewAxes) = 0;
    /// How a run is painted: as one of the others while some are selected, in its colour, or under the pointer.
    enum class Mark { Other, Chosen, Pointed };
    /// Paints a run's mark, in that colour.
    virtual void paintRun(QCPPainter &painter, int run, const QColor &color, Mark mark) const = 0;
    /// Paints what lies under the runs.
    virtual void paintBackground(QCPPainter &) const {}
    /// Paints what stands over the runs.
    virtual void paintFrame(QCPPainter &painter) const = 0;
    /// How opaque a run is while others are selected.
    [[nodiscard]] virtual float otherOpacity() const;
    /// The run under the pointer; -1: none.
    [[nodiscard]] virtual int runAt(const QPoint &pixel) const = 0;
    /// The runs within a rectangle of pixels; nothing where a rectangle selects none.
    [[nodiscard]] virtual QList<int> runsWithin(const QRectF &pixels) const = 0;
    /// The axes of which the pointer's box tells; by default all.
    [[nodiscard]] virtual QList<int> toldAxes() const;
    /// The scale of the colours, as their bar shows it; by default the colour axis'.
    [[nodiscard]] virtual const AxisScale *barScale() const;
    /// What to say in place of the chart; empty: there is something to show.
    [[nodiscard]] virtual QString emptyText() const;
    /// Sentences for the summary, about this chart.
    [[nodiscard]] virtual QStringList moreSummary() const { return {}; }
    /// The axes have another length.
    virtual void resized() {}
    /// The selection is made otherwise than the chart's own marks say: they go.
    virtual void selectedElsewhere() {}

    [[nodiscard]] const RunPoints &points() const { return m_points; }
    [[nodiscard]] int runCount() const { return int(m_points.runs.size()); }
    [[nodiscard]] int axisCount() const { return int(m_points.axes.size()); }
    [[nodiscard]] const AxisScale &scale(int axis) const { return m_scales[size_t(axis)]; }
    /// Where a run stands on an axis, 0 to 1; NaN: it has no place.
    [[nodiscard]] double place(int axis, int run) const { return m_places[size_t(axis)][size_t(run)]; }
    [[nodiscard]] bool isSelected(int run) const { return m_points.runs[size_t(run)].isSelected; }
    /// How many runs are painted in their colours.
    [[nodiscard]] int coloredRuns() const;
    [[nodiscard]] bool hasSelection() const { return m_hasSelection; }
    /// As setSelected, and says so. `isSelection`: none of the runs is a selection too.
    void choose(const QList<int> &runs, bool isSelection = false);
    /// Draws everything anew; without `fitsLabels` the runs and what stands over them, at axes as long as before.
    void repaintRuns(bool fitsLabels = true);
    /// Draws what stands over the runs anew.
    void repaintFrame();
    void tell();
    [[nodiscard]] QColor runColor(int run) const { return m_colors[size_t(run)]; }
    /// What a person reads of a run on an axis.
    [[nodiscard]] QString valueText(int axis, int run) const;

    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAtPixel(const QPoint &pixel) override;
    void pointerLeft() override { m_hovered = -1; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addLayers();
    void layOut();
    void fitLabels();
    void repaintSoon();
    void paintOn();
    void select(const QList<int> &runs, bool isSelection);
    void splitRuns();
    void updateColors();
    [[nodiscard]] QColor otherColor(int run) const;
    [[nodiscard]] QColor chosenColor(int run) const;
    bool dragBand(QEvent *event);
    void selectBand();
    void chooseFreely(const QList<int> &runs);
    void paintOverlay(QCPPainter &painter) const;
    void paintBar(QCPPainter &painter) const;

    RunPoints m_points;
    std::vector<AxisScale> m_scales;
    std::vector<std::vector<double>> m_places;
    std::vector<QColor> m_colors;
    int m_colorAxis = -1;
    bool m_keepsColors = false;
    bool m_hasSelection = false;
    int m_hovered = -1;
    std::optional<QRect> m_band;
    QList<int> m_before;
    bool m_isRepaintQueued = false;
    int m_layoutsLeft = 0;
    QSize m_room;
    QSize m_viewport;
    PaintTurn m_turn;
    QTimer *m_goOn;
    RunLayer *m_others = nullptr;
    RunLayer *m_chosen = nullptr;
};

} // namespace assay
