#include "ui/report/report_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace assay
{

namespace
{

/// Marks that order the characters after them otherwise: in a name they could make a text read as another.
bool isDirectionMark(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

/// Signs that fonts such as Inter and JetBrains Mono draw otherwise beside certain neighbours (a colon between digits,
/// an arrow of two signs), with glyphs that stand for no character: the text copied from a PDF would lack them.
bool isReshaped(QChar c)
{
    if (c.isSurrogate() || c == u'.' || c == u',')
        return false;
    return c.isPunct() || c.isSymbol() || c == u'x';
}

/// Each such sign as a run of its own, which is shaped without its neighbours.
QList<QTextLayout::FormatRange> separateRuns(const QString &text)
{
    QList<QTextLayout::FormatRange> ranges;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isLetterX = text.at(i) == u'x' && !(i > 0 && text.at(i - 1).isDigit());
        if (!isReshaped(text.at(i)) || isLetterX)
            continue;
        QTextLayout::FormatRange range;
        range.start = int(i);
        range.length = 1;
        // Neighbouring ranges of equal format would become one run.
        range.format.setProperty(QTextFormat::UserProperty, int(i));
        ranges.append(range);
    }
    return ranges;
}

} // namespace

QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue;
        if (c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator)
            clean.append(QChar(QChar::LineSeparator));
        else if (c == u'\t')
            clean.append(QStringLiteral("    "));
        else if (c.category() == QChar::Other_Control)
            clean.append(QChar(QChar::ReplacementCharacter));
        else if (c == u' ' && i > 0 && text.at(i - 1).isDigit() && i + 1 < text.size() && text.at(i + 1) == u'%')
            clean.append(QChar(QChar::Nbsp)); // a number and its % stay on one line
        else if (!isDirectionMark(c))
            clean.append(c);
    }
    return clean;
}

qreal oneLineWidth(const QString &text, const TextStyle &style)
{
    return QFontMetricsF(style.font).horizontalAdvance(text);
}

ReportText::ReportText(const QString &text, const TextStyle &style, qreal width, Qt::Alignment alignment)
    : m_layout(printable(text), style.font),
      m_color(style.color),
      m_width(width),
      m_tops{0}
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setFormats(separateRuns(m_layout.text()));
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        // Fonts that stand in for missing characters may be taller than the pitch.
        const qreal pitch = std::max(style.pitch, line.height());
        line.setPosition({0, m_tops.back() + (pitch - line.height()) / 2});
        m_tops.push_back(m_tops.back() + pitch);
    }
    m_layout.endLayout();
    if (lineCount() == 0)
        m_tops.push_back(style.pitch);
}

qreal ReportText::naturalWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        widest = std::max(widest, m_layout.lineAt(i).naturalTextWidth());
    return widest;
}

QString ReportText::text(int first, int count) const
{
    QString words;
    for (int i = first; i < std::min(first + count, m_layout.lineCount()); ++i)
        words += m_layout.text().mid(m_layout.lineAt(i).textStart(), m_layout.lineAt(i).textLength());
    return words.remove(QChar::LineSeparator);
}

void ReportText::paint(QPainter &painter, const QPointF &corner, int first, int count) const
{
    painter.setPen(m_color);
    const QPointF origin(corner.x(), corner.y() - lineTop(first));
    for (int i = first; i < std::min(first + count, m_layout.lineCount()); ++i)
        m_layout.lineAt(i).draw(&painter, origin);
}

} // namespace assay
