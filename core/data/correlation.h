#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace assay
{

/// Pearson's correlation of two number columns over the rows where both are there, by two passes: -1 to 1; NaN when one
/// of them does not vary or fewer than two rows are left. Equally long; NaN is missing. O(n), any thread.
double pearson(const std::vector<double> &a, const std::vector<double> &b);

/// Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank, over the rows where both
/// are there. NaN as for Pearson's. O(n log n), any thread.
double spearman(const std::vector<double> &a, const std::vector<double> &b);

/// Differences of numbers, of which none is missing, from their mean: what correlations with many others share.
/// Immutable; any thread.
class Deviations final
{
public:
    explicit Deviations(std::span<const double> numbers);
    /// Pearson's, as by pearson(). O(n).
    [[nodiscard]] double correlation(const Deviations &other) const;

private:
    std::vector<double> m_deviations;
    double m_norm = 0;
};

/// A column of numbers, NaN where missing, sorted once for its correlations with many others of the same length, which
/// are those of pearson() and spearman() and cost O(n) each. Immutable; any thread.
class RankedNumbers final
{
public:
    explicit RankedNumbers(std::vector<double> numbers);
    [[nodiscard]] double pearson(const RankedNumbers &other) const;
    [[nodiscard]] double spearman(const RankedNumbers &other) const;
    [[nodiscard]] const std::vector<double> &numbers() const { return m_numbers; }

private:
    std::vector<double> m_numbers;
    std::vector<std::uint32_t> m_order;                       ///< rows that have a value, by value
    std::optional<Deviations> m_deviations, m_rankDeviations; ///< when no value is missing
};

/// Cramér's V of two columns of codes from 0 (negative is missing) over the rows where both are there, without bias
/// correction (Cramér 1946, 21.9): sqrt(χ² / (n · (min(r, c) - 1))), 0 to 1. NaN when one of them has fewer than two
/// codes. Equally long. O(n + codes of a · codes of b), any thread.
double cramersV(std::span<const std::int32_t> a, std::span<const std::int32_t> b);

/// Codes of tenths: 0 for numbers below the first decile, to 9; fewer where values repeat; -1 for NaN.
std::vector<std::int32_t> decileCodes(const std::vector<double> &numbers);

} // namespace assay
