#pragma once

#include "core/learn/aligned_floats.h"
#include "core/learn/estimator.h"
#include "core/learn/mlp_kernel.h"

#include <vector>

namespace assay
{

/// A multilayer perceptron: ReLU, tanh or logistic layers; a linear output with squared error on the standardised
/// target, or a logistic or softmax output with log loss; Adam (Kingma and Ba 2015), L2 penalty. Keeps the weights of
/// the best pass on the validation rows and stops when they no longer gain. In single precision. Goes on from a
/// checkpoint as if it had not been interrupted, on a processor of the same kind.
class MlpEstimator final : public Estimator
{
public:
    /// The curve of the training rows is their loss as they are learned from, as in scikit-learn.
    static Result<std::unique_ptr<Estimator>> fit(const TrainingSpec &spec, const FitData &data,
                                                  TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, const EstimatorShape &shape);

    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] std::vector<double> weights() const override { return {}; }
    [[nodiscard]] QByteArray save() const override;
    [[nodiscard]] Result<LearnedForm> learned() const override;

private:
    MlpShape m_shape;
    AlignedFloats m_parameters;
    double m_targetMean = 0;
    double m_targetScale = 1;
};

} // namespace assay
