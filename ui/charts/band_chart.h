#pragma once

#include "ui/charts/chart_view.h"

namespace assay
{

class SeriesLabels;

/// A curve whose values may have a range each, such as the middle nine tenths or a 95 % interval; NaN is a gap.
struct BandSeries {
    QString name;
    int style = 0;
    std::vector<double> y;
    std::vector<double> lower = {}; ///< empty: no ranges
    std::vector<double> upper = {};
};

/// Curves over numbers or times with a band about them, or points with an interval each; a value of what has no place
/// on the axis stands apart at the right.
class BandChart final : public ChartView
{
    Q_OBJECT

public:
    /// How ranges are drawn.
    enum class Ranges { Band, Intervals };

    explicit BandChart(const QString &accessibleName, QWidget *parent = nullptr);
    /// The places must not decrease; times are ms since 1970. Each series has as many values, or one more, which is
    /// that of missing places.
    void setSeries(std::vector<double> x, bool areTimes, std::vector<BandSeries> series, Ranges ranges);
    /// A dashed line, such as at the mean of all; NaN: none. Call it before setSeries.
    void setReference(double y) { m_reference = y; }
    /// The least and greatest values that are shown whatever the series hold, such as 0 for shares; NaN: what they
    /// hold.
    void setValueRange(double least, double greatest);

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    void addSeries(const BandSeries &series);
    void fitRange();
    void tell();
    [[nodiscard]] bool hasMissing() const;
    [[nodiscard]] double missingPlace() const;
    [[nodiscard]] double span() const;
    [[nodiscard]] QString placeName(size_t place) const;
    [[nodiscard]] QString valueText(const BandSeries &series, size_t place) const;

    std::vector<double> m_x;
    bool m_areTimes = false;
    std::vector<BandSeries> m_series;
    Ranges m_ranges = Ranges::Band;
    double m_reference;
    double m_least;
    double m_greatest;
    SeriesLabels *m_labels;
};

} // namespace assay
