#pragma once

#include "core/runs/run.h"
#include "core/store/project.h"
#include "ui/pages/latest.h"

#include <QWidget>

class QStackedWidget;
class QStandardItemModel;

namespace assay
{

class BarChart;
class Card;
class DataTable;
class EmptyState;
class IntervalChart;
class ScatterChart;

/// How the current run's model errs: predicted against actual, residuals, and its error on every data version it was
/// scored on. A click on a data version shows its predictions. Window thread.
class DiagnosticsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit DiagnosticsTab(QWidget *parent = nullptr);

    /// `run` may be null.
    void show(const std::shared_ptr<Project> &project, const Run *run, int series);
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending() && !m_latestPredictions.isPending(); }

private:
    void load();
    void showEvaluations(const QList<Evaluation> &evaluations);
    void loadPredictions();
    void showPredictions(const Evaluation &evaluation, const PredictionRows &rows);
    void showNothing(const QString &title, const QString &explanation, bool canRetry);

    Latest<QList<Evaluation>> m_latest;
    Latest<PredictionRows> m_latestPredictions;
    std::shared_ptr<Project> m_project;
    RunId m_run;
    QString m_runName;
    int m_series = 0;
    QList<Evaluation> m_evaluations;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_predictedCard;
    ScatterChart *m_predicted;
    Card *m_residualsCard;
    BarChart *m_residuals;
    Card *m_evaluationsCard;
    IntervalChart *m_byVersion;
    DataTable *m_table;
    QStandardItemModel *m_model;
};

} // namespace assay
