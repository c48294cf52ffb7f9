#include "core/learn/least_squares.h"

#include "core/learn/moments.h"
#include "core/learn/positive_solver.h"
#include "core/learn/shortest_solution.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

/// Coefficients from normal equations are good to about the rounding of a number over this.
constexpr double leastIndependence = 1e-7;

/// Rows of features about the weighted means over a power of two near their spread, each times the root of its weight,
/// and the target alike but in its own unit.
struct CentredRows {
    Eigen::RowVectorXd means;
    Eigen::RowVectorXd factor; ///< 1 / that power of two; 0 for a column that only rounding makes vary
    double targetMean = 0;

    CentredRows(const FitData &data)
    {
        const Eigen::Index n = data.features.rows();
        means = Eigen::RowVectorXd::Zero(data.features.cols());
        double sum = 0;
        // Means that are updated row by row do not overflow (West 1979).
        for (Eigen::Index i = 0; i < n; ++i) {
            const double weight = data.weight(size_t(i));
            sum += weight;
            means += (weight / sum) * (data.features.row(i) - means);
            targetMean += (weight / sum) * (data.target[size_t(i)] - targetMean);
        }
        factor = Eigen::RowVectorXd::Zero(means.size());
        for (Eigen::Index i = 0; i < n; ++i)
            factor = factor.cwiseMax((data.features.row(i) - means).cwiseAbs());
        const double rounding = 8 * std::numeric_limits<double>::epsilon();
        for (Eigen::Index j = 0; j < factor.size(); ++j)
            factor[j] = factor[j] > rounding * std::abs(means[j])
                            ? std::ldexp(1.0, -std::clamp(std::ilogb(factor[j]), -1000, 1000))
                            : 0;
    }

    [[nodiscard]] Eigen::MatrixXd features(const FitData &data, Eigen::Index first, Eigen::Index count) const
    {
        Eigen::MatrixXd rows = data.features.middleRows(first, count).rowwise() - means;
        rows.array().rowwise() *= factor.array();
        for (Eigen::Index i = 0; i < count; ++i)
            rows.row(i) *= std::sqrt(data.weight(size_t(first + i)));
        return rows;
    }

    [[nodiscard]] Eigen::VectorXd target(const FitData &data, Eigen::Index first, Eigen::Index count) const
    {
        Eigen::VectorXd values(count);
        for (Eigen::Index i = 0; i < count; ++i)
            values[i] = (data.target[size_t(first + i)] - targetMean) * std::sqrt(data.weight(size_t(first + i)));
        return values;
    }

    [[nodiscard]] Result<LinearSolution> solution(const FitData &data, const Eigen::VectorXd &coefficients) const
    {
        if (!coefficients.allFinite())
            return noFiniteCoefficients();
        double squares = 0;
        double sum = 0;
        for (Eigen::Index i = 0; i < data.features.rows(); ++i) {
            const double weight = data.weight(size_t(i));
            const double miss = data.target[size_t(i)] - targetMean - (data.features.row(i) - means).dot(coefficients);
            squares += weight * miss * miss;
            sum += weight;
        }
        return LinearSolution{coefficients, targetMean - means * coefficients, std::sqrt(squares / sum)};
    }
};

/// What undoes `factor`: 1 / it, 0 where it is 0.
Eigen::RowVectorXd ownUnits(const Eigen::RowVectorXd &factor)
{
    return factor.unaryExpr([](double each) { return each > 0 ? 1 / each : 0.0; });
}

