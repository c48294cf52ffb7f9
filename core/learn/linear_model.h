#pragma once

#include "core/learn/estimator.h"

#include <Eigen/Core>

namespace assay
{

/// Coefficients and intercepts, however they were found: features × coefficients + intercept is the value of an amount,
/// the log odds of the second of two classes, or one score a class, of which the softmax gives probabilities.
class LinearModel final : public Estimator
{
public:
    /// outputs × features, and one intercept an output.
    LinearModel(LearningTask task, Eigen::MatrixXd coefficients, Eigen::VectorXd intercepts)
        : m_task(task),
          m_coefficients(std::move(coefficients)),
          m_intercepts(std::move(intercepts))
    {
    }
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, const EstimatorShape &shape);

    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] Result<Contributions> contributions(const FeatureMatrix &features, Progress &progress) const override;
    /// The sum over outputs of |coefficient| of each (scaled) feature.
    [[nodiscard]] std::vector<double> weights() const override;
    /// For each output its intercept and its coefficients.
    [[nodiscard]] QByteArray save() const override;
    [[nodiscard]] Result<LearnedForm> learned() const override;

    [[nodiscard]] const Eigen::MatrixXd &coefficients() const { return m_coefficients; }
    [[nodiscard]] const Eigen::VectorXd &intercepts() const { return m_intercepts; }

private:
    LearningTask m_task;
    Eigen::MatrixXd m_coefficients;
    Eigen::VectorXd m_intercepts;
};

} // namespace assay
