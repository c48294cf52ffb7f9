#pragma once

#include "core/runs/compare/run_comparison.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace assay
{

class Card;
class ComparisonCard;
class DataTable;
class DifferenceCard;

/// The shown runs against the best of them: differences with intervals, verdicts in words, and all that the runs have
/// different. Window thread.
class CompareTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareTab(QWidget *parent = nullptr);

    void showRuns(const std::shared_ptr<Project> &project, const ShownRuns &shown);
    /// Something was recorded beside the runs.
    void refresh();
    [[nodiscard]] bool isSettled() const;
    void showComparison(const RunComparison &comparison, const ShownRuns &shown);
    void showReason(const QString &sentence);

private:
    ComparisonCard *m_comparison;
    Card *m_differencesCard;
    DataTable *m_differences;
    QStandardItemModel *m_differencesModel;
    DifferenceCard *m_records;
};

} // namespace assay
