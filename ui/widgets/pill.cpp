#include "ui/widgets/pill.h"

#include "ui/theme/control_painting.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/text_label.h"

#include <QPainter>

namespace assay
{

namespace
{

constexpr int pillHeight = 20;
constexpr int padding = 9;

QFont pillFont()
{
    return textFont(12, QFont::Medium);
}

} // namespace

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_text(text), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Pill::set(const QString &text, Tone tone)
{
    // Appears with its first word; a pill that says nothing is not there.
    if (text.isEmpty() != m_text.isEmpty())
        setVisible(!text.isEmpty());
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return {QFontMetrics(pillFont()).horizontalAdvance(m_text) + 2 * padding, pillHeight};
}

int Pill::paint(QPainter &painter, const QRect &cell, const QString &text, Tone tone, const QPalette &palette)
{
    painter.save();
    painter.setFont(pillFont());
    const QFontMetrics metrics(pillFont());
    const int width = std::min(metrics.horizontalAdvance(text) + 2 * padding, cell.width());
    const QRect field(cell.left(), cell.top() + (cell.height() - pillHeight) / 2, width, pillHeight);
    paintRounded(painter, field, pillHeight / 2.0, toneSoftColor(tone, palette));
    painter.setPen(toneColor(tone, palette));
    painter.drawText(field, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - padding));
    painter.restore();
    return width;
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, m_tone, palette());
}

} // namespace assay
