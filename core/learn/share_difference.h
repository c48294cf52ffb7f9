#pragma once

#include "core/learn/metrics.h"

#include <span>

namespace assay
{

/// How far a number of two separate groups of rows differs: A's less B's.
struct GroupGap {
    Estimate difference;
    double p = 1; ///< two-sided
};

/// Of two shares, with Newcombe's interval (1998, method 10: from two Wilson intervals) and the score test of equal
/// shares (as the z-test with one pooled share). NaN where a group has no trials.
GroupGap shareDifference(double successesA, double trialsA, double successesB, double trialsB);

/// Of two means, with Welch's t (1947): interval and test. NaN bounds where a group has less than two rows.
GroupGap meanDifference(std::span<const double> a, std::span<const double> b);

} // namespace assay
