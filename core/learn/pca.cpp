#include "core/learn/pca.h"

#include "core/base/progress.h"
#include "core/learn/estimator.h"

#include <Eigen/QR>
#include <Eigen/SVD>
#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

/// The singular values of a larger square take minutes, in which nothing can be stopped.
constexpr Eigen::Index mostSide = 1000;

Result<> checkRows(const FeatureMatrix &rows)
{
    const auto refuse = [](const QString &text) { return Error{ErrorCode::Invalid, text}; };
    if (rows.rows() < 2 || rows.cols() < 1)
        return refuse(QCoreApplication::translate("core", "Principal components need at least two rows of numbers."));
    if (std::min(rows.rows(), rows.cols()) > mostSide)
        return refuse(QCoreApplication::translate("core", "Principal components of %1 features take too long; allowed "
                                                          "are %2. Leave columns out.")
                          .arg(rows.cols())
                          .arg(mostSide));
    if (!rows.allFinite())
        return refuse(QCoreApplication::translate("core", "A number is missing or infinite, so that there are no "
                                                          "principal components. Mend it or leave its column out."));
    return Done{};
}

/// A matrix of at most features × features with the same singular values and right vectors as the centred rows.
Result<Eigen::MatrixXd> reduced(const FeatureMatrix &rows, const Eigen::RowVectorXd &mean, const Progress &progress)
{
    if (rows.rows() <= rows.cols())
        return Eigen::MatrixXd(rows.rowwise() - mean);
    const Eigen::Index features = rows.cols();
    const Eigen::Index block = std::max<Eigen::Index>(features, 256);
    Eigen::MatrixXd upper = Eigen::MatrixXd::Zero(features, features);
    Eigen::MatrixXd stacked;
    for (Eigen::Index begin = 0; begin < rows.rows(); begin += block) {
        if (progress.isStopped())
            return trainingStopped();
        const Eigen::Index size = std::min(block, rows.rows() - begin);
        stacked.resize(features + size, features);
        stacked.topRows(features) = upper;
        stacked.bottomRows(size) = rows.middleRows(begin, size).rowwise() - mean;
        const Eigen::HouseholderQR<Eigen::Ref<Eigen::MatrixXd>> decomposition(stacked);
        upper = stacked.topRows(features).triangularView<Eigen::Upper>();
    }
    return upper;
}

} // namespace

FeatureMatrix PrincipalComponents::project(const FeatureMatrix &rows) const
{
    return (rows.rowwise() - mean) * components.transpose();
}

Result<PrincipalComponents> principalComponents(const FeatureMatrix &rows, size_t count, Progress &progress)
{
    ASSAY_CHECK(checkRows(rows));
    const Eigen::Index most = std::min(rows.rows(), rows.cols());
    if (count < 1 || count > size_t(most))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "%1 principal components were asked for; allowed are 1 to %2.")
                         .arg(count)
                         .arg(most)};
    if (!progress.report(-1, QCoreApplication::translate("core", "Finding principal components")))
        return trainingStopped();
    PrincipalComponents found;
    found.mean = rows.colwise().mean();
    ASSAY_TRY(small, reduced(rows, found.mean, progress));
    const Eigen::BDCSVD<Eigen::MatrixXd> decomposition(small, Eigen::ComputeThinV);
    const Eigen::VectorXd variances = decomposition.singularValues().cwiseAbs2() / double(rows.rows() - 1);
    const auto kept = Eigen::Index(count);
    found.components = decomposition.matrixV().leftCols(kept).transpose();
    for (Eigen::Index i = 0; i < kept; ++i) {
        Eigen::Index place = 0;
        found.components.row(i).cwiseAbs().maxCoeff(&place);
        if (found.components(i, place) < 0)
            found.components.row(i) *= -1;
    }
    const double sum = variances.sum();
    found.variances = variances.head(kept);
    found.shares = found.variances * (sum > 0 ? 1 / sum : 0);
    return found;
}

} // namespace assay
