#include "ui/charts/crosshair.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QLabel>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay
{

namespace
{

const QString overlayLayer = QStringLiteral("crosshair");
constexpr int gap = 14;
constexpr QMargins boxMargins(8, 6, 8, 6);
constexpr qsizetype fewestReadings = 3;

} // namespace

Crosshair::Crosshair(QCustomPlot &plot, QWidget &chart) : m_plot(plot), m_chart(chart), m_box(new QLabel(&chart))
{
    m_plot.addLayer(overlayLayer);
    m_plot.layer(overlayLayer)->setMode(QCPLayer::lmBuffered);
    m_line = new QCPItemStraightLine(&m_plot);
    m_line->setLayer(overlayLayer);
    m_line->setVisible(false);
    m_box->setTextFormat(Qt::RichText);
    m_box->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_box->setAutoFillBackground(true);
    m_box->setContentsMargins(boxMargins);
    m_box->hide();
}

QString Crosshair::layerName()
{
    return overlayLayer;
}

void Crosshair::applyTheme(const QPalette &palette)
{
    m_line->setPen(QPen(tokenColor(Token::TextSecondary, palette), 1, Qt::DashLine));
    QPalette box = palette;
    box.setColor(QPalette::Window, tokenColor(Token::Tooltip, palette));
    box.setColor(QPalette::WindowText, tokenColor(Token::TooltipText, palette));
    m_box->setPalette(box);
    m_box->setFont(textFont(12));
}

bool Crosshair::isShown() const
{
    return m_isPointing;
}

void Crosshair::show(const QPoint &pixel, const QList<Reading> &readings)
{
    m_isPointing = true;
    const double x = m_plot.xAxis->pixelToCoord(pixel.x());
    m_line->point1->setCoords(x, 0);
    m_line->point2->setCoords(x, 1);
    m_line->setVisible(m_hasLine);
    m_box->setText(textOf(readings, pixel));
    m_box->adjustSize();
    placeBox(pixel);
    m_box->setVisible(!readings.isEmpty());
    queueReplot();
}

void Crosshair::hide()
{
    m_isPointing = false;
    m_box->hide();
    m_line->setVisible(false);
    queueReplot();
}

QList<Reading> Crosshair::nearest(const QList<Reading> &readings, const QPoint &pixel, qsizetype count) const
{
    const auto distance = [&](qsizetype place) {
        const double way = std::abs(m_plot.yAxis->coordToPixel(readings.at(place).value) - pixel.y());
        return std::isnan(way) ? std::numeric_limits<double>::infinity() : way;
    };
    std::vector<qsizetype> places(size_t(readings.size()));
    std::iota(places.begin(), places.end(), 0);
    std::stable_sort(places.begin(), places.end(), [&](qsizetype a, qsizetype b) { return distance(a) < distance(b); });
    places.resize(size_t(count));
    std::sort(places.begin(), places.end());
    QList<Reading> kept;
    for (const qsizetype place : places)
        kept.append(readings.at(place));
    return kept;
}

QString Crosshair::textOf(const QList<Reading> &readings, const QPoint &pixel) const
{
    const int room = m_chart.height() - boxMargins.top() - boxMargins.bottom();
    const qsizetype most = std::max(fewestReadings, qsizetype(room / m_box->fontMetrics().lineSpacing()));
    const bool areAll = readings.size() <= most;
    QStringList lines;
    for (const Reading &reading : areAll ? readings : nearest(readings, pixel, most - 1)) {
        const QString text = reading.text.toHtmlEscaped();
        if (reading.style < 0) {
            lines.append(text);
            continue;
        }
        // The box has the colours of a tooltip, which is dark in the light theme, so series take the dark mode's.
        const bool isDarkBox = m_box->palette().color(QPalette::Window).lightness() < 128;
        const QColor color = seriesStyle(reading.style, isDarkBox ? ThemeMode::Dark : ThemeMode::Light).color;
        lines.append(QStringLiteral("<span style=\"color:%1\">■</span> %2").arg(color.name(), text));
    }
    if (!areAll) {
        const qsizetype more = readings.size() - most + 1; // lupdate never ends on this sum inside the call
        lines.append(QCoreApplication::translate("Crosshair", "and %n more", nullptr, int(more)));
    }
    return lines.join(QStringLiteral("<br>"));
}

void Crosshair::placeBox(const QPoint &pixel)
{
    int left = pixel.x() + gap;
    if (left + m_box->width() > m_chart.width())
        left = pixel.x() - gap - m_box->width();
    const int top = std::clamp(pixel.y() - m_box->height() / 2, 0, std::max(0, m_chart.height() - m_box->height()));
    m_box->move(std::max(0, left), top);
}

void Crosshair::queueReplot()
{
    if (m_isQueued)
        return;
    m_isQueued = true;
    QMetaObject::invokeMethod(
        &m_plot,
        [this] {
            m_isQueued = false;
            m_plot.layer(overlayLayer)->replot();
        },
        Qt::QueuedConnection);
}

} // namespace assay
