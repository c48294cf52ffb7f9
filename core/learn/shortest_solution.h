#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <Eigen/Core>

namespace assay
{

/// The shortest x among those that make |A x - b| least, for A (m × n) of any rank, by a complete orthogonal
/// decomposition: Householder's with column pivots (Golub 1965), then one from the right. Columns count as dependent by
/// what is left of them in their own size, so that units do not matter. x is given, and short, in units of which A’s
/// columns are `factor` times as many. O(m n min(m, n)); Cancelled when stopped.
Result<Eigen::VectorXd> shortestSolution(Eigen::MatrixXd a, Eigen::VectorXd b, const Eigen::RowVectorXd &factor,
                                         const Progress &progress);

/// Makes A (m × n) upper triangular by Householder's reflections. Cancelled when stopped.
Result<> triangularize(Eigen::MatrixXd &a, const Progress &progress);

} // namespace assay
