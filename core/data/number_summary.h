#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

namespace assay
{

class SketchReader;
class SketchWriter;

/// A sum whose rounding error does not grow with the number of terms (Neumaier 1974).
class CompensatedSum final
{
public:
    CompensatedSum() = default;
    CompensatedSum(double sum, double rest) : m_sum(sum), m_rest(rest) {}
    void add(double x)
    {
        const double next = m_sum + x;
        m_rest += std::abs(m_sum) >= std::abs(x) ? (m_sum - next) + x : (x - next) + m_sum;
        m_sum = next;
    }
    void add(const CompensatedSum &other)
    {
        add(other.m_sum);
        m_rest += other.m_rest;
    }
    /// Infinite terms leave the compensation NaN, but not the sum.
    [[nodiscard]] double value() const { return std::isfinite(m_rest) ? m_sum + m_rest : m_sum; }
    [[nodiscard]] double sum() const { return m_sum; }
    [[nodiscard]] double rest() const { return m_rest; }

private:
    double m_sum = 0;
    double m_rest = 0;
};

/// What can be said exactly of the numbers of a column without keeping them: how many, ends, mean and deviation, signs,
/// and how each goes with the one before. Later rows can be added, also those that another summary has seen. A value
/// type; one thread at a time.
class NumberSummary final
{
public:
    /// The multiple that counts as whole: 1, or a day for points in time; 0 where all are.
    explicit NumberSummary(double unit = 0) : m_unit(unit) {}

    /// Adds rows, in their order, of which none is NaN. About 3 ns a number.
    void add(std::span<const double> numbers);
    void merge(const NumberSummary &later);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// NaN when there are no numbers.
    [[nodiscard]] double min() const { return m_min; }
    [[nodiscard]] double max() const { return m_max; }
    /// Of the numbers that are finite; NaN when there are none.
    [[nodiscard]] double finiteMin() const { return m_finiteMin; }
    [[nodiscard]] double finiteMax() const { return m_finiteMax; }
    [[nodiscard]] double mean() const;
    /// Sample standard deviation, divisor n - 1; NaN of fewer than two numbers, and when the mean is not finite.
    [[nodiscard]] double sd() const;
    [[nodiscard]] std::int64_t zeros() const { return m_zeros; }
    [[nodiscard]] std::int64_t negatives() const { return m_negatives; }
    [[nodiscard]] std::int64_t infinities() const { return m_infinities; }
    /// Finite numbers that are no multiple of the unit.
    [[nodiscard]] std::int64_t fractions() const { return m_fractions; }
    /// Numbers below, and above, the one before.
    [[nodiscard]] std::int64_t falls() const { return m_falls; }
    [[nodiscard]] std::int64_t rises() const { return m_rises; }
    /// Each number is above the one before, or each is below: no number comes twice.
    [[nodiscard]] bool isStrict() const;

    void write(SketchWriter &writer) const;
    /// What does not hold together makes `reader` bad.
    static NumberSummary read(SketchReader &reader, double unit);

private:
    void addChunk(std::span<const double> numbers);
    void addDeviations(std::span<const double> numbers, double mean);
    void addSteps(std::span<const double> numbers);
    void addFractions(std::span<const double> numbers);
    void addFiniteEnds(std::span<const double> numbers);
    [[nodiscard]] double meanAbove(const NumberSummary &other) const;

    double m_unit;
    std::int64_t m_count = 0;
    double m_min = std::numeric_limits<double>::quiet_NaN();
    double m_max = std::numeric_limits<double>::quiet_NaN();
    double m_finiteMin = std::numeric_limits<double>::quiet_NaN();
    double m_finiteMax = std::numeric_limits<double>::quiet_NaN();
    double m_first = std::numeric_limits<double>::quiet_NaN();
    double m_last = std::numeric_limits<double>::quiet_NaN();
    CompensatedSum m_sum;
    CompensatedSum m_squares; ///< of the differences from the mean
    std::int64_t m_zeros = 0;
    std::int64_t m_negatives = 0;
    std::int64_t m_infinities = 0;
    std::int64_t m_fractions = 0;
    std::int64_t m_falls = 0;
    std::int64_t m_rises = 0;
};

} // namespace assay
