#pragma once

#include "core/data/profile.h"

namespace assay
{

/// Warns in `profile` of what only the whole table shows: duplicate_column (a column that equals an earlier one in
/// every row; the later one is warned of too) and duplicate_rows (rows that equal an earlier one in all columns, unless
/// the columns have so few values that chance repeats them, or no value of some column comes twice).
/// O(rows · columns), on `threads` threads; any thread.
void warnOfTable(const Table &table, bool hasUniqueColumn, TableProfile &profile, int threads);

} // namespace assay
