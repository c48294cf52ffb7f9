#pragma once

#include "core/work/explain_model.h"
#include "ui/pages/latest_task.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace assay
{

class Card;
class DependenceCard;
class EmptyState;
class ErrorPlacesCard;
class IntervalChart;
class Workspace;
struct Run;

/// What the current run's model uses, how its predictions depend on an input, and where it errs most. Computed when the
/// tab is first seen, as a task that can be cancelled. Window thread.
class ImportanceTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportanceTab(Workspace &workspace, QWidget *parent = nullptr);

    /// `run` may be null; `series` is its place among the series styles.
    void show(const Run *run, int series);
    [[nodiscard]] bool isSettled() const { return !m_explaining.isPending(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void explainIfSeen();
    void explain();
    void cancel();
    void showExplanation();
    void showNothing(const QString &icon, const QString &title, const QString &explanation, const QString &button = {},
                     std::function<void()> onButton = {});

    Workspace &m_workspace;
    LatestTask<Explanation> m_explaining;
    std::weak_ptr<Project> m_project;
    RunId m_run;
    QString m_runName;
    int m_series = 0;
    bool m_isWanted = false; ///< a model that is not explained yet
    std::optional<Explanation> m_explanation;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_importanceCard;
    IntervalChart *m_importance;
    QLabel *m_sentence;
    DependenceCard *m_dependence;
    ErrorPlacesCard *m_places;
};

} // namespace assay
