#include "core/learn/knn_estimator.h"

#include "core/learn/losses.h"
#include "core/learn/number_blob.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

/// How many rows show how well training rows are met; all would take longer than anything else.
constexpr Eigen::Index mostObservedRows = 1000;

} // namespace

Result<std::unique_ptr<Estimator>> KnnEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                     TrainingObserver &observer)
{
    ASSAY_CHECK(needFiniteFeatures(data));
    auto made = std::make_unique<KnnEstimator>();
    made->m_task = data.task;
    made->m_outputs = data.outputs();
    made->m_neighbors = double(wholeParameter(spec.estimator, QStringLiteral("n_neighbors")));
    made->m_countsByDistance = wordParameter(spec.estimator, QStringLiteral("weights")) == u"distance";
    made->m_metric = wordParameter(spec.estimator, QStringLiteral("metric")) == u"manhattan" ? RowMetric::Manhattan
                                                                                             : RowMetric::Euclidean;
    made->m_rows = data.features;
    made->m_target = data.target;
    made->m_rowWeights = data.weights;
    // A sample of the training rows, spread evenly.
    const Eigen::Index step = (data.features.rows() + mostObservedRows - 1) / mostObservedRows;
    const Eigen::Index count = (data.features.rows() + step - 1) / step;
    FeatureMatrix sample(count, data.features.cols());
    std::vector<double> truth;
    for (Eigen::Index i = 0; i < count; ++i) {
        sample.row(i) = data.features.row(i * step);
        truth.push_back(data.target[size_t(i * step)]);
    }
    ASSAY_TRY(fitted, made->predict(sample, observer));
    observer.curvePoint(QStringLiteral("train_") + QLatin1String(curveLossName(data.task)), 0,
                        curveLoss(data.task, truth, fitted, data.outputs()));
    return std::unique_ptr<Estimator>(std::move(made));
}

void KnnEstimator::vote(std::span<const NearRow> nearest, std::span<double> into) const
{
    // Below this an inverse would be infinite.
    constexpr double nothing = std::numeric_limits<double>::min();
    const bool hasEqual = nearest.front().distance < nothing;
    const bool countAlike = !m_countsByDistance || !std::isfinite(nearest.front().distance);
    double left = m_neighbors;
    double sum = 0;
    for (const NearRow &near : nearest) {
        const double rows = std::min(left, m_rowWeights.empty() ? 1 : m_rowWeights[near.row]);
        left -= rows;
        double counts = rows;
        if (!countAlike) {
            const double distance = m_metric == RowMetric::Euclidean ? std::sqrt(near.distance) : near.distance;
            counts = hasEqual ? (near.distance < nothing ? rows : 0) : rows / distance;
        }
        const double target = m_target[near.row];
        sum += counts;
        if (m_task == LearningTask::Multiclass)
            into[size_t(target)] += counts;
        else
            into[0] += counts * target;
    }
    for (double &value : into)
        value /= sum;
}

Result<std::vector<double>> KnnEstimator::predict(const FeatureMatrix &features, Progress &progress) const
{
    std::vector<double> prediction(size_t(features.rows()) * m_outputs, 0);
    const NearestRows search(m_rows, m_rowWeights, m_metric);
    const auto found = [&](Eigen::Index row, std::span<const NearRow> nearest) {
        vote(nearest, std::span(prediction).subspan(size_t(row) * m_outputs, m_outputs));
    };
    ASSAY_CHECK(search.find(features, m_neighbors, found, progress));
    return prediction;
}

QByteArray KnnEstimator::save() const
{
    std::vector<double> numbers{m_neighbors, double(m_countsByDistance), double(m_metric), double(m_rows.rows()),
                                m_rowWeights.empty() ? 0.0 : 1.0};
    numbers.insert(numbers.end(), m_rows.data(), m_rows.data() + m_rows.size());
    numbers.insert(numbers.end(), m_target.begin(), m_target.end());
    numbers.insert(numbers.end(), m_rowWeights.begin(), m_rowWeights.end());
    return blobFromNumbers(numbers);
}

Result<std::unique_ptr<Estimator>> KnnEstimator::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    constexpr size_t headSize = 5;
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || numbers->size() < headSize)
        return damagedModel();
    const auto isFlag = [&](size_t place) { return (*numbers)[place] == 0 || (*numbers)[place] == 1; };
    const double count = (*numbers)[3];
    if ((*numbers)[0] < 1 || !isFlag(1) || !isFlag(2) || !isFlag(4) || count < 1 || count > 4e9 ||
        count != std::floor(count) ||
        numbers->size() != headSize + size_t(count) * (shape.features + 1 + size_t((*numbers)[4])))
        return damagedModel();
    auto made = std::make_unique<KnnEstimator>();
    made->m_task = shape.task;
    made->m_outputs = shape.outputs();
    made->m_neighbors = (*numbers)[0];
    made->m_countsByDistance = (*numbers)[1] == 1;
    made->m_metric = (*numbers)[2] == 1 ? RowMetric::Manhattan : RowMetric::Euclidean;
    const auto rows = Eigen::Index(count);
    const double *at = numbers->data() + headSize;
    made->m_rows = Eigen::Map<const FeatureMatrix>(at, rows, Eigen::Index(shape.features));
    at += made->m_rows.size();
    made->m_target.assign(at, at + rows);
    at += rows;
    if ((*numbers)[4] == 1)
        made->m_rowWeights.assign(at, at + rows);
    const auto isClass = [&](double value) {
        return value >= 0 && value < double(shape.classes) && value == std::floor(value);
    };
    if ((shape.task != LearningTask::Regression &&
         !std::all_of(made->m_target.begin(), made->m_target.end(), isClass)) ||
        !std::all_of(made->m_rowWeights.begin(), made->m_rowWeights.end(), [](double weight) { return weight > 0; }))
        return damagedModel();
    return std::unique_ptr<Estimator>(std::move(made));
}

} // namespace assay
