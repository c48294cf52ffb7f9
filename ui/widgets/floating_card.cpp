#include "ui/widgets/floating_card.h"

#include "ui/theme/control_painting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace assay
{

FloatingCard::FloatingCard(const QString &accessibleName, QWidget *window)
    : QFrame(window),
      m_body(new QVBoxLayout(this))
{
    setAccessibleName(accessibleName);
    m_body->setContentsMargins(margin + 1, margin + 1, margin + 1, margin + 1);
    m_body->setSpacing(0);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // The button that has just got the keyboard by a click closes the card itself.
        if (isVisible() && now && now->window() == this->window() && !isAncestorOf(now) && now != m_opener)
            close();
    });
}

void FloatingCard::popUp(const QRect &card, QWidget *focus, QWidget *opener)
{
    if (isVisible() && opener)
        return close();
    m_opener = opener;
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    setGeometry(card.adjusted(-margin, -margin, margin, margin));
    show();
    raise();
    focus->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void FloatingCard::close()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    const bool hasFocusInside = QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget());
    hide();
    if (hasFocusInside && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void FloatingCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF card = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QColor shadow = tokenColor(Token::Shadow, palette());
    for (int step = margin - 2; step > 0; step -= 2) {
        shadow.setAlphaF(0.008F);
        paintRounded(painter, card.adjusted(-step, -step + 4, step, step + 2), 8 + step, shadow);
    }
    paintRounded(painter, card, 8, tokenColor(Token::Card, palette()), tokenColor(Token::Border, palette()));
}

void FloatingCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

bool FloatingCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const QPoint at = mapFromGlobal(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        auto *clicked = static_cast<QWidget *>(watched);
        if (clicked->window() == window() && clicked != m_opener &&
            !rect().adjusted(margin, margin, -margin, -margin).contains(at))
            close();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace assay
