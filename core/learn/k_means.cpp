#include "core/learn/k_means.h"

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/learn/estimator.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay
{

namespace
{

constexpr Eigen::Index rowBlock = 256;

Result<> checkRows(const FeatureMatrix &rows, size_t clusters)
{
    const auto refuse = [](const QString &text) { return Error{ErrorCode::Invalid, text}; };
    if (rows.rows() == 0 || rows.cols() == 0)
        return refuse(QCoreApplication::translate("core", "There are no rows to divide into groups."));
    if (clusters < 1 || clusters > size_t(rows.rows()))
        return refuse(QCoreApplication::translate("core", "%1 rows cannot be divided into %2 groups. Ask for 1 to %1.")
                          .arg(rows.rows())
                          .arg(clusters));
    if (!rows.allFinite())
        return refuse(QCoreApplication::translate("core", "A number is missing or infinite, so that rows have no "
                                                          "distance. Mend it or leave its column out."));
    return Done{};
}

/// Which centre is nearest to each row (of equally near ones the first), and its squared distance.
Result<> assign(const FeatureMatrix &rows, const FeatureMatrix &centres, std::vector<std::uint32_t> &labels,
                std::vector<double> &distances, const Progress &progress)
{
    const Eigen::RowVectorXd squares = centres.rowwise().squaredNorm().transpose();
    FeatureMatrix scores;
    for (Eigen::Index begin = 0; begin < rows.rows(); begin += rowBlock) {
        if (progress.isStopped())
            return trainingStopped();
        const Eigen::Index size = std::min(rowBlock, rows.rows() - begin);
        scores.noalias() = -2 * rows.middleRows(begin, size) * centres.transpose();
        scores.rowwise() += squares;
        for (Eigen::Index i = 0; i < size; ++i) {
            Eigen::Index place = 0;
            scores.row(i).minCoeff(&place);
            labels[size_t(begin + i)] = std::uint32_t(place);
            distances[size_t(begin + i)] = (rows.row(begin + i) - centres.row(place)).squaredNorm();
        }
    }
    return Done{};
}

/// The means of the groups. Empty ones take the rows farthest from their centres, which then leave their group.
FeatureMatrix meansOf(const FeatureMatrix &rows, const std::vector<std::uint32_t> &labels,
                      const std::vector<double> &distances, Eigen::Index clusters)
{
    FeatureMatrix sums = FeatureMatrix::Zero(clusters, rows.cols());
    std::vector<double> counts(size_t(clusters), 0);
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        sums.row(labels[size_t(row)]) += rows.row(row);
        ++counts[labels[size_t(row)]];
    }
    std::vector<std::uint32_t> empty;
    for (size_t k = 0; k < counts.size(); ++k) {
        if (counts[k] == 0)
            empty.push_back(std::uint32_t(k));
    }
    if (!empty.empty()) {
        std::vector<std::uint32_t> order(labels.size());
        std::iota(order.begin(), order.end(), 0U);
        std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(empty.size()), order.end(),
                          [&](std::uint32_t a, std::uint32_t b) {
                              return distances[a] != distances[b] ? distances[a] > distances[b] : a < b;
                          });
        for (size_t i = 0; i < empty.size(); ++i) {
            const std::uint32_t from = labels[order[i]];
            // Its last row must stay with a group, or that one would be empty.
            if (counts[from] < 2) {
                sums.row(empty[i]) = rows.row(order[i]);
                counts[empty[i]] = 1;
                continue;
            }
            sums.row(from) -= rows.row(order[i]);
            --counts[from];
            sums.row(empty[i]) = rows.row(order[i]);
            counts[empty[i]] = 1;
        }
    }
    for (Eigen::Index k = 0; k < clusters; ++k)
        sums.row(k) /= counts[size_t(k)];
    return sums;
}

double meanVariance(const FeatureMatrix &rows)
{
    const Eigen::RowVectorXd mean = rows.colwise().mean();
    double squares = 0;
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        squares += (rows.row(row) - mean).squaredNorm();
    return squares / double(rows.size());
}

