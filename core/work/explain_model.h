#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/data/profile.h"
#include "core/learn/fairness.h"
#include "core/learn/partial_dependence.h"
#include "core/learn/permutation_importance.h"
#include "core/learn/shapley.h"
#include "core/learn/slices.h"
#include "core/store/project.h"

#include <optional>

namespace assay
{

struct ExplainOptions {
    std::optional<VersionedName> data; ///< nothing: the holdout of the run
    QStringList groups;                ///< columns to compare groups by, besides the schema's sensitive ones
    size_t dependences = 5;            ///< of so many inputs, the most important
    int shuffles = 5;
    size_t importanceRows = 10'000; ///< importance is measured on at most so many rows, drawn by the run's seed
    size_t shapleyRows = 500;       ///< likewise
};

/// The metrics of the parts of a column that the specification names.
struct DeclaredSlices {
    QString column;
    std::vector<SliceMetrics> parts;
};

/// What a model uses and where it errs. A value type.
struct Explanation {
    QString subject; ///< demand@1, or the run's name
    RunId run;
    QString data; ///< bikes@1
    QString part; ///< holdout | all
    LearningTask task = LearningTask::Regression;
    QStringList classes;
    std::int64_t rows = 0;

    std::int64_t importanceRows = 0;
    QString importanceLoss; ///< rmse | log_loss
    double loss = 0;        ///< of the model on those rows
    std::vector<InputImportance> importance;
    std::vector<PartialDependence> dependence; ///< of the most important inputs, in that order

    std::int64_t shapleyRows = 0;
    std::vector<InputContribution> contributions; ///< mean sizes in the link scale
    QString noContributions;                      ///< why there are none

    QString sliceLoss; ///< mae | log_loss: what the slices that were found are worse in
    FoundSlices slices;
    std::vector<DeclaredSlices> declared;
    std::vector<GroupFairness> fairness;

    QStringList notes; ///< what was left out, and why

    [[nodiscard]] const PartialDependence *dependenceOn(const QString &input) const;
};

/// Explains the model of a run (id or name) or of a model version (`demand@1`) on the rows it was tested on, or on
/// every row of another data version that has its target. Changes nothing. Refuses a run without a model, and columns
/// in `groups` that the data do not have.
Result<Explanation> explainModel(Project &project, const QString &runOrModel, const ExplainOptions &options,
                                 Progress &progress);

} // namespace assay
