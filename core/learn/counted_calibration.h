#pragma once

#include "core/learn/bootstrap.h"
#include "core/learn/scored_rows.h"

#include <vector>

namespace assay
{

/// The calibration error (see countedMetrics) of confidences and whether they were right, for rows that each count so
/// many times.
class CountedCalibration final : public CountedStatistics
{
public:
    /// `isRight` holds 0 or 1 a row.
    CountedCalibration(std::span<const std::uint8_t> isRight, std::span<const double> confidence,
                       CountOrder order = CountOrder::OfRows);

    [[nodiscard]] size_t rows() const override { return m_confidence.size(); }
    [[nodiscard]] size_t size() const override { return 1; }
    void values(RowCounts counts, std::span<double> out) const override;

    /// What one bin holds.
    struct Bin {
        double rows = 0;
        double confidence = 0; ///< summed
        double right = 0;      ///< summed
        double variance = 0;   ///< of `right`, if confidences were exactly right
        double low = 0;        ///< the smallest confidence
        double high = 0;
    };
    [[nodiscard]] std::vector<Bin> bins(RowCounts counts) const;

    /// False when so large differences between confidence and what was right, squared in their errors and summed over
    /// bins, come about in fewer than 2.5 % of cases although confidences are exactly right (by chi-squared, as Hosmer
    /// and Lemeshow 1980 for a model that was not fitted to these rows).
    [[nodiscard]] bool canBeExact() const;

    static constexpr size_t binCount = 10;

private:
    std::vector<std::uint32_t> m_order; ///< ascending by confidence; empty when counts come so
    std::vector<double> m_confidence;   ///< sorted
    std::vector<std::uint8_t> m_right;  ///< by place in the order
};

/// Of two classes the probability of the second and whether it came true, of several that of the likeliest.
CountedCalibration countedCalibration(const ScoredRows &rows, CountOrder order = CountOrder::OfRows);

} // namespace assay
