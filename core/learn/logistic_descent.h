#pragma once

#include "core/learn/logistic_objective.h"

namespace assay
{

/// What is added to the loss: absoluteⱼ |wⱼ| + ½ squareⱼ wⱼ², one of each for each number of a place.
struct LogisticPenalty {
    Eigen::VectorXd absolute;
    Eigen::VectorXd square;

    [[nodiscard]] bool isNone() const { return absolute.isZero(0) && square.isZero(0); }
    [[nodiscard]] double at(const Eigen::VectorXd &place) const;
};

/// When a descent ends.
struct DescentLimits {
    double tolerance = 0; ///< expected error of the place, in sizes of its largest number
    int steps = 0;        ///< at most
};

/// Newton's method on a LogisticObjective with a penalty, from a start that a sample of the rows gave: of few
/// coefficients with their curvatures as a matrix, which stays while steps shrink fast, and by coordinates where |w| is
/// penalised (Friedman, Hastie and Tibshirani 2010; Lee, Sun and Saunders 2014); of many by conjugate gradients (Dembo
/// and Steihaug 1983).
class LogisticDescent final
{
public:
    LogisticDescent(LogisticObjective &objective, const LogisticPenalty &penalty, const DescentLimits &limits,
                    TrainingObserver &observer);

    /// The place of the minimum. Refuses data that have none because classes are separated and nothing is penalised;
    /// Cancelled when stopped.
    Result<Eigen::VectorXd> run(Eigen::VectorXd start);
    /// Steps made so far, with points of the curve train_log_loss.
    [[nodiscard]] int steps() const { return m_steps; }
    void countFrom(int steps) { m_steps = steps; }
    /// For samples: no curve.
    void makeQuiet() { m_isQuiet = true; }

private:
    /// Where the descent stands.
    struct Stand {
        Eigen::VectorXd place;
        LogisticObjective::Value value;
        double total = 0; ///< loss and penalty
    };

    Result<> look(Stand &stand, LogisticObjective::Want want);
    /// The objective's slopes with those of the square penalty.
    [[nodiscard]] Eigen::VectorXd slopes(const Stand &stand) const;
    /// Turns curvatures of the loss into those of the whole, and makes the shift that all scores share definite.
    void complete(Eigen::MatrixXd &curvature) const;
    Result<> refreshCurvature(Stand &stand);
    Result<Eigen::VectorXd> step(const Stand &stand);
    Result<Eigen::VectorXd> stepByCoordinates(const Stand &stand);
    Result<Eigen::VectorXd> stepByGradients(const Stand &stand);
    /// What a step changes the objective by, to first order; below 0.
    [[nodiscard]] double descentOf(const Stand &stand, const Eigen::VectorXd &step) const;
    /// Goes along the step, or as much of it as makes the objective fall.
    Result<Stand> advance(const Stand &from, const Eigen::VectorXd &step, LogisticObjective::Want want);
    [[nodiscard]] bool isUnbounded(const Stand &stand, double slope, double size);

    LogisticObjective &m_objective;
    const LogisticPenalty &m_penalty;
    DescentLimits m_limits;
    TrainingObserver &m_observer;
    bool m_hasAbsolute;
    bool m_isDense;
    bool m_isQuiet = false;
    int m_steps = 0;
    int m_flatSteps = 0;
    double m_inexactness = 0; ///< of the last step by conjugate gradients
    Eigen::MatrixXd m_curvature;
};

/// For classes that a line separates without a penalty.
Error separatedClasses();

} // namespace assay
