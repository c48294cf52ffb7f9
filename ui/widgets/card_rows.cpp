#include "ui/widgets/card_rows.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace assay
{

namespace
{

constexpr int scrollStep = 40;
/// Of a card, at either side of what it holds.
constexpr int padding = 16;

bool scrollsItself(const QWidget *part, const QWidget &card)
{
    for (const QWidget *around = part->parentWidget(); around && around != &card; around = around->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(around))
            return true;
    }
    return false;
}

/// What the card asks for, with all lines of its sentences: a label that wraps asks for one line alone.
int leastHeightOf(const QWidget &card, int width)
{
    int height = card.minimumHeight() > 0 ? card.minimumHeight() : card.minimumSizeHint().height();
    for (const QLabel *label : card.findChildren<QLabel *>()) {
        if (label->wordWrap() && label->isVisibleTo(&card) && !scrollsItself(label, card))
            height += std::max(0, label->heightForWidth(width - 2 * padding) - label->minimumSizeHint().height());
    }
    return height;
}

} // namespace

CardRows::CardRows(const QString &accessibleName, QWidget *parent) : QScrollArea(parent), m_content(new QWidget(this))
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The cards take the keyboard, and scroll to where it is.
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
    m_content->installEventFilter(this);
    verticalScrollBar()->setSingleStep(scrollStep);
}

void CardRows::addCard(QWidget *card, int share, int leastWidth, int leastHeight)
{
    const bool isHidden = card->isHidden() && card->testAttribute(Qt::WA_WState_ExplicitShowHide);
    card->setParent(m_content);
    card->setVisible(!isHidden);
    card->installEventFilter(this);
    m_places.append({card, share, leastWidth, leastHeight});
    layOut();
}

bool CardRows::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        layOut();
    return QScrollArea::event(event);
}

/// A card that comes, goes or asks for another height moves the others.
bool CardRows::eventFilter(QObject *watched, QEvent *event)
{
    const bool isCard = watched != m_content && watched != viewport();
    if ((isCard && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)) ||
        (watched != viewport() && event->type() == QEvent::LayoutRequest))
        layOut();
    return QScrollArea::eventFilter(watched, event);
}

void CardRows::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOut();
}

/// As many cards to a row as fit, in their order.
QList<CardRows::Row> CardRows::rowsWithin(int width) const
{
    QList<Row> rows;
    int taken = 0;
    for (const Place &place : m_places) {
        if (place.card->isHidden())
            continue;
        if (rows.isEmpty() || taken + gap + place.leastWidth > width) {
            rows.append(Row());
            taken = place.leastWidth;
        } else {
            taken += gap + place.leastWidth;
        }
        rows.last().append(place);
    }
    return rows;
}

/// No more rows than must be, and those about equally full.
QList<CardRows::Row> CardRows::evenRows(int width) const
{
    QList<Row> rows = rowsWithin(width);
    int most = width;
    for (int least = 0; rows.size() > 1 && most - least > 1;) {
        const int middle = (least + most) / 2;
        QList<Row> narrower = rowsWithin(middle);
        if (narrower.size() > rows.size()) {
            least = middle;
        } else {
            most = middle;
            rows = std::move(narrower);
        }
    }
    return rows;
}

QList<int> CardRows::widthsOf(const Row &row, int width)
{
    const int room = width - int(row.size() - 1) * gap;
    QList<int> widths(row.size(), -1);
    // Whoever gets less than its least takes that, and the others share the rest.
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        int left = room;
        int shares = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (widths[i] >= 0)
                left -= widths[i];
            else
                shares += row[i].share;
        }
        for (qsizetype i = 0; i < row.size() && isSettled; ++i) {
            if (widths[i] < 0 && (shares == 0 || left * row[i].share < row[i].leastWidth * shares)) {
                widths[i] = row.size() == 1 ? room : std::min(room, row[i].leastWidth);
                isSettled = false;
            }
        }
        for (qsizetype i = 0; i < row.size() && isSettled; ++i) {
            if (widths[i] >= 0)
                continue;
            widths[i] = shares == row[i].share ? left : left * row[i].share / shares;
            left -= widths[i];
            shares -= row[i].share;
        }
    }
    return widths;
}

void CardRows::layOut()
{
    if (m_isLayingOut)
        return;
    m_isLayingOut = true;
    const int width = viewport()->width();
    const QList<Row> rows = evenRows(width);
    m_rowCount = int(rows.size());
    QList<QList<int>> widths;
    QList<int> heights;
    for (const Row &row : rows) {
        widths.append(widthsOf(row, width));
        int height = 0;
        for (qsizetype i = 0; i < row.size(); ++i)
            height = std::max({height, row[i].leastHeight, leastHeightOf(*row[i].card, widths.last()[i])});
        heights.append(height);
    }
    const int gaps = std::max(0, m_rowCount - 1) * gap;
    const int least = std::accumulate(heights.cbegin(), heights.cend(), 0) + gaps;
    // What is left over goes to all rows alike.
    int spare = std::max(0, viewport()->height() - least);
    int top = 0;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        const int extra = spare / int(rows.size() - r);
        spare -= extra;
        int left = 0;
        for (qsizetype i = 0; i < rows[r].size(); ++i) {
            rows[r][i].card->setGeometry(left, top, widths[r][i], heights[r] + extra);
            left += widths[r][i] + gap;
        }
        top += heights[r] + extra + gap;
    }
    m_isLayingOut = false;
    // A bar that comes or goes changes the width, and brings us here again.
    m_content->resize(width, std::max(least, viewport()->height()));
}

} // namespace assay
