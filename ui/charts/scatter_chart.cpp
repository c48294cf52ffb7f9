#include "ui/charts/scatter_chart.h"

#include "ui/theme/tokens.h"

#include <qcustomplot.h>

#include <cmath>
#include <limits>

namespace assay
{

ScatterChart::ScatterChart(const QString &accessibleName, QWidget *parent)
    : ChartView(accessibleName, parent),
      m_line(new QCPItemStraightLine(plot()))
{
    QCPGraph *graph = plot()->addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setAdaptiveSampling(false);
    m_line->setVisible(false);
    plot()->xAxis->grid()->setVisible(true);
    ScatterChart::applyTheme();
}

void ScatterChart::setGuide(Guide guide)
{
    m_guide = guide;
    m_line->setVisible(guide != Guide::None);
    m_line->point1->setCoords(0, 0);
    m_line->point2->setCoords(1, guide == Guide::Identity ? 1 : 0);
    queueReplot();
}

void ScatterChart::setPoints(Series series)
{
    m_series = std::move(series);
    double xMin = std::numeric_limits<double>::infinity();
    double xMax = -xMin;
    double yMin = xMin;
    double yMax = -xMin;
    for (size_t i = 0; i < m_series.x.size(); ++i) {
        if (!std::isfinite(m_series.x[i]) || !std::isfinite(m_series.y[i]))
            continue;
        xMin = std::min(xMin, m_series.x[i]);
        xMax = std::max(xMax, m_series.x[i]);
        yMin = std::min(yMin, m_series.y[i]);
        yMax = std::max(yMax, m_series.y[i]);
    }
    plot()->graph(0)->setData(QVector<double>(m_series.x.begin(), m_series.x.end()),
                              QVector<double>(m_series.y.begin(), m_series.y.end()));
    if (xMin > xMax) {
        setDataRange(0, 1, 0, 1);
    } else {
        const double dx = std::max((xMax - xMin) * 0.04, 1e-9);
        const double dy = std::max((yMax - yMin) * 0.06, 1e-9);
        setDataRange(xMin - dx, xMax + dx, yMin - dy, yMax + dy);
    }
    describe(tr("%1 points").arg(locale().toString(qlonglong(m_series.x.size()))));
    applyTheme();
    queueReplot();
}

void ScatterChart::applyTheme()
{
    QColor color = seriesStyle(m_series.style, themeMode(palette())).color;
    // The more points, the fainter each, so that density shows.
    color.setAlphaF(m_series.x.size() > 4000 ? 0.15F : m_series.x.size() > 500 ? 0.35F : 0.7F);
    // A scatter style without a pen takes the graph's.
    plot()->graph(0)->setPen(QPen(Qt::NoPen));
    plot()->graph(0)->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(Qt::NoPen), QBrush(color), 5));
    m_line->setPen(QPen(tokenColor(Token::TextSecondary, palette()), 1, Qt::DashLine));
}

QList<QStringList> ScatterChart::rows() const
{
    QList<QStringList> table{{QStringLiteral("x"), QStringLiteral("y")}};
    for (size_t i = 0; i < m_series.x.size(); ++i)
        table.append({QString::number(m_series.x[i], 'g', 17), QString::number(m_series.y[i], 'g', 17)});
    return table;
}

QList<ChartView::Reading> ScatterChart::readingsAt(double x) const
{
    // A cloud has many values at one x: the crosshair says how they lie within one hundredth of the width.
    const double reach = plot()->xAxis->range().size() / 200;
    std::vector<double> near;
    for (size_t i = 0; i < m_series.x.size(); ++i) {
        if (std::abs(m_series.x[i] - x) <= reach)
            near.push_back(m_series.y[i]);
    }
    if (near.empty())
        return {};
    std::sort(near.begin(), near.end());
    return {{m_series.style,
             tr("%1: %n point(s), from %2 to %3, median %4", nullptr, int(near.size()))
                 .arg(locale().toString(x, 'g', 5), locale().toString(near.front(), 'g', 5),
                      locale().toString(near.back(), 'g', 5), locale().toString(near[near.size() / 2], 'g', 5))}};
}

} // namespace assay
