#pragma once

#include <cstdint>
#include <span>

namespace assay
{

/// How far apart two samples are that were counted in the same k cells (words, or ranges of numbers).
///
/// With p and q the shares of the n and m counts, c = 1/n + 1/m, and no true difference, 8·jsd/c, 8·hellinger²/c and
/// psi/c are about chi-square with k - 1 degrees of freedom while expected counts are not tiny (Yurdakul 2018 for psi;
/// the others by the same expansion). So each distance has a limit that knows the sizes of the samples, where fixed
/// limits such as 0.1 raise false alarms in small samples and miss changes in large ones.
struct DistributionDistance {
    int cells = 0;        ///< k: cells that hold a count in either sample, rare ones merged into one
    double jsd = 0;       ///< Jensen-Shannon divergence, in nats: 0 to ln 2
    double jsdLimit = 0;  ///< the 95 % limit of jsd under no change
    double psi = 0;       ///< population stability index; an empty share counts as 0.0001
    double psiLimit = 0;  ///< its 95 % limit
    double hellinger = 0; ///< sqrt(1 - Σ sqrt(p q)): 0 to 1
    double hellingerLimit = 0;
    double p = 1; ///< P(a jsd this large under no change); 1 when there are fewer than two cells

    [[nodiscard]] bool isBeyondChance() const { return jsd > jsdLimit; }
};

/// Compares the counts of two samples in the same cells. Cells whose expected count is below 5 in either sample are
/// merged into one. An empty sample is at distance 0 from any other. `a` and `b` are equally long. Any thread.
DistributionDistance distributionDistance(std::span<const std::int64_t> a, std::span<const std::int64_t> b);

/// The largest difference of the empirical distribution functions of two samples (Kolmogorov-Smirnov statistic), 0 to
/// 1. Both are sorted and without NaN; an empty one is at distance 0. O(n + m), any thread.
double kolmogorovSmirnov(std::span<const double> a, std::span<const double> b);

} // namespace assay
