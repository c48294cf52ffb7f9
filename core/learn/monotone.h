#pragma once

#include "core/base/result.h"
#include "core/learn/model.h"
#include "core/learn/training_spec.h"

#include <vector>

namespace assay
{

/// For each input, whether predictions may only rise with it (1), only fall (-1), or both (0), by the parameters
/// monotone_increasing and monotone_decreasing of the estimator. Refuses names that are not inputs, inputs of words,
/// and names in both lists.
Result<std::vector<int>> monotoneDirections(const TrainingSpec &spec, const std::vector<ModelInput> &inputs);

} // namespace assay
