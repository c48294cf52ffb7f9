#include "ui/charts/series_labels.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

namespace assay
{

namespace
{

constexpr int lineHeight = 18;
constexpr int squareWidth = 14;
constexpr int gap = 12;
constexpr int longestName = 28;
constexpr int side = 4;

QCPItemText *makeText(QCustomPlot &plot, const QString &text)
{
    auto *item = new QCPItemText(&plot);
    item->position->setType(QCPItemPosition::ptAbsolute);
    item->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    item->setClipToAxisRect(false);
    item->setFont(textFont(11));
    item->setText(text);
    return item;
}

} // namespace

SeriesLabels::SeriesLabels(QCustomPlot &plot) : QObject(&plot), m_plot(plot)
{
    connect(&plot, &QCustomPlot::afterLayout, this, &SeriesLabels::place);
}

void SeriesLabels::set(const QStringList &names, const QList<int> &styles, bool evenOne)
{
    for (const Label &label : std::as_const(m_labels)) {
        m_plot.removeItem(label.square);
        m_plot.removeItem(label.name);
    }
    m_labels.clear();
    for (qsizetype i = 0; i < names.size() && (evenOne || names.size() > 1); ++i) {
        const QString &name = names.at(i);
        const bool isLong = name.size() > longestName;
        m_labels.append({makeText(m_plot, QStringLiteral("■")),
                         makeText(m_plot, isLong ? name.left(longestName - 1) + u'…' : name), styles.at(i)});
    }
    place();
    applyTheme();
}

void SeriesLabels::applyTheme()
{
    const QPalette palette = m_plot.palette();
    for (const Label &label : std::as_const(m_labels)) {
        label.square->setColor(seriesStyle(label.style, themeMode(palette)).color);
        label.name->setColor(tokenColor(Token::Text, palette));
    }
}

void SeriesLabels::place()
{
    const QFontMetrics metrics(textFont(11));
    int x = side;
    int row = 0;
    for (const Label &label : std::as_const(m_labels)) {
        const int width = squareWidth + metrics.horizontalAdvance(label.name->text());
        if (x > side && x + width > m_plot.width() - side) {
            x = side;
            ++row;
        }
        label.square->position->setCoords(x, row * lineHeight);
        label.name->position->setCoords(x + squareWidth, row * lineHeight);
        x += width + gap;
    }
    const int rows = m_labels.isEmpty() ? 0 : row + 1;
    if (rows == m_rows)
        return;
    m_rows = rows;
    QMargins margins = m_plot.axisRect()->minimumMargins();
    margins.setTop(6 + rows * lineHeight);
    m_plot.axisRect()->setMinimumMargins(margins);
    m_plot.replot(QCustomPlot::rpQueuedReplot);
}

} // namespace assay
