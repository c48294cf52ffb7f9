#include "ui/pages/many_runs_tab.h"

#include "ui/pages/compared_runs.h"
#include "ui/widgets/card_rows.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace assay
{

ManyRunsTab::ManyRunsTab(ComparedRuns &runs, QWidget *parent)
    : QWidget(parent),
      m_runs(runs),
      m_stack(new QStackedWidget(this)),
      m_content(new CardRows(tr("Charts of many runs"), m_stack)),
      m_empty(new EmptyState(this))
{
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&runs, &ComparedRuns::changed, this, [this] {
        m_isStale = true;
        refresh();
    });
    connect(&runs, &ComparedRuns::selectionChanged, this, [this] {
        if (isVisible() && m_runs.runs())
            showSelection();
        else
            m_isStale = true;
    });
}

void ManyRunsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ManyRunsTab::refresh()
{
    if (!m_isStale || !isVisible())
        return;
    m_isStale = false;
    const bool isThere = m_runs.runs() != nullptr;
    if (isThere)
        showRuns();
    else
        m_runs.explain(*m_empty);
    m_stack->setCurrentIndex(isThere ? 0 : 1);
}

} // namespace assay
