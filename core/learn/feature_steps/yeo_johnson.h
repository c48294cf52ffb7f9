#pragma once

#include "core/base/progress.h"

#include <span>

namespace assay
{

/// Yeo and Johnson's power of one number (Biometrika 2000): of 1 + x for x >= 0, of 1 - x with 2 - λ below. What would
/// be too large for a double is the largest one.
double yeoJohnson(double value, double lambda);

/// The λ under which the powers of `values` (finite) are most likely normal, by Brent's method to 1e-7, as in SciPy
/// and scikit-learn's PowerTransformer; 1, which changes nothing, when they do not vary or `progress` says stop.
double likelyYeoJohnson(std::span<const double> values, const Progress &progress);

} // namespace assay
