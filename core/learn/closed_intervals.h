#pragma once

#include "core/learn/metrics.h"

#include <span>

namespace assay
{

/// A share with Wilson's score interval (1927); all NaN without trials.
Estimate wilsonInterval(double successes, double trials);

/// A mean of row losses, NaN ones left out, with Student's t interval; NaN bounds for one row.
Estimate meanInterval(std::span<const double> losses);

} // namespace assay
