#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

class SketchReader;
class SketchWriter;

/// How often each number comes, exactly, as long as there are few different ones: 4,096, or whole numbers of a range
/// of 16,384. A value type; one thread at a time.
class ValueCounts final
{
public:
    struct Entry {
        double number = 0;
        std::int64_t count = 0;
    };
    static constexpr size_t mostValues = 4096;
    static constexpr double mostWhole = 16'384;

    explicit ValueCounts(bool isWhole = false) : m_isWhole(isWhole) {}

    /// Counts numbers, of which none is NaN and all lie from `min` to `max`. False when there are too many different
    /// ones: what was counted is then void.
    [[nodiscard]] bool add(std::span<const double> numbers, double min, double max);
    [[nodiscard]] bool merge(const ValueCounts &later);
    /// In the order in which each number came first.
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// By number.
    [[nodiscard]] std::vector<Entry> sorted() const;

    void write(SketchWriter &writer) const;
    /// What does not hold together makes `reader` bad.
    static ValueCounts read(SketchReader &reader, bool isWhole);

private:
    [[nodiscard]] bool addWhole(std::span<const double> numbers, double min, double max);
    [[nodiscard]] bool add(double number, std::int64_t count);
    [[nodiscard]] bool hasRoom(double number) const;
    void grow();
    /// The slot that holds `number`, or the free one where it would go.
    [[nodiscard]] size_t slotOf(double number) const;

    bool m_isWhole;
    double m_min = 0;
    double m_max = 0;
    std::vector<Entry> m_entries;
    std::vector<std::uint16_t> m_slots; ///< place in m_entries plus 1, or 0
    unsigned m_slotBits = 0;            ///< there are 2^m_slotBits of them
};

} // namespace assay
