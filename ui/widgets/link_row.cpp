#include "ui/widgets/link_row.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace assay
{

namespace
{

constexpr int rowHeight = 34;
constexpr int pillColumn = 84;

} // namespace

LinkRow::LinkRow(const QString &pill, Tone tone, const QString &text, const QString &right, QWidget *parent)
    : QAbstractButton(parent),
      m_pill(pill),
      m_tone(tone),
      m_right(right)
{
    setText(text);
    setAccessibleName(pill.isEmpty() ? text : QStringLiteral("%1: %2").arg(pill, text));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(text);
}

QSize LinkRow::sizeHint() const
{
    return {240, rowHeight};
}

void LinkRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(tokenColor(Token::Accent, palette())) : QPen(Qt::NoPen));
        painter.setBrush(tokenColor(isDown() ? Token::Pressed : Token::Hover, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    int left = 8;
    if (!m_pill.isEmpty()) {
        Pill::paint(painter, QRect(left, 0, pillColumn, height()), m_pill, m_tone, palette());
        left += pillColumn + 8;
    }
    int right = width() - 8;
    if (!m_right.isEmpty()) {
        painter.setFont(numberFont(12));
        painter.setPen(tokenColor(Token::TextSecondary, palette()));
        const int textWidth = painter.fontMetrics().horizontalAdvance(m_right);
        painter.drawText(QRect(right - textWidth, 0, textWidth, height()), Qt::AlignVCenter, m_right);
        right -= textWidth + 12;
    }
    painter.setFont(textFont());
    painter.setPen(tokenColor(Token::Text, palette()));
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - left);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter, shown);
}

} // namespace assay
