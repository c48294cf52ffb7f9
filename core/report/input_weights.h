#pragma once

#include "core/base/progress.h"
#include "core/learn/model.h"

#include <span>

namespace assay
{

/// How much each input matters to any model: by how much its RMSE, or log loss for classes, grows when the input's
/// values are shuffled among `rows` (permutation importance, Breiman 2001), averaged over five seeded shuffles, in the
/// unit of that; largest first. `truth` belongs to `rows`, which count from 0 in `table`.
Result<std::vector<FeatureWeight>> shuffledInputWeights(const TrainedModel &model, const Table &table,
                                                        std::span<const std::uint32_t> rows,
                                                        std::span<const double> truth, Progress &progress);

} // namespace assay