/// Centres by k-means++: each is a row, drawn by its squared distance to those that are there; of some draws the one
/// that leaves the least.
Result<FeatureMatrix> drawCentres(const FeatureMatrix &rows, Eigen::Index clusters, Random &random,
                                  const Progress &progress)
{
    const auto n = size_t(rows.rows());
    const int trials = 2 + int(std::log(double(clusters)));
    FeatureMatrix centres(clusters, rows.cols());
    centres.row(0) = rows.row(Eigen::Index(random.below(n)));
    std::vector<double> nearest(n, std::numeric_limits<double>::infinity());
    const auto lower = [&](const auto &centre, std::vector<double> &distances) {
        double sum = 0;
        for (size_t i = 0; i < n; ++i) {
            // Who draws next asks again.
            if (i % size_t(rowBlock) == 0 && progress.isStopped())
                return 0.0;
            distances[i] = std::min(distances[i], (rows.row(Eigen::Index(i)) - centre).squaredNorm());
            sum += distances[i];
        }
        return sum;
    };
    double sum = lower(centres.row(0), nearest);
    for (Eigen::Index k = 1; k < clusters; ++k) {
        std::vector<double> best;
        double bestSum = std::numeric_limits<double>::infinity();
        for (int trial = 0; trial < trials; ++trial) {
            if (progress.isStopped())
                return trainingStopped();
            double left = random.uniform() * sum;
            size_t drawn = 0;
            // Where all distances are 0 any row is as good.
            if (!(sum > 0))
                drawn = random.below(n);
            for (; sum > 0 && drawn + 1 < n && left >= nearest[drawn]; ++drawn)
                left -= nearest[drawn];
            std::vector<double> distances = nearest;
            const double trialSum = lower(rows.row(Eigen::Index(drawn)), distances);
            if (trialSum < bestSum) {
                bestSum = trialSum;
                best = std::move(distances);
                centres.row(k) = rows.row(Eigen::Index(drawn));
            }
        }
        nearest = std::move(best);
        sum = bestSum;
    }
    return centres;
}

Result<KMeansResult> lloyd(const FeatureMatrix &rows, const FeatureMatrix &centres, const KMeansOptions &options,
                           double tolerance, Progress &progress)
{
    KMeansResult result;
    result.centres = centres;
    result.labels.assign(size_t(rows.rows()), std::numeric_limits<std::uint32_t>::max());
    std::vector<double> distances(result.labels.size());
    std::vector<std::uint32_t> before;
    bool isSettled = false;
    while (result.iterations < options.mostIterations && !isSettled) {
        before = result.labels;
        ASSAY_CHECK(assign(rows, result.centres, result.labels, distances, progress));
        const FeatureMatrix moved = meansOf(rows, result.labels, distances, centres.rows());
        const double shift = (moved - result.centres).squaredNorm();
        result.centres = moved;
        ++result.iterations;
        if (!progress.report(-1,
                             QCoreApplication::translate("core", "Moving centres, round %1").arg(result.iterations)))
            return trainingStopped();
        isSettled = before == result.labels || shift <= tolerance;
    }
    ASSAY_CHECK(assign(rows, result.centres, result.labels, distances, progress));
    result.inertia = std::accumulate(distances.begin(), distances.end(), 0.0);
    return result;
}

} // namespace

Result<KMeansResult> kMeansFrom(const FeatureMatrix &rows, const FeatureMatrix &centres, const KMeansOptions &options,
                                Progress &progress)
{
    ASSAY_CHECK(checkRows(rows, size_t(centres.rows())));
    if (centres.cols() != rows.cols() || !centres.allFinite())
        return Error{ErrorCode::Invalid, QCoreApplication::translate(
                                             "core", "The centres to start from do not have the features of the rows, "
                                                     "as finite numbers. Give %1 for each.")
                                             .arg(rows.cols())};
    return lloyd(rows, centres, options, options.tolerance * meanVariance(rows), progress);
}

Result<KMeansResult> kMeans(const FeatureMatrix &rows, const KMeansOptions &options, Progress &progress)
{
    ASSAY_CHECK(checkRows(rows, options.clusters));
    const double tolerance = options.tolerance * meanVariance(rows);
    Random random(options.seed, "k-means");
    KMeansResult best;
    best.inertia = std::numeric_limits<double>::infinity();
    for (int start = 0; start < std::max(1, options.starts); ++start) {
        ASSAY_TRY(centres, drawCentres(rows, Eigen::Index(options.clusters), random, progress));
        ASSAY_TRY(found, lloyd(rows, centres, options, tolerance, progress));
        if (start == 0 || found.inertia < best.inertia)
            best = std::move(found);
    }
    return best;
}

} // namespace assay
