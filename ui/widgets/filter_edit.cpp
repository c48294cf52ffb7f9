#include "ui/widgets/filter_edit.h"

#include <QInputMethodEvent>
#include <QTextCharFormat>

namespace assay
{

void FilterEdit::setParts(const QList<Part> &parts)
{
    m_parts = parts;
    applyFormats();
}

void FilterEdit::setWrong(qsizetype position, qsizetype length)
{
    if (position == m_wrongPosition && length == m_wrongLength)
        return;
    m_wrongPosition = position;
    m_wrongLength = length;
    applyFormats();
}

void FilterEdit::applyFormats()
{
    if (m_isComposing)
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [&](qsizetype position, qsizetype length, const QTextCharFormat &format) {
        // An input method's parts are counted from the cursor on.
        attributes.append({QInputMethodEvent::TextFormat, int(position) - cursorPosition(), int(length), format});
    };
    for (const Part &part : std::as_const(m_parts)) {
        QTextCharFormat format;
        format.setForeground(tokenColor(part.color, palette()));
        add(part.position, part.length, format);
    }
    if (m_wrongPosition >= 0 && !text().isEmpty()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(tokenColor(Token::Bad, palette()));
        // Where something is missing at the end, the last character shows it.
        const qsizetype length = std::max<qsizetype>(1, m_wrongLength);
        add(std::min(m_wrongPosition, text().size() - 1), length, format);
    }
    // A line of text takes formats from input methods alone; this one composes nothing.
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void FilterEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    applyFormats();
}

void FilterEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_parts.isEmpty())
        applyFormats();
}

} // namespace assay
