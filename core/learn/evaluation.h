#pragma once

#include "core/base/progress.h"
#include "core/learn/metrics.h"
#include "core/learn/scored_rows.h"

namespace assay
{

/// Every metric of the task (see countedMetrics for what they are) with its 95 % interval: Wilson's for shares
/// (accuracy, and of two classes precision and recall), DeLong's for roc_auc, Student's t for means over rows (mae,
/// mape, pinball losses, log_loss, brier), BCa bootstrap for the rest, and for ece Hall's basic bootstrap interval,
/// since its resamples lie above it, from 0 on where the probabilities can be exactly right. Without resamples no
/// metric has an interval. All are NaN when the rows are not scorable. The same for any number of threads (0: one a
/// core). When `watcher` says stop, bounds are NaN.
MetricValues evaluate(const ScoredRows &rows, std::uint64_t seed, int resamples = 1000,
                      const Progress *watcher = nullptr, int threads = 0);

} // namespace assay
