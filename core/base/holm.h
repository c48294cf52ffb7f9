#pragma once

#include <span>
#include <vector>

namespace assay
{

/// Holm's step-down correction (1979) of p-values, in the given order: each may be compared with the level at which all
/// of them together are to be wrong.
std::vector<double> holmCorrected(std::span<const double> p);

/// The same when more tests could have been made than were, as a search does; the others count as p = 1.
std::vector<double> holmCorrected(std::span<const double> p, double tests);

} // namespace assay
