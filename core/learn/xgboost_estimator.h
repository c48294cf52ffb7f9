#pragma once

#include "core/learn/xgboost_support.h"

namespace assay
{

/// Boosted trees by XGBoost's C library (hist, one thread, deterministic): squared error or log loss, curves a round
/// by XGBoost's own measure (rows of training count by their weights), optional early stopping on the validation rows.
/// A stop is noticed after the round that runs. Goes on from a checkpoint as if it had not been interrupted.
class XgboostEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const TrainingSpec &spec, const FitData &data,
                                                  TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, const EstimatorShape &shape);

    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] Result<Contributions> contributions(const FeatureMatrix &features, Progress &progress) const override;
    /// Total gain of each feature.
    [[nodiscard]] std::vector<double> weights() const override { return m_booster.gains(m_featureCount); }
    [[nodiscard]] QByteArray save() const override { return m_booster.save(m_rounds); }
    [[nodiscard]] Result<LearnedForm> learned() const override;

private:
    class Trainer;

    XgboostBooster m_booster;
    size_t m_featureCount = 0;
    int m_rounds = 0; ///< how many to predict with: the best after early stopping
};

} // namespace assay
