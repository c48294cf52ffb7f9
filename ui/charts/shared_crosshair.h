#pragma once

#include <QObject>

#include <vector>

namespace assay
{

class ChartView;

/// Lets charts with the same x show their crosshairs together: where one is pointed at, all of them say their values.
/// Lives with its parent; charts may go before it. Window thread.
class SharedCrosshair final : public QObject
{
    Q_OBJECT

public:
    explicit SharedCrosshair(QObject *parent = nullptr);
    void add(ChartView *chart);

private:
    std::vector<ChartView *> m_charts;
};

} // namespace assay
