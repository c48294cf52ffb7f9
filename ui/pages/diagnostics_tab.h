#pragma once

#include "core/runs/run.h"
#include "core/store/project.h"
#include "ui/pages/latest.h"

#include <QWidget>

class QStackedWidget;
class QStandardItemModel;

namespace assay
{

class Card;
class ClassificationDiagnostics;
class DataTable;
class EmptyState;
class IntervalChart;
class RegressionDiagnostics;

/// How the current run's model errs, row by row as its task asks, and its results on every data version it was scored
/// on. A click on a data version shows its predictions. Window thread.
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
    QStackedWidget *m_rows;
    RegressionDiagnostics *m_regression;
    ClassificationDiagnostics *m_classification;
    Card *m_evaluationsCard;
    IntervalChart *m_byVersion;
    DataTable *m_table;
    QStandardItemModel *m_model;
};

} // namespace assay
