#pragma once

#include "core/base/result.h"
#include "core/learn/preparation.h"

namespace assay
{

class Progress;

/// How rows are divided into groups.
struct KMeansOptions {
    size_t clusters = 8;
    int starts = 10;          ///< how often centres are drawn anew; the best division counts
    int mostIterations = 300; ///< of each start
    double tolerance = 1e-4;  ///< ends when the centres move by less than this share of the mean variance, squared
    std::uint64_t seed = 1;
};

/// Groups of rows.
struct KMeansResult {
    FeatureMatrix centres;             ///< clusters × features
    std::vector<std::uint32_t> labels; ///< one a row: its centre
    double inertia = 0;                ///< sum of squared distances of the rows to their centres
    int iterations = 0;
};

/// Divides rows (n × features) into groups of small spread: starts by k-means++ with some trials for each centre
/// (Arthur and Vassilvitskii 2007), then Lloyd's iterations (1982). Refuses no rows, numbers that are not finite, and
/// more clusters than rows. Deterministic by the seed; stops with Cancelled.
Result<KMeansResult> kMeans(const FeatureMatrix &rows, const KMeansOptions &options, Progress &progress);

/// Lloyd's iterations alone, from these centres (clusters × features). A centre that loses all its rows goes to the row
/// that is farthest from its own, as in scikit-learn.
Result<KMeansResult> kMeansFrom(const FeatureMatrix &rows, const FeatureMatrix &centres, const KMeansOptions &options,
                                Progress &progress);

} // namespace assay
