#pragma once

#include "core/base/result.h"
#include "core/learn/bootstrap.h"
#include "core/learn/scored_rows.h"

namespace assay
{

// B against A on the same rows: the same task, outputs and truth. For folds see correctedResampledT.

/// The paired bootstrap of any metric of the task over rows: interval by percentiles, p as twice the smaller tail share
/// with the (k + 1) / (resamples + 1) correction (Davison and Hinkley 1997, 4.2). Draws of blocks are widened as for
/// the t distribution with a degree of freedom less than blocks. All NaN where the metric is not defined, or in most
/// resamples.
PairedDifference pairedBootstrap(const QString &metric, const ScoredRows &a, const ScoredRows &b,
                                 const BootstrapOptions &options);

/// DeLong's test (1988) of the areas under two ROC curves. Where neither varies, p is 1 for equal areas, else the least
/// that a test by exchanging labels can give (2 of all ways to choose the positive rows).
PairedDifference deLongTest(const ScoredRows &a, const ScoredRows &b);

/// McNemar's test of two accuracies with mid-p (Fagerland et al. 2013), and the interval of Bonett and Price (2012).
PairedDifference mcNemarTest(const ScoredRows &a, const ScoredRows &b);

/// McNemar's mid-p for so many rows that only A and only B has right.
double mcNemarMidP(double onlyA, double onlyB);

/// How a difference is tested.
enum class PairedTest { Bootstrap, DeLong, McNemar };

/// The test that suits a metric: DeLong's for roc_auc, McNemar's for accuracy, else the bootstrap.
PairedTest pairedTestFor(const QString &metric);

/// Compares by the test that suits the metric, or by the bootstrap where neighbouring rows are to be drawn together,
/// since the other tests take rows as independent. Refuses rows that are not scorable or not the same in both, metrics
/// that the task does not have or that are not defined on these rows.
Result<PairedDifference> comparePaired(const QString &metric, const ScoredRows &a, const ScoredRows &b,
                                       const BootstrapOptions &options);

} // namespace assay
