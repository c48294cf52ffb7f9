#pragma once

#include "core/runs/run.h"
#include "core/store/project.h"

namespace assay::evaluation_store
{

Result<Evaluation> add(Connection &connection, Evaluation evaluation, std::int64_t datasetVersionId);
/// Of one run, oldest first.
Result<QList<Evaluation>> list(Connection &connection, const RunId &run);
/// The run's own holdout evaluation, if it has one.
Result<std::optional<Evaluation>> holdout(Connection &connection, const RunId &run);
/// Finished runs of the experiment, outside the trash and newest first, whose own holdout evaluation is on as many rows
/// of the same data as this one, which is another run's.
Result<QList<RunId>> comparableRuns(Connection &connection, const Evaluation &holdout, std::int64_t experimentId);

/// Stores rows, truth and predictions as an object; returns its digest.
Result<QString> keepPredictions(ObjectStore &objects, const PredictionRows &rows);
Result<PredictionRows> loadPredictions(ObjectStore &objects, const QString &digest);

} // namespace assay::evaluation_store
