#pragma once

#include "core/base/progress.h"
#include "core/runs/run.h"
#include "core/store/project.h"

#include <vector>

namespace assay
{

/// How far a run came out again: bit for bit, within a tolerance, or not.
enum class ReproductionVerdict { Identical, Close, Different };
QString reproductionVerdictName(ReproductionVerdict verdict); ///< identical, close, different

/// A run trained once more, beside what was recorded of it.
struct Reproduction {
    ReproductionVerdict verdict = ReproductionVerdict::Different;
    bool hasSameModel = false;      ///< the model files are equal bit for bit
    std::int64_t rows = 0;          ///< of the holdout
    double largestDifference = 0;   ///< of a prediction, as a share of the largest prediction; NaN when the rows differ
    double tolerance = 0;           ///< up to which predictions are close
    QStringList environmentChanges; ///< “xgboost: 1.7.4, now 1.7.6”
    QString sentence;
};

/// Compares what training gave again with what a run has recorded. Predictions are close when none differs by more than
/// a millionth of the largest.
Reproduction compareReproduction(const Run &run, const PredictionRows &recorded, const QString &modelDigest,
                                 const PredictionRows &again, const QJsonObject &environment);

/// Trains a finished run again from what was recorded and compares. Refuses a run without a model, and data that are
/// not there any more. Records nothing.
Result<Reproduction> reproduce(Project &project, const Run &run, Progress &progress);

} // namespace assay
