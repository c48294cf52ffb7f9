#pragma once

#include "ui/charts/chart_view.h"
#include "ui/charts/curve_range.h"

#include <QPointF>

#include <optional>

class QCPGraph;

namespace assay
{

class BandPlottable;
class CurvePlottable;
class SeriesLabels;

/// Curves of several series, with every point at every zoom, however many there are, and bands about those that are
/// means, which are named above. A NaN is a gap.
class LineChart final : public ChartView
{
    Q_OBJECT

public:
    /// What x is; times are seconds since 1970.
    enum class XKind { Number, Time };

    explicit LineChart(const QString &accessibleName, QWidget *parent = nullptr);
    /// Replaces the curves; the view stays where a person has moved it, else it fits. `x` must not decrease.
    void setSeries(std::vector<Series> series);
    void setCurves(std::vector<LongCurve> curves);
    /// Marks a point, such as the best; none: no mark.
    void setMark(std::optional<QPointF> point, const QString &text = {});
    void setLogarithmicX(bool logarithmic);
    void setLogarithmicY(bool logarithmic);
    void setXKind(XKind kind);
    /// Fits to this range, which other charts share, instead of that of the curves; none: to the curves again.
    void setSharedRange(std::optional<CurveRange> range);
    /// For a small chart of one curve that is named beside it: the crosshair says values only, and no name stands
    /// above.
    void setSmall(bool isSmall);
    [[nodiscard]] bool isEmpty() const { return m_curves.empty(); }
    [[nodiscard]] std::optional<QPointF> mark() const { return m_mark; }

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    struct Drawn {
        BandPlottable *band = nullptr; ///< null: none
        CurvePlottable *raw = nullptr;
        CurvePlottable *curve = nullptr;
    };
    void makePlottables();
    void updateRange();
    void updateSummary();
    void updateTicker();
    void nameBands();
    [[nodiscard]] bool hasBands() const;
    [[nodiscard]] bool reaches(const CurvePyramid &points, double x) const;
    [[nodiscard]] QString textOfX(double x) const;
    [[nodiscard]] QString textOfValue(const LongCurve &curve, size_t point) const;

    std::vector<LongCurve> m_curves;
    std::vector<Drawn> m_drawn;
    QCPGraph *m_markGraph = nullptr;
    SeriesLabels *m_labels;
    std::optional<CurveRange> m_sharedRange;
    std::optional<QPointF> m_mark;
    QString m_markText;
    XKind m_xKind = XKind::Number;
    bool m_isLogarithmicX = false;
    bool m_isLogarithmicY = false;
    bool m_isSmall = false;
};

} // namespace assay
