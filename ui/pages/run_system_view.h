#pragma once

#include "core/runs/run.h"
#include "ui/charts/chart_view.h"
#include "ui/pages/latest.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace assay
{

class Card;
class CardGrid;
class EmptyState;
class LineChart;
class Workspace;

/// What a run's process took of the machine over time, a chart for each measure. Window thread.
class RunSystemView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunSystemView(Workspace &workspace, QWidget *parent = nullptr);
    void show(const Run &run);
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Measured = QMap<QString, Series>;

    void load();
    void draw(const Measured &measured);

    Workspace &m_workspace;
    Latest<Measured> m_latest;
    Run m_run;
    bool m_isStale = true;
    QTimer m_refresh; ///< points come more often than a person looks
    QStackedWidget *m_stack;
    CardGrid *m_grid;
    EmptyState *m_empty;
    QMap<QString, Card *> m_cards; ///< by metric
    QMap<QString, LineChart *> m_charts;
};

} // namespace assay
