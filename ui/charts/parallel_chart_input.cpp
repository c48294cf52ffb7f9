#include "ui/charts/parallel_chart.h"

#include <qcustomplot.h>

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr int axisReach = 10;
constexpr int edgeReach = 4;
constexpr int clickReach = 3;
constexpr double keyStep = 0.05;

} // namespace

int ParallelChart::lineAt(const QPoint &pixel) const
{
    if (pixel.y() < top() - edgeReach || pixel.y() > bottom() + edgeReach)
        return -1;
    for (int position = 0; position < axisCount(); ++position) {
        if (std::abs(pixel.x() - axisX(position)) <= axisReach)
            return position;
    }
    return -1;
}

int ParallelChart::titleAt(const QPoint &pixel) const
{
    for (int position = 0; position < axisCount(); ++position) {
        if (titleRect(m_order[position]).contains(pixel))
            return position;
    }
    return -1;
}

ParallelChart::Drag ParallelChart::dragAt(int axis, double y) const
{
    const auto &brush = m_axes[size_t(axis)].brush;
    if (!brush)
        return Drag::NewBrush;
    const double from = pixelY(axis, scale(axis).linePlace(brush->from));
    const double to = pixelY(axis, scale(axis).linePlace(brush->to));
    if (std::abs(y - from) <= edgeReach)
        return Drag::LowerEnd;
    if (std::abs(y - to) <= edgeReach)
        return Drag::UpperEnd;
    return y > std::min(from, to) && y < std::max(from, to) ? Drag::MoveBrush : Drag::NewBrush;
}

bool ParallelChart::eventFilter(QObject *watched, QEvent *event)
{
    auto *mouse = watched == plot() ? dynamic_cast<QMouseEvent *>(event) : nullptr;
    if (!mouse)
        return RunChart::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (press(*mouse))
            return true;
        break;
    case QEvent::MouseMove:
        if (m_drag == Drag::None) {
            showCursor(mouse->pos());
            break;
        }
        moveDrag(mouse->pos());
        return true;
    case QEvent::MouseButtonRelease:
        if (m_drag == Drag::None)
            break;
        release(mouse->pos());
        return true;
    case QEvent::MouseButtonDblClick:
        if (const int position = titleAt(mouse->pos()); position >= 0) {
            invert(m_order[position]);
            return true;
        }
        if (lineAt(mouse->pos()) >= 0)
            return true;
        break;
    default:
        break;
    }
    return RunChart::eventFilter(watched, event);
}

bool ParallelChart::press(const QMouseEvent &mouse)
{
    if (mouse.button() != Qt::LeftButton || mouse.modifiers().testFlag(Qt::ShiftModifier))
        return false;
    m_pressed = mouse.pos();
    m_pointer = mouse.pos();
    if (const int title = titleAt(mouse.pos()); title >= 0) {
        m_drag = Drag::Title;
        m_dragged = title;
    } else if (const int line = lineAt(mouse.pos()); line >= 0) {
        const int axis = m_order[line];
        m_drag = dragAt(axis, mouse.pos().y());
        m_dragged = line;
        m_grabbed = placeAt(axis, mouse.pos().y());
        if (const auto &brush = m_axes[size_t(axis)].brush)
            m_grabbedBrush = {scale(axis).linePlace(brush->from), scale(axis).linePlace(brush->to)};
    } else {
        return false;
    }
    setFocus(Qt::MouseFocusReason);
    setCurrent(m_dragged);
    return true;
}

void ParallelChart::moveDrag(const QPoint &pixel)
{
    m_pointer = pixel;
    if (m_drag == Drag::Title)
        return repaintFrame();
    // A click may tremble.
    if (std::abs(pixel.y() - m_pressed.y()) < clickReach && m_drag == Drag::NewBrush)
        return;
    const int axis = m_order[m_dragged];
    const double place = placeAt(axis, pixel.y());
    switch (m_drag) {
    case Drag::LowerEnd:
        return setBrush(axis, place, m_grabbedBrush.to);
    case Drag::UpperEnd:
        return setBrush(axis, m_grabbedBrush.from, place);
    case Drag::MoveBrush: {
        const double moved = std::clamp(place - m_grabbed, -m_grabbedBrush.from, 1 - m_grabbedBrush.to);
        return setBrush(axis, m_grabbedBrush.from + moved, m_grabbedBrush.to + moved);
    }
    default:
        return setBrush(axis, m_grabbed, place);
    }
}

void ParallelChart::release(const QPoint &pixel)
{
    const bool isClick = (pixel - m_pressed).manhattanLength() < clickReach;
    const Drag drag = m_drag;
    if (!isClick)
        moveDrag(pixel);
    m_drag = Drag::None;
    if (drag != Drag::Title) {
        if (isClick)
            clearBrush(m_order[m_dragged]);
        return;
    }
    int to = 0;
    for (int position = 0; position < axisCount(); ++position)
        to += position != m_dragged && axisX(position) < pixel.x() ? 1 : 0;
    if (isClick || to == m_dragged)
        return repaintFrame();
    moveAxis(m_dragged, to);
}

