#pragma once

#include "core/runs/curve_pyramid.h"
#include "ui/charts/chart_view.h"

#include <QPointF>

#include <memory>
#include <optional>

class QCPGraph;

namespace assay
{

class CurvePlottable;

/// A curve of any length, made where there is time for it.
struct LongCurve {
    QString name;
    int style = 0;
    std::shared_ptr<const CurvePyramid> points;
    std::shared_ptr<const CurvePyramid> raw; ///< drawn faintly behind when `points` are smoothed; null: not
};

/// Curves of several series, with every point at every zoom, however many there are. A NaN is a gap.
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
    [[nodiscard]] bool isEmpty() const { return m_curves.empty(); }
    [[nodiscard]] std::optional<QPointF> mark() const { return m_mark; }

protected:
    void applyTheme() override;
    [[nodiscard]] QList<QStringList> rows() const override;
    [[nodiscard]] QList<Reading> readingsAt(double x) const override;

private:
    struct Drawn {
        CurvePlottable *raw = nullptr;
        CurvePlottable *curve = nullptr;
    };
    void makePlottables();
    void updateRange();
    void updateSummary();
    void updateTicker();
    [[nodiscard]] QString textOfX(double x) const;

    std::vector<LongCurve> m_curves;
    std::vector<Drawn> m_drawn;
    QCPGraph *m_markGraph = nullptr;
    std::optional<QPointF> m_mark;
    QString m_markText;
    XKind m_xKind = XKind::Number;
    bool m_isLogarithmicX = false;
    bool m_isLogarithmicY = false;
};

} // namespace assay
