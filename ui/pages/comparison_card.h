#pragma once

#include "core/runs/compare/run_comparison.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace assay
{

class IntervalChart;
class Pill;

/// Whether the best of the shown runs is really better: differences on the same holdout rows with their intervals, and
/// the answer in one word.
class ComparisonCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonCard(QWidget *parent = nullptr);
    void showComparison(const RunComparison &comparison);
    /// Says why there is nothing to compare.
    void showReason(const QString &sentence);
    /// “p = 0.004” or “p < 0.001”.
    static QString pText(double p, const QLocale &locale);

private:
    Card *m_card;
    Pill *m_answer;
    QStackedWidget *m_stack;
    IntervalChart *m_chart;
    QLabel *m_footnote;
    QLabel *m_reason;
};

} // namespace assay
