#include "ui/charts/band_chart.h"

#include "ui/charts/series_labels.h"
#include "ui/charts/value_ticker.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr int bandAlpha = 60;
const QString ownItem = QStringLiteral("band");

} // namespace

BandChart::BandChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent),
      m_reference(notANumber),
      m_least(notANumber),
      m_greatest(notANumber),
      m_labels(new SeriesLabels(*plot()))
{
}

void BandChart::setValueRange(double least, double greatest)
{
    m_least = least;
    m_greatest = greatest;
}

void BandChart::setSeries(std::vector<double> x, bool areTimes, std::vector<BandSeries> series, Ranges ranges)
{
    m_x = std::move(x);
    m_areTimes = areTimes;
    m_series = std::move(series);
    m_ranges = ranges;
    plot()->clearPlottables();
    for (int i = plot()->itemCount() - 1; i >= 0; --i) {
        if (plot()->item(i)->objectName() == ownItem)
            plot()->removeItem(i);
    }
    QStringList names;
    QList<int> styles;
    for (const BandSeries &each : m_series) {
        names.append(each.name);
        styles.append(each.style);
        addSeries(each);
    }
    m_labels->set(names, styles);
    const bool areWhole = std::all_of(m_x.begin(), m_x.end(), [](double place) { return place == std::floor(place); });
    plot()->xAxis->setTicker(
        makeValueTicker(areTimes, m_x.empty() ? 0 : m_x.front(), m_x.empty() ? 1 : m_x.back(), areWhole));
    plot()->yAxis->setTicker(makeSideTicker());
    fitRange();
    tell();
    applyTheme();
    queueReplot();
}

bool BandChart::hasMissing() const
{
    return std::any_of(m_series.begin(), m_series.end(), [this](const BandSeries &series) {
        return series.y.size() > m_x.size() && std::isfinite(series.y.back());
    });
}

double BandChart::span() const
{
    return m_x.size() > 1 ? m_x.back() - m_x.front() : 1;
}

double BandChart::missingPlace() const
{
    return (m_x.empty() ? 0 : m_x.back()) + 0.12 * span();
}

void BandChart::addSeries(const BandSeries &series)
{
    const bool hasRanges = !series.lower.empty();
    QVector<double> x(m_x.begin(), m_x.end());
    if (series.y.size() > m_x.size())
        x.append(missingPlace());
    const QVector<double> y(series.y.begin(), series.y.end());
    const bool areIntervals = hasRanges && m_ranges == Ranges::Intervals;
    if (hasRanges && !areIntervals) {
        auto *lower = plot()->addGraph();
        auto *upper = plot()->addGraph();
        lower->setData(x, QVector<double>(series.lower.begin(), series.lower.end()), true);
        upper->setData(x, QVector<double>(series.upper.begin(), series.upper.end()), true);
        upper->setChannelFillGraph(lower);
        for (QCPGraph *edge : {lower, upper})
            edge->setProperty("series", series.style);
    }
    auto *curve = plot()->addGraph();
    curve->setProperty("series", series.style);
    curve->setProperty("isCurve", true);
    QVector<double> curveY = y;
    // The place of missing values is no neighbour of the last one.
    if (series.y.size() > m_x.size()) {
        x.insert(x.size() - 1, x.size() > 1 ? x.at(x.size() - 2) : 0);
        curveY.insert(curveY.size() - 1, notANumber);
    }
    curve->setData(x, curveY, true);
    if (!areIntervals)
        return;
    auto *bars = new QCPErrorBars(plot()->xAxis, plot()->yAxis);
    bars->setProperty("series", series.style);
    bars->setDataPlottable(curve);
    bars->setWhiskerWidth(4);
    bars->setSymbolGap(0);
    QVector<double> minus;
    QVector<double> plus;
    for (size_t i = 0; i < series.y.size(); ++i) {
        if (i + 1 == series.y.size() && series.y.size() > m_x.size()) {
            minus.append(notANumber);
            plus.append(notANumber);
        }
        minus.append(series.y[i] - series.lower[i]);
        plus.append(series.upper[i] - series.y[i]);
    }
    bars->setData(minus, plus);
}

void BandChart::fitRange()
{
    double least = std::isfinite(m_least) ? m_least : std::numeric_limits<double>::infinity();
    double greatest = std::isfinite(m_greatest) ? m_greatest : -std::numeric_limits<double>::infinity();
    const auto cover = [&](double value) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            greatest = std::max(greatest, value);
        }
    };
    cover(m_reference);
    for (const BandSeries &series : m_series) {
        for (const auto *values : {&series.y, &series.lower, &series.upper})
            std::for_each(values->begin(), values->end(), cover);
    }
    if (least > greatest) {
        least = 0;
        greatest = 1;
    }
    const double padding = least == greatest ? std::max(std::abs(least) * 0.1, 1e-9) : (greatest - least) * 0.06;
    const double from = m_x.empty() ? 0 : m_x.front();
    const double to = (m_x.empty() ? 1 : hasMissing() ? missingPlace() : m_x.back());
    const double room = m_x.size() > 1 ? 0.03 * span() : 0.5;
    setDataRange(from - room, to + (hasMissing() ? 2 * room : room), least == m_least ? least : least - padding,
                 greatest + padding);
    if (std::isfinite(m_reference)) {
        auto *line = new QCPItemStraightLine(plot());
        line->setObjectName(ownItem);
        line->point1->setCoords(0, m_reference);
        line->point2->setCoords(1, m_reference);
    }
    if (hasMissing()) {
        auto *label = new QCPItemText(plot());
        label->setObjectName(ownItem);
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(missingPlace(), 1);
        label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setPadding(QMargins(0, 3, 0, 0));
        label->setClipToAxisRect(false);
        label->setFont(textFont(11));
        label->setText(tr("missing"));
    }
}

