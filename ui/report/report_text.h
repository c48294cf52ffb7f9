#pragma once

#include "ui/report/report_style.h"

#include <QTextLayout>

#include <memory>
#include <vector>

namespace assay
{

/// Text broken into lines of a given width, each line with its place. Window thread.
class ReportText final
{
public:
    ReportText(const QString &text, const TextStyle &style, qreal width, Qt::Alignment alignment = Qt::AlignLeft);

    [[nodiscard]] int lineCount() const { return int(m_tops.size()) - 1; }
    [[nodiscard]] qreal height() const { return m_tops.back(); }
    [[nodiscard]] qreal width() const { return m_width; }
    /// Where a line begins, from the text's top; lineTop(lineCount()) is the height.
    [[nodiscard]] qreal lineTop(int line) const { return m_tops[size_t(line)]; }
    /// The widest line's own width.
    [[nodiscard]] qreal naturalWidth() const;
    /// The characters of lines `first` to `first + count - 1`.
    [[nodiscard]] QString text(int first, int count) const;
    /// Paints lines `first` to `first + count - 1`, the first one's top at `corner`.
    void paint(QPainter &painter, const QPointF &corner, int first, int count) const;
    void paint(QPainter &painter, const QPointF &corner) const { paint(painter, corner, 0, lineCount()); }

private:
    QTextLayout m_layout;
    QColor m_color;
    qreal m_width;
    std::vector<qreal> m_tops;
};

/// The text as it can be printed: line ends as breaks, no control characters and no marks that reverse what follows.
QString printable(const QString &text);
/// The width that a text needs on one line.
qreal oneLineWidth(const QString &text, const TextStyle &style);

} // namespace assay
