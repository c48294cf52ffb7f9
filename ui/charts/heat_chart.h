#pragma once

#include "ui/charts/axis_cells.h"
#include "ui/charts/run_chart.h"
#include "ui/charts/triangulation.h"

namespace assay
{

/// The mean of a metric for every pair of cells of two axes as colour. A cell without runs stays empty, one whose runs
/// have no value is hatched. Between numbers, contour lines can show the field that is linear on the Delaunay
/// triangulation of the runs, in the coordinates of the chart. Window thread.
class HeatChart final : public RunChart
{
    Q_OBJECT

public:
    explicit HeatChart(const QString &accessibleName, QWidget *parent = nullptr);

    /// Axes for x, y, and the metric whose mean is shown.
    void setAxes(int x, int y, int metric);
    /// Contour lines over the cells, and where the runs are; only where both axes are numbers.
    void setShowsContours(bool shows);
    [[nodiscard]] bool showsContours() const { return m_showsContours && !m_levels.empty(); }
    /// A cell's place in the plot.
    [[nodiscard]] QRectF cellRect(int column, int row) const;
    [[nodiscard]] int countOf(int column, int row) const;
    /// NaN: no run of the cell has a value.
    [[nodiscard]] double meanOf(int column, int row) const;

protected:
    void rebuild(bool areNewAxes) override;
    void paintBackground(QCPPainter &painter) const override;
    void paintRun(QCPPainter &painter, int run, const QColor &color, Mark mark) const override;
    void paintFrame(QCPPainter &painter) const override;
    [[nodiscard]] int runAt(const QPoint &) const override { return -1; }
    [[nodiscard]] QList<int> runsWithin(const QRectF &pixels) const override;
    [[nodiscard]] const AxisScale *barScale() const override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QStringList moreSummary() const override;
    [[nodiscard]] QList<Reading> readingsAtPixel(const QPoint &pixel) override;
    void resized() override { showAxes(); }
    void applyTheme() override;

private:
    struct Cell {
        int runs = 0;
        int selected = 0;
        int values = 0;
        double sum = 0;
    };
    struct Level {
        double value = 0;
        std::vector<QLineF> lines;
    };

    [[nodiscard]] bool hasAxes() const { return m_x >= 0 && m_y >= 0 && m_metric >= 0; }
    [[nodiscard]] bool areNumbers() const;
    [[nodiscard]] const Cell &cell(int column, int row) const;
    [[nodiscard]] std::vector<Cell> fillCells() const;
    [[nodiscard]] QPointF pixel(const QPointF &coordinates) const;
    void showAxes();
    void findContours();
    void paintCell(QCPPainter &painter, int column, int row, bool hasText) const;
    void paintContours(QCPPainter &painter) const;
    void paintLevels(QCPPainter &painter) const;

    int m_x = -1;
    int m_y = -1;
    int m_metric = -1;
    bool m_showsContours = false;
    AxisCells m_columns;
    AxisCells m_rows;
    std::vector<Cell> m_cells;
    AxisScale m_means;
    std::vector<Level> m_levels;
};

} // namespace assay
