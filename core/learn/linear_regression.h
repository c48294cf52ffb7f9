#pragma once

#include "core/learn/estimator.h"

namespace assay
{

/// Ordinary least squares: minimises sum of weight × (y - x·w - b)²; of several answers, when columns depend on each
/// other, the one with the shortest w.
Result<std::unique_ptr<Estimator>> fitLinearRegression(const FitData &data, TrainingObserver &observer);

/// Ridge regression (Hoerl and Kennard 1970) with scikit-learn's objective: sum of weight × (y - x·w - b)² + alpha
/// |w|².
Result<std::unique_ptr<Estimator>> fitRidge(const TrainingSpec &spec, const FitData &data, TrainingObserver &observer);

} // namespace assay
