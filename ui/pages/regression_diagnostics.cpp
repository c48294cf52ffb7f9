#include "ui/pages/regression_diagnostics.h"

#include "core/learn/residual_curves.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/models/format.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QStackedWidget>
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
      m_predictedCard(new Card(this)),
      m_predictedStack(new QStackedWidget(m_predictedCard)),
      m_predicted(new ScatterChart(tr("Predicted against actual"), m_predictedStack)),
      m_quantiles(new LineChart(tr("Quantiles of predicted against actual"), m_predictedStack)),
      m_residualsCard(new Card(tr("Residuals"), this)),
      m_residualsStack(new QStackedWidget(m_residualsCard)),
      m_residuals(new BarChart(tr("Residuals"), m_residualsStack)),
      m_spreads(new LineChart(tr("Residuals of several runs"), m_residualsStack))
{
    m_predicted->setAxisLabels(tr("actual"), tr("predicted"));
    m_predicted->setGuide(ScatterChart::Guide::Identity);
    m_quantiles->setAxisLabels(tr("actual"), tr("predicted"));
    m_residuals->setAxisLabels(tr("predicted − actual"), tr("rows"));
    m_spreads->setAxisLabels(tr("predicted − actual"), tr("share of the rows"));
    for (QWidget *chart : std::initializer_list<QWidget *>{m_predicted, m_quantiles})
        m_predictedStack->addWidget(chart);
    for (QWidget *chart : std::initializer_list<QWidget *>{m_residuals, m_spreads})
        m_residualsStack->addWidget(chart);
    m_predictedCard->body()->addWidget(m_predictedStack, 1);
    m_residualsCard->body()->addWidget(m_residualsStack, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_predictedCard, 7);
    row->addWidget(m_residualsCard, 6);
    // The stretch factors alone decide the widths.
    for (Card *card : {m_predictedCard, m_residualsCard})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    showTitles();
}

void RegressionDiagnostics::show(const QString &scoredOn, const QString &where, int series, const PredictionRows &rows)
{
    const Histogram residuals = residualHistogram(rows);
    m_scoredOn = scoredOn;
    m_oneText = tr("mean %1").arg(formatNumber(residuals.bias, locale()));
    m_predicted->setPoints({where, series, rows.truth, rows.prediction});
    m_residuals->setHistogram(residuals.counts, residuals.min, residuals.max);
    showTitles();
}

RegressionDiagnostics::Curves RegressionDiagnostics::draw(const OverlaidPredictions &models)
{
    Curves curves;
    std::vector<std::vector<double>> predictions;
    const std::vector<double> actual = percentilesOf(models.truth);
    if (!actual.empty())
        curves.quantiles.push_back(
            {tr("as actual"), guideStyle, {actual.front(), actual.back()}, {actual.front(), actual.back()}});
    for (size_t place = 0; place < models.runs.size(); ++place) {
        const OverlaidPredictions::Model &run = models.runs[place];
        const std::vector<double> predicted = percentilesOf(run.prediction);
        if (!predicted.empty() && !actual.empty())
            curves.quantiles.push_back({run.name, int(place), actual, predicted});
        predictions.push_back(run.prediction);
    }
    ResidualShares spread = residualShares(models.truth, predictions);
    for (size_t place = 0; place < models.runs.size(); ++place)
        curves.residuals.push_back(
            {models.runs[place].name, int(place), spread.middles, std::move(spread.shares[place])});
    curves.beyond = spread.beyond;
    return curves;
}

void RegressionDiagnostics::overlay(const std::shared_ptr<const OverlaidPredictions> &models,
                                    const QHash<RunId, int> &series)
{
    m_isOverlaid = models != nullptr;
    if (!models) {
        m_latest.abandon();
        return showTitles();
    }
    m_latest.load(
        this, [models]() -> Result<Curves> { return draw(*models); },
        [this, models, series](Result<Curves> curves) {
            for (auto *drawn : {&curves->quantiles, &curves->residuals}) {
                for (Series &each : *drawn) {
                    if (each.style != guideStyle)
                        each.style = series.value(models->runs[size_t(each.style)].id);
                }
            }
            m_quantiles->setSeries(std::move(curves->quantiles));
            m_spreads->setSeries(std::move(curves->residuals));
            m_severalText = curves->beyond > 0
                                ? tr("up to %1 % lie further out").arg(formatNumber(100 * curves->beyond, locale()))
                                : QString();
            showTitles();
        });
}

void RegressionDiagnostics::showTitles()
{
    m_predictedStack->setCurrentIndex(m_isOverlaid ? 1 : 0);
    m_residualsStack->setCurrentIndex(m_isOverlaid ? 1 : 0);
    m_predictedCard->setTitle(m_isOverlaid ? tr("Quantiles, predicted against actual")
                                           : tr("Predicted against actual"));
    m_predictedCard->setSecondary(m_scoredOn.isEmpty() ? QString() : tr("on %1").arg(m_scoredOn));
    m_residualsCard->setSecondary(m_isOverlaid ? m_severalText : m_oneText);
}

} // namespace assay
