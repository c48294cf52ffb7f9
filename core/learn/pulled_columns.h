#pragma once

#include <Eigen/Core>

#include <vector>

namespace assay
{

/// Up to so many coefficients, a penalised fit looks at all of them together.
constexpr Eigen::Index fewCoefficients = 700;

/// Puts columns that a fit without them pulls harder than their penalty allows, `pulls[j]` > 1, into `columns`, the
/// hardest pulled first and at most as many as are there already (or a first lot). False when there are none: then the
/// fit over `columns` is the fit over all.
bool addPulledColumns(std::vector<Eigen::Index> &columns, const Eigen::VectorXd &pulls);

} // namespace assay
