#pragma once

#include "core/learn/estimator.h"

namespace assay
{

/// Logistic regression, and softmax regression of several classes, with scikit-learn's objective: C × sum of weight ×
/// log loss + penalty, which is |w|² / 2 (l2), |w|₁ (l1), l1_ratio × |w|₁ + (1 - l1_ratio) × |w|² / 2 (elastic_net) or
/// nothing (none); intercepts are free. Stops when coefficients are expected to be good to `tol` of the largest one
/// (in standard units). Refuses classes that are separated when nothing is penalised.
Result<std::unique_ptr<Estimator>> fitLogistic(const TrainingSpec &spec, const FitData &data,
                                               TrainingObserver &observer);

} // namespace assay
