#pragma once

#include <span>
#include <vector>

namespace assay
{

/// How the residuals (prediction - truth) of models on the same rows are spread.
struct ResidualShares {
    std::vector<double> middles;             ///< of equal ranges from -reach to reach, ascending, 0 in the middle one
    std::vector<std::vector<double>> shares; ///< for each model, of all its rows those in each range
    double beyond = 0;                       ///< the largest share of a model's rows that lie further out
};

/// The ranges reach as far as 99.5 % of the residuals of the model that errs furthest, so that a few rows do not press
/// all others into one range. Residuals that are not finite lie further out than all. `predictions` (models × n) have
/// as many rows as `truth`. Without residuals other than 0 there is one range.
ResidualShares residualShares(std::span<const double> truth, std::span<const std::vector<double>> predictions,
                              int ranges = 41);

/// The quantiles of the finite ones among `values` at 0.5 %, 1.5 % … 99.5 %, linear (Hyndman and Fan's type 7); empty
/// without any.
std::vector<double> percentilesOf(std::span<const double> values);

} // namespace assay
