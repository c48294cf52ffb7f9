#pragma once

#include "core/base/progress.h"
#include "core/learn/search_plan.h"
#include "core/runs/run.h"
#include "core/store/project.h"

#include <functional>

namespace assay
{

/// A search that has ended, with its trials from the best to the worst; failed and pruned ones are last.
struct SearchOutcome {
    Run search;
    QString objective; ///< the metric that trials were compared by, such as cv_rmse
    struct TrialRun {
        TrialResult result;
        RunId run;
        QString name;
    };
    std::vector<TrialRun> trials;
};

/// Searches by `spec.search` and records the search as a run whose children are the trials: each is trained like any
/// run, and compared by the mean over the specification's validation (one part of the training rows when it has none),
/// never by the holdout. Trials that lie above the median of the earlier ones while they train are stopped, if the
/// specification allows. `resume`: a search that was cut; its finished trials are not trained again. `started` (may be
/// empty) is called with the search's id once it is stored.
Result<SearchOutcome> runSearch(Project &project, const TrainingSpec &spec, const QString &person, Progress &progress,
                                const std::function<void(const RunId &)> &started = {}, const RunId &resume = {});

} // namespace assay
