#include "ui/widgets/card_grid.h"

#include <QScrollBar>

#include <algorithm>

namespace assay
{

namespace
{

constexpr int leastWidth = 300;
constexpr int leastHeight = 230;

} // namespace

int evenColumns(int count, int width, int leastWidth, int gap)
{
    const int most = std::max(1, (width + gap) / (leastWidth + gap));
    const int rows = (count + most - 1) / most;
    return rows == 0 ? 1 : (count + rows - 1) / rows;
}

CardGrid::CardGrid(const QString &accessibleName, QWidget *parent) : QScrollArea(parent), m_content(new QWidget(this))
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The cards take the keyboard, and scroll to where it is.
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
}

void CardGrid::setCards(const QList<QWidget *> &cards)
{
    if (cards == m_cards)
        return;
    for (QWidget *card : std::as_const(m_cards)) {
        if (!cards.contains(card))
            card->hide();
    }
    m_cards = cards;
    for (QWidget *card : cards) {
        if (card->parentWidget() != m_content)
            card->setParent(m_content);
        card->show();
    }
    orderTabs();
    layOut();
}

void CardGrid::orderTabs()
{
    QWidget *before = nullptr;
    for (const QWidget *card : std::as_const(m_cards)) {
        for (QWidget *control : card->findChildren<QWidget *>()) {
            if ((control->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            if (before)
                setTabOrder(before, control);
            before = control;
        }
    }
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOut();
}

void CardGrid::layOut()
{
    const int count = int(m_cards.size());
    const int width = viewport()->width();
    const int columns = evenColumns(count, width, leastWidth, gap);
    const int rows = (count + columns - 1) / columns;
    const int room = rows == 0 ? 0 : (viewport()->height() - (rows - 1) * gap) / rows;
    const int height = std::max(leastHeight, room);
    for (int i = 0; i < count; ++i) {
        const int left = i % columns * (width + gap) / columns;
        const int right = (i % columns + 1) * (width + gap) / columns - gap;
        m_cards.at(i)->setGeometry(left, i / columns * (height + gap), right - left, height);
    }
    m_content->resize(width, std::max(0, rows * (height + gap) - gap));
    verticalScrollBar()->setSingleStep(height / 4);
}

} // namespace assay
