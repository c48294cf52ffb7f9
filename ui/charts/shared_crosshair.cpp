#include "ui/charts/shared_crosshair.h"

#include "ui/charts/chart_view.h"

namespace assay
{

SharedCrosshair::SharedCrosshair(QObject *parent) : QObject(parent) {}

void SharedCrosshair::add(ChartView *chart)
{
    m_charts.push_back(chart);
    connect(chart, &ChartView::pointedAt, this, [this, chart](double x) {
        for (ChartView *other : m_charts) {
            if (other != chart)
                other->pointAt(x);
        }
    });
    connect(chart, &ChartView::pointingEnded, this, [this, chart] {
        for (ChartView *other : m_charts) {
            if (other != chart)
                other->stopPointing();
        }
    });
    connect(chart, &QObject::destroyed, this, [this, chart] { std::erase(m_charts, chart); });
}

} // namespace assay
