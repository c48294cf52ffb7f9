#pragma once

#include "core/base/progress.h"
#include "core/learn/metrics.h"

#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

/// How often each row counts in a resample. A byte is enough: that one of n rows is drawn 256 times in n draws has a
/// probability below 1e-500.
using RowCounts = std::span<const std::uint8_t>;

/// Which count is which row's: its own, or any one's. The latter is faster, and the same to a bootstrap of one
/// statistic, but not to a difference of two.
enum class CountOrder { OfRows, Any };

/// Numbers that follow from rows that each count so many times; NaN where they are not defined. Immutable, any thread.
class CountedStatistics
{
public:
    virtual ~CountedStatistics() = default;
    [[nodiscard]] virtual size_t rows() const = 0;
    /// How many numbers.
    [[nodiscard]] virtual size_t size() const = 0;
    virtual void values(RowCounts counts, std::span<double> out) const = 0;
};

struct BootstrapOptions {
    std::uint64_t seed = 0;
    int resamples = 1000;
    int threads = 0;                    ///< 0: one a core; results do not depend on it
    const Progress *progress = nullptr; ///< may say stop; then all draws are NaN
    size_t block = 1;                   ///< neighbouring rows that are drawn together; see blockLength
};

/// The statistics of all rows, each counted once.
std::vector<double> plainValues(const CountedStatistics &statistics);

/// Draws of each statistic (size() × resamples, statistic by statistic) over resamples of the rows with replacement
/// (Efron 1979), or of blocks of neighbouring rows, the first following the last (circular blocks; Politis and Romano
/// 1992). Each resample has its own seed.
std::vector<std::vector<double>> bootstrapDraws(const CountedStatistics &statistics, const BootstrapOptions &options);

/// The acceleration of each statistic for BCa: the skewness of what groups of rows left out change, over at most 200
/// groups by chance (each row its own when there are fewer); 0 where nothing changes.
std::vector<double> jackknifeAccelerations(const CountedStatistics &statistics, const BootstrapOptions &options);

/// The 95 % interval by percentiles of the finite draws; NaN bounds when fewer than half are finite.
Estimate percentileInterval(double value, std::vector<double> draws);
/// The same, bias-corrected and accelerated (BCa; Efron 1987, 2.3).
Estimate bcaInterval(double value, std::vector<double> draws, double acceleration);
/// The same, by what draws are beyond the value (Hall's basic interval 1992), for statistics whose draws lie off to one
/// side; reaches as far as the value itself.
Estimate basicInterval(double value, std::vector<double> draws);

} // namespace assay
