#pragma once

#include "core/learn/estimator.h"

#include <Eigen/Core>

namespace assay
{

/// Linear least squares with an L2 penalty on all coefficients but the intercept (Hoerl and Kennard 1970), by the
/// normal equations; the objective is scikit-learn's: |y - Xw - b|² + alpha |w|².
class RidgeEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const TrainingSpec &spec, const FitData &data,
                                                  TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, size_t featureCount);

    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] Result<Contributions> contributions(const FeatureMatrix &features, Progress &progress) const override;
    /// |coefficient| of each (scaled) feature.
    [[nodiscard]] std::vector<double> weights() const override;
    [[nodiscard]] QByteArray save() const override;

    [[nodiscard]] const Eigen::VectorXd &coefficients() const { return m_coefficients; }
    [[nodiscard]] double intercept() const { return m_intercept; }

private:
    Eigen::VectorXd m_coefficients;
    double m_intercept = 0;
};

} // namespace assay
