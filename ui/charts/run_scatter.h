#pragma once

#include "ui/charts/pareto_front.h"
#include "ui/charts/run_chart.h"

namespace assay
{

/// A mark a run: any axis on x, y, colour and size. Words stand in bands, in which runs are spread by their number, the
/// same way each time. The wheel and dragging move the view. Window thread.
class RunScatter final : public RunChart
{
    Q_OBJECT

public:
    explicit RunScatter(const QString &accessibleName, QWidget *parent = nullptr);

    /// Axes for x and y, and for the size of the marks (-1: all alike).
    void setAxes(int x, int y, int size = -1);
    /// Draws the line of the runs that no other run is better than in both x and y; none unless both have a direction.
    void setBetter(Better x, Better y);
    /// The runs on that line, from left to right.
    [[nodiscard]] const std::vector<int> &paretoRuns() const { return m_front; }
    /// Where a run's mark stands in the plot.
    [[nodiscard]] QPointF pixelOf(int run) const;

protected:
    void rebuild(bool areNewAxes) override;
    void paintRun(QCPPainter &painter, int run, const QColor &color, Mark mark) const override;
    /// Marks cover each other less than lines do.
    [[nodiscard]] float otherOpacity() const override { return runCount() > 2000 ? 0.25F : 0.75F; }
    void paintFrame(QCPPainter &painter) const override;
    [[nodiscard]] int runAt(const QPoint &pixel) const override;
    [[nodiscard]] QList<int> runsWithin(const QRectF &pixels) const override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QStringList moreSummary() const override;
    void resized() override { showAxes(); }
    void applyTheme() override;

private:
    void showAxes();
    void fitRanges();
    void findFront();
    [[nodiscard]] bool hasAxes() const { return m_x >= 0 && m_y >= 0; }
    void spreadWords();
    [[nodiscard]] bool isShown(int run) const;
    [[nodiscard]] double radius(int run) const;

    int m_x = -1;
    int m_y = -1;
    int m_size = -1;
    Better m_betterX = Better::None;
    Better m_betterY = Better::None;
    std::vector<QPointF> m_spots; ///< in the axes' coordinates; NaN: the run has no place
    std::vector<int> m_front;
    int m_missing = 0;
};

} // namespace assay
