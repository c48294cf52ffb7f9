#pragma once

#include "ui/charts/run_chart.h"

namespace assay
{

/// Every pair of up to six axes as a small scatter, and on the diagonal how often the values of each occur. A rectangle
/// dragged with Shift in any cell selects in all. The wheel brings some cells nearer. Window thread.
class ScatterMatrix final : public RunChart
{
    Q_OBJECT

public:
    static constexpr int mostAxes = 6;

    explicit ScatterMatrix(const QString &accessibleName, QWidget *parent = nullptr);

    /// The axes from left to right; those past the sixth are left out.
    void setAxes(const QList<int> &axes);
    /// Where a cell is in the plot; row 0 is at the top.
    [[nodiscard]] QRectF cellRect(int row, int column) const;
    /// Where a run stands in a cell.
    [[nodiscard]] QPointF pixelOf(int row, int column, int run) const;

protected:
    void rebuild(bool areNewAxes) override;
    void paintRun(QCPPainter &painter, int run, const QColor &color, Mark mark) const override;
    /// Marks cover each other less than lines do.
    [[nodiscard]] float otherOpacity() const override { return runCount() > 2000 ? 0.25F : 0.75F; }
    void paintFrame(QCPPainter &painter) const override;
    [[nodiscard]] int runAt(const QPoint &pixel) const override;
    [[nodiscard]] QList<int> runsWithin(const QRectF &pixels) const override;
    [[nodiscard]] QList<int> toldAxes() const override { return m_axes; }
    [[nodiscard]] QString emptyText() const override;

private:
    [[nodiscard]] int count() const { return int(m_axes.size()); }
    void paintHistogram(QCPPainter &painter, int cell) const;
    void paintLabels(QCPPainter &painter, int cell) const;
    /// Row and column of the cell that shares most with a rectangle; -1: none.
    [[nodiscard]] std::pair<int, int> cellOf(const QRectF &pixels) const;

    QList<int> m_axes;
};

} // namespace assay
