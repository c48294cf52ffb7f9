#pragma once

#include "core/runs/curves/curve_pyramid.h"

#include <qcustomplot.h>

#include <memory>

namespace assay
{

/// A curve of any length in a plot, drawn as if every point were joined to the next. Where two points or more fall on a
/// pixel column, or lines lie as close, what they cover of it is painted as an upright bar without smoothing, so that
/// the time depends on the width of the plot and not on the number of points; else they are joined by smooth lines.
/// Window thread.
class CurvePlottable final : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    CurvePlottable(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void setCurve(std::shared_ptr<const CurvePyramid> curve);
    /// Discs of that size at points, at most one in each 40 pixels; 0 for none.
    void setMarkerSize(double size) { m_markerSize = size; }

    double selectTest(const QPointF &position, bool onlySelectable, QVariant *details = nullptr) const override;
    QCPRange getKeyRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth,
                           const QCPRange &inKeyRange = QCPRange()) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    [[nodiscard]] bool isDense(double ratio, int columns) const;
    void drawSpans(QCPPainter *painter, double ratio) const;
    void drawLines(QCPPainter *painter) const;
    void drawMarkers(QCPPainter *painter) const;

    std::shared_ptr<const CurvePyramid> m_curve;
    double m_markerSize = 0;
};

} // namespace assay
