#include "ui/pages/scatter_tab.h"

#include "ui/charts/heat_chart.h"
#include "ui/charts/run_scatter.h"
#include "ui/charts/scatter_matrix.h"
#include "ui/pages/compared_runs.h"
#include "ui/pages/run_axis_list.h"
#include "ui/pages/scatter_options.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_rows.h"

#include <QStackedWidget>

#include <numeric>

namespace assay
{

namespace
{

constexpr int leastChartWidth = 360;
constexpr int leastChartHeight = 260;

Better betterOf(const ManyRuns &runs, int axis)
{
    if (axis < 0 || !runs.keys[size_t(axis)].lowerIsBetter)
        return Better::None;
    return *runs.keys[size_t(axis)].lowerIsBetter ? Better::Lower : Better::Higher;
}

} // namespace

ScatterTab::ScatterTab(ComparedRuns &compared, QWidget *parent)
    : ManyRunsTab(compared, parent),
      m_card(new Card(tr("Runs by two of their values"), this)),
      m_charts(new QStackedWidget(m_card)),
      m_scatter(new RunScatter(tr("Runs by two of their values"), m_charts)),
      m_matrix(new ScatterMatrix(tr("Runs by every pair of axes"), m_charts)),
      m_heat(new HeatChart(tr("Mean of a metric by two parameters"), m_charts)),
      m_options(new ScatterOptions(this))
{
    for (RunChart *each : std::initializer_list<RunChart *>{m_scatter, m_matrix, m_heat}) {
        m_charts->addWidget(each);
        connect(each, &RunChart::selected, this,
                [this](const QList<int> &chosen) { runs().brush(chosen, !chosen.isEmpty()); });
    }
    m_card->body()->addWidget(m_charts, 1);
    auto *side = new Card(this);
    side->body()->addWidget(m_options, 1);
    content()->addCard(m_card, 1, leastChartWidth, leastChartHeight);
    content()->addCard(side, 0, axisPanelWidth);
    connect(m_options, &ScatterOptions::changed, this, &ScatterTab::draw);
}

RunChart *ScatterTab::chart() const
{
    return static_cast<RunChart *>(m_charts->currentWidget());
}

bool ScatterTab::isSettled() const
{
    return !isVisible() || chart()->isComplete();
}

void ScatterTab::showRuns()
{
    m_options->offer(*runs().runs());
    draw();
}

void ScatterTab::showSelection()
{
    chart()->setSelected(runs().selected());
    m_card->setSecondary(runs().facts());
}

QList<int> ScatterTab::allAxes() const
{
    QList<int> axes(qsizetype(runs().runs()->keys.size()));
    std::iota(axes.begin(), axes.end(), 0);
    return axes;
}

void ScatterTab::draw()
{
    m_charts->setCurrentIndex(m_options->form());
    switch (m_options->form()) {
    case ScatterOptions::TwoAxes:
        drawTwoAxes();
        break;
    case ScatterOptions::Matrix:
        drawMatrix();
        break;
    case ScatterOptions::HeatMap:
        drawHeatMap();
        break;
    }
    m_card->setTitle(chart()->accessibleName());
    m_card->setSecondary(runs().facts());
}

bool ScatterTab::isNewView(const QList<int> &choice)
{
    QStringList view{QString::number(m_options->form())};
    for (const RunAxisKey &key : runs().runs()->keys)
        view.append(key.id());
    for (const int each : choice)
        view.append(QString::number(each));
    const bool isNew = view != m_view;
    m_view = view;
    return isNew;
}

void ScatterTab::drawTwoAxes()
{
    const int x = m_options->xAxis();
    const int y = m_options->yAxis();
    RunPoints points = runs().points(allAxes());
    if (x >= 0)
        points.axes[size_t(x)].isLogarithmic = m_options->isLogarithmicX();
    if (y >= 0 && y != x)
        points.axes[size_t(y)].isLogarithmic = m_options->isLogarithmicY();
    m_scatter->setPoints(std::move(points));
    if (isNewView({x, y, m_options->sizeAxis(), m_options->isLogarithmicX(), m_options->isLogarithmicY()}))
        m_scatter->setAxes(x, y, m_options->sizeAxis());
    m_scatter->setBetter(betterOf(*runs().runs(), x), betterOf(*runs().runs(), y));
    m_scatter->setColorAxis(m_options->colorAxis());
}

void ScatterTab::drawMatrix()
{
    const QList<int> axes = m_options->matrixAxes(*runs().runs());
    m_matrix->setPoints(runs().points(allAxes()));
    if (isNewView(axes))
        m_matrix->setAxes(axes);
    m_matrix->setColorAxis(m_options->colorAxis());
}

void ScatterTab::drawHeatMap()
{
    m_heat->setPoints(runs().points(allAxes()));
    const QList<int> axes{m_options->heatX(), m_options->heatY(), m_options->heatMetric()};
    if (isNewView(axes))
        m_heat->setAxes(axes.at(0), axes.at(1), axes.at(2));
    if (m_heat->showsContours() != m_options->showsContours())
        m_heat->setShowsContours(m_options->showsContours());
}

} // namespace assay
