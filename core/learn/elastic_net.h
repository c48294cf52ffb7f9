#pragma once

#include "core/learn/estimator.h"

namespace assay
{

/// Lasso (Tibshirani 1996) and elastic net (Zou and Hastie 2005) with scikit-learn's objective, W the sum of weights:
/// 1 / (2 W) × sum of weight × (y - x·w - b)² + alpha × l1_ratio × |w|₁ + alpha × (1 - l1_ratio) / 2 × |w|²; l1_ratio
/// is 1 for lasso. Coordinate descent on the Gram matrix until the duality gap is below tol × the target's variance; of
/// many columns, on those that may not be zero.
Result<std::unique_ptr<Estimator>> fitElasticNet(const TrainingSpec &spec, const FitData &data,
                                                 TrainingObserver &observer);

} // namespace assay
