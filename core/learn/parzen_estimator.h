#pragma once

#include "core/learn/search_plan.h"

#include <span>
#include <vector>

namespace assay
{

/// A density on 0 to 1: a mixture of truncated normals around the given places, each as wide as the larger gap to its
/// neighbours, and one over the whole stretch (Bergstra et al. 2011).
class ParzenDensity final
{
public:
    explicit ParzenDensity(std::vector<double> places);
    [[nodiscard]] double draw(Random &random) const;
    [[nodiscard]] double logDensity(double place) const;

private:
    struct Kernel {
        double mean = 0;
        double sd = 1;
        double mass = 1; ///< of the normal within 0 to 1
    };
    std::vector<Kernel> m_kernels;
};

/// Parameters that lie where good results are denser than the others: the best tenth (at most 25) against the rest,
/// each dimension for itself, the likeliest of 24 draws. Failed trials count as bad.
ParameterSet likelyBetterParameters(const std::vector<SearchDimension> &dimensions, std::span<const TrialResult> done,
                                    Random &random);

} // namespace assay
