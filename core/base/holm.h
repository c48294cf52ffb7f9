#pragma once

#include <span>
#include <vector>

namespace assay
{

/// Holm's step-down correction (1979) of p-values, in the given order: each may be compared with the level at which all
/// of them together are to be wrong.
std::vector<double> holmCorrected(std::span<const double> p);

} // namespace assay
