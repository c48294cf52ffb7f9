#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <Eigen/Core>

namespace assay
{

/// Solves A x = b for a positive definite A by Cholesky's method, scaled to ones on the diagonal (van der Sluis 1969)
/// and in blocks, between which it may be stopped. Rows whose diagonal is zero count as absent: x is zero there.
class PositiveSolver final
{
public:
    /// Takes the lower triangle of A (n × n) in O(n³ / 3). Cancelled when stopped.
    Result<> factor(const Eigen::MatrixXd &lower, const Progress &progress);
    /// How much of the least independent row is not a combination of those before it, from 0 to 1: about the reciprocal
    /// of the condition number. 0 when A is not positive definite; then there is nothing to solve with.
    [[nodiscard]] double independence() const { return m_independence; }
    [[nodiscard]] Eigen::VectorXd solve(const Eigen::VectorXd &right) const;

private:
    Eigen::MatrixXd m_lower;
    Eigen::VectorXd m_scale; ///< 1 / sqrt(diagonal), 0 for absent rows
    double m_independence = 0;
};

} // namespace assay
