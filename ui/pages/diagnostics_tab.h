#pragma once

#include "core/runs/compare/overlaid_predictions.h"
#include "ui/pages/latest.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

class QStackedWidget;
class QStandardItemModel;

namespace assay
{

class Card;
class ClassificationDiagnostics;
class DataTable;
class ElidedLabel;
class EmptyState;
class IntervalChart;
class RegressionDiagnostics;
class SegmentedChoice;

/// How the current run's model errs, row by row as its task asks, alone or with those of the other shown runs drawn
/// over it, and its results on every data version it was scored on. A click on a data version shows its predictions.
/// Window thread.
class DiagnosticsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit DiagnosticsTab(QWidget *parent = nullptr);

    /// `run` may be null.
    void show(const std::shared_ptr<Project> &project, const Run *run, int series);
    /// The runs whose models can be drawn over the current one's.
    void setShown(const ShownRuns &shown);
    /// Which runs are not drawn and why; of many for one reason the first alone is named.
    [[nodiscard]] static QString leftOutText(const QList<OverlaidPredictions::LeftOut> &leftOut);
    /// Draws all shown runs' models, or the current one's alone.
    void setOverlaid(bool areAll);
    [[nodiscard]] bool isSettled() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void showEvaluations(const QList<Evaluation> &evaluations);
    void loadPredictions();
    void showPredictions(const Evaluation &evaluation, const PredictionRows &rows);
    /// Draws the models of all shown runs over each other, or the current one alone, as a person chose.
    void overlay();
    void drawOverlaid(std::shared_ptr<const OverlaidPredictions> models);
    [[nodiscard]] QHash<RunId, int> seriesOfShown() const;
    void showNothing(const QString &title, const QString &explanation, bool canRetry);

    Latest<QList<Evaluation>> m_latest;
    Latest<PredictionRows> m_latestPredictions;
    Latest<std::shared_ptr<const OverlaidPredictions>> m_latestOverlaid;
    std::shared_ptr<Project> m_project;
    RunId m_run;
    QString m_runName;
    int m_series = 0;
    QList<Evaluation> m_evaluations;
    ShownRuns m_shown;
    std::optional<Evaluation> m_overlaidOn; ///< whose rows are shown
    std::shared_ptr<const OverlaidPredictions> m_overlaid;
    bool m_isOverlayStale = false;
    SegmentedChoice *m_scope;
    ElidedLabel *m_leftOut;
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
