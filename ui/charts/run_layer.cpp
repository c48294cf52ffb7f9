#include "ui/charts/run_layer.h"

namespace assay
{

namespace
{

/// How many runs pass between two looks at the clock.
constexpr size_t runsBetweenLooks = 16;
/// More lines than these are drawn without smooth edges, which is several times faster and no worse to look at.
constexpr size_t smoothRuns = 1000;

} // namespace

RunLayer::RunLayer(QCustomPlot &plot, const QString &layer, const PaintTurn &turn, Paint paint,
                   std::function<void()> goOn)
    : QCPLayerable(&plot, layer),
      m_turn(turn),
      m_paint(std::move(paint)),
      m_goOn(std::move(goOn))
{
}

void RunLayer::setRuns(std::vector<int> runs)
{
    m_runs = std::move(runs);
    m_isStale = true;
}

void RunLayer::begin(QCPPainter &painter) const
{
    painter.setClipRect(mParentPlot->axisRect()->rect());
    painter.setAntialiasing(m_runs.size() <= smoothRuns);
}

void RunLayer::draw(QCPPainter *painter)
{
    // An export has another device and another scale.
    const bool isExport =
        painter->modes().testFlag(QCPPainter::pmVectorized) || !painter->worldTransform().isIdentity();
    if (isExport) {
        painter->save();
        begin(*painter);
        for (const int run : m_runs)
            m_paint(*painter, run);
        painter->restore();
        return;
    }
    const View view{mParentPlot->viewport(), mParentPlot->axisRect()->rect(), mParentPlot->xAxis->range(),
                    mParentPlot->yAxis->range(), mParentPlot->bufferDevicePixelRatio()};
    if (m_isStale || !(view == m_view)) {
        m_view = view;
        m_isStale = false;
        m_next = 0;
        const QSize size = view.rect.size() * view.ratio;
        if (m_picture.size() != size)
            m_picture = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_picture.setDevicePixelRatio(view.ratio);
        m_picture.fill(Qt::transparent);
    }
    if (!isComplete())
        paintSome();
    painter->drawImage(QPointF(0, 0), m_picture);
    if (!isComplete())
        m_goOn();
}

void RunLayer::paintSome()
{
    QCPPainter painter(&m_picture);
    begin(painter);
    while (m_next < m_runs.size() && !m_turn.isOver()) {
        const size_t end = std::min(m_next + runsBetweenLooks, m_runs.size());
        for (; m_next < end; ++m_next)
            m_paint(painter, m_runs[m_next]);
    }
}

} // namespace assay
