#include "core/learn/l1_quadratic.h"

#include "core/learn/estimator.h"
#include "core/learn/positive_solver.h"

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

constexpr int activePasses = 100;
/// More than this share of rounding in a solved system, and coordinates move better one by one.
constexpr double leastIndependence = 1e-11;

} // namespace

L1Descent::L1Descent(const L1Quadratic &problem, Eigen::VectorXd start)
    : m_problem(problem),
      m_solution(std::move(start)),
      m_product(problem.q * m_solution)
{
}

/// Sets one coordinate to its best; returns how far it went in units of the root of Q's diagonal.
double L1Descent::move(Eigen::Index j)
{
    const double curvature = m_problem.q(j, j);
    if (!(curvature > 0))
        return 0;
    const double old = m_solution[j];
    const double pull = m_problem.c[j] - m_product[j] + curvature * old;
    const double size = std::max(0.0, std::abs(pull) - m_problem.penalty[j]) / curvature;
    const double fresh = pull < 0 ? -size : size;
    if (fresh == old)
        return 0;
    m_solution[j] = fresh;
    m_product += (fresh - old) * m_problem.q.col(j);
    return std::abs(fresh - old) * std::sqrt(curvature);
}

Result<> L1Descent::sweep(const Progress &progress)
{
    double first = 0;
    for (Eigen::Index j = 0; j < m_solution.size(); ++j) {
        if (j % 64 == 0 && progress.isStopped())
            return trainingStopped();
        first = std::max(first, move(j));
    }
    for (int pass = 0; pass < activePasses; ++pass) {
        double furthest = 0;
        for (Eigen::Index j = 0; j < m_solution.size(); ++j) {
            if (j % 64 == 0 && progress.isStopped())
                return trainingStopped();
            if (m_solution[j] != 0)
                furthest = std::max(furthest, move(j));
        }
        if (!(furthest > 0.01 * first))
            break;
    }
    return Done{};
}

Result<> L1Descent::polish(const Progress &progress)
{
    std::vector<Eigen::Index> active;
    for (Eigen::Index j = 0; j < m_solution.size(); ++j) {
        if (m_solution[j] != 0)
            active.push_back(j);
    }
    if (active.empty())
        return Done{};
    const auto count = Eigen::Index(active.size());
    Eigen::VectorXd right(count);
    Eigen::VectorXd sign(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const Eigen::Index j = active[size_t(i)];
        sign[i] = m_solution[j] < 0 ? -1 : 1;
        right[i] = m_problem.c[j] - sign[i] * m_problem.penalty[j];
    }
    PositiveSolver solver;
    ASSAY_CHECK(solver.factor(m_problem.q(active, active), progress));
    if (solver.independence() < leastIndependence)
        return Done{};
    Eigen::VectorXd exact = solver.solve(right);
    // Once more for what rounding left.
    exact += solver.solve(right - m_problem.q(active, active) * exact);
    for (Eigen::Index i = 0; i < count; ++i) {
        const double penalty = m_problem.penalty[active[size_t(i)]];
        if (!std::isfinite(exact[i]) || (penalty > 0 && exact[i] * sign[i] <= 0))
            return Done{};
    }
    m_solution(active) = exact;
    m_product.noalias() = m_problem.q * m_solution;
    return Done{};
}

double L1Descent::violation() const
{
    double worst = 0;
    for (Eigen::Index j = 0; j < m_solution.size(); ++j) {
        const double curvature = m_problem.q(j, j);
        if (!(curvature > 0))
            continue;
        const double slope = m_product[j] - m_problem.c[j];
        const double penalty = m_problem.penalty[j];
        const double off = m_solution[j] == 0 ? std::max(0.0, std::abs(slope) - penalty)
                                              : std::abs(slope + (m_solution[j] < 0 ? -penalty : penalty));
        worst = std::max(worst, off / std::sqrt(curvature));
    }
    return worst;
}

Result<Eigen::VectorXd> minimizeL1(const L1Quadratic &problem, Eigen::VectorXd start, double tolerance, int sweeps,
                                   const Progress &progress)
{
    L1Descent descent(problem, std::move(start));
    for (int i = 0; i < sweeps && descent.violation() > tolerance; ++i) {
        ASSAY_CHECK(descent.sweep(progress));
        ASSAY_CHECK(descent.polish(progress));
    }
    return descent.solution();
}

} // namespace assay
