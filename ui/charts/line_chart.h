#pragma once

#include "ui/charts/chart_view.h"

namespace assay
{

/// Curves of several series, exact at every zoom (first, least, greatest and last of each pixel column are kept).
class LineChart final : public ChartView
{
    Q_OBJECT

public:
    explicit LineChart(const QString &accessibleName, QWidget *parent = nullptr);
    /// Replaces the curves; the view stays where a person has moved it, else it fits. `x` must not decrease.
    void setSeries(std::vector<Series> series);
    void setLogarithmicY(bool logarithmic);
    [[nodiscard]] bool isEmpty() const { return m_series.empty(); }

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    void makeGraphs();
    void fillGraphs();
    void updateRange();
    void updateSummary();

    std::vector<Series> m_series;
    bool m_isLogarithmic = false;
};

} // namespace assay
