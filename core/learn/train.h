#pragma once

#include "core/data/table.h"
#include "core/learn/metrics.h"
#include "core/learn/model.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <optional>

namespace assay
{

/// Watches training: progress, and the points of its curves (train_rmse, valid_log_loss; with folds
/// fold_rmse by fold, fold2_train_rmse) as they come.
/// Working thread.
class TrainingObserver : public Progress
{
public:
    virtual void curvePoint(const QString &key, std::int64_t step, double value) = 0;

    /// How often checkpoint() should be called at most, 0 for every step; nothing when checkpoints are of no use. It is
    /// also called when the training is stopped.
    [[nodiscard]] virtual std::optional<std::chrono::milliseconds> checkpointInterval() const { return std::nullopt; }
    /// All that train() needs to go on from here, from estimators that take long (xgboost, mlp). The last one counts.
    virtual void checkpoint(const QByteArray &) {}
};

/// One fold of cross-validation.
struct FoldResult {
    size_t trainingRows = 0;
    size_t testedRows = 0;
    QMap<QString, double> metrics;
};

/// What training gives. Rows count from 0 in the table's order.
struct TrainingOutcome {
    std::shared_ptr<const TrainedModel> model;
    std::vector<std::uint32_t> trainingRows;
    std::vector<std::uint32_t> holdoutRows;
    std::vector<double> holdoutTruth;       ///< values, or places of classes
    std::vector<double> holdoutPredictions; ///< rows × the model's outputs
    MetricValues metrics;                   ///< on the holdout, the task's; and cv_… over the folds
    std::vector<FoldResult> folds;          ///< of cross-validation, if the specification asks for it
    QMap<QString, QString> parameters;      ///< what was used, defaults included, as text
    bool isDeterministic = true;
};

/// Trains by `spec` on `table`. `timeColumn` (may be empty) orders rows for a split by time that names no column. Rows
/// with a missing target are left out. Refuses what readTarget, splitRows and foldRows refuse, and weights that are not
/// above 0. Deterministic for a given seed and thread count. Stops within 100 ms (XGBoost: one round) with Cancelled.
/// `checkpoint`, from TrainingObserver::checkpoint of an interrupted call, makes the last fit (the one after
/// cross-validation) go on from there: the model is the same, bit for bit, as without the interruption. A checkpoint of
/// other data or of another specification is refused.
Result<TrainingOutcome> train(const TrainingSpec &spec, const Table &table, const QString &timeColumn,
                              TrainingObserver &observer, const QByteArray &checkpoint = {});

/// What train() would refuse by the names and types of the columns alone; the values are not looked at.
Result<> checkColumns(const TrainingSpec &spec, const Table &table);

/// What train() would refuse from the start (specification, target, split, columns), without training.
Result<> checkTraining(const TrainingSpec &spec, const Table &table, const QString &timeColumn);

} // namespace assay
