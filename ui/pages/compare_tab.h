#pragma once

#include "core/runs/run_comparison.h"
#include "ui/pages/shown_run.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace assay
{

class Card;
class ComparisonCard;
class DataTable;

/// The shown runs against the best of them: differences with intervals, verdicts in words, and what was set
/// differently. Window thread.
class CompareTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareTab(QWidget *parent = nullptr);

    void showRuns(const ShownRuns &shown);
    void showComparison(const RunComparison &comparison, const ShownRuns &shown);
    void showReason(const QString &sentence);

private:
    ComparisonCard *m_comparison;
    Card *m_differencesCard;
    DataTable *m_differences;
    QStandardItemModel *m_differencesModel;
    Card *m_paramsCard;
    DataTable *m_params;
    QStandardItemModel *m_paramsModel;
};

} // namespace assay
