#pragma once

#include "core/data/column_sketch.h"
#include "core/data/profile.h"

namespace assay
{

/// Describes one column exactly, in O(n) time and one copy of its numbers. Moments are those of NumberSummary,
/// quantiles are of type 7 (Hyndman and Fan 1996) with NumPy's interpolation. NaN where there are too few values. Any
/// thread.
ColumnProfile profileColumn(const Column &column);

/// Describes a column of numbers by its sketch, without a copy of them: exactly where the sketch holds the count of
/// each number; else distinct values and quantiles are estimates, within the profile's bounds, and the most frequent
/// numbers are counted again in the rows. Any thread.
ColumnProfile profileColumn(const Column &column, const NumberSketch &sketch);

/// The same without rows, for words too: then the counts of the most frequent values may be estimates as well.
ColumnProfile profileSketch(const QString &name, const ColumnSketch &sketch);

} // namespace assay
