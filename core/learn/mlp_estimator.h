#pragma once

#include "core/learn/estimator.h"

#include <Eigen/Core>

#include <vector>

namespace assay
{

/// A multilayer perceptron: ReLU layers; a linear output with squared error on the standardised target, or a logistic
/// or softmax output with log loss; Adam (Kingma and Ba 2015), L2 penalty. Keeps the weights of the best pass on the
/// validation rows and stops when they no longer gain.
class MlpEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const TrainingSpec &spec, const FitData &data,
                                                  TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, const EstimatorShape &shape);

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

    /// The targets as the outputs should be, outputs × rows; notes how a regression's are standardised.
    Matrix prepareTargets(const FitData &data);

    /// What the last layer gives for features given as columns: outputs × columns, standardised or as probabilities.
    [[nodiscard]] Matrix forward(const Matrix &columns) const;
    static void activateOutputs(Matrix &outputs, LearningTask task);

    std::vector<Layer> m_layers;
    LearningTask m_task = LearningTask::Regression;
    double m_targetMean = 0;
    double m_targetScale = 1;
};

} // namespace assay
