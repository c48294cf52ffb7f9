#include "core/learn/linear_contributions.h"

#include "core/learn/explained_rows.h"

namespace assay
{

Result<Contributions> linearContributions(const FeatureMatrix &features, const FeatureMatrix &coefficients,
                                          const Eigen::VectorXd &intercepts, const Progress &progress)
{
    const Eigen::Index outputs = coefficients.rows();
    Contributions made{size_t(outputs), size_t(features.cols()), {}, {}};
    const Eigen::RowVectorXd means =
        features.rows() > 0 ? Eigen::RowVectorXd(features.colwise().mean()) : Eigen::RowVectorXd::Zero(features.cols());
    const Eigen::VectorXd base = coefficients * means.transpose() + intercepts;
    made.base.assign(base.begin(), base.end());
    made.values.resize(size_t(features.rows() * outputs * features.cols()));
    Eigen::Map<FeatureMatrix> values(made.values.data(), features.rows() * outputs, features.cols());
    for (Eigen::Index row = 0; row < features.rows(); ++row) {
        if (progress.isStopped())
            return explanationStopped();
        for (Eigen::Index output = 0; output < outputs; ++output)
            values.row(row * outputs + output) = coefficients.row(output).cwiseProduct(features.row(row) - means);
    }
    return made;
}

} // namespace assay
