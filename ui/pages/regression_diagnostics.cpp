#include "ui/pages/regression_diagnostics.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/models/format.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr int residualBins = 40;

struct Histogram {
    std::vector<double> counts;
    double min = 0, max = 0;
    double bias = 0; ///< mean of the residuals
};

/// Residuals (predicted minus actual) in equal bins about zero.
Histogram residualHistogram(const PredictionRows &rows)
{
    Histogram histogram;
    double furthest = 0;
    for (size_t i = 0; i < rows.truth.size(); ++i) {
        const double residual = rows.prediction[i] - rows.truth[i];
        furthest = std::max(furthest, std::abs(residual));
        histogram.bias += residual / double(rows.truth.size());
    }
    histogram.min = -furthest;
    histogram.max = furthest;
    histogram.counts.assign(residualBins, 0);
    for (size_t i = 0; i < rows.truth.size() && furthest > 0; ++i) {
        const double share = (rows.prediction[i] - rows.truth[i] + furthest) / (2 * furthest);
        ++histogram.counts[size_t(std::clamp(int(share * residualBins), 0, residualBins - 1))];
    }
    return histogram;
}

} // namespace

RegressionDiagnostics::RegressionDiagnostics(QWidget *parent)
    : QWidget(parent),
      m_predictedCard(new Card(tr("Predicted against actual"), this)),
      m_predicted(new ScatterChart(tr("Predicted against actual"), m_predictedCard)),
      m_residualsCard(new Card(tr("Residuals"), this)),
      m_residuals(new BarChart(tr("Residuals"), m_residualsCard))
{
    m_predicted->setAxisLabels(tr("actual"), tr("predicted"));
    m_predicted->setGuide(ScatterChart::Guide::Identity);
    m_residuals->setAxisLabels(tr("predicted − actual"), tr("rows"));
    m_predictedCard->body()->addWidget(m_predicted, 1);
    m_residualsCard->body()->addWidget(m_residuals, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_predictedCard, 7);
    row->addWidget(m_residualsCard, 6);
    // The stretch factors alone decide the widths.
    for (Card *card : {m_predictedCard, m_residualsCard})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void RegressionDiagnostics::show(const QString &scoredOn, const QString &where, int series, const PredictionRows &rows)
{
    const Histogram residuals = residualHistogram(rows);
    m_predictedCard->setSecondary(tr("on %1").arg(scoredOn));
    m_residualsCard->setSecondary(tr("mean %1").arg(formatNumber(residuals.bias, locale())));
    m_predicted->setPoints({where, series, rows.truth, rows.prediction});
    m_residuals->setHistogram(residuals.counts, residuals.min, residuals.max);
}

} // namespace assay
