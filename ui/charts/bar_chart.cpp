#include "ui/charts/bar_chart.h"

#include "ui/charts/value_ticker.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <QDateTime>
#include <QTimeZone>

#include <numeric>

namespace assay
{

namespace
{

constexpr int longestName = 22;

QString shortened(const QString &name)
{
    return name.size() <= longestName ? name : name.left(longestName - 1) + QStringLiteral("…");
}

} // namespace

BarChart::BarChart(const QString &accessibleName, QWidget *parent) : ChartView(accessibleName, parent) {}

void BarChart::setHistogram(std::vector<double> counts, double min, double max, bool isDate)
{
    m_kind = Kind::Histogram;
    m_values = std::move(counts);
    m_names.clear();
    m_min = min;
    // A constant column has one value: give its bar a width.
    m_max = max > min ? max : min + 1;
    m_isDate = isDate;
    rebuild();
}

void BarChart::setBars(const QStringList &names, std::vector<double> values)
{
    m_kind = Kind::Bars;
    m_names = names;
    m_values = std::move(values);
    rebuild();
}

void BarChart::setHorizontalBars(const QStringList &names, std::vector<double> values)
{
    m_kind = Kind::Horizontal;
    m_names = names;
    m_values = std::move(values);
    rebuild();
}

void BarChart::rebuild()
{
    plot()->clearPlottables();
    const bool isHorizontal = m_kind == Kind::Horizontal;
    QCPAxis *keyAxis = isHorizontal ? plot()->yAxis : plot()->xAxis;
    QCPAxis *valueAxis = isHorizontal ? plot()->xAxis : plot()->yAxis;
    auto *bars = new QCPBars(keyAxis, valueAxis);
    bars->setWidthType(QCPBars::wtPlotCoords);

    const auto n = int(m_values.size());
    const double step = m_kind == Kind::Histogram && n > 0 ? (m_max - m_min) / n : 1;
    QVector<double> keys;
    for (int i = 0; i < n; ++i)
        keys.append(m_kind == Kind::Histogram ? m_min + (i + 0.5) * step : isHorizontal ? n - 1 - i : i);
    bars->setWidth(step * (isHorizontal ? 0.62 : 0.88));
    bars->setData(keys, QVector<double>(m_values.begin(), m_values.end()));

    if (m_kind != Kind::Histogram) {
        auto *ticker = new QCPAxisTickerText;
        for (int i = 0; i < n && i < m_names.size(); ++i)
            ticker->addTick(keys[i], shortened(m_names[i]));
        keyAxis->setTicker(QSharedPointer<QCPAxisTicker>(ticker));
    } else {
        keyAxis->setTicker(makeValueTicker(m_isDate, m_min, m_max));
    }
    keyAxis->grid()->setVisible(false);
    valueAxis->grid()->setVisible(true);

    const double top = n > 0 ? *std::max_element(m_values.begin(), m_values.end()) : 1;
    const double from = m_kind == Kind::Histogram ? m_min : -0.5;
    const double to = m_kind == Kind::Histogram ? m_max : std::max(n, 1) - 0.5;
    const double height = (top > 0 ? top : 1) * 1.06;
    if (isHorizontal)
        setDataRange(0, height, from, to);
    else
        setDataRange(from, to, 0, height);
    describe(tr("%n bar(s)", nullptr, n));
    applyTheme();
    queueReplot();
}

void BarChart::applyTheme()
{
    const QColor color = seriesStyle(0, themeMode(palette())).color;
    for (int i = 0; i < plot()->plottableCount(); ++i) {
        plot()->plottable(i)->setPen(Qt::NoPen);
        plot()->plottable(i)->setBrush(color);
        plot()->plottable(i)->setAntialiased(false);
    }
    plot()->yAxis->setTickLabelFont(m_kind == Kind::Horizontal ? textFont(11) : numberFont(11));
}

QList<QStringList> BarChart::rows() const
{
    QList<QStringList> table;
    if (m_kind != Kind::Histogram) {
        table.append({QStringLiteral("name"), QStringLiteral("value")});
        for (size_t i = 0; i < m_values.size(); ++i)
            table.append({m_names.value(qsizetype(i)), QString::number(m_values[i], 'g', 17)});
        return table;
    }
    table.append({QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("count")});
    const double step = (m_max - m_min) / double(std::max<size_t>(1, m_values.size()));
    for (size_t i = 0; i < m_values.size(); ++i)
        table.append({QString::number(m_min + double(i) * step, 'g', 17),
                      QString::number(m_min + double(i + 1) * step, 'g', 17), QString::number(m_values[i], 'g', 17)});
    return table;
}

QList<ChartView::Reading> BarChart::readingsAt(double x) const
{
    const auto n = std::ptrdiff_t(m_values.size());
    if (n == 0 || m_kind == Kind::Horizontal)
        return {};
    const double step = m_kind == Kind::Histogram ? (m_max - m_min) / double(n) : 1;
    const double from = m_kind == Kind::Histogram ? m_min : -0.5;
    const auto bin = std::ptrdiff_t(std::floor((x - from) / step));
    if (bin < 0 || bin >= n)
        return {};
    const QString value = locale().toString(m_values[size_t(bin)], 'g', 6);
    if (m_kind == Kind::Bars)
        return {{0, tr("%1: %2").arg(m_names.value(bin), value)}};
    const auto edge = [&](double at) {
        return m_isDate ? locale().toString(QDateTime::fromMSecsSinceEpoch(qint64(at), QTimeZone::utc()).date(),
                                            QLocale::ShortFormat)
                        : locale().toString(at, 'g', 4);
    };
    return {{0, tr("%1 to %2: %3").arg(edge(m_min + double(bin) * step), edge(m_min + double(bin + 1) * step), value)}};
}

} // namespace assay
