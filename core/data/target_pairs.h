#pragma once

#include "core/base/progress.h"
#include "core/data/profile.h"

namespace assay
{

/// Adds to `profile` how each column of numbers goes with `target`, and warns of those that give it away.
Result<> profileTarget(const Table &table, const Column &target, TableProfile &profile, Progress &progress,
                       int threads);

} // namespace assay
