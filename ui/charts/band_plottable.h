#pragma once

#include "ui/charts/curve_spans.h"
#include "ui/charts/long_curve.h"

#include <qcustomplot.h>

#include <memory>

namespace assay
{

/// The band about a mean in a plot: everything between its lower and its upper edge, as if every point of them were
/// joined to the next, filled in one colour. Where two points or more fall on a pixel column, what the band covers of
/// it is one upright bar, so that the time depends on the width of the plot and not on the number of points. Window
/// thread.
class BandPlottable final : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    BandPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void setBand(std::shared_ptr<const LongBand> band) { m_band = std::move(band); }

    double selectTest(const QPointF &position, bool onlySelectable, QVariant *details = nullptr) const override;
    QCPRange getKeyRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth,
                           const QCPRange &inKeyRange = QCPRange()) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    void drawBars(QCPPainter *painter, const PlotScale &x, const PlotScale &y, double ratio) const;
    void drawAreas(QCPPainter *painter) const;

    std::shared_ptr<const LongBand> m_band;
};

} // namespace assay
