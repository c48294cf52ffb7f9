#include "core/learn/shortest_solution.h"

#include "core/learn/estimator.h"

#include <Eigen/Householder>
#include <Eigen/QR>

#include <limits>
#include <numeric>

namespace assay
{

namespace
{

/// Reflects the rows from `step` on so that column `step` ends there; the reflection stays below the diagonal.
double reflect(Eigen::MatrixXd &a, Eigen::Index step, Eigen::VectorXd &work)
{
    double tau = 0;
    double beta = 0;
    const Eigen::Index rows = a.rows() - step;
    a.col(step).tail(rows).makeHouseholderInPlace(tau, beta);
    a(step, step) = beta;
    const Eigen::Index right = a.cols() - step - 1;
    if (right > 0)
        a.bottomRightCorner(rows, right).applyHouseholderOnTheLeft(a.col(step).tail(rows - 1), tau, work.data());
    return tau;
}

/// A with its columns in another order as Q × R, as far as its rank goes.
struct Pivoted {
    std::vector<Eigen::Index> order;
    Eigen::Index rank = 0;
};

/// Leaves R in the upper part of `a`, whose columns are swapped by `order`, and Qᵀ b in `b`.
Result<Pivoted> pivot(Eigen::MatrixXd &a, Eigen::VectorXd &b, const Progress &progress)
{
    const Eigen::Index m = a.rows();
    const Eigen::Index n = a.cols();
    Pivoted result{std::vector<Eigen::Index>(size_t(n)), 0};
    std::iota(result.order.begin(), result.order.end(), 0);
    const double allowed = std::numeric_limits<double>::epsilon() * double(std::max<Eigen::Index>({100, m, n}));
    Eigen::VectorXd work(std::max(n, Eigen::Index(1)));
    // What is left of each column, of one at first; taken anew when rounding has eaten half of its digits.
    Eigen::VectorXd left = a.colwise().squaredNorm().transpose();
    Eigen::VectorXd exact = left;
    for (Eigen::Index step = 0; step < std::min(m, n); ++step) {
        if (progress.isStopped())
            return trainingStopped();
        Eigen::Index best = 0;
        if (!(left.tail(n - step).maxCoeff(&best) > allowed * allowed))
            break;
        best += step;
        a.col(step).swap(a.col(best));
        std::swap(left[step], left[best]);
        std::swap(exact[step], exact[best]);
        std::swap(result.order[size_t(step)], result.order[size_t(best)]);
        const double tau = reflect(a, step, work);
        b.tail(m - step).applyHouseholderOnTheLeft(a.col(step).tail(m - step - 1), tau, work.data());
        for (Eigen::Index j = step + 1; j < n; ++j) {
            left[j] -= a(step, j) * a(step, j);
            if (left[j] < 1e-8 * exact[j])
                left[j] = exact[j] = a.col(j).tail(m - step - 1).squaredNorm();
        }
        ++result.rank;
    }
    return result;
}

} // namespace

Result<> triangularize(Eigen::MatrixXd &a, const Progress &progress)
{
    Eigen::VectorXd work(std::max<Eigen::Index>(a.cols(), 1));
    for (Eigen::Index step = 0; step < std::min(a.rows(), a.cols()); ++step) {
        if (progress.isStopped())
            return trainingStopped();
        reflect(a, step, work);
        a.col(step).tail(a.rows() - step - 1).setZero();
    }
    return Done{};
}

Result<Eigen::VectorXd> shortestSolution(Eigen::MatrixXd a, Eigen::VectorXd b, const Eigen::RowVectorXd &factor,
                                         const Progress &progress)
{
    const Eigen::Index n = a.cols();
    // Columns of size one decide the rank; the shortest solution is one in the units that were given.
    const Eigen::VectorXd size = a.colwise().stableNorm().transpose();
    for (Eigen::Index j = 0; j < n; ++j)
        a.col(j) *= size[j] > 0 ? 1 / size[j] : 0;
    ASSAY_TRY(pivoted, pivot(a, b, progress));
    const Eigen::Index rank = pivoted.rank;
    Eigen::VectorXd solution = Eigen::VectorXd::Zero(n);
    if (rank == 0)
        return solution;
    Eigen::VectorXd inOrder = Eigen::VectorXd::Zero(n);
    Eigen::VectorXd sizeInOrder(n);
    for (Eigen::Index j = 0; j < n; ++j) {
        const Eigen::Index column = pivoted.order[size_t(j)];
        sizeInOrder[j] = size[column] > 0 ? size[column] / factor[column] : 0;
    }
    if (rank == n) {
        inOrder = a.topLeftCorner(n, n).triangularView<Eigen::Upper>().solve(b.head(n));
        inOrder.array() /= sizeInOrder.array();
    } else {
        // R x = c with fewer rows than columns: with Rᵀ = Z T the shortest is Z T⁻ᵀ c.
        Eigen::MatrixXd across = Eigen::MatrixXd::Zero(n, rank);
        for (Eigen::Index i = 0; i < rank; ++i)
            across.col(i).tail(n - i) = a.row(i).tail(n - i).transpose().cwiseProduct(sizeInOrder.tail(n - i));
        Eigen::VectorXd work(rank);
        Eigen::VectorXd taus(rank);
        for (Eigen::Index i = 0; i < rank; ++i) {
            if (progress.isStopped())
                return trainingStopped();
            taus[i] = reflect(across, i, work);
        }
        Eigen::VectorXd turned = Eigen::VectorXd::Zero(n);
        turned.head(rank) =
            across.topLeftCorner(rank, rank).triangularView<Eigen::Upper>().transpose().solve(b.head(rank));
        for (Eigen::Index i = rank; i-- > 0;)
            turned.tail(n - i).applyHouseholderOnTheLeft(across.col(i).tail(n - i - 1), taus[i], work.data());
        inOrder = turned;
    }
    for (Eigen::Index j = 0; j < n; ++j)
        solution[pivoted.order[size_t(j)]] = inOrder[j];
    return solution;
}

} // namespace assay
