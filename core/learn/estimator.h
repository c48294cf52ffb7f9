#pragma once

#include "core/base/result.h"
#include "core/learn/preparation.h"
#include "core/learn/train.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <span>

namespace assay
{

/// Features and target to fit on, and the part that curves and early stopping watch. Targets are in their unit.
struct FitData {
    FeatureMatrix features;
    std::vector<double> target;
    FeatureMatrix validationFeatures;
    std::vector<double> validationTarget;
};

/// What has been learned from features. Immutable after fit; predicts on any thread.
class Estimator
{
public:
    Estimator() = default;
    virtual ~Estimator() = default;
    Estimator(const Estimator &) = delete;
    Estimator &operator=(const Estimator &) = delete;

    [[nodiscard]] virtual Result<std::vector<double>> predict(const FeatureMatrix &features,
                                                              Progress &progress) const = 0;
    /// One weight a feature, not negative; empty when the estimator has none.
    [[nodiscard]] virtual std::vector<double> weights() const = 0;
    /// What was learned, for the model file.
    [[nodiscard]] virtual QByteArray save() const = 0;
};

/// The value of a parameter of the specification, or its default from parameterRules.
std::int64_t wholeParameter(const EstimatorSpec &spec, const QString &name);
double realParameter(const EstimatorSpec &spec, const QString &name);
std::vector<std::int64_t> listParameter(const EstimatorSpec &spec, const QString &name);

/// Whether this kind takes numbers as they are, with NaN for missing.
bool keepsNumbers(const QString &estimatorKind);
/// Whether this kind watches validation rows while it trains.
bool watchesValidation(const QString &estimatorKind);

/// Fits an estimator of `spec.estimator`; tells curves and progress, stops when asked (Cancelled).
Result<std::unique_ptr<Estimator>> fitEstimator(const TrainingSpec &spec, const FitData &data,
                                                TrainingObserver &observer);
/// The inverse of Estimator::save for an estimator of that kind over `featureCount` features.
Result<std::unique_ptr<Estimator>> loadEstimator(const QString &kind, const QByteArray &bytes, size_t featureCount);

Error trainingStopped();
Error damagedModel();

} // namespace assay
