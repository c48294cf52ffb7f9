#pragma once

#include "core/learn/estimator.h"

#include <Eigen/Core>

namespace assay
{

/// Coefficients and intercept of one linear output.
struct LinearSolution {
    Eigen::VectorXd coefficients; ///< target's unit / feature's unit
    double intercept = 0;
    double rootMeanSquare = 0; ///< weighted, of the fitted rows
};

/// Minimises sum of weight × (y - x·w - b)² + alpha |w|² over w and b, for data of rows × features. With alpha 0 and
/// dependent columns it takes the shortest w. By the normal equations, or in the space of rows when there are fewer of
/// them, where those are accurate; else by Householder's reflections. Refuses values that are infinite or too extreme;
/// Cancelled when stopped.
Result<LinearSolution> solveLeastSquares(const FitData &data, double alpha, TrainingObserver &observer);

/// For features or targets that are not finite, or coefficients that became so.
Error noFiniteCoefficients();

} // namespace assay
