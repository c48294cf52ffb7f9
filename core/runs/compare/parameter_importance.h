#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/metrics.h"
#include "core/runs/run.h"

#include <vector>

namespace assay
{

/// What one parameter tells about a metric.
struct ParameterShare {
    QString parameter;
    /// The share of the metric's variance that is lost without it, alone and together with others (its total effect;
    /// Jansen 1999); 0 to about 1.
    Estimate share;
    /// Spearman's rank correlation with the metric and its interval by Fisher's z (standard error by Bonett and Wright
    /// 2000); NaN for words.
    Estimate correlation;
};

/// What two parameters tell together that neither tells alone, as a share of the metric's variance.
struct ParameterPair {
    QString first;
    QString second;
    Estimate share;
};

struct ParameterImportance {
    QString metric;
    std::int64_t runs = 0; ///< that have the metric
    /// The share of the metric's variance that trees predict for runs that they have not seen; at or below 0 the
    /// parameters tell nothing that could be found.
    double explained = 0;
    std::vector<ParameterShare> parameters; ///< largest share first; those alike in all runs are left out
    std::vector<ParameterPair> pairs;       ///< of the parameters that matter most, largest first
};

/// One row a run, one column a parameter: numbers where all of its values are, else words.
Table parameterTable(const QList<Run> &runs);

/// Fits boosted trees to how a metric (one value a row of `parameters`, NaN where a run has none) follows from
/// parameters, each on four fifths of the runs, and shuffles parameters among the runs of the other fifth (permutation
/// importance; Breiman 2001): half the growth of the squared error over the variance. For two parameters both are
/// shuffled alike, and their share is that of each alone less that of both. Intervals are Student's t over runs; they
/// cover which runs were made, not what other trees would have found. Parameters that always change together share
/// what they tell. Deterministic. Refuses fewer than 10 runs with the metric, a metric that does not vary, and runs
/// whose parameters are all alike.
Result<ParameterImportance> parameterImportance(const QString &metric, const Table &parameters,
                                                const std::vector<double> &values, Progress &progress);

} // namespace assay
