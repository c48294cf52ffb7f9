#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/learning_task.h"
#include "core/learn/training_spec.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace assay
{

/// One input column that a model needs.
struct ModelInput {
    QString name;
    ColumnType type = ColumnType::Real;
};

/// How much one feature matters to a model, as the estimator itself tells (gain for trees, |coefficient| on scaled
/// features otherwise); shares sum to 1.
struct FeatureWeight {
    QString feature;
    double share = 0;
};

struct Contributions;

/// A trained pipeline: preparation fitted on training rows, and the estimator. Immutable after training; any thread.
class TrainedModel
{
public:
    virtual ~TrainedModel() = default;

    [[nodiscard]] virtual const std::vector<ModelInput> &inputs() const = 0;
    [[nodiscard]] virtual const TrainingSpec &specification() const = 0;
    [[nodiscard]] virtual LearningTask task() const = 0;
    /// The classes that it tells apart, as a CSV file holds them; of two, the second is the positive one. Empty for
    /// regression.
    [[nodiscard]] virtual const QStringList &classes() const = 0;
    /// Inputs as columns after preparation, in their order.
    [[nodiscard]] virtual QStringList featureNames() const = 0;
    /// Weights by original input column, largest first; empty when the estimator has none.
    [[nodiscard]] virtual std::vector<FeatureWeight> featureWeights() const = 0;
    /// How many numbers predict() gives for a row.
    [[nodiscard]] size_t outputs() const { return outputsOf(task(), size_t(classes().size())); }
    /// rows × outputs(), row by row: values in the target's unit, or probabilities. Refuses a table without the model's
    /// inputs; more columns are fine.
    [[nodiscard]] virtual Result<std::vector<double>> predict(const Table &table, Progress &progress) const = 0;
    /// What each input adds to the predictions of the table's rows, see shapley.h. Refused where the estimator has no
    /// exact answer.
    [[nodiscard]] virtual Result<Contributions> contributions(const Table &table, Progress &progress) const = 0;
    /// The model file: one self-contained file with signature, preparation, estimator.
    [[nodiscard]] virtual QByteArray save() const = 0;

    static Result<std::shared_ptr<const TrainedModel>> load(const QByteArray &file);
};

} // namespace assay
