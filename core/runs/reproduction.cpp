#include "core/runs/reproduction.h"

#include "core/base/hash.h"
#include "core/runs/environment.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/training_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

constexpr double tolerance = 1e-6;

/// As a share of the largest prediction; NaN when there is nothing to compare row by row.
double largestDifference(const PredictionRows &a, const PredictionRows &b)
{
    if (a.rows != b.rows || a.truth != b.truth || a.prediction.size() != b.prediction.size())
        return std::numeric_limits<double>::quiet_NaN();
    double most = 0;
    double largest = 0;
    for (size_t i = 0; i < a.prediction.size(); ++i) {
        most = std::max(most, std::abs(a.prediction[i] - b.prediction[i]));
        largest = std::max(largest, std::abs(a.prediction[i]));
    }
    return largest > 0 ? most / largest : most;
}

QString sentenceFor(const Run &run, const Reproduction &made)
{
    switch (made.verdict) {
    case ReproductionVerdict::Identical:
        return QCoreApplication::translate("core", "“%1” came out again bit for bit: the model file and all %2 holdout "
                                                   "predictions.")
            .arg(run.name)
            .arg(made.rows);
    case ReproductionVerdict::Close:
        return QCoreApplication::translate("core",
                                           "“%1” came out again within tolerance: no holdout prediction differs "
                                           "by more than %2 of the largest; the model file is not the same bit "
                                           "for bit.")
            .arg(run.name)
            .arg(made.largestDifference, 0, 'g', 2);
    case ReproductionVerdict::Different:
        break;
    }
    if (std::isnan(made.largestDifference))
        return QCoreApplication::translate("core", "“%1” did not come out again: other rows were held out than the run "
                                                   "recorded.")
            .arg(run.name);
    return QCoreApplication::translate("core", "“%1” did not come out again: a holdout prediction differs by %2 of the "
                                               "largest, %3 is the tolerance.")
        .arg(run.name)
        .arg(made.largestDifference, 0, 'g', 2)
        .arg(made.tolerance, 0, 'g', 2);
}

} // namespace

QString reproductionVerdictName(ReproductionVerdict verdict)
{
    return verdict == ReproductionVerdict::Identical ? QStringLiteral("identical")
           : verdict == ReproductionVerdict::Close   ? QStringLiteral("close")
                                                     : QStringLiteral("different");
}

Reproduction compareReproduction(const Run &run, const PredictionRows &recorded, const QString &modelDigest,
                                 const PredictionRows &again, const QJsonObject &environment)
{
    Reproduction made;
    made.hasSameModel = run.modelObject == modelDigest;
    made.rows = std::int64_t(recorded.rows.size());
    made.tolerance = tolerance;
    made.largestDifference = largestDifference(recorded, again);
    made.environmentChanges = environmentChanges(run.environment, environment);
    if (made.hasSameModel && made.largestDifference == 0)
        made.verdict = ReproductionVerdict::Identical;
    else if (made.largestDifference <= tolerance)
        made.verdict = ReproductionVerdict::Close;
    made.sentence = sentenceFor(run, made);
    return made;
}

Result<Reproduction> reproduce(Project &project, const Run &run, Progress &progress)
{
    ASSAY_TRY(holdout,
              project.read([&](Connection &connection) { return evaluation_store::holdout(connection, run.id); }));
    if (run.modelObject.isEmpty() || !holdout)
        return Error{ErrorCode::Refused, QCoreApplication::translate(
                                             "core", "The run “%1” has no model to compare with; only finished runs "
                                                     "that Assay trained can be reproduced.")
                                             .arg(run.name)};
    ASSAY_TRY(recorded, evaluation_store::loadPredictions(project.objects(), holdout->predictions));
    ASSAY_TRY(outcome, trainAgain(project, run, progress));
    const PredictionRows again{outcome.holdoutRows, outcome.holdoutTruth, outcome.holdoutPredictions,
                               outcome.model->task(), outcome.model->classes()};
    return compareReproduction(run, recorded, sha256Hex(outcome.model->save()), again, describeEnvironment());
}

} // namespace assay
