#pragma once

#include "core/learn/estimator.h"

#include <Eigen/Core>

namespace assay
{

/// Naive Bayes for features that are normal within each class: weighted mean and variance of every feature by class,
/// and the classes' shares as priors. `var_smoothing` times the largest variance of a feature is added to all of them,
/// as scikit-learn does, or that much alone when no feature varies.
class NaiveBayesEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const TrainingSpec &spec, const FitData &data,
                                                  TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, const EstimatorShape &shape);

    /// Rows so far from every class that no density is left get the priors.
    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] std::vector<double> weights() const override { return {}; }
    [[nodiscard]] QByteArray save() const override;
    [[nodiscard]] Result<LearnedForm> learned() const override;

private:
    [[nodiscard]] Result<> learnMoments(const FitData &data, Progress &progress);
    /// What does not depend on the row, from what was learned.
    void prepareDensities();

    FeatureMatrix m_means;     ///< classes × features
    FeatureMatrix m_variances; ///< classes × features, above 0
    Eigen::VectorXd m_priors;  ///< shares of the classes
    FeatureMatrix m_precisions;
    Eigen::VectorXd m_constants; ///< log prior less half the sum of log(2 π variance)
};

} // namespace assay
