#pragma once

#include "ui/pages/many_runs_tab.h"

#include <QList>
#include <QStringList>

class QStackedWidget;

namespace assay
{

class Card;
class HeatChart;
class RunChart;
class RunScatter;
class ScatterMatrix;
class ScatterOptions;

/// All runs by two of their values, by every pair of some, or as the mean of a metric over two parameters. Window
/// thread.
class ScatterTab final : public ManyRunsTab
{
    Q_OBJECT

public:
    explicit ScatterTab(ComparedRuns &compared, QWidget *parent = nullptr);
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] ScatterOptions *options() const { return m_options; }

private:
    void showRuns() override;
    void showSelection() override;
    void draw();
    void drawTwoAxes();
    void drawMatrix();
    void drawHeatMap();
    /// True when a chart is to show other axes than before, so that its view is to fit them.
    bool isNewView(const QList<int> &choice);
    [[nodiscard]] RunChart *chart() const;
    [[nodiscard]] QList<int> allAxes() const;

    Card *m_card;
    QStackedWidget *m_charts;
    RunScatter *m_scatter;
    ScatterMatrix *m_matrix;
    HeatChart *m_heat;
    ScatterOptions *m_options;
    QStringList m_view;
};

} // namespace assay
