#pragma once

#include "ui/charts/chart_view.h"

namespace assay
{

/// Points of one series, such as predicted against actual; dense clouds stay readable by translucency.
class ScatterChart final : public ChartView
{
    Q_OBJECT

public:
    explicit ScatterChart(const QString &accessibleName, QWidget *parent = nullptr);
    void setPoints(Series series);
    /// Draws y = x (predicted equals actual) or y = 0 (no residual).
    enum class Guide { None, Identity, Zero };
    void setGuide(Guide guide);

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    Series m_series;
    Guide m_guide = Guide::None;
    QCPItemStraightLine *m_line = nullptr;
};

} // namespace assay
