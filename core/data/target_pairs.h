#pragma once

#include "core/base/progress.h"
#include "core/data/profile.h"

namespace assay
{

/// Pearson's correlation of two number columns over the rows where both are there, by two passes; NaN when one of them
/// does not vary or fewer than two rows are left.
double pearson(const std::vector<double> &a, const std::vector<double> &b);

/// Adds to `profile` how each column of numbers goes with `target`, and warns of those that give it away.
Result<> profileTarget(const Table &table, const Column &target, TableProfile &profile, Progress &progress);

} // namespace assay
