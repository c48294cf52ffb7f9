#pragma once

#include "core/data/column_by_target.h"
#include "core/data/column_comparison.h"
#include "core/data/column_over_time.h"
#include "core/data/profile.h"

#include <QWidget>

class QStackedWidget;

namespace assay
{

class BandChart;
class BarChart;
class IntervalChart;
class OverlayChart;
class ShareChart;

/// The chart that suits what is shown of a column. Each show function returns the sentence that belongs under it.
/// Window thread.
class ColumnViewCharts final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnViewCharts(QWidget *parent = nullptr);
    void showProfile(const ColumnProfile &column);
    QString show(const ColumnByTarget &found, ColumnType type);
    QString show(const ColumnOverTime &found, ColumnType type);
    QString show(const ColumnComparison &found, const QString &before, const QString &now);

private:
    void showMeans(const ColumnByTarget &found, bool areTimes);
    void showCurves(const ColumnOverTime &found);
    void showCounts(const ColumnOverTime &found);

    QStackedWidget *m_stack;
    BarChart *m_bars;
    OverlayChart *m_overlay;
    BandChart *m_points;
    BandChart *m_curves;
    BandChart *m_missing;
    QWidget *m_overTime;
    ShareChart *m_shares;
    IntervalChart *m_intervals;
};

} // namespace assay
