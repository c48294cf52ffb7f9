#include "core/learn/random_forest_estimator.h"

#include "core/base/random.h"
#include "core/learn/losses.h"
#include "core/learn/shapley.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <xgboost/c_api.h>

namespace assay
{

namespace
{

/// What the leaves' means are counted from, so that single precision is enough: the weighted mean of the target, or
/// the same share for each of several classes.
double baseOf(const FitData &data)
{
    if (data.task == LearningTask::Multiclass)
        return 1 / double(data.classes);
    double sum = 0;
    double weights = 0;
    for (size_t i = 0; i < data.target.size(); ++i) {
        sum += data.weight(i) * data.target[i];
        weights += data.weight(i);
    }
    return sum / weights;
}

/// Half the squared error's derivatives at the base: with them a leaf is the weighted mean of its rows, less the base.
struct Slopes {
    std::vector<float> gradients; ///< rows × outputs
    std::vector<float> hessians;
};

Slopes slopesAt(float base, const FitData &data)
{
    Slopes slopes;
    slopes.gradients.reserve(data.target.size() * data.outputs());
    slopes.hessians.reserve(data.target.size() * data.outputs());
    for (size_t row = 0; row < data.target.size(); ++row) {
        for (size_t output = 0; output < data.outputs(); ++output) {
            const double truth =
                data.task == LearningTask::Multiclass ? double(size_t(data.target[row]) == output) : data.target[row];
            slopes.gradients.push_back(float(data.weight(row) * (double(base) - truth)));
            slopes.hessians.push_back(float(data.weight(row)));
        }
    }
    return slopes;
}

XgboostBooster::Parameters boosterParameters(const TrainingSpec &spec, const FitData &data, int trees, float base)
{
    const auto real = [&](const char *name) {
        return QByteArray::number(realParameter(spec.estimator, QLatin1String(name)), 'g', 9);
    };
    const bool isMulticlass = data.task == LearningTask::Multiclass;
    return {{"objective", isMulticlass ? "multi:softprob" : "reg:squarederror"},
            {"num_class", QByteArray::number(isMulticlass ? int(data.classes) : 0)},
            {"base_score", QByteArray::number(double(base), 'g', 9)},
            // The sum of the trees is their mean.
            {"learning_rate", QByteArray::number(1.0 / trees, 'g', 9)},
            {"reg_lambda", "0"},
            {"max_depth", QByteArray::number(wholeParameter(spec.estimator, QStringLiteral("max_depth")))},
            {"min_child_weight", real("min_samples_leaf")},
            {"subsample", real("subsample")},
            {"colsample_bynode", real("max_features")}};
}

} // namespace

Result<std::unique_ptr<Estimator>> RandomForestEstimator::fit(const TrainingSpec &spec, const FitData &data,
                                                              TrainingObserver &observer)
{
    auto made = std::make_unique<RandomForestEstimator>();
    made->m_task = data.task;
    made->m_outputs = data.outputs();
    made->m_featureCount = size_t(data.features.cols());
    XgboostMatrix training;
    ASSAY_CHECK(training.create(data.features, data.target, data.weights, data.categorical));
    const auto trees = int(wholeParameter(spec.estimator, QStringLiteral("n_estimators")));
    const auto base = float(baseOf(data));
    ASSAY_CHECK(made->m_booster.create({&training}, boosterParameters(spec, data, trees, base)));
    Slopes slopes = slopesAt(base, data);
    const QString loss = QStringLiteral("train_") + QLatin1String(curveLossName(data.task));
    Random random(std::uint64_t(spec.seed), "random forest");
    std::vector<double> means(slopes.gradients.size());
    for (int tree = 0; tree < trees; ++tree) {
        if (!observer.report(double(tree) / trees,
                             QCoreApplication::translate("core", "Tree %1 of %2").arg(tree + 1).arg(trees)))
            return trainingStopped();
        // A new seed is what XGBoost draws the next tree's rows from.
        ASSAY_CHECK(made->m_booster.set("seed", QByteArray::number(qint64(random.next() >> 33))));
        if (XGBoosterBoostOneIter(made->m_booster.handle(), training.handle(), slopes.gradients.data(),
                                  slopes.hessians.data(), bst_ulong(slopes.gradients.size())) != 0)
            return xgboostError();
        made->m_trees = tree + 1;
        // So far the sum holds tree + 1 of the trees that it is divided by.
        ASSAY_TRY(sums, made->m_booster.predict(training, 0, true));
        const double share = double(trees) / (tree + 1);
        for (size_t i = 0; i < means.size(); ++i)
            means[i] = double(base) + share * (double(sums[i]) - double(base));
        observer.curvePoint(loss, tree + 1,
                            curveLoss(data.task, data.target, made->predictionsFrom(means), data.outputs()));
    }
    return std::unique_ptr<Estimator>(std::move(made));
}

std::vector<double> RandomForestEstimator::predictionsFrom(std::span<const double> means) const
{
    std::vector<double> predictions(means.begin(), means.end());
    if (m_task == LearningTask::Regression)
        return predictions;
    for (double &probability : predictions)
        probability = std::clamp(probability, 0.0, 1.0);
    if (m_task == LearningTask::Binary)
        return predictions;
    for (auto row = predictions.begin(); row != predictions.end(); row += std::ptrdiff_t(m_outputs)) {
        const auto end = row + std::ptrdiff_t(m_outputs);
        const double sum = std::accumulate(row, end, 0.0);
        std::transform(row, end, row, [&](double p) { return sum > 0 ? p / sum : 1 / double(m_outputs); });
    }
    return predictions;
}

Result<std::vector<double>> RandomForestEstimator::predict(const FeatureMatrix &features, Progress &) const
{
    if (features.rows() == 0)
        return std::vector<double>();
    XgboostMatrix matrix;
    ASSAY_CHECK(matrix.create(features, {}, {}));
    ASSAY_TRY(sums, m_booster.predict(matrix, m_trees, true));
    return predictionsFrom(std::vector<double>(sums.begin(), sums.end()));
}

Result<Contributions> RandomForestEstimator::contributions(const FeatureMatrix &features, Progress &progress) const
{
    // Shares of several classes are divided by their sum, after which the parts of each no longer add up.
    if (m_task == LearningTask::Multiclass)
        return Estimator::contributions(features, progress);
    return m_booster.contributions(features, m_trees, progress);
}

Result<std::unique_ptr<Estimator>> RandomForestEstimator::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    auto made = std::make_unique<RandomForestEstimator>();
    made->m_task = shape.task;
    made->m_outputs = shape.outputs();
    made->m_featureCount = shape.features;
    ASSAY_TRY(trees, made->m_booster.load(bytes, shape));
    made->m_trees = trees;
    return std::unique_ptr<Estimator>(std::move(made));
}

Result<LearnedForm> RandomForestEstimator::learned() const
{
    ASSAY_TRY(form, m_booster.trees(m_trees));
    form.areShares = m_task != LearningTask::Regression;
    return LearnedForm(std::move(form));
}

} // namespace assay
