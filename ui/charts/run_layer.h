#pragma once

#include "ui/charts/paint_turn.h"

#include <QImage>

#include <functional>
#include <vector>

#include <qcustomplot.h>

namespace assay
{

/// Paints runs into a picture that it keeps, a few milliseconds at a time, so that ten thousand of them never hold up
/// the window; exports are painted at once. Belongs to the plot, has a buffered layer of its own. Window thread.
class RunLayer final : public QCPLayerable
{
public:
    using Paint = std::function<void(QCPPainter &painter, int run)>;

    /// Paints while `turn` lasts; when it was not enough, `goOn` has to see to another one.
    RunLayer(QCustomPlot &plot, const QString &layer, const PaintTurn &turn, Paint paint, std::function<void()> goOn);
    /// Shows these runs, the first at the bottom.
    void setRuns(std::vector<int> runs);
    /// What the runs look like has changed.
    void restart() { m_isStale = true; }
    [[nodiscard]] const std::vector<int> &runs() const { return m_runs; }
    [[nodiscard]] bool isComplete() const { return !m_isStale && m_next >= m_runs.size(); }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    void draw(QCPPainter *painter) override;

private:
    /// Where the picture was painted for.
    struct View {
        QRect rect;
        QRect axes;
        QCPRange x;
        QCPRange y;
        double ratio = 1;
        bool operator==(const View &) const = default;
    };
    void begin(QCPPainter &painter) const;
    void paintSome();

    const PaintTurn &m_turn;
    Paint m_paint;
    std::function<void()> m_goOn;
    std::vector<int> m_runs;
    size_t m_next = 0;
    QImage m_picture;
    View m_view;
    bool m_isStale = true;
};

/// Lets a function paint on a layer of the plot.
class PaintedLayer final : public QCPLayerable
{
public:
    using Paint = std::function<void(QCPPainter &painter)>;

    PaintedLayer(QCustomPlot &plot, const QString &layer, Paint paint)
        : QCPLayerable(&plot, layer),
          m_paint(std::move(paint))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    void draw(QCPPainter *painter) override
    {
        painter->save();
        m_paint(*painter);
        painter->restore();
    }

private:
    Paint m_paint;
};

} // namespace assay
