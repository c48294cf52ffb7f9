#pragma once

#include "core/data/heavy_hitters.h"
#include "core/data/hyper_log_log.h"
#include "core/data/kll_sketch.h"
#include "core/data/number_summary.h"
#include "core/data/value_counts.h"

#include <optional>

namespace assay
{

/// What is kept of a column of numbers: exact figures, and the count of each different number as long as there are few
/// of them; beyond that how many there are, their ranks and the most frequent ones, as sketches. A value type; one
/// thread at a time.
class NumberSketch final
{
public:
    /// Of many different numbers.
    struct Estimates {
        HyperLogLog distinct;
        KllSketch ranks;
        HeavyHitters frequent;
    };

    /// `unit` as for NumberSummary; numbers of a column that is `isWhole` are whole.
    explicit NumberSketch(double unit = 0, bool isWhole = false);
    /// Of the rows of one block, NaN where missing. `expected` is how many rows there are in all blocks.
    static NumberSketch of(std::span<const double> numbers, double unit, bool isWhole, std::uint64_t block,
                           std::uint64_t expected);

    void merge(const NumberSketch &later);

    [[nodiscard]] std::int64_t count() const { return m_missing + m_summary.count(); }
    [[nodiscard]] std::int64_t missing() const { return m_missing; }
    [[nodiscard]] const NumberSummary &summary() const { return m_summary; }
    /// Null when there are too many different numbers; then there are estimates.
    [[nodiscard]] const ValueCounts *counts() const { return m_counts ? &*m_counts : nullptr; }
    [[nodiscard]] const Estimates *estimates() const { return m_estimates ? &*m_estimates : nullptr; }

    void write(SketchWriter &writer) const;
    /// What does not hold together makes `reader` bad.
    static NumberSketch read(SketchReader &reader, double unit, bool isWhole);

private:
    void estimate(std::span<const double> present, std::uint64_t block, std::uint64_t expected);
    void estimateCounts(const ValueCounts &counts);

    std::int64_t m_missing = 0;
    NumberSummary m_summary;
    std::optional<ValueCounts> m_counts;
    std::optional<Estimates> m_estimates;
};

} // namespace assay
