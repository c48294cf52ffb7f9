#pragma once

#include "core/base/progress.h"
#include "core/data/profile.h"

namespace assay
{

/// Adds to `profile.pairs` how columns go together: numbers by Pearson and Spearman, a category (of at most 100 words)
/// with a category or with tenths of numbers by Cramér's V. Each column with `target` (may be null) over all rows
/// (above mostSortedRows, over 100,000 chosen evenly), strongest first; then the 50 strongest of the other pairs of the
/// first 60 columns, over 100,000 rows at most, chosen evenly. Pearson with the target is there already. Columns that
/// do not vary are left out.
Result<> profilePairs(const Table &table, const Column *target, TableProfile &profile, Progress &progress, int threads);

} // namespace assay
