#pragma once

#include "core/learn/estimator.h"

namespace assay
{

/// Predicts the mean of the training target: what every model must beat.
class MeanEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const FitData &data, TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes);

    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] std::vector<double> weights() const override { return {}; }
    [[nodiscard]] QByteArray save() const override;
    [[nodiscard]] Result<LearnedForm> learned() const override;

private:
    double m_mean = 0;
};

} // namespace assay
