#include "ui/charts/run_chart.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

namespace assay
{

namespace
{

constexpr int smallestBand = 3;

} // namespace

bool RunChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == plot() && dragBand(event))
        return true;
    return ChartView::eventFilter(watched, event);
}

bool RunChart::dragBand(QEvent *event)
{
    const auto *mouse = dynamic_cast<QMouseEvent *>(event);
    if (!mouse)
        return false;
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton &&
        mouse->modifiers().testFlag(Qt::ShiftModifier)) {
        setFocus(Qt::MouseFocusReason);
        m_band = QRect(mouse->pos(), QSize(1, 1));
        m_before = mouse->modifiers().testFlag(Qt::ControlModifier) ? selectedRuns() : QList<int>();
        return true;
    }
    if (!m_band)
        return false;
    if (event->type() == QEvent::MouseMove) {
        m_band->setBottomRight(mouse->pos());
        selectBand();
        replotOverlay();
        return true;
    }
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    m_band->setBottomRight(mouse->pos());
    selectBand();
    m_band.reset();
    replotOverlay();
    return true;
}

void RunChart::selectBand()
{
    const QRect band = m_band->normalized();
    QList<int> runs = m_before;
    if (band.width() >= smallestBand || band.height() >= smallestBand)
        runs += runsWithin(QRectF(band.topLeft(), band.bottomRight()));
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    chooseFreely(runs);
}

void RunChart::chooseFreely(const QList<int> &runs)
{
    selectedElsewhere();
    choose(runs);
}

void RunChart::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        QList<int> all(runCount());
        std::iota(all.begin(), all.end(), 0);
        return chooseFreely(all);
    }
    if (event->key() == Qt::Key_Escape && m_hasSelection)
        return chooseFreely({});
    ChartView::keyPressEvent(event);
}

} // namespace assay
