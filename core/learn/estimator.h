#pragma once

#include "core/base/result.h"
#include "core/learn/learned_form.h"
#include "core/learn/learning_task.h"
#include "core/learn/preparation.h"
#include "core/learn/train.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <span>

namespace assay
{

/// Features and target to fit on, and the part that curves and early stopping watch. Targets are in their unit, or the
/// places of classes.
struct FitData {
    LearningTask task = LearningTask::Regression;
    size_t classes = 0;
    FeatureMatrix features;
    std::vector<double> target;
    std::vector<double> weights; ///< one a row, above 0; empty when all rows count alike
    FeatureMatrix validationFeatures;
    std::vector<double> validationTarget;
    std::vector<ModelInput> inputs;    ///< the columns that features are made of
    std::vector<size_t> featureInputs; ///< one a feature: its place in inputs
    std::vector<bool> categorical;     ///< one a feature: whether it is a category's place; empty for none
    QByteArray checkpoint;             ///< what an earlier fit handed to TrainingObserver::checkpoint; may be empty

    [[nodiscard]] size_t outputs() const { return outputsOf(task, classes); }
    [[nodiscard]] double weight(size_t row) const { return weights.empty() ? 1 : weights[row]; }
};

/// What an estimator stands in when it is read back from a model file.
struct EstimatorShape {
    LearningTask task = LearningTask::Regression;
    size_t classes = 0;
    size_t features = 0;

    [[nodiscard]] size_t outputs() const { return outputsOf(task, classes); }
};

struct Contributions;

/// What has been learned from features. Immutable after fit; predicts on any thread.
class Estimator
{
public:
    Estimator() = default;
    virtual ~Estimator() = default;
    Estimator(const Estimator &) = delete;
    Estimator &operator=(const Estimator &) = delete;

    /// rows × outputs, row by row: values, the probability of the second of two classes, or one probability a class.
    [[nodiscard]] virtual Result<std::vector<double>> predict(const FeatureMatrix &features,
                                                              Progress &progress) const = 0;
    /// What each feature adds to each prediction, in the link scale (see shapley.h). Refused unless the estimator has
    /// an exact answer.
    [[nodiscard]] virtual Result<Contributions> contributions(const FeatureMatrix &features, Progress &progress) const;
    /// One weight a feature, not negative; empty when the estimator has none.
    [[nodiscard]] virtual std::vector<double> weights() const = 0;
    /// What was learned, for the model file.
    [[nodiscard]] virtual QByteArray save() const = 0;
    /// The same as plain numbers; nothing from estimators that keep the training rows.
    [[nodiscard]] virtual Result<LearnedForm> learned() const { return LearnedForm(); }
};

/// The value of a parameter of the specification, or its default from parameterRules.
std::int64_t wholeParameter(const EstimatorSpec &spec, const QString &name);
double realParameter(const EstimatorSpec &spec, const QString &name);
QString wordParameter(const EstimatorSpec &spec, const QString &name);
std::vector<std::int64_t> listParameter(const EstimatorSpec &spec, const QString &name);

/// Fits an estimator of `spec.estimator`; tells curves and progress, stops when asked (Cancelled).
Result<std::unique_ptr<Estimator>> fitEstimator(const TrainingSpec &spec, const FitData &data,
                                                TrainingObserver &observer);
/// The inverse of Estimator::save for an estimator of that kind and shape.
Result<std::unique_ptr<Estimator>> loadEstimator(const QString &kind, const QByteArray &bytes,
                                                 const EstimatorShape &shape);

/// Refuses infinity among the features, with the column that it comes from.
Result<> needFiniteFeatures(const FitData &data);

Error trainingStopped();
Error damagedModel();

} // namespace assay
