#pragma once

#include <cstddef>
#include <vector>

namespace assay
{

enum class TimeUnit { Second, Minute, Hour, Day, Week, Month, Quarter, Year };

/// Stretches of the calendar (UTC) of the same kind, one after the other: hours, days, weeks from Monday, months… A
/// value type.
struct TimeBuckets {
    TimeUnit unit = TimeUnit::Day;
    int step = 1; ///< how many units a bucket has, such as 15 minutes
    /// Where each begins, and where the last one ends, in ms since 1970; empty when there are none.
    std::vector<double> edges;

    [[nodiscard]] size_t count() const { return edges.empty() ? 0 : edges.size() - 1; }
    /// The bucket of a time from the first edge up to the last; O(log count).
    [[nodiscard]] size_t find(double time) const;
};

/// The shortest stretches, none shorter than a `shortest`, of which at most `most` reach from `first` to `last` (ms
/// since 1970, both finite, in the years 1 to 9999, first <= last).
TimeBuckets makeTimeBuckets(double first, double last, TimeUnit shortest = TimeUnit::Second, size_t most = 60);

} // namespace assay
