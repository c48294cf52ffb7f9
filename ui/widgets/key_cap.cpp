#include "ui/widgets/key_cap.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace assay
{

namespace
{

constexpr int capHeight = 18;
constexpr int padding = 6;

QString shown(const QString &shortcut)
{
    QString text = shortcut;
    return text.replace(QLatin1Char('+'), QLatin1Char(' '));
}

int widthOf(const QString &shortcut)
{
    return QFontMetrics(codeFont(11)).horizontalAdvance(shown(shortcut)) + 2 * padding;
}

} // namespace

KeyCap::KeyCap(const QString &shortcut, QWidget *parent) : QWidget(parent), m_shortcut(shortcut)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(shortcut);
}

QSize KeyCap::sizeHint() const
{
    return {widthOf(m_shortcut), capHeight};
}

int KeyCap::paint(QPainter &painter, const QRect &area, const QString &shortcut, const QPalette &palette)
{
    const int width = widthOf(shortcut);
    const QRect cap(area.right() + 1 - width, area.top() + (area.height() - capHeight) / 2, width, capHeight);
    painter.save();
    paintRounded(painter, cap, 4, tokenColor(Token::Window, palette), tokenColor(Token::Border, palette));
    painter.setFont(codeFont(11));
    painter.setPen(tokenColor(Token::TextSecondary, palette));
    painter.drawText(cap, Qt::AlignCenter, shown(shortcut));
    painter.restore();
    return width;
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_shortcut, palette());
}

} // namespace assay
