#include "core/learn/logistic_descent.h"

#include "core/learn/l1_quadratic.h"
#include "core/learn/least_squares.h"
#include "core/learn/positive_solver.h"
#include "core/learn/pulled_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

using Want = LogisticObjective::Want;

/// Rows times columns from which a matrix of curvatures is worth keeping for more than one step.
constexpr double largeData = 2e6;

double largest(const Eigen::VectorXd &numbers)
{
    return numbers.size() == 0 ? 0 : numbers.cwiseAbs().maxCoeff();
}

} // namespace

double LogisticPenalty::at(const Eigen::VectorXd &place) const
{
    return absolute.dot(place.cwiseAbs()) + 0.5 * square.dot(place.cwiseAbs2());
}

LogisticDescent::LogisticDescent(LogisticObjective &objective, const LogisticPenalty &penalty,
                                 const DescentLimits &limits, TrainingObserver &observer)
    : m_objective(objective),
      m_penalty(penalty),
      m_limits(limits),
      m_observer(observer),
      m_hasAbsolute(!penalty.absolute.isZero(0)),
      m_isDense(m_hasAbsolute || objective.size() <= fewCoefficients + Eigen::Index(objective.scores()))
{
}

Eigen::VectorXd LogisticDescent::slopes(const Stand &stand) const
{
    return stand.value.slopes + m_penalty.square.cwiseProduct(stand.place);
}

void LogisticDescent::complete(Eigen::MatrixXd &curvature) const
{
    curvature.diagonal() += m_penalty.square;
    if (m_objective.scores() == 1)
        return;
    // The softmax does not see a number that is added to the same coefficient of every score. Slopes have no such part
    // where no penalty counts, so a curvature there changes no step.
    const auto scores = Eigen::Index(m_objective.scores());
    const Eigen::Index each = m_objective.columns() + 1;
    for (Eigen::Index j = 0; j < each; ++j) {
        if (m_penalty.square[j] > 0 || m_penalty.absolute[j] > 0)
            continue;
        double size = 0;
        for (Eigen::Index k = 0; k < scores; ++k)
            size += curvature(k * each + j, k * each + j) / double(scores);
        for (Eigen::Index a = 0; a < scores; ++a) {
            for (Eigen::Index b = 0; b <= a; ++b)
                curvature(a * each + j, b * each + j) += size / double(scores);
        }
    }
}

Result<> LogisticDescent::look(Stand &stand, Want want)
{
    ASSAY_TRY(value, m_objective.at(stand.place, want, m_observer));
    stand.value = std::move(value);
    stand.total = stand.value.loss + m_penalty.at(stand.place);
    if (want == Want::Curvature) {
        m_curvature = std::move(stand.value.curvature);
        complete(m_curvature);
    }
    return Done{};
}

Result<> LogisticDescent::refreshCurvature(Stand &stand)
{
    return look(stand, m_isDense ? Want::Curvature : Want::Diagonal);
}

Result<Eigen::VectorXd> LogisticDescent::step(const Stand &stand)
{
    if (m_hasAbsolute)
        return stepByCoordinates(stand);
    if (!m_isDense)
        return stepByGradients(stand);
    PositiveSolver solver;
    ASSAY_CHECK(solver.factor(m_curvature, m_observer));
    // Columns that depend on each other leave directions without curvature; a little makes the step short there.
    double little = 1e-11;
    for (; solver.independence() < 1e-12 && little < 1; little *= 100) {
        Eigen::MatrixXd firm = m_curvature;
        firm.diagonal() *= 1 + little;
        ASSAY_CHECK(solver.factor(firm, m_observer));
    }
    return Eigen::VectorXd(-solver.solve(slopes(stand)));
}

Result<Eigen::VectorXd> LogisticDescent::stepByCoordinates(const Stand &stand)
{
    const Eigen::MatrixXd whole = m_curvature.selfadjointView<Eigen::Lower>();
    const Eigen::VectorXd c = whole * stand.place - slopes(stand);
    // Finer than the step should be: 1e-2 of the tolerance on a coefficient as large as the largest.
    const double steepest = std::sqrt(std::max(0.0, whole.diagonal().maxCoeff()));
    const double tolerance =
        std::max(1e-13 * steepest, 1e-2 * m_limits.tolerance * largest(stand.place) * steepest * 1e-3);
    ASSAY_TRY(target, minimizeL1({whole, c, m_penalty.absolute}, stand.place, tolerance, 100, m_observer));
    return Eigen::VectorXd(target - stand.place);
}

