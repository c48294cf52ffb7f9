#include "core/learn/linear_model.h"

#include "core/learn/linear_contributions.h"
#include "core/learn/number_blob.h"

#include <cmath>

namespace assay
{

namespace
{

using Scores = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Scores (rows × outputs) become what the task predicts.
void toPredictions(Eigen::Ref<Scores> scores, LearningTask task)
{
    if (task == LearningTask::Regression)
        return;
    if (task == LearningTask::Binary) {
        scores = scores.unaryExpr([](double score) {
            const double e = std::exp(-std::abs(score));
            return score >= 0 ? 1 / (1 + e) : e / (1 + e);
        });
        return;
    }
    scores.colwise() -= scores.rowwise().maxCoeff().eval();
    scores = scores.array().exp();
    scores.array().colwise() /= scores.rowwise().sum().eval().array();
}

} // namespace

Result<std::unique_ptr<Estimator>> LinearModel::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    const auto numbers = numbersFromBlob(bytes);
    if (!numbers || numbers->size() != shape.outputs() * (shape.features + 1))
        return damagedModel();
    const Eigen::Map<const Scores> all(numbers->data(), Eigen::Index(shape.outputs()),
                                       Eigen::Index(shape.features + 1));
    return std::unique_ptr<Estimator>(
        std::make_unique<LinearModel>(shape.task, all.rightCols(all.cols() - 1), all.col(0)));
}

Result<std::vector<double>> LinearModel::predict(const FeatureMatrix &features, Progress &progress) const
{
    constexpr Eigen::Index numbersInBlock = 1'000'000;
    const Eigen::Index block = std::max<Eigen::Index>(1, numbersInBlock / (features.cols() + m_intercepts.size()));
    std::vector<double> prediction(size_t(features.rows() * m_intercepts.size()));
    Eigen::Map<Scores> scores(prediction.data(), features.rows(), m_intercepts.size());
    for (Eigen::Index begin = 0; begin < features.rows(); begin += block) {
        if (progress.isStopped())
            return trainingStopped();
        const Eigen::Index count = std::min(block, features.rows() - begin);
        auto part = scores.middleRows(begin, count);
        part.noalias() = features.middleRows(begin, count) * m_coefficients.transpose();
        part.rowwise() += m_intercepts.transpose();
        toPredictions(part, m_task);
    }
    return prediction;
}

std::vector<double> LinearModel::weights() const
{
    const Eigen::RowVectorXd sizes = m_coefficients.cwiseAbs().colwise().sum();
    return {sizes.begin(), sizes.end()};
}

QByteArray LinearModel::save() const
{
    std::vector<double> numbers;
    for (Eigen::Index output = 0; output < m_intercepts.size(); ++output) {
        numbers.push_back(m_intercepts[output]);
        const Eigen::RowVectorXd row = m_coefficients.row(output);
        numbers.insert(numbers.end(), row.begin(), row.end());
    }
    return blobFromNumbers(numbers);
}

Result<Contributions> LinearModel::contributions(const FeatureMatrix &features, Progress &progress) const
{
    return linearContributions(features, m_coefficients, m_intercepts, progress);
}

Result<LearnedForm> LinearModel::learned() const
{
    // Column by column, which is feature by feature.
    return LearnedForm(LinearForm{{m_coefficients.data(), m_coefficients.data() + m_coefficients.size()},
                                  {m_intercepts.begin(), m_intercepts.end()}});
}

} // namespace assay
