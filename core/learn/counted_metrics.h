#pragma once

#include "core/learn/bootstrap.h"
#include "core/learn/scored_rows.h"

#include <QStringList>

#include <memory>

namespace assay
{

/// Metrics of the rows' task for rows that each count so many times, in the order of the names; NaN for names that the
/// task does not have. The rows must be scorable and outlive it.
///
/// roc_auc is the share of pairs of a positive and a negative row that the scores put in order, ties half (of several
/// classes, the mean over classes that occur of each against the rest); pr_auc is average precision, the sum over
/// thresholds of the recall gained times the precision. ece is the mean distance of confidence and share of right
/// answers over 10 bins of equal counts, rows of equal confidence in one bin, each bin by its rows (Naeini et al.
/// 2015): confidence is the probability of the second of two classes, else of the likeliest. roc_auc is NaN when one
/// class only occurs, pr_auc when there is no positive row, r2 when the truth is constant, mape when it is 0.
std::unique_ptr<CountedStatistics> countedMetrics(const QStringList &names, const ScoredRows &rows,
                                                  CountOrder order = CountOrder::OfRows);

/// The same, metrics of B minus those of A.
std::unique_ptr<CountedStatistics> countedDifferences(const QStringList &names, const ScoredRows &a,
                                                      const ScoredRows &b);

/// A metric's value on the rows; NaN where it is not defined or the rows are not scorable.
double metricValue(const QString &name, const ScoredRows &rows);

} // namespace assay
