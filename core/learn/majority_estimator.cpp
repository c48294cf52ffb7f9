#include "core/learn/majority_estimator.h"

#include "core/learn/losses.h"
#include "core/learn/number_blob.h"

namespace assay
{

Result<std::unique_ptr<Estimator>> MajorityEstimator::fit(const FitData &data, TrainingObserver &observer)
{
    std::vector<double> sums(data.classes, 0);
    double all = 0;
    for (size_t i = 0; i < data.target.size(); ++i) {
        sums[size_t(data.target[i])] += data.weight(i);
        all += data.weight(i);
    }
    auto made = std::make_unique<MajorityEstimator>();
    for (size_t output = 0; output < data.outputs(); ++output)
        made->m_shares.push_back(sums[data.outputs() > 1 ? output : 1] / all);
    ASSAY_TRY(fitted, made->predict(data.features, observer));
    observer.curvePoint(QStringLiteral("train_log_loss"), 0, logLoss(data.target, fitted, data.outputs()));
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::unique_ptr<Estimator>> MajorityEstimator::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || numbers->size() != shape.outputs())
        return damagedModel();
    auto made = std::make_unique<MajorityEstimator>();
    made->m_shares = *numbers;
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::vector<double>> MajorityEstimator::predict(const FeatureMatrix &features, Progress &) const
{
    std::vector<double> prediction;
    prediction.reserve(size_t(features.rows()) * m_shares.size());
    for (Eigen::Index row = 0; row < features.rows(); ++row)
        prediction.insert(prediction.end(), m_shares.begin(), m_shares.end());
    return prediction;
}

QByteArray MajorityEstimator::save() const
{
    return blobFromNumbers(m_shares);
}

Result<LearnedForm> MajorityEstimator::learned() const
{
    return LearnedForm(ConstantForm{m_shares});
}

} // namespace assay
