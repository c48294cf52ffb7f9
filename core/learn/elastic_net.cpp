#include "core/learn/elastic_net.h"

#include "core/learn/l1_quadratic.h"
#include "core/learn/least_squares.h"
#include "core/learn/linear_model.h"
#include "core/learn/moments.h"
#include "core/learn/pulled_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay
{

namespace
{

struct Penalties {
    double absolute = 0; ///< alpha × l1_ratio
    double square = 0;   ///< alpha × (1 - l1_ratio)
};

/// What stops the descent, and what its curve shows.
struct Descent {
    Penalties penalties;
    double tolerance = 0;
    int sweeps = 0; ///< at most, and how many were made
    int done = 0;
};

/// The objective as a quadratic in standard units, per unit of weight.
class StandardProblem final
{
public:
    StandardProblem(const Moments &moments, const Penalties &penalties)
        : m_moments(moments),
          m_q(moments.gram.selfadjointView<Eigen::Lower>()),
          m_c(moments.cross / moments.weight),
          m_absolute(penalties.absolute * moments.targetFactor * moments.factor),
          m_square(penalties.square * moments.factor.cwiseAbs2())
    {
        m_q /= moments.weight;
        for (Eigen::Index j = 0; j < m_q.rows(); ++j) {
            const bool varies = moments.gram(j, j) > moments.columnNoise[j];
            m_square[j] = varies ? m_square[j] : 0;
            m_q(j, j) = varies ? m_q(j, j) + m_square[j] : 0;
        }
    }

    [[nodiscard]] L1Quadratic quadratic() const { return {m_q, m_c, m_absolute}; }
    [[nodiscard]] double targetVariance() const { return m_moments.targetSquares / m_moments.weight; }

    /// By how much the objective may exceed its least (Fenchel's dual with scaled residuals; Kim and others 2007).
    [[nodiscard]] double gap(const L1Descent &descent) const
    {
        const Eigen::VectorXd &w = descent.solution();
        const double squares = m_square.dot(w.cwiseAbs2());
        const double fit = w.dot(descent.product()) - squares;
        const double fromTarget = targetVariance() - m_c.dot(w);
        const double residual = std::max(0.0, targetVariance() - 2 * m_c.dot(w) + fit);
        const Eigen::VectorXd slopes = m_c - descent.product();
        double scale = 1;
        for (Eigen::Index j = 0; j < w.size(); ++j) {
            if (m_q(j, j) > 0 && std::abs(slopes[j]) > m_absolute[j])
                scale = std::min(scale, m_absolute[j] / std::abs(slopes[j]));
        }
        return 0.5 * (1 + scale * scale) * (residual + squares) + m_absolute.dot(w.cwiseAbs()) - scale * fromTarget;
    }

private:
    const Moments &m_moments;
    Eigen::MatrixXd m_q;
    Eigen::VectorXd m_c;
    Eigen::VectorXd m_absolute; ///< one a feature
    Eigen::VectorXd m_square;
};

/// The optimum over all columns of `data`.
Result<LinearSolution> descend(const FitData &data, Descent &limits, TrainingObserver &observer)
{
    ASSAY_TRY(moments, momentsOf(data, observer));
    if (!moments.gram.allFinite() || !moments.cross.allFinite())
        return noFiniteCoefficients();
    const StandardProblem problem(moments, limits.penalties);
    L1Descent descent(problem.quadratic(), Eigen::VectorXd::Zero(moments.cross.size()));
    do {
        const QString what = QCoreApplication::translate("core", "Pass %1 over the coefficients").arg(limits.done + 1);
        if (!observer.report(-1, what))
            return trainingStopped();
        ASSAY_CHECK(descent.sweep(observer));
        ASSAY_CHECK(descent.polish(observer));
        observer.curvePoint(QStringLiteral("train_rmse"), ++limits.done, moments.rootMeanSquare(descent.solution()));
    } while (limits.done < limits.sweeps && !(problem.gap(descent) <= limits.tolerance * problem.targetVariance()));
    const Eigen::VectorXd &standard = descent.solution();
    const LinearSolution solution{moments.coefficients(standard), moments.intercept(standard),
                                  moments.rootMeanSquare(standard)};
    if (!solution.coefficients.allFinite() || !std::isfinite(solution.intercept))
        return noFiniteCoefficients();
    return solution;
}

/// |mean of weight × residual × feature| for each column.
Result<Eigen::VectorXd> pullsOf(const FitData &data, const LinearSolution &solution, TrainingObserver &observer)
{
    constexpr Eigen::Index block = 64;
    Eigen::VectorXd pulls = Eigen::VectorXd::Zero(data.features.cols());
    double sum = 0;
    for (Eigen::Index first = 0; first < data.features.rows(); first += block) {
        if (observer.isStopped())
            return trainingStopped();
        const Eigen::Index count = std::min(block, data.features.rows() - first);
        const auto rows = data.features.middleRows(first, count);
        Eigen::VectorXd residual = (-(rows * solution.coefficients)).array() - solution.intercept;
        for (Eigen::Index i = 0; i < count; ++i) {
            const double weight = data.weight(size_t(first + i));
            residual[i] = weight * (residual[i] + data.target[size_t(first + i)]);
            sum += weight;
        }
        pulls.noalias() += rows.transpose() * residual;
    }
    return Eigen::VectorXd(pulls.cwiseAbs() / sum);
}

LinearSolution constantSolution(const FitData &data)
{
    double sum = 0;
    double mean = 0;
    for (size_t i = 0; i < data.target.size(); ++i) {
        sum += data.weight(i);
        mean += data.weight(i) / sum * (data.target[i] - mean);
    }
    return {Eigen::VectorXd::Zero(data.features.cols()), mean, 0};
}

/// The optimum over ever more columns, until none outside is pulled away from zero.
Result<LinearSolution> descendByColumns(const FitData &data, Descent &limits, TrainingObserver &observer)
{
    LinearSolution solution = constantSolution(data);
    std::vector<Eigen::Index> columns;
    while (true) {
        ASSAY_TRY(pulls, pullsOf(data, solution, observer));
        if (!pulls.allFinite())
            return noFiniteCoefficients();
        if (!addPulledColumns(columns, pulls / limits.penalties.absolute) || limits.done >= limits.sweeps)
            return solution;
        FitData part;
        part.target = data.target;
        part.weights = data.weights;
        part.features = data.features(Eigen::all, columns);
        ASSAY_TRY(fitted, descend(part, limits, observer));
        solution.coefficients.setZero();
        solution.coefficients(columns) = fitted.coefficients;
        solution.intercept = fitted.intercept;
    }
}

} // namespace

Result<std::unique_ptr<Estimator>> fitElasticNet(const TrainingSpec &spec, const FitData &data,
                                                 TrainingObserver &observer)
{
    const double alpha = realParameter(spec.estimator, QStringLiteral("alpha"));
    const double share =
        spec.estimator.kind == u"lasso" ? 1.0 : realParameter(spec.estimator, QStringLiteral("l1_ratio"));
    Descent limits{{alpha * share, alpha * (1 - share)},
                   realParameter(spec.estimator, QStringLiteral("tol")),
                   int(wholeParameter(spec.estimator, QStringLiteral("max_iter"))),
                   0};
    const auto fit = [&]() -> Result<LinearSolution> {
        if (limits.penalties.absolute > 0)
            return data.features.cols() <= fewCoefficients ? descend(data, limits, observer)
                                                           : descendByColumns(data, limits, observer);
        double weight = 0;
        for (size_t i = 0; i < data.target.size(); ++i)
            weight += data.weight(i);
        return solveLeastSquares(data, limits.penalties.square * weight, observer);
    };
    ASSAY_TRY(solution, fit());
    if (limits.penalties.absolute == 0)
        observer.curvePoint(QStringLiteral("train_rmse"), 0, solution.rootMeanSquare);
    return std::unique_ptr<Estimator>(std::make_unique<LinearModel>(
        LearningTask::Regression, solution.coefficients.transpose(), Eigen::VectorXd::Constant(1, solution.intercept)));
}

} // namespace assay
