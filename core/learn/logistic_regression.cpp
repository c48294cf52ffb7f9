#include "core/learn/logistic_regression.h"

#include "core/learn/least_squares.h"
#include "core/learn/linear_model.h"
#include "core/learn/logistic_descent.h"
#include "core/learn/pulled_columns.h"

#include <cmath>

namespace assay
{

namespace
{

/// Penalties in the features' own units.
struct Penalties {
    double absolute = 0;
    double square = 0;
};

/// A fit of one score for two classes, or one a class.
struct Scores {
    Eigen::MatrixXd coefficients; ///< scores × features
    Eigen::VectorXd intercepts;
};

Penalties penaltiesOf(const EstimatorSpec &spec)
{
    const QString penalty = wordParameter(spec, QStringLiteral("penalty"));
    const double strength = 1 / realParameter(spec, QStringLiteral("C"));
    if (penalty == u"l1")
        return {strength, 0};
    if (penalty == u"l2")
        return {0, strength};
    if (penalty == u"elastic_net") {
        const double share = realParameter(spec, QStringLiteral("l1_ratio"));
        return {strength * share, strength * (1 - share)};
    }
    return {};
}

LogisticPenalty standardPenalty(const LogisticObjective &objective, const Penalties &penalties)
{
    LogisticPenalty standard{Eigen::VectorXd::Zero(objective.size()), Eigen::VectorXd::Zero(objective.size())};
    const Eigen::Index each = objective.columns() + 1;
    for (Eigen::Index k = 0; k < Eigen::Index(objective.scores()); ++k) {
        for (Eigen::Index j = 0; j < objective.columns(); ++j) {
            const double factor = objective.factor(j);
            standard.absolute[k * each + j] = penalties.absolute * factor;
            standard.square[k * each + j] = penalties.square * factor * factor;
        }
    }
    return standard;
}

/// A start near the minimum from one of 128 and one of 16 rows, when those are plenty.
Result<Eigen::VectorXd> startFromSamples(LogisticObjective &objective, const LogisticPenalty &penalty,
                                         TrainingObserver &observer)
{
    Eigen::VectorXd place = objective.start();
    const auto enough = size_t(200 * objective.size());
    for (const size_t step : {size_t(128), size_t(16)}) {
        if (objective.rows() / step < std::max<size_t>(enough, 4000))
            continue;
        LogisticObjective sample(objective, step);
        LogisticDescent descent(sample, penalty, {1e-2, 15}, observer);
        descent.makeQuiet();
        auto found = descent.run(place);
        if (!found && found.error().code == ErrorCode::Cancelled)
            return found.error();
        // What the sample cannot tell, the whole may.
        place = found ? *found : objective.start();
    }
    return place;
}

struct Limits {
    DescentLimits descent;
    int stepsDone = 0;
};

Result<Scores> fitColumns(const FitData &data, size_t scores, const Penalties &penalties, Limits &limits,
                          TrainingObserver &observer)
{
    LogisticObjective objective(data, scores);
    const LogisticPenalty penalty = standardPenalty(objective, penalties);
    ASSAY_TRY(start, startFromSamples(objective, penalty, observer));
    LogisticDescent descent(objective, penalty, limits.descent, observer);
    descent.countFrom(limits.stepsDone);
    ASSAY_TRY(place, descent.run(start));
    limits.stepsDone = descent.steps();
    Scores found{objective.coefficients(place), objective.intercepts(place)};
    // What is added to all scores alike changes nothing; then they sum to zero.
    if (scores > 1)
        found.intercepts.array() -= found.intercepts.mean();
    if (scores > 1 && penalty.isNone())
        found.coefficients.rowwise() -= found.coefficients.colwise().mean().eval();
    if (!found.coefficients.allFinite() || !found.intercepts.allFinite())
        return noFiniteCoefficients();
    return found;
}

/// With |w| penalised, most of many coefficients are zero: fits ever more columns, until none outside is pulled away
/// from zero.
Result<Scores> fitByColumns(const FitData &data, size_t scores, const Penalties &penalties, Limits &limits,
                            TrainingObserver &observer)
{
    LogisticObjective whole(data, scores);
    const auto count = Eigen::Index(scores);
    Eigen::VectorXd place = whole.start();
    Scores found{Eigen::MatrixXd::Zero(count, whole.columns()), whole.intercepts(place)};
    std::vector<Eigen::Index> columns;
    while (true) {
        ASSAY_TRY(value, whole.at(place, LogisticObjective::Want::Slopes, observer));
        if (!value.slopes.allFinite())
            return noFiniteCoefficients();
        Eigen::VectorXd pulls = Eigen::VectorXd::Zero(whole.columns());
        for (Eigen::Index k = 0; k < count; ++k) {
            for (Eigen::Index j = 0; j < whole.columns(); ++j) {
                const double own = value.slopes[k * (whole.columns() + 1) + j] / whole.factor(j);
                pulls[j] = std::max(pulls[j], std::abs(own) / penalties.absolute);
            }
        }
        if (!addPulledColumns(columns, pulls))
            return found;
        FitData part;
        part.task = data.task;
        part.classes = data.classes;
        part.target = data.target;
        part.weights = data.weights;
        part.features = data.features(Eigen::all, columns);
        ASSAY_TRY(fitted, fitColumns(part, scores, penalties, limits, observer));
        found.coefficients.setZero();
        found.coefficients(Eigen::all, columns) = fitted.coefficients;
        found.intercepts = fitted.intercepts;
        place = whole.standard(found.coefficients, found.intercepts);
    }
}

/// Of two classes as one of several, the first scores nothing, so that probabilities are those of the binary task.
Scores asTwo(const Scores &one)
{
    Scores two{Eigen::MatrixXd::Zero(2, one.coefficients.cols()), Eigen::VectorXd::Zero(2)};
    two.coefficients.row(1) = one.coefficients.row(0);
    two.intercepts[1] = one.intercepts[0];
    return two;
}

} // namespace

Result<std::unique_ptr<Estimator>> fitLogistic(const TrainingSpec &spec, const FitData &data,
                                               TrainingObserver &observer)
{
    const Penalties penalties = penaltiesOf(spec.estimator);
    Limits limits{{realParameter(spec.estimator, QStringLiteral("tol")),
                   int(wholeParameter(spec.estimator, QStringLiteral("max_iter")))}};
    const size_t scores = data.classes > 2 ? data.classes : 1;
    const bool isWide = data.features.cols() * Eigen::Index(scores) > fewCoefficients;
    ASSAY_TRY(found, isWide && penalties.absolute > 0 ? fitByColumns(data, scores, penalties, limits, observer)
                                                      : fitColumns(data, scores, penalties, limits, observer));
    if (data.outputs() > scores)
        found = asTwo(found);
    return std::unique_ptr<Estimator>(
        std::make_unique<LinearModel>(data.task, std::move(found.coefficients), std::move(found.intercepts)));
}

} // namespace assay