void ParallelChart::showCursor(const QPoint &pixel)
{
    if (titleAt(pixel) >= 0) {
        plot()->setCursor(Qt::OpenHandCursor);
    } else if (const int line = lineAt(pixel); line >= 0) {
        const Drag drag = dragAt(m_order[line], pixel.y());
        plot()->setCursor(drag == Drag::NewBrush    ? Qt::CrossCursor
                          : drag == Drag::MoveBrush ? Qt::SizeAllCursor
                                                    : Qt::SizeVerCursor);
    } else {
        plot()->unsetCursor();
    }
}

void ParallelChart::setBrush(int axis, double fromPlace, double toPlace)
{
    const auto [least, greatest] = std::minmax(std::clamp(fromPlace, 0.0, 1.0), std::clamp(toPlace, 0.0, 1.0));
    const AxisScale &of = scale(axis);
    // The ends of an axis are its values themselves, not what is left of them after a logarithm.
    m_axes[size_t(axis)].brush =
        Brush{least <= 0 ? of.from() : of.valueAt(least), greatest >= 1 ? of.to() : of.valueAt(greatest)};
    selectBrushed();
}

void ParallelChart::clearBrush(int axis)
{
    if (!hasBrush(axis))
        return;
    m_axes[size_t(axis)].brush.reset();
    selectBrushed();
}

void ParallelChart::selectBrushed()
{
    bool isAny = false;
    std::vector<bool> isIn(size_t(runCount()), true);
    for (int axis = 0; axis < axisCount(); ++axis) {
        const auto &brush = m_axes[size_t(axis)].brush;
        if (!brush)
            continue;
        isAny = true;
        const std::vector<double> &values = points().axes[size_t(axis)].values;
        for (int run = 0; run < runCount(); ++run) {
            const double value = values[size_t(run)];
            if (!std::isfinite(place(axis, run)) || value < brush->from || value > brush->to)
                isIn[size_t(run)] = false;
        }
    }
    QList<int> runs;
    for (int run = 0; isAny && run < runCount(); ++run) {
        if (isIn[size_t(run)])
            runs.append(run);
    }
    choose(runs, isAny);
    tell();
    repaintFrame();
}

void ParallelChart::selectedElsewhere()
{
    for (AxisState &axis : m_axes)
        axis.brush.reset();
}

void ParallelChart::invert(int axis)
{
    m_axes[size_t(axis)].isInverted = !isInverted(axis);
    repaintRuns(false);
}

void ParallelChart::moveAxis(int position, int to)
{
    m_order.move(position, to);
    m_current = to;
    tell();
    repaintRuns(false);
}

void ParallelChart::stepBrush(int axis, double step, bool isEndAlone)
{
    // Up is up, on an axis that is turned over too.
    const double rise = isInverted(axis) ? -step : step;
    const auto &brush = m_axes[size_t(axis)].brush;
    if (!brush)
        return rise > 0 ? setBrush(axis, 0.75, 1) : setBrush(axis, 0, 0.25);
    const double from = scale(axis).linePlace(brush->from);
    const double to = scale(axis).linePlace(brush->to);
    if (isEndAlone)
        return isInverted(axis) ? setBrush(axis, std::min(from + rise, to), to)
                                : setBrush(axis, from, std::max(to + rise, from));
    const double moved = std::clamp(rise, -from, 1 - to);
    setBrush(axis, from + moved, to + moved);
}

void ParallelChart::setCurrent(int position)
{
    m_current = position;
    tell();
    repaintFrame();
}

void ParallelChart::keyPressEvent(QKeyEvent *event)
{
    if (m_current < 0 || m_current >= axisCount())
        return RunChart::keyPressEvent(event);
    const int axis = m_order[m_current];
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        return isControl ? invert(axis) : stepBrush(axis, event->key() == Qt::Key_Up ? keyStep : -keyStep, isShift);
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int to = m_current + (event->key() == Qt::Key_Left ? -1 : 1);
        if (!isControl)
            break;
        if (to >= 0 && to < axisCount())
            moveAxis(m_current, to);
        return;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return clearBrush(axis);
    default:
        break;
    }
    RunChart::keyPressEvent(event);
}

bool ParallelChart::focusNextPrevChild(bool next)
{
    const int position = m_current < 0 ? (next ? 0 : axisCount() - 1) : m_current + (next ? 1 : -1);
    if (hasFocus() && position >= 0 && position < axisCount()) {
        setCurrent(position);
        return true;
    }
    return RunChart::focusNextPrevChild(next);
}

void ParallelChart::focusInEvent(QFocusEvent *event)
{
    RunChart::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason)
        setCurrent(axisCount() > 0 ? 0 : -1);
    else if (event->reason() == Qt::BacktabFocusReason)
        setCurrent(axisCount() - 1);
}

void ParallelChart::focusOutEvent(QFocusEvent *event)
{
    RunChart::focusOutEvent(event);
    setCurrent(-1);
}

} // namespace assay