/// By reflections of all rows, a block of them at a time: as accurate as the rows themselves.
Result<LinearSolution> solveByReflections(const FitData &data, double alpha, TrainingObserver &observer)
{
    const Eigen::Index n = data.features.rows();
    const Eigen::Index p = data.features.cols();
    const CentredRows rows(data);
    Eigen::MatrixXd triangle = Eigen::MatrixXd::Zero(0, p + 1);
    const Eigen::Index block = std::max<Eigen::Index>(p + 1, 256);
    for (Eigen::Index first = 0; first < n; first += block) {
        const Eigen::Index count = std::min(block, n - first);
        Eigen::MatrixXd stacked(triangle.rows() + count, p + 1);
        stacked.topRows(triangle.rows()) = triangle;
        stacked.bottomLeftCorner(count, p) = rows.features(data, first, count);
        stacked.bottomRightCorner(count, 1) = rows.target(data, first, count);
        ASSAY_CHECK(triangularize(stacked, observer));
        triangle = stacked.topRows(std::min(stacked.rows(), p + 1));
    }
    const Eigen::Index kept = triangle.rows();
    const Eigen::Index penalties = alpha > 0 ? p : 0;
    Eigen::MatrixXd features = Eigen::MatrixXd::Zero(kept + penalties, p);
    features.topRows(kept) = triangle.leftCols(p);
    if (alpha > 0)
        features.bottomRows(p).diagonal() = std::sqrt(alpha) * rows.factor.transpose();
    Eigen::VectorXd target = Eigen::VectorXd::Zero(kept + penalties);
    target.head(kept) = triangle.col(p);
    ASSAY_TRY(coefficients, shortestSolution(std::move(features), std::move(target), rows.factor, observer));
    return rows.solution(data, coefficients);
}

/// With fewer rows than columns: the coefficients are a sum of rows.
Result<LinearSolution> solveByRows(const FitData &data, double alpha, TrainingObserver &observer)
{
    const Eigen::Index n = data.features.rows();
    const CentredRows rows(data);
    Eigen::MatrixXd features = rows.features(data, 0, n);
    const Eigen::VectorXd target = rows.target(data, 0, n);
    if (alpha > 0) {
        // In the features' own units, which the penalty counts in.
        const Eigen::MatrixXd own = features.array().rowwise() * ownUnits(rows.factor).array();
        Eigen::MatrixXd gram(n, n);
        for (Eigen::Index i = 0; i < n; ++i) {
            if (observer.isStopped())
                return trainingStopped();
            gram.col(i).noalias() = own * own.row(i).transpose();
        }
        gram.diagonal().array() += alpha;
        PositiveSolver solver;
        ASSAY_CHECK(solver.factor(gram, observer));
        if (solver.independence() > leastIndependence)
            return rows.solution(data, own.transpose() * solver.solve(target));
        return solveByReflections(data, alpha, observer);
    }
    ASSAY_TRY(coefficients, shortestSolution(std::move(features), target, rows.factor, observer));
    return rows.solution(data, coefficients);
}

} // namespace

Error noFiniteCoefficients()
{
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("core", "No finite coefficients were found. Exclude columns with infinite "
                                                     "or extreme values.")};
}

Result<LinearSolution> solveLeastSquares(const FitData &data, double alpha, TrainingObserver &observer)
{
    if (data.features.cols() > data.features.rows())
        return solveByRows(data, alpha, observer);
    ASSAY_TRY(moments, momentsOf(data, observer));
    if (!moments.gram.allFinite() || !moments.cross.allFinite())
        return noFiniteCoefficients();
    Eigen::MatrixXd penalized = moments.gram;
    for (Eigen::Index j = 0; j < penalized.rows(); ++j) {
        const bool varies = penalized(j, j) > moments.columnNoise[j];
        penalized(j, j) = varies ? penalized(j, j) + alpha * moments.factor[j] * moments.factor[j] : 0;
    }
    PositiveSolver solver;
    ASSAY_CHECK(solver.factor(penalized, observer));
    if (solver.independence() < leastIndependence)
        return solveByReflections(data, alpha, observer);
    const Eigen::VectorXd standard = solver.solve(moments.cross);
    const LinearSolution solution{moments.coefficients(standard), moments.intercept(standard),
                                  moments.rootMeanSquare(standard)};
    if (!solution.coefficients.allFinite() || !std::isfinite(solution.intercept))
        return noFiniteCoefficients();
    return solution;
}

} // namespace assay
