#pragma once

#include "core/learn/estimator.h"

#include <Eigen/Core>

#include <vector>

namespace assay
{

/// A multilayer perceptron: ReLU layers and a linear output, squared error on the standardised target, Adam (Kingma and
/// Ba 2015), L2 penalty; keeps the weights of the best pass on the validation rows and stops when they no longer gain.
class MlpEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const TrainingSpec &spec, const FitData &data,
                                                  TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, size_t featureCount);

    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] std::vector<double> weights() const override { return {}; }
    [[nodiscard]] QByteArray save() const override;

private:
    using Matrix = Eigen::MatrixXf;
    using Vector = Eigen::VectorXf;
    struct Layer {
        Matrix weights; ///< outputs × inputs
        Vector biases;
    };
    class Trainer;

    /// Standardised predictions of features given as columns.
    [[nodiscard]] Vector forward(const Matrix &columns) const;

    std::vector<Layer> m_layers;
    double m_targetMean = 0;
    double m_targetScale = 1;
};

} // namespace assay
