#pragma once

#include "core/data/kll_sketch.h"
#include "core/data/number_summary.h"
#include "core/data/profile.h"
#include "core/data/value_counts.h"

namespace assay::value_figures
{

/// The most frequent values of a column that its profile names.
inline constexpr size_t topCount = 10;

/// Of a column of `count` rows of which nothing else is known.
ColumnProfile emptyProfile(const QString &name, ColumnType type, std::int64_t count);
/// Distinct values, the most frequent ones, quantiles (type 7 of Hyndman and Fan 1996, with NumPy's interpolation) and
/// the histogram, of every number there is, ascending, each with its count.
void describeCounts(const std::vector<ValueCounts::Entry> &counts, ColumnProfile &profile);
/// Quantiles and the histogram of numbers of which only ranks are known, besides what sums them up.
void describeRanks(const KllSketch &ranks, const NumberSummary &summary, ColumnProfile &profile);
/// What does not make sense for the column's type is taken away; times are whole milliseconds.
void fitToType(ColumnProfile &profile);

} // namespace assay::value_figures
