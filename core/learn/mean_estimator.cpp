#include "core/learn/mean_estimator.h"

#include "core/learn/number_blob.h"

namespace assay
{

Result<std::unique_ptr<Estimator>> MeanEstimator::fit(const FitData &data, TrainingObserver &observer)
{
    auto made = std::make_unique<MeanEstimator>();
    double sum = 0;
    double weights = 0;
    for (size_t i = 0; i < data.target.size(); ++i) {
        sum += data.weight(i) * data.target[i];
        weights += data.weight(i);
    }
    made->m_mean = sum / weights;
    const std::vector<double> fitted(data.target.size(), made->m_mean);
    observer.curvePoint(QStringLiteral("train_rmse"), 0, rootMeanSquaredError(data.target, fitted));
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::unique_ptr<Estimator>> MeanEstimator::load(const QByteArray &bytes)
{
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || numbers->size() != 1)
        return damagedModel();
    auto made = std::make_unique<MeanEstimator>();
    made->m_mean = numbers->front();
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<std::vector<double>> MeanEstimator::predict(const FeatureMatrix &features, Progress &) const
{
    return std::vector<double>(size_t(features.rows()), m_mean);
}

QByteArray MeanEstimator::save() const
{
    return blobFromNumbers({m_mean});
}

Result<LearnedForm> MeanEstimator::learned() const
{
    return LearnedForm(ConstantForm{{m_mean}});
}

} // namespace assay
