#include "core/learn/linear_regression.h"

#include "core/learn/least_squares.h"
#include "core/learn/linear_model.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

Result<std::unique_ptr<Estimator>> fitPenalized(const FitData &data, double alpha, TrainingObserver &observer)
{
    if (!observer.report(-1, QCoreApplication::translate("core", "Solving for coefficients")))
        return trainingStopped();
    ASSAY_TRY(solution, solveLeastSquares(data, alpha, observer));
    observer.curvePoint(QStringLiteral("train_rmse"), 0, solution.rootMeanSquare);
    return std::unique_ptr<Estimator>(std::make_unique<LinearModel>(
        LearningTask::Regression, solution.coefficients.transpose(), Eigen::VectorXd::Constant(1, solution.intercept)));
}

} // namespace

Result<std::unique_ptr<Estimator>> fitLinearRegression(const FitData &data, TrainingObserver &observer)
{
    return fitPenalized(data, 0, observer);
}

Result<std::unique_ptr<Estimator>> fitRidge(const TrainingSpec &spec, const FitData &data, TrainingObserver &observer)
{
    return fitPenalized(data, realParameter(spec.estimator, QStringLiteral("alpha")), observer);
}

} // namespace assay
