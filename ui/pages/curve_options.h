#pragma once

#include "core/runs/curve_axis.h"
#include "core/runs/curve_smoothing.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace assay
{

/// How the curves are shown: over what, on which axes, and how smooth. Window thread.
class CurveOptions final : public QWidget
{
    Q_OBJECT

public:
    explicit CurveOptions(QWidget *parent = nullptr);

    /// The metrics that curves can be drawn over; the choice stays if it can.
    void setMetrics(const QStringList &metrics);
    [[nodiscard]] CurveAxis axis() const;
    [[nodiscard]] CurveSmoothing smoothing() const;
    [[nodiscard]] bool isLogarithmicX() const;
    [[nodiscard]] bool isLogarithmicY() const;

Q_SIGNALS:
    /// Other points are wanted: over something else, or smoothed otherwise.
    void pointsChanged();
    /// Only the axes look otherwise.
    void axesChanged();

private:
    void adaptStrength();

    QComboBox *m_axis;
    QComboBox *m_smoothing;
    QDoubleSpinBox *m_strength;
    QCheckBox *m_logarithmicX;
    QCheckBox *m_logarithmicY;
};

} // namespace assay
