#pragma once

#include "core/runs/compare/overlaid_predictions.h"
#include "ui/charts/chart_view.h"
#include "ui/pages/latest.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace assay
{

class BarChart;
class Card;
class LineChart;
class ScatterChart;

/// How predicted amounts err: of one model against the actual ones, and its residuals; of several over each other the
/// quantiles of both, and how the residuals are spread. The latter are computed away from the window. Window thread.
class RegressionDiagnostics final : public QWidget
{
    Q_OBJECT

public:
    explicit RegressionDiagnostics(QWidget *parent = nullptr);
    /// `where` names model and data; `series` is the run's colour.
    void show(const QString &scoredOn, const QString &where, int series, const PredictionRows &rows);
    /// Draws these in place of the one model, each in its run's colour; null: the one model again.
    void overlay(const std::shared_ptr<const OverlaidPredictions> &models, const QHash<RunId, int> &series);
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

private:
    struct Curves {
        std::vector<Series> quantiles; ///< style: the model's place among the runs, or guideStyle
        std::vector<Series> residuals;
        double beyond = 0; ///< the largest share of a model's rows whose residuals are not drawn
    };

    static Curves draw(const OverlaidPredictions &models);
    void showTitles();

    Latest<Curves> m_latest;
    QString m_scoredOn;
    QString m_oneText; ///< beside the title of the one model's residuals
    QString m_severalText;
    bool m_isOverlaid = false;
    Card *m_predictedCard;
    QStackedWidget *m_predictedStack;
    ScatterChart *m_predicted;
    LineChart *m_quantiles;
    Card *m_residualsCard;
    QStackedWidget *m_residualsStack;
    BarChart *m_residuals;
    LineChart *m_spreads;
};

} // namespace assay
