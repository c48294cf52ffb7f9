#pragma once

#include "core/learn/xgboost_support.h"

namespace assay
{

/// A random forest (Breiman 2001) grown by XGBoost's C library (hist, one thread, deterministic): each tree sees a
/// share of the rows, each node a share of the features, and leaves hold the mean target or a class's share of their
/// rows; the forest gives the mean of its trees. Every tree is fitted to the target itself, not to what earlier trees
/// left over; for several classes there is a tree a class. A stop is noticed after the tree that grows.
class RandomForestEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const TrainingSpec &spec, const FitData &data,
                                                  TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, const EstimatorShape &shape);

    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] Result<Contributions> contributions(const FeatureMatrix &features, Progress &progress) const override;
    /// Total gain of each feature.
    [[nodiscard]] std::vector<double> weights() const override { return m_booster.gains(m_featureCount); }
    [[nodiscard]] QByteArray save() const override { return m_booster.save(m_trees); }
    [[nodiscard]] Result<LearnedForm> learned() const override;

private:
    /// Means of the leaves as predictions: probabilities are within 0 and 1 and add up to 1.
    [[nodiscard]] std::vector<double> predictionsFrom(std::span<const double> means) const;

    XgboostBooster m_booster;
    LearningTask m_task = LearningTask::Regression;
    size_t m_outputs = 1;
    size_t m_featureCount = 0;
    int m_trees = 0;
};

} // namespace assay
