#pragma once

#include "ui/charts/chart_view.h"

#include <QStringList>

namespace assay
{

/// A histogram (bars between edges) or bars with names; a second, lighter series may lie behind it for comparison.
class BarChart final : public ChartView
{
    Q_OBJECT

public:
    explicit BarChart(const QString &accessibleName, QWidget *parent = nullptr);
    /// Equal-width bins from `min` to `max`; `counts` may be shares. `isDate`: the axis shows dates (ms since 1970,
    /// UTC).
    void setHistogram(std::vector<double> counts, double min, double max, bool isDate = false);
    void setBars(const QStringList &names, std::vector<double> values);
    /// Horizontal bars with names at the left, largest on top.
    void setHorizontalBars(const QStringList &names, std::vector<double> values);

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    enum class Kind { Histogram, Bars, Horizontal };
    void rebuild();
    Kind m_kind = Kind::Bars;
    QStringList m_names;
    std::vector<double> m_values;
    double m_min = 0, m_max = 1;
    bool m_isDate = false;
};

} // namespace assay
