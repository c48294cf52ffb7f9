#include "core/learn/moments.h"

#include "core/learn/standard_rows.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace assay
{

Eigen::VectorXd Moments::coefficients(const Eigen::VectorXd &standard) const
{
    return standard.cwiseProduct(factor) / targetFactor;
}

double Moments::intercept(const Eigen::VectorXd &standard) const
{
    return targetShift + (targetMean - mean.dot(standard)) / targetFactor - shift.dot(coefficients(standard));
}

double Moments::rootMeanSquare(const Eigen::VectorXd &standard) const
{
    const Eigen::VectorXd fitted = gram.selfadjointView<Eigen::Lower>() * standard;
    const double squares = targetSquares - 2 * cross.dot(standard) + standard.dot(fitted);
    return std::sqrt(std::max(0.0, squares) / weight) / targetFactor;
}

Result<Moments> momentsOf(const FitData &data, TrainingObserver &observer, const RowKernels &kernels)
{
    Moments moments;
    StandardRows rows(data.features, data.target, kernels);
    moments.targetShift = rows.targetShift();
    moments.targetFactor = rows.targetFactor();
    const size_t width = rows.width();
    AlignedNumbers sums(width * width);
    for (size_t first = 0; first < rows.rows(); first += rows.panelRows()) {
        const size_t count = std::min(rows.panelRows(), rows.rows() - first);
        const double *panel = rows.panel(first, count);
        const double *left = data.weights.empty() ? panel : rows.weighed(count, data.weights.data() + first);
        if (!rows.addGram(left, panel, count, sums.data(), observer))
            return trainingStopped();
    }

    const auto p = Eigen::Index(rows.columns());
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const Eigen::Map<const RowMajor> all(sums.data(), Eigen::Index(width), Eigen::Index(width));
    moments.weight = all(p, p);
    moments.mean = all.row(p).head(p) / moments.weight;
    moments.targetMean = all(p + 1, p) / moments.weight;
    moments.shift.resize(p);
    moments.factor.resize(p);
    for (Eigen::Index j = 0; j < p; ++j) {
        moments.shift[j] = rows.shift(size_t(j));
        moments.factor[j] = rows.factor(size_t(j));
    }
    moments.gram = Eigen::MatrixXd::Zero(p, p);
    moments.gram.triangularView<Eigen::Lower>() = all.topLeftCorner(p, p);
    moments.columnNoise = 100 * std::numeric_limits<double>::epsilon() * moments.gram.diagonal();
    moments.gram.selfadjointView<Eigen::Lower>().rankUpdate(moments.mean, -moments.weight);
    moments.cross = all.row(p + 1).head(p).transpose() - moments.weight * moments.targetMean * moments.mean;
    moments.targetSquares = all(p + 1, p + 1) - moments.weight * moments.targetMean * moments.targetMean;
    // What varies less than its own rounding does not vary.
    for (Eigen::Index j = 0; j < p; ++j) {
        const double rounding = std::abs(moments.shift[j] * moments.factor[j]) * std::numeric_limits<double>::epsilon();
        moments.columnNoise[j] = std::max(moments.columnNoise[j], 4 * moments.weight * rounding * rounding);
    }
    return moments;
}

} // namespace assay
