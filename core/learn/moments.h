#pragma once

#include "core/learn/estimator.h"
#include "core/learn/row_kernels.h"

#include <Eigen/Core>

namespace assay
{

/// Weighted sums over rows that least squares needs, about the weighted means. Features are in standard units,
/// x' = (x - shift) × factor (see StandardRows), the target in y' = (y - its shift) × its factor.
struct Moments {
    double weight = 0;           ///< sum of the rows' weights
    Eigen::VectorXd shift;       ///< one a feature
    Eigen::VectorXd factor;      ///< one a feature
    double targetShift = 0;      ///< in the target's unit
    double targetFactor = 1;     ///< 1 / the target's unit
    Eigen::VectorXd mean;        ///< of x'
    double targetMean = 0;       ///< of y'
    Eigen::MatrixXd gram;        ///< sum of weight × x'ᵢ x'ⱼ about the means, the lower triangle
    Eigen::VectorXd cross;       ///< sum of weight × x' y' about the means
    double targetSquares = 0;    ///< sum of weight × y'² about the mean
    Eigen::VectorXd columnNoise; ///< diagonals of gram up to this are rounding: such columns are constant

    /// A coefficient for x' and y' in the features' and the target's units.
    [[nodiscard]] Eigen::VectorXd coefficients(const Eigen::VectorXd &standard) const;
    /// What must be added to features × coefficients.
    [[nodiscard]] double intercept(const Eigen::VectorXd &standard) const;
    /// sqrt(mean squared error of the fitted rows), weighted, in the target's unit.
    [[nodiscard]] double rootMeanSquare(const Eigen::VectorXd &standard) const;
};

/// One pass over the rows, n × p in O(n p²). Cancelled when stopped.
Result<Moments> momentsOf(const FitData &data, TrainingObserver &observer, const RowKernels &kernels = rowKernels());

} // namespace assay
