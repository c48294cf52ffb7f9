#include "core/learn/positive_solver.h"

#include "core/learn/estimator.h"

#include <Eigen/Cholesky>

#include <algorithm>

namespace assay
{

namespace
{

constexpr Eigen::Index block = 64;
/// Rows below a block that are brought up to date between two looks at whether to stop.
constexpr Eigen::Index stretch = 128;

} // namespace

Result<> PositiveSolver::factor(const Eigen::MatrixXd &lower, const Progress &progress)
{
    const Eigen::Index n = lower.rows();
    m_independence = 0;
    m_scale = lower.diagonal().unaryExpr([](double d) { return d > 0 ? 1 / std::sqrt(d) : 0.0; });
    m_lower.resize(n, n);
    for (Eigen::Index j = 0; j < n; ++j)
        m_lower.col(j).tail(n - j) = m_scale[j] * m_scale.tail(n - j).cwiseProduct(lower.col(j).tail(n - j));
    for (Eigen::Index j = 0; j < n; ++j) {
        if (m_scale[j] == 0)
            m_lower(j, j) = 1;
    }
    double least = 1;
    for (Eigen::Index first = 0; first < n; first += block) {
        const Eigen::Index size = std::min(block, n - first);
        const auto left = m_lower.block(first, 0, size, first);
        auto corner = m_lower.block(first, first, size, size);
        for (Eigen::Index row = first; row < n; row += stretch) {
            if (progress.isStopped())
                return trainingStopped();
            const Eigen::Index count = std::min(stretch, n - row);
            m_lower.block(row, first, count, size).noalias() -= m_lower.block(row, 0, count, first) * left.transpose();
        }
        const Eigen::LLT<Eigen::MatrixXd, Eigen::Lower> done(corner);
        if (done.info() != Eigen::Success)
            return Done{};
        corner = done.matrixL();
        least = std::min(least, corner.diagonal().minCoeff());
        for (Eigen::Index row = first + size; row < n; row += stretch) {
            auto below = m_lower.block(row, first, std::min(stretch, n - row), size);
            corner.triangularView<Eigen::Lower>().transpose().solveInPlace<Eigen::OnTheRight>(below);
        }
    }
    m_independence = least * least;
    return Done{};
}

Eigen::VectorXd PositiveSolver::solve(const Eigen::VectorXd &right) const
{
    Eigen::VectorXd solution = m_scale.cwiseProduct(right);
    m_lower.triangularView<Eigen::Lower>().solveInPlace(solution);
    m_lower.triangularView<Eigen::Lower>().transpose().solveInPlace(solution);
    return m_scale.cwiseProduct(solution);
}

} // namespace assay
