#include "core/learn/naive_bayes_estimator.h"

#include "core/learn/losses.h"
#include "core/learn/number_blob.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay
{

namespace
{

/// The largest variance of a feature, without weights.
Result<double> largestVariance(const FeatureMatrix &features, Progress &progress)
{
    const Eigen::RowVectorXd mean = features.colwise().mean();
    Eigen::RowVectorXd squares = Eigen::RowVectorXd::Zero(features.cols());
    for (Eigen::Index row = 0; row < features.rows(); ++row) {
        if (progress.isStopped())
            return trainingStopped();
        squares += (features.row(row) - mean).cwiseAbs2();
    }
    return squares.maxCoeff() / double(features.rows());
}

} // namespace

Result<> NaiveBayesEstimator::learnMoments(const FitData &data, Progress &progress)
{
    const auto classes = Eigen::Index(data.classes);
    m_means = FeatureMatrix::Zero(classes, data.features.cols());
    m_variances = FeatureMatrix::Zero(classes, data.features.cols());
    m_priors = Eigen::VectorXd::Zero(classes);
    for (Eigen::Index row = 0; row < data.features.rows(); ++row) {
        if (progress.isStopped())
            return trainingStopped();
        const auto place = Eigen::Index(data.target[size_t(row)]);
        const double weight = data.weight(size_t(row));
        m_priors[place] += weight;
        m_means.row(place) += weight * data.features.row(row);
    }
    for (Eigen::Index place = 0; place < classes; ++place) {
        if (m_priors[place] > 0)
            m_means.row(place) /= m_priors[place];
    }
    for (Eigen::Index row = 0; row < data.features.rows(); ++row) {
        if (progress.isStopped())
            return trainingStopped();
        const auto place = Eigen::Index(data.target[size_t(row)]);
        m_variances.row(place) += data.weight(size_t(row)) * (data.features.row(row) - m_means.row(place)).cwiseAbs2();
    }
    for (Eigen::Index place = 0; place < classes; ++place) {
        if (m_priors[place] > 0)
            m_variances.row(place) /= m_priors[place];
    }
    m_priors /= m_priors.sum();
    return Done{};
}

void NaiveBayesEstimator::prepareDensities()
{
    m_precisions = m_variances.cwiseInverse();
    m_constants = m_priors.array().log() - 0.5 * (2 * std::numbers::pi * m_variances.array()).log().rowwise().sum();
}

Result<std::unique_ptr<Estimator>> NaiveBayesEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                            TrainingObserver &observer)
{
    ASSAY_CHECK(needFiniteFeatures(data));
    auto made = std::make_unique<NaiveBayesEstimator>();
    ASSAY_TRY(largest, largestVariance(data.features, observer));
    ASSAY_CHECK(made->learnMoments(data, observer));
    const double smoothing = realParameter(spec.estimator, QStringLiteral("var_smoothing"));
    made->m_variances.array() += smoothing * (largest > 0 ? largest : 1);
    made->prepareDensities();
    ASSAY_TRY(fitted, made->predict(data.features, observer));
    observer.curvePoint(QStringLiteral("train_log_loss"), 0, logLoss(data.target, fitted, data.outputs()));
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::vector<double>> NaiveBayesEstimator::predict(const FeatureMatrix &features, Progress &progress) const
{
    const Eigen::Index classes = m_priors.size();
    const Eigen::Index outputs = classes > 2 ? classes : 1;
    std::vector<double> prediction(size_t(features.rows() * outputs));
    Eigen::VectorXd shares(classes);
    for (Eigen::Index row = 0; row < features.rows(); ++row) {
        if (progress.isStopped())
            return trainingStopped();
        for (Eigen::Index place = 0; place < classes; ++place)
            shares[place] =
                m_constants[place] -
                0.5 *
                    ((features.row(row) - m_means.row(place)).array().square() * m_precisions.row(place).array()).sum();
        const double most = shares.maxCoeff();
        if (std::isfinite(most)) {
            shares = (shares.array() - most).exp();
            shares /= shares.sum();
        } else {
            shares = m_priors;
        }
        double *const into = prediction.data() + row * outputs;
        if (outputs == 1)
            *into = shares[1];
        else
            std::copy(shares.begin(), shares.end(), into);
    }
    return prediction;
}

QByteArray NaiveBayesEstimator::save() const
{
    std::vector<double> numbers(m_priors.begin(), m_priors.end());
    numbers.insert(numbers.end(), m_means.data(), m_means.data() + m_means.size());
    numbers.insert(numbers.end(), m_variances.data(), m_variances.data() + m_variances.size());
    return blobFromNumbers(numbers);
}

Result<std::unique_ptr<Estimator>> NaiveBayesEstimator::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || shape.classes < 2 || numbers->size() != shape.classes * (2 * shape.features + 1))
        return damagedModel();
    const auto classes = Eigen::Index(shape.classes);
    const auto features = Eigen::Index(shape.features);
    auto made = std::make_unique<NaiveBayesEstimator>();
    const double *at = numbers->data();
    made->m_priors = Eigen::Map<const Eigen::VectorXd>(at, classes);
    at += classes;
    made->m_means = Eigen::Map<const FeatureMatrix>(at, classes, features);
    at += classes * features;
    made->m_variances = Eigen::Map<const FeatureMatrix>(at, classes, features);
    if (made->m_priors.minCoeff() < 0 || made->m_priors.maxCoeff() <= 0 || made->m_variances.minCoeff() <= 0)
        return damagedModel();
    made->prepareDensities();
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<LearnedForm> NaiveBayesEstimator::learned() const
{
    return LearnedForm(DensityForm{{m_priors.begin(), m_priors.end()},
                                   {m_constants.begin(), m_constants.end()},
                                   {m_means.data(), m_means.data() + m_means.size()},
                                   {m_precisions.data(), m_precisions.data() + m_precisions.size()}});
}

} // namespace assay
