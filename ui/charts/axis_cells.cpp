#include "ui/charts/axis_cells.h"

#include "ui/theme/fonts.h"

#include <qcustomplot.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr size_t mostValues = 12;
constexpr int equalParts = 10;
constexpr int edgeGap = 12;

} // namespace

AxisCells::AxisCells(const RunAxis &axis, AxisScale scale) : m_scale(std::move(scale)), m_areTimes(axis.areTimes)
{
    if (m_scale.areWords()) {
        m_count = int(m_scale.words().size());
        return;
    }
    for (const double value : axis.values) {
        if (!std::isfinite(m_scale.place(value)))
            continue;
        const auto at = std::lower_bound(m_values.begin(), m_values.end(), value);
        if (at != m_values.end() && *at == value)
            continue;
        m_values.insert(at, value);
        if (m_values.size() > mostValues) {
            m_values.clear();
            m_count = equalParts;
            return;
        }
    }
    m_count = int(m_values.size());
}

int AxisCells::cellOf(double value) const
{
    const double place = m_scale.place(value);
    if (!std::isfinite(place) || m_count == 0)
        return -1;
    if (m_scale.areWords())
        return int(value);
    if (m_values.empty())
        return std::clamp(int(std::floor(place * m_count)), 0, m_count - 1);
    const auto at = std::lower_bound(m_values.begin(), m_values.end(), value);
    return at != m_values.end() && *at == value ? int(at - m_values.begin()) : -1;
}

double AxisCells::coordinate(double value) const
{
    const double place = m_scale.place(value);
    if (!std::isfinite(place))
        return std::nan("");
    if (m_scale.areWords())
        return value;
    if (m_values.empty())
        return place * m_count - 0.5;
    if (m_values.size() < 2)
        return 0;
    const auto above = std::clamp<std::ptrdiff_t>(
        std::lower_bound(m_values.begin(), m_values.end(), value) - m_values.begin(), 1, m_count - 1);
    const double from = m_scale.place(m_values[size_t(above - 1)]);
    const double to = m_scale.place(m_values[size_t(above)]);
    return double(above - 1) + (place - from) / (to - from);
}

double AxisCells::edge(int cell) const
{
    return m_scale.valueAt(double(cell) / m_count);
}

QString AxisCells::text(int cell, const QLocale &locale) const
{
    if (m_scale.areWords())
        return m_scale.words().value(cell);
    if (!m_values.empty())
        return m_scale.text(m_values[size_t(cell)], locale);
    return QCoreApplication::translate("assay::AxisCells", "%1 to %2")
        .arg(edgeText(cell, locale), edgeText(cell + 1, locale));
}

QString AxisCells::edgeText(int cell, const QLocale &locale) const
{
    return m_areTimes ? m_scale.text(edge(cell), locale) : locale.toString(edge(cell), 'g', 3);
}

void AxisCells::showOn(QCPAxis &axis, int room, const QLocale &locale) const
{
    if (m_scale.areWords())
        return m_scale.showOn(axis, room);
    if (!m_values.empty()) {
        RunAxis labels{m_scale.title(), {}};
        for (int cell = 0; cell < m_count; ++cell)
            labels.words.append(text(cell, locale));
        AxisScale(labels).showOn(axis, room);
        return axis.setTickLabelFont(numberFont(11));
    }
    m_scale.showOn(axis, room);
    axis.setScaleType(QCPAxis::stLinear);
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    int longest = 2 * edgeGap;
    const QFontMetrics metrics(axis.tickLabelFont());
    for (int cell = 0; cell <= m_count && axis.orientation() == Qt::Horizontal; ++cell)
        longest = std::max(longest, metrics.horizontalAdvance(edgeText(cell, locale)) + edgeGap);
    const int step = std::max(1, (longest * m_count + room - 1) / std::max(room, 1));
    for (int cell = 0; cell <= m_count; cell += step)
        ticker->addTick(cell - 0.5, edgeText(cell, locale));
    axis.setTicker(ticker);
}

} // namespace assay
