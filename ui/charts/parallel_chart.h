#pragma once

#include "ui/charts/run_chart.h"

namespace assay
{

/// Parallel coordinates: an upright axis a parameter or metric, a line a run. Dragging on an axis brushes a range (the
/// brushes of several axes together select), dragging within it moves it, a click clears it; dragging a title moves its
/// axis, a double click turns it over. With the keyboard: Tab goes to an axis, Up and Down move its brush, with Shift
/// they change its upper end, Ctrl+Left and Ctrl+Right move the axis, Ctrl+Up and Ctrl+Down turn it over, Delete
/// clears the brush. Missing values have a lane of their own below. Window thread.
class ParallelChart final : public RunChart
{
    Q_OBJECT

public:
    explicit ParallelChart(const QString &accessibleName, QWidget *parent = nullptr);

    /// The axes from left to right.
    [[nodiscard]] const QList<int> &order() const { return m_order; }
    [[nodiscard]] bool isInverted(int axis) const { return m_axes[size_t(axis)].isInverted; }
    [[nodiscard]] bool hasBrush(int axis) const { return m_axes[size_t(axis)].brush.has_value(); }
    /// Where a value stands in the plot; a missing one in its lane.
    [[nodiscard]] QPointF pixelOf(int axis, double value) const;
    [[nodiscard]] QRect titleRect(int axis) const;

protected:
    void rebuild(bool areNewAxes) override;
    void paintRun(QCPPainter &painter, int run, const QColor &color, Mark mark) const override;
    void paintFrame(QCPPainter &painter) const override;
    [[nodiscard]] int runAt(const QPoint &pixel) const override;
    [[nodiscard]] QList<int> runsWithin(const QRectF &pixels) const override;
    [[nodiscard]] QList<int> toldAxes() const override { return m_order; }
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QStringList moreSummary() const override;
    void resized() override { fitRange(); }
    void selectedElsewhere() override;
    [[nodiscard]] QList<Reading> readingsAtPixel(const QPoint &pixel) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A range of values, ends included.
    struct Brush {
        double from = 0;
        double to = 0;
    };
    struct AxisState {
        bool isInverted = false;
        std::optional<Brush> brush;
    };
    enum class Drag { None, NewBrush, MoveBrush, LowerEnd, UpperEnd, Title };

    void fitRange();
    [[nodiscard]] double axisX(int position) const;
    [[nodiscard]] double gap() const;
    [[nodiscard]] double top() const;
    [[nodiscard]] double bottom() const;
    [[nodiscard]] double pixelY(int axis, double place) const;
    [[nodiscard]] double placeAt(int axis, double y) const;
    [[nodiscard]] double runY(int position, int run) const;
    /// The position of the axis whose line, or title, is there; -1: none.
    [[nodiscard]] int lineAt(const QPoint &pixel) const;
    [[nodiscard]] int titleAt(const QPoint &pixel) const;
    [[nodiscard]] Drag dragAt(int axis, double y) const;

    bool press(const QMouseEvent &mouse);
    void moveDrag(const QPoint &pixel);
    void release(const QPoint &pixel);
    void showCursor(const QPoint &pixel);
    void setBrush(int axis, double fromPlace, double toPlace);
    void clearBrush(int axis);
    void invert(int axis);
    void moveAxis(int position, int to);
    void stepBrush(int axis, double step, bool isEndAlone);
    void selectBrushed();
    void setCurrent(int position);

    void paintAxis(QCPPainter &painter, int position) const;
    void paintBrush(QCPPainter &painter, int position) const;
    void paintTitle(QCPPainter &painter, int position, double x) const;

    QList<int> m_order;
    std::vector<AxisState> m_axes;
    bool m_hasMissing = false;
    int m_current = -1; ///< the position that has the keyboard
    Drag m_drag = Drag::None;
    int m_dragged = -1; ///< position
    QPoint m_pressed;
    QPoint m_pointer;
    double m_grabbed = 0; ///< place where the brush was taken
    Brush m_grabbedBrush; ///< in places
};

} // namespace assay
