#pragma once

#include "core/base/progress.h"
#include "core/learn/paired_tests.h"
#include "core/runs/run.h"
#include "core/store/project.h"

namespace assay
{

/// How one run differs from the baseline on the same holdout rows.
struct RunDifference {
    RunId run;
    QString runName;
    PairedDifference difference;      ///< metric(run) - metric(baseline)
    double correctedP = 1;            ///< Holm over all compared
    QString verdict;                  ///< better | worse | open
    QString sentence;                 ///< the same in words
    std::optional<double> rowsNeeded; ///< of an open one: how many more rows would settle it, if that can be said
};

struct RunComparison {
    QString metric;
    RunId baseline;
    QString baselineName;
    std::vector<RunDifference> differences;
    std::int64_t rows = 0;
    std::int64_t blockRows = 1; ///< neighbouring rows that were drawn together since they err alike
    QString test;               ///< in words: paired bootstrap, 10,000 resamples
    LearningTask task = LearningTask::Regression;
};

/// Compares finished runs with `ids.front()` on their holdout predictions by the test that suits the metric, Holm over
/// all. Where neighbouring rows (in the order of the data) err alike, they are drawn together, for rows that depend on
/// each other tell less than as many that do not. Without a metric: by the first that the baseline's specification
/// names, else the task's first. Which values are better the experiment knows, else the metric. Refuses runs whose
/// task, holdout rows or data differ, naming them.
Result<RunComparison> compareRuns(Project &project, const QList<RunId> &ids, const QString &metric, Progress &progress);

} // namespace assay
