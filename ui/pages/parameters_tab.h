#pragma once

#include "core/runs/compare/parameter_importance.h"
#include "ui/models/many_runs.h"
#include "ui/pages/latest_task.h"
#include "ui/pages/many_runs_tab.h"

#include <functional>

class QLabel;
class QStackedWidget;
class QStandardItemModel;

namespace assay
{

class AxisChoice;
class Card;
class DataTable;
class IntervalChart;
class Workspace;

/// Which parameters of the finished runs matter for a metric, alone and together, and how they go along with it.
/// Computed when the tab is seen, as a task that can be cancelled, and anew when the runs have changed. Window thread.
class ParametersTab final : public ManyRunsTab
{
    Q_OBJECT

public:
    explicit ParametersTab(Workspace &workspace, ComparedRuns &compared, QWidget *parent = nullptr);
    [[nodiscard]] bool isSettled() const override { return !m_finding.isPending(); }

private:
    /// What an answer is about.
    struct Question {
        QString metric; ///< id of the axis
        QList<RunId> runs;
        std::vector<double> values; ///< NaN: the run has not finished, or has none
        Table parameters;
        [[nodiscard]] bool isSame(const Question &other) const;
    };

    void showRuns() override;
    void showSelection() override {}
    QWidget *buildAnswer();
    void ask();
    void find();
    void cancel();
    void showFound(const ParameterImportance &found);
    void showParameters(const ParameterImportance &found);
    void showPairs(const ParameterImportance &found);
    [[nodiscard]] QString sentence(const ParameterImportance &found) const;
    [[nodiscard]] QString percent(double share) const;
    [[nodiscard]] QString percents(const Estimate &share) const;
    void showNothing(const QString &icon, const QString &title, const QString &explanation, const QString &button = {},
                     std::function<void()> onButton = {});

    Workspace &m_workspace;
    LatestTask<ParameterImportance> m_finding;
    std::optional<Question> m_question;
    QString m_title; ///< of the metric
    AxisChoice *m_metric;
    QLabel *m_facts;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_shareCard = nullptr;
    IntervalChart *m_shares = nullptr;
    QLabel *m_sentence = nullptr;
    Card *m_correlationCard = nullptr;
    DataTable *m_correlations = nullptr;
    QStandardItemModel *m_correlationModel;
    Card *m_pairCard = nullptr;
    DataTable *m_pairs = nullptr;
    QStandardItemModel *m_pairModel;
};

} // namespace assay
