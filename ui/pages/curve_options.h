#pragma once

#include "core/runs/curves/curve_axis.h"
#include "core/runs/curves/curve_smoothing.h"
#include "ui/pages/curve_arrangement.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QJsonObject;
class QPushButton;

namespace assay
{

class CheckList;
class FloatingCard;

/// How the curves are shown: which, in how many charts, over what, on which axes, and how smooth; what is chosen seldom
/// stands on a card that a button opens. Window thread.
class CurveOptions final : public QWidget
{
    Q_OBJECT

public:
    explicit CurveOptions(QWidget *parent = nullptr);
    ~CurveOptions() override;

    /// The metrics that curves can be drawn of and over; what was chosen stays, and is taken again when it can be.
    void setMetrics(const QStringList &metrics);
    /// Opens the card, or closes it.
    void openMore();
    /// Gives way to what stands beside it: where all of the row does not fit into that width it is the button alone, if
    /// need be without its word, and the card holds the rest.
    void fitInto(int width);
    [[nodiscard]] CurveAxis axis() const;
    [[nodiscard]] CurveSmoothing smoothing() const;
    [[nodiscard]] bool isLogarithmicX() const;
    [[nodiscard]] bool isLogarithmicY() const;
    [[nodiscard]] CurveArrangement arrangement() const;

    /// All that is chosen, to be kept and set again. Keys: `x` (step, time, relative_time, metric), `x_metric`,
    /// `x_logarithmic`, `y_logarithmic`, `smoothing` (none, exponential, debiased, gaussian, running_mean), `strength`,
    /// `charts` (overlay, one_each), `replicates` (each, deviation, standard_error, interval), `metrics`.
    [[nodiscard]] QJsonObject state() const;
    /// Chooses what is said there; what is missing, wrong or unknown changes nothing.
    void setState(const QJsonObject &state);

Q_SIGNALS:
    /// Other points are wanted: over something else, or smoothed otherwise.
    void pointsChanged();
    /// Only the axes look otherwise.
    void axesChanged();
    /// Other curves are wanted, or in other charts.
    void arrangementChanged();
    /// The row is wider or narrower now when all of it is shown.
    void widthChanged();

private:
    QWidget *buildMore();
    void connectChoices();
    [[nodiscard]] QRect cardPlace() const;
    void setCompact(bool isCompact);
    [[nodiscard]] int fullWidth() const;
    [[nodiscard]] int buttonWidth(const QString &text) const;
    void adaptStrength();
    void offerAxes();
    void offerMetrics();
    void takeMetrics();
    void takeSmoothing(const QJsonObject &state);
    void takeArrangement(const QJsonObject &state);

    QWidget *m_often; ///< what stands in the row, or in the card when that is compact
    QComboBox *m_axis;
    QComboBox *m_smoothing;
    QDoubleSpinBox *m_strength;
    QComboBox *m_charts;
    QPushButton *m_moreButton;
    QComboBox *m_replicates;
    QCheckBox *m_logarithmicX;
    QCheckBox *m_logarithmicY;
    CheckList *m_list;
    QWidget *m_more; ///< all of the card
    QPointer<FloatingCard> m_card;
    bool m_isCompact = false;
    QStringList m_metrics; ///< that can be chosen
    QStringList m_chosen;  ///< also those that cannot be chosen at present
    QString m_axisMetric;  ///< that was chosen, also while it cannot be
};

} // namespace assay
