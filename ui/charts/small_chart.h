#pragma once

#include "ui/charts/long_curve.h"

#include <QFrame>
#include <QPointF>

#include <optional>

class QLabel;

namespace assay
{

class ElidedLabel;
class LineChart;

/// What a small chart shows: one curve, its name above, its best point marked and said. A value type.
struct SmallCurve {
    LongCurve curve;
    std::optional<QPointF> best;
    QString bestText; ///< at the right of the name
    friend bool operator==(const SmallCurve &, const SmallCurve &) = default;
};

/// A chart of one curve among many that share their axes, with the curve's name and colour above. Window thread.
class SmallChart final : public QFrame
{
    Q_OBJECT

public:
    explicit SmallChart(QWidget *parent = nullptr);
    /// `axes` is what is drawn over what, for people who cannot see it.
    void setCurve(const SmallCurve &shown, const QString &axes);
    [[nodiscard]] LineChart *chart() const { return m_chart; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    SmallCurve m_shown;
    ElidedLabel *m_name;
    QLabel *m_best;
    LineChart *m_chart;
};

} // namespace assay
