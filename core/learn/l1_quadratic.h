#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <Eigen/Core>

namespace assay
{

/// ½ wᵀQw - cᵀw + sum of penaltyⱼ |wⱼ|, for a positive semidefinite Q (n × n, whole).
struct L1Quadratic {
    const Eigen::MatrixXd &q;
    const Eigen::VectorXd &c;
    const Eigen::VectorXd &penalty;
};

/// Goes down an L1Quadratic from a start, one coordinate after the other (Friedman, Hastie and Tibshirani 2010), first
/// over those that are not zero; once their signs stand, their values are solved for exactly.
class L1Descent final
{
public:
    L1Descent(const L1Quadratic &problem, Eigen::VectorXd start);

    /// One pass over all coordinates and more over those that are not zero, until these move less than a hundredth of
    /// the first pass. Cancelled when stopped.
    Result<> sweep(const Progress &progress);
    /// Solves for the coordinates that are not zero as if their signs stood; keeps the answer if they do.
    Result<> polish(const Progress &progress);

    [[nodiscard]] const Eigen::VectorXd &solution() const { return m_solution; }
    /// Q w
    [[nodiscard]] const Eigen::VectorXd &product() const { return m_product; }
    /// The largest step from zero of a slope of ½ wᵀQw - cᵀw + penalty |w| (least over its subgradients), each in units
    /// of the root of Q's diagonal: 0 at the optimum.
    [[nodiscard]] double violation() const;

private:
    double move(Eigen::Index j);

    L1Quadratic m_problem;
    Eigen::VectorXd m_solution;
    Eigen::VectorXd m_product;
};

/// The minimum, to `tolerance` in violation() or as near as rounding and `sweeps` allow.
Result<Eigen::VectorXd> minimizeL1(const L1Quadratic &problem, Eigen::VectorXd start, double tolerance, int sweeps,
                                   const Progress &progress);

} // namespace assay