void BandChart::applyTheme()
{
    const ThemeMode mode = themeMode(palette());
    for (int i = 0; i < plot()->plottableCount(); ++i) {
        QCPAbstractPlottable *plottable = plot()->plottable(i);
        const SeriesStyle style = seriesStyle(plottable->property("series").toInt(), mode);
        QColor soft = style.color;
        soft.setAlpha(bandAlpha);
        auto *graph = qobject_cast<QCPGraph *>(plottable);
        if (!graph) {
            plottable->setPen(QPen(style.color, 1.5));
            continue;
        }
        if (!plottable->property("isCurve").toBool()) {
            graph->setPen(Qt::NoPen);
            if (graph->channelFillGraph())
                graph->setBrush(soft);
            continue;
        }
        const bool areIntervals = m_ranges == Ranges::Intervals && !m_series.front().lower.empty();
        graph->setPen(QPen(style.color, areIntervals ? 1 : 1.75, style.pen));
        const bool isSparse = areIntervals || hasMissing() || m_x.size() < 40;
        graph->setScatterStyle(
            isSparse ? QCPScatterStyle(QCPScatterStyle::ssDisc, style.color, style.color, areIntervals ? 5 : 4)
                     : QCPScatterStyle(QCPScatterStyle::ssNone));
    }
    for (int i = 0; i < plot()->itemCount(); ++i) {
        if (plot()->item(i)->objectName() != ownItem)
            continue;
        const QColor secondary = tokenColor(Token::TextSecondary, palette());
        if (auto *line = qobject_cast<QCPItemStraightLine *>(plot()->item(i)))
            line->setPen(QPen(secondary, 1, Qt::DashLine));
        else if (auto *text = qobject_cast<QCPItemText *>(plot()->item(i)))
            text->setColor(secondary);
    }
    m_labels->applyTheme();
}

QString BandChart::placeName(size_t place) const
{
    return place < m_x.size() ? valueOnAxis(m_x[place], m_areTimes, span(), locale()) : tr("missing");
}

QString BandChart::valueText(const BandSeries &series, size_t place) const
{
    const auto number = [this](double value) { return locale().toString(value, 'g', 4); };
    if (!std::isfinite(series.y[place]))
        return QStringLiteral("–");
    const QString value = number(series.y[place]);
    if (series.lower.empty() || !std::isfinite(series.lower[place]))
        return value;
    //: A value and the range about it: 51.2 [49.0, 53.4]
    return tr("%1 [%2, %3]").arg(value, number(series.lower[place]), number(series.upper[place]));
}

void BandChart::tell()
{
    QStringList parts;
    for (const BandSeries &series : m_series) {
        for (size_t place = 0; place < series.y.size(); ++place) {
            if (std::isfinite(series.y[place]))
                parts.append(tr("%1 at %2: %3").arg(series.name, placeName(place), valueText(series, place)));
        }
    }
    describe(parts.join(QStringLiteral("; ")));
}

QList<QStringList> BandChart::rows() const
{
    QList<QStringList> table{{QStringLiteral("series"), QStringLiteral("x"), QStringLiteral("y"),
                              QStringLiteral("lower"), QStringLiteral("upper")}};
    const auto text = [](const std::vector<double> &values, size_t place) {
        return place < values.size() ? QString::number(values[place], 'g', 17) : QString();
    };
    for (const BandSeries &series : m_series) {
        for (size_t place = 0; place < series.y.size(); ++place)
            table.append({series.name, place < m_x.size() ? QString::number(m_x[place], 'g', 17) : tr("missing"),
                          text(series.y, place), text(series.lower, place), text(series.upper, place)});
    }
    return table;
}

QList<ChartView::Reading> BandChart::readingsAt(double x) const
{
    if (m_x.empty() || m_series.empty())
        return {};
    size_t place = size_t(std::lower_bound(m_x.begin(), m_x.end(), x) - m_x.begin());
    if (place > 0 && (place == m_x.size() || x - m_x[place - 1] < m_x[place] - x))
        --place;
    if (hasMissing() && x > (m_x.back() + missingPlace()) / 2)
        place = m_x.size();
    QList<Reading> readings{{-1, placeName(place)}};
    for (const BandSeries &series : m_series) {
        if (place < series.y.size())
            readings.append({series.style, tr("%1  %2").arg(series.name, valueText(series, place))});
    }
    return readings;
}

} // namespace assay
