#pragma once

#include "core/learn/estimator.h"

namespace assay
{

/// The shares of the classes in the training rows, for every row alike: what a classifier must beat.
class MajorityEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const FitData &data, TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, const EstimatorShape &shape);

    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] std::vector<double> weights() const override { return {}; }
    [[nodiscard]] QByteArray save() const override;
    [[nodiscard]] Result<LearnedForm> learned() const override;

private:
    std::vector<double> m_shares; ///< one an output
};

} // namespace assay
