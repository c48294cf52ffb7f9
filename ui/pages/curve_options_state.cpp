#include "ui/pages/curve_options.h"

#include "ui/widgets/check_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalBlocker>

#include <utility>

namespace assay
{

namespace
{

/// Words that are kept, in the order of the choices they stand for.
const QStringList axisWords{QStringLiteral("step"), QStringLiteral("time"), QStringLiteral("relative_time"),
                            QStringLiteral("metric")};
const QStringList smoothingWords{QStringLiteral("none"), QStringLiteral("exponential"), QStringLiteral("debiased"),
                                 QStringLiteral("gaussian"), QStringLiteral("running_mean")};
const QStringList chartWords{QStringLiteral("overlay"), QStringLiteral("one_each")};
const QStringList replicateWords{QStringLiteral("each"), QStringLiteral("deviation"), QStringLiteral("standard_error"),
                                 QStringLiteral("interval")};
const QString xKey = QStringLiteral("x");
const QString xMetricKey = QStringLiteral("x_metric");
const QString logarithmicXKey = QStringLiteral("x_logarithmic");
const QString logarithmicYKey = QStringLiteral("y_logarithmic");
const QString smoothingKey = QStringLiteral("smoothing");
const QString strengthKey = QStringLiteral("strength");
const QString chartsKey = QStringLiteral("charts");
const QString replicatesKey = QStringLiteral("replicates");
const QString metricsKey = QStringLiteral("metrics");

/// The place of the word that stands there; `now` when there is none.
int placeIn(const QStringList &words, const QJsonValue &value, int now)
{
    const qsizetype place = value.isString() ? words.indexOf(value.toString()) : -1;
    return place < 0 ? now : int(place);
}

} // namespace

QJsonObject CurveOptions::state() const
{
    QJsonObject state;
    const auto kind = CurveAxis::Kind(m_axis->currentData().toInt());
    state.insert(xKey, axisWords.at(int(m_axisMetric.isEmpty() ? kind : CurveAxis::Kind::Metric)));
    if (!m_axisMetric.isEmpty())
        state.insert(xMetricKey, m_axisMetric);
    state.insert(logarithmicXKey, isLogarithmicX());
    state.insert(logarithmicYKey, isLogarithmicY());
    state.insert(smoothingKey, smoothingWords.at(m_smoothing->currentIndex()));
    if (smoothing().kind != CurveSmoothing::Kind::None)
        state.insert(strengthKey, m_strength->value());
    state.insert(chartsKey, chartWords.at(m_charts->currentIndex()));
    state.insert(replicatesKey, replicateWords.at(m_replicates->currentIndex()));
    state.insert(metricsKey, QJsonArray::fromStringList(m_chosen));
    return state;
}

void CurveOptions::setState(const QJsonObject &state)
{
    const CurveAxis axisBefore = axis();
    const CurveSmoothing smoothingBefore = smoothing();
    const std::pair logarithmsBefore(isLogarithmicX(), isLogarithmicY());
    const CurveArrangement arrangementBefore = arrangement();
    {
        const QSignalBlocker blocker(this);
        const auto kind = CurveAxis::Kind(placeIn(axisWords, state.value(xKey), -1));
        const QString metric = state.value(xMetricKey).toString();
        if (kind == CurveAxis::Kind::Metric && !metric.isEmpty()) {
            m_axisMetric = metric;
            offerAxes();
        } else if (int(kind) >= 0 && kind != CurveAxis::Kind::Metric) {
            m_axisMetric.clear();
            m_axis->setCurrentIndex(int(kind));
        }
        m_logarithmicX->setChecked(state.value(logarithmicXKey).toBool(isLogarithmicX()));
        m_logarithmicY->setChecked(state.value(logarithmicYKey).toBool(isLogarithmicY()));
        takeSmoothing(state);
        takeArrangement(state);
    }
    if (axis() != axisBefore || smoothing() != smoothingBefore)
        Q_EMIT pointsChanged();
    if (std::pair(isLogarithmicX(), isLogarithmicY()) != logarithmsBefore)
        Q_EMIT axesChanged();
    if (arrangement() != arrangementBefore)
        Q_EMIT arrangementChanged();
}

void CurveOptions::takeSmoothing(const QJsonObject &state)
{
    m_smoothing->setCurrentIndex(placeIn(smoothingWords, state.value(smoothingKey), m_smoothing->currentIndex()));
    m_strength->setValue(state.value(strengthKey).toDouble(m_strength->value()));
}

void CurveOptions::takeArrangement(const QJsonObject &state)
{
    m_charts->setCurrentIndex(placeIn(chartWords, state.value(chartsKey), m_charts->currentIndex()));
    m_replicates->setCurrentIndex(placeIn(replicateWords, state.value(replicatesKey), m_replicates->currentIndex()));
    if (!state.value(metricsKey).isArray())
        return;
    m_chosen.clear();
    for (const QJsonValue &metric : state.value(metricsKey).toArray()) {
        if (!metric.toString().isEmpty() && !m_chosen.contains(metric.toString()))
            m_chosen.append(metric.toString());
    }
    offerMetrics();
}

} // namespace assay
