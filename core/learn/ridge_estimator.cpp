#include "core/learn/ridge_estimator.h"

#include "core/learn/linear_contributions.h"
#include "core/learn/number_blob.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <QCoreApplication>

namespace assay
{

Result<std::unique_ptr<Estimator>> RidgeEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                       TrainingObserver &observer)
{
    if (!observer.report(-1, QCoreApplication::translate("core", "Solving for coefficients")))
        return trainingStopped();
    const double alpha = realParameter(spec.estimator, QStringLiteral("alpha"));
    const Eigen::Map<const Eigen::VectorXd> target(data.target.data(), Eigen::Index(data.target.size()));
    // Rows count by their weight: means are weighted, and each row is multiplied by the root of its weight.
    Eigen::VectorXd weights = Eigen::VectorXd::Ones(target.size());
    for (Eigen::Index i = 0; i < weights.size(); ++i)
        weights[i] = data.weight(size_t(i));
    const Eigen::RowVectorXd means = weights.transpose() * data.features / weights.sum();
    const double targetMean = weights.dot(target) / weights.sum();
    Eigen::MatrixXd centred = data.features.rowwise() - means;
    centred.array().colwise() *= weights.array().sqrt();

    const Eigen::Index n = centred.cols();
    Eigen::MatrixXd gram = Eigen::MatrixXd::Zero(n, n);
    gram.selfadjointView<Eigen::Lower>().rankUpdate(centred.transpose());
    gram.diagonal().array() += alpha;
    const Eigen::VectorXd moments =
        centred.transpose() * ((target.array() - targetMean) * weights.array().sqrt()).matrix();

    auto made = std::make_unique<RidgeEstimator>();
    const Eigen::LLT<Eigen::MatrixXd, Eigen::Lower> factor(gram.selfadjointView<Eigen::Lower>());
    if (factor.info() == Eigen::Success && factor.rcond() > 1e-13) {
        made->m_coefficients = factor.solve(moments);
    } else {
        // Without a penalty, dependent columns have no single answer: take the shortest one.
        const Eigen::MatrixXd whole = gram.selfadjointView<Eigen::Lower>();
        made->m_coefficients = whole.completeOrthogonalDecomposition().solve(moments);
    }
    if (!made->m_coefficients.allFinite())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Ridge found no finite coefficients. Raise "
                                                         "“estimator.alpha” or exclude columns with "
                                                         "extreme values.")};
    made->m_intercept = targetMean - means * made->m_coefficients;
    ASSAY_TRY(fitted, made->predict(data.features, observer));
    observer.curvePoint(QStringLiteral("train_rmse"), 0, rootMeanSquaredError(data.target, fitted));
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::unique_ptr<Estimator>> RidgeEstimator::load(const QByteArray &bytes, size_t featureCount)
{
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || numbers->size() != featureCount + 1)
        return damagedModel();
    auto made = std::make_unique<RidgeEstimator>();
    made->m_intercept = numbers->front();
    made->m_coefficients = Eigen::Map<const Eigen::VectorXd>(numbers->data() + 1, Eigen::Index(featureCount));
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::vector<double>> RidgeEstimator::predict(const FeatureMatrix &features, Progress &) const
{
    std::vector<double> prediction(size_t(features.rows()));
    Eigen::Map<Eigen::VectorXd>(prediction.data(), features.rows()) = (features * m_coefficients).array() + m_intercept;
    return prediction;
}

Result<Contributions> RidgeEstimator::contributions(const FeatureMatrix &features, Progress &progress) const
{
    return linearContributions(features, m_coefficients.transpose(), Eigen::VectorXd::Constant(1, m_intercept),
                               progress);
}

std::vector<double> RidgeEstimator::weights() const
{
    const Eigen::VectorXd sizes = m_coefficients.cwiseAbs();
    return {sizes.begin(), sizes.end()};
}

QByteArray RidgeEstimator::save() const
{
    std::vector<double> numbers{m_intercept};
    numbers.insert(numbers.end(), m_coefficients.begin(), m_coefficients.end());
    return blobFromNumbers(numbers);
}

} // namespace assay
