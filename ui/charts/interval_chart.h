#pragma once

#include "ui/charts/chart_view.h"

namespace assay
{

/// One row of an IntervalChart.
struct IntervalRow {
    QString name;
    QString secondary; ///< at the right of the name, such as “n 1,729”
    double value = 0;
    double lower = 0;
    double upper = 0;
    int verdict = 0; ///< 1 better, -1 worse, 0 open
};

/// Values with intervals about a reference line (a forest plot): is it really better?
class IntervalChart final : public ChartView
{
    Q_OBJECT

public:
    explicit IntervalChart(const QString &accessibleName, QWidget *parent = nullptr);
    /// `reference` is where the dashed line stands; `unit` names the axis.
    void setRows(std::vector<IntervalRow> rows, double reference, const QString &unit);

    /// So high that the numbers of two rows do not meet.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    void rebuild();
    std::vector<IntervalRow> m_rows;
    double m_reference = 0;
    QString m_unit;
};

} // namespace assay
