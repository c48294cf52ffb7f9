#include "ui/pages/parallel_tab.h"

#include "ui/charts/parallel_chart.h"
#include "ui/pages/compared_runs.h"
#include "ui/pages/run_axis_list.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/check_list.h"

#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int parametersAtFirst = 6;
/// Less, and the names of the axes are no longer read.
constexpr int leastChartWidth = 480;
constexpr int leastChartHeight = 280;

} // namespace

ParallelTab::ParallelTab(ComparedRuns &compared, QWidget *parent)
    : ManyRunsTab(compared, parent),
      m_card(new Card(tr("Runs along their parameters"), this)),
      m_chart(new ParallelChart(tr("Runs along their parameters"), m_card)),
      m_list(makeAxisList(tr("Axes"), this))
{
    m_chart->keepColors(true);
    m_card->body()->addWidget(m_chart, 1);
    auto *side = new Card(tr("Axes"), this);
    side->body()->addWidget(m_list, 1);
    content()->addCard(m_card, 1, leastChartWidth, leastChartHeight);
    content()->addCard(side, 0, axisPanelWidth);
    connect(m_list, &CheckList::changed, this, [this] {
        m_chosen = m_list->checked();
        showAxes();
    });
    connect(m_chart, &RunChart::selected, this, [this](const QList<int> &chosen) {
        bool isBrush = !chosen.isEmpty();
        for (const int axis : m_chart->order())
            isBrush = isBrush || m_chart->hasBrush(axis);
        runs().brush(chosen, isBrush);
    });
}

bool ParallelTab::isSettled() const
{
    return !isVisible() || m_chart->isComplete();
}

void ParallelTab::showRuns()
{
    fillList();
    showAxes();
}

void ParallelTab::showSelection()
{
    m_chart->setSelected(runs().selected());
    m_card->setSecondary(runs().facts());
}

void ParallelTab::fillList()
{
    const ManyRuns &many = *runs().runs();
    QStringList checked = m_chosen;
    if (checked.isEmpty()) {
        // What only a few have, such as a search what it found, would draw the others together.
        QList<int> first = many.varyingParameters();
        erase_if(first, [&](int axis) { return !many.isMostlyKnown(axis); });
        for (const int axis : first.mid(0, parametersAtFirst))
            checked.append(many.keys[size_t(axis)].id());
        if (many.primary >= 0)
            checked.append(many.keys[size_t(many.primary)].id());
    }
    fillAxisList(*m_list, many, checked, m_offered);
}

void ParallelTab::showAxes()
{
    const ManyRuns &many = *runs().runs();
    QList<int> axes;
    const QStringList checked = m_list->checked();
    for (const QString &id : checked) {
        if (const int axis = many.axisOf(id); axis >= 0)
            axes.append(axis);
    }
    // Brushes that no longer say what is selected go.
    if (!runs().isBrushed())
        m_chart->setSelected(runs().selected());
    m_chart->setPoints(runs().points(axes));
    // Without the metric that decides, another one of those shown.
    int color = int(axes.indexOf(many.primary));
    for (int place = int(axes.size()) - 1; color < 0 && place >= 0; --place) {
        if (many.keys[size_t(axes.at(place))].kind == RunAxisKey::Kind::Metric)
            color = place;
    }
    m_chart->setColorAxis(color);
    m_card->setSecondary(runs().facts());
}

} // namespace assay