Result<Eigen::VectorXd> LogisticDescent::stepByGradients(const Stand &stand)
{
    const Eigen::VectorXd slope = slopes(stand);
    const Eigen::VectorXd diagonal = stand.value.diagonal + m_penalty.square;
    const Eigen::VectorXd inverse = diagonal.unaryExpr([](double d) { return d > 0 ? 1 / d : 0.0; });
    Eigen::VectorXd found = Eigen::VectorXd::Zero(slope.size());
    Eigen::VectorXd left = -slope;
    Eigen::VectorXd aimed = inverse.cwiseProduct(left);
    Eigen::VectorXd direction = aimed;
    double size = left.dot(aimed);
    const double first = size;
    // Exact enough that the error falls by itself as the steps do.
    m_inexactness = std::min(0.1, std::sqrt(std::sqrt(std::max(0.0, first) / (1 + std::abs(stand.total)))));
    m_inexactness = std::max(m_inexactness, 1e-4);
    for (int i = 0; i < 500 && size > m_inexactness * m_inexactness * first; ++i) {
        ASSAY_TRY(bend, m_objective.curvatureTimes(stand.place, direction, m_observer));
        const Eigen::VectorXd turned = bend + m_penalty.square.cwiseProduct(direction);
        const double curvature = direction.dot(turned);
        if (!(curvature > 0))
            break;
        const double length = size / curvature;
        found += length * direction;
        left -= length * turned;
        aimed = inverse.cwiseProduct(left);
        const double next = left.dot(aimed);
        direction = aimed + (next / size) * direction;
        size = next;
    }
    return found;
}

double LogisticDescent::descentOf(const Stand &stand, const Eigen::VectorXd &step) const
{
    const Eigen::VectorXd target = stand.place + step;
    return slopes(stand).dot(step) + m_penalty.absolute.dot(target.cwiseAbs()) -
           m_penalty.absolute.dot(stand.place.cwiseAbs());
}

Result<LogisticDescent::Stand> LogisticDescent::advance(const Stand &from, const Eigen::VectorXd &step, Want want)
{
    const double slope = descentOf(from, step);
    Stand next;
    double share = 1;
    for (int tries = 0; tries < 40; ++tries, share /= 2) {
        next.place = from.place + share * step;
        ASSAY_CHECK(look(next, want));
        const double rounding = 1e-13 * std::abs(from.total);
        if (next.total <= from.total + 1e-4 * share * slope + rounding)
            return next;
    }
    // No part of the step makes it fall: this is the minimum, as far as rounding lets it be seen.
    next = from;
    ASSAY_CHECK(look(next, want));
    return next;
}

bool LogisticDescent::isUnbounded(const Stand &stand, double slope, double size)
{
    if (!m_penalty.isNone())
        return false;
    if (stand.value.separates)
        return true;
    // The loss hardly falls, yet coefficients go on growing.
    m_flatSteps = -slope < 1e-9 * m_objective.weight() && size > 1e-3 ? m_flatSteps + 1 : 0;
    return m_flatSteps >= 3;
}

Result<Eigen::VectorXd> LogisticDescent::run(Eigen::VectorXd start)
{
    const bool isLarge = double(m_objective.rows()) * double(m_objective.size()) > largeData;
    Stand stand;
    stand.place = std::move(start);
    ASSAY_CHECK(refreshCurvature(stand));
    double last = std::numeric_limits<double>::infinity();
    for (int i = 0; i < m_limits.steps; ++i) {
        if (!std::isfinite(stand.total) || !stand.value.slopes.allFinite())
            return noFiniteCoefficients();
        ++m_steps;
        if (!m_isQuiet) {
            const QString what = QCoreApplication::translate("core", "Step %1 towards the best coefficients");
            if (!m_observer.report(-1, what.arg(m_steps)))
                return trainingStopped();
            m_observer.curvePoint(QStringLiteral("train_log_loss"), m_steps, stand.value.loss / m_objective.weight());
        }
        ASSAY_TRY(move, step(stand));
        if (!move.allFinite())
            return noFiniteCoefficients();
        const double slope = descentOf(stand, move);
        const double size = largest(move) / std::max(largest(stand.place + move), 1e-12);
        if (isUnbounded(stand, slope, size))
            return separatedClasses();
        // The error falls at least as much with this step as with the last one, and of a sample, where precision does
        // not count, about to the square of the step.
        double ratio = std::isfinite(last) ? std::min(1.0, size / last) : 1.0;
        ratio = m_isQuiet ? std::min(ratio, 2 * size) : ratio;
        const bool isThere = size * std::max(ratio, m_inexactness) <= m_limits.tolerance;
        const bool isStuck = size > 0.5 * last && -slope < 1e-14 * std::abs(stand.total);
        if (isThere || isStuck)
            return Eigen::VectorXd(stand.place + (isThere ? move : Eigen::VectorXd::Zero(move.size())));
        const bool keeps = isLarge && m_isDense && size < 0.05 && (i == 0 || ratio < 0.1);
        ASSAY_TRY(next, advance(stand, move, keeps ? Want::Slopes : m_isDense ? Want::Curvature : Want::Diagonal));
        stand = std::move(next);
        last = size;
    }
    return stand.place;
}

Error separatedClasses()
{
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate("core", "The features tell the classes apart without an error, so without "
                                                     "a penalty the coefficients would grow without end. Set "
                                                     "“estimator.penalty” to l2, if need be with a large "
                                                     "“estimator.C”.")};
}

} // namespace assay
