#pragma once

#include "core/learn/estimator.h"
#include "core/learn/nearest_rows.h"

namespace assay
{

/// The nearest training rows of a row decide: their mean target, or the shares of their classes; all alike or by the
/// inverse of their distance. Exact; of equally far rows the earlier one is taken. A row of weight w counts as w rows,
/// the farthest one for what is left of `n_neighbors`; where there are fewer rows than that, all are taken.
class KnnEstimator final : public Estimator
{
public:
    static Result<std::unique_ptr<Estimator>> fit(const TrainingSpec &spec, const FitData &data,
                                                  TrainingObserver &observer);
    static Result<std::unique_ptr<Estimator>> load(const QByteArray &bytes, const EstimatorShape &shape);

    /// With weights by distance, rows at distance 0 decide alone, as in scikit-learn. Of a row that is infinitely far
    /// from all, the first decide.
    [[nodiscard]] Result<std::vector<double>> predict(const FeatureMatrix &features, Progress &progress) const override;
    [[nodiscard]] std::vector<double> weights() const override { return {}; }
    [[nodiscard]] QByteArray save() const override;

private:
    /// Adds the votes of the neighbours to `into` (outputs of this row, 0 before).
    void vote(std::span<const NearRow> nearest, std::span<double> into) const;

    LearningTask m_task = LearningTask::Regression;
    size_t m_outputs = 1;
    double m_neighbors = 5;
    bool m_countsByDistance = false;
    RowMetric m_metric = RowMetric::Euclidean;
    FeatureMatrix m_rows;
    std::vector<double> m_target;
    std::vector<double> m_rowWeights; ///< empty when all count alike
};

} // namespace assay
