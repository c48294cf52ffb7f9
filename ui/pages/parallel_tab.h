#pragma once

#include "ui/pages/many_runs_tab.h"

#include <QStringList>

namespace assay
{

class Card;
class CheckList;
class ParallelChart;

/// All runs along the parameters and metrics that a person chooses, coloured by the metric that decides which is best.
/// Brushing shows the best of what lies within. Window thread.
class ParallelTab final : public ManyRunsTab
{
    Q_OBJECT

public:
    explicit ParallelTab(ComparedRuns &compared, QWidget *parent = nullptr);
    [[nodiscard]] bool isSettled() const override;

private:
    void showRuns() override;
    void showSelection() override;
    void fillList();
    void showAxes();

    Card *m_card;
    ParallelChart *m_chart;
    CheckList *m_list;
    QStringList m_offered;
    QStringList m_chosen; ///< ids of axes; empty: nobody chose
};

} // namespace assay
