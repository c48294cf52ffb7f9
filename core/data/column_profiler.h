#pragma once

#include "core/data/profile.h"

namespace assay
{

/// Describes one column exactly, in O(n log n) time and one copy of its numbers. The mean is a compensated sum over
/// rows in order, the standard deviation a second pass over the differences from it (divisor n - 1), quantiles are of
/// type 7 (Hyndman and Fan 1996) with NumPy's interpolation. NaN where there are too few values. Any thread.
ColumnProfile profileColumn(const Column &column);

} // namespace assay
