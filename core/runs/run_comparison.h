#pragma once

#include "core/base/progress.h"
#include "core/learn/metrics.h"
#include "core/runs/run.h"
#include "core/store/project.h"

namespace assay
{

/// How one run differs from the baseline on the same holdout rows.
struct RunDifference {
    RunId run;
    QString runName;
    PairedDifference difference; ///< metric(run) - metric(baseline)
    double correctedP = 1;       ///< Holm over all compared
    QString verdict;             ///< better | worse | open
};

struct RunComparison {
    QString metric;
    RunId baseline;
    QString baselineName;
    std::vector<RunDifference> differences;
    std::int64_t rows = 0;
    QString test; ///< paired bootstrap, 10,000 resamples
};

/// Compares finished runs with `ids.front()` on their holdout predictions (paired bootstrap, Holm). Refuses runs whose
/// holdout rows or data differ, naming them.
Result<RunComparison> compareRuns(Project &project, const QList<RunId> &ids, const QString &metric, Progress &progress);

} // namespace assay
