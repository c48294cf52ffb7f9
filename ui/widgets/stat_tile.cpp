#include "ui/widgets/stat_tile.h"

#include "ui/theme/control_painting.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace assay
{

namespace
{

constexpr int lineHeight = 20;
constexpr int valueHeight = 24;

} // namespace

StatTile::StatTile(const QString &name, QWidget *parent)
    : QFrame(parent),
      m_name(makeSecondaryLabel(name, 13, this)),
      m_value(makeLabel(QString(), 18, QFont::DemiBold, this)),
      m_secondary(makeSecondaryLabel(QString(), 12, this)),
      m_pill(new Pill(QString(), Tone::Neutral, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(2);
    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_pill);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(6);
    bottom->addWidget(m_value, 0, Qt::AlignBaseline);
    bottom->addWidget(m_secondary, 1, Qt::AlignBaseline);
    layout->addLayout(top);
    layout->addLayout(bottom);
    m_pill->hide();
    m_name->setFixedHeight(lineHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Baseline alignment makes the hint depend on the texts by a pixel; tiles of a row are equally high.
    setFixedHeight(10 + lineHeight + 2 + valueHeight + 10);
    setAccessibleName(name);
}

void StatTile::setValue(const QString &value, const QString &secondary)
{
    m_value->setText(value);
    m_secondary->setText(secondary);
    //: A tile for a screen reader: name, value, secondary text.
    setAccessibleName(tr("%1: %2 %3").arg(m_name->text(), value, secondary).trimmed());
}

void StatTile::setClickable(bool clickable)
{
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover, clickable);
}

void StatTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isClickable = focusPolicy() != Qt::NoFocus;
    const Token fill = isClickable && underMouse() ? Token::Hover : Token::Card;
    const Token border = isClickable && hasFocus() ? Token::Accent : Token::Border;
    paintRounded(painter, rect(), 6, tokenColor(fill, palette()), tokenColor(border, palette()));
}

void StatTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (focusPolicy() != Qt::NoFocus && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void StatTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QFrame::keyPressEvent(event);
}

} // namespace assay
