#pragma once

#include "core/runs/run.h"

#include <QWidget>

namespace assay
{

class BarChart;
class Card;
class ScatterChart;

/// How predicted amounts err: against the actual ones, and their residuals. Window thread.
class RegressionDiagnostics final : public QWidget
{
    Q_OBJECT

public:
    explicit RegressionDiagnostics(QWidget *parent = nullptr);
    /// `where` names model and data; `series` is the run's colour.
    void show(const QString &scoredOn, const QString &where, int series, const PredictionRows &rows);

private:
    Card *m_predictedCard;
    ScatterChart *m_predicted;
    Card *m_residualsCard;
    BarChart *m_residuals;
};

} // namespace assay
