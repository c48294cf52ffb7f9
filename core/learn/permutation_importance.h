#pragma once

#include "core/base/progress.h"
#include "core/learn/metrics.h"
#include "core/learn/model.h"

#include <span>

namespace assay
{

/// How much a model needs one input.
struct InputImportance {
    QString input;
    Estimate growth; ///< of the loss, in its unit
};

struct ShuffleOptions {
    std::uint64_t seed = 1;
    int shuffles = 5; ///< at least 1
    int threads = 0;  ///< 0: one a core; results do not depend on it
};

/// By how much the loss of any model (RMSE, or log loss for classes) grows when the values of one input are shuffled
/// among `rows` (permutation importance; Breiman 2001, Fisher, Rudin and Dominici 2019), averaged over the shuffles;
/// largest first. `truth` belongs to `rows`, which count from 0 in `table`.
///
/// The 95 % interval is Student's t over rows, of each row's loss with the input shuffled, averaged over the shuffles,
/// less its loss as it is, and of what its value adds to the losses of the rows that it is given to (as in a
/// U-statistic of two rows, Hoeffding 1948); for RMSE by the delta method. It covers the growth that this model would
/// show on other rows of the same kind; it does not cover what another training would have learned. An input that the
/// model does not look at has exactly 0. Inputs that tell the same share what they matter, so each alone may look
/// small.
///
/// Refuses no rows, truth that does not fit, predictions that are not finite, and what predict() refuses. Where only
/// the shuffled predictions are not finite, the estimate is NaN.
Result<std::vector<InputImportance>> permutationImportance(const TrainedModel &model, const Table &table,
                                                           std::span<const std::uint32_t> rows,
                                                           std::span<const double> truth, const ShuffleOptions &options,
                                                           Progress &progress);

} // namespace assay
