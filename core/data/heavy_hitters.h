#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace assay
{

class SketchReader;
class SketchWriter;

/// The most frequent of many different numbers, by lossy counting (Manku and Motwani, "Approximate frequency counts
/// over data streams", 2002) over sorted batches, in which equal numbers stand side by side: what comes once in a batch
/// is let go. A count is too low by at most `missed`, and never too high. A value type; one thread at a time.
class HeavyHitters final
{
public:
    struct Hit {
        double number = 0;
        std::int64_t count = 0;
    };

    /// Each number of the sorted batch stands for `weight` numbers of the stream.
    void add(std::span<const double> batch, std::uint64_t weight);
    void add(double number, std::int64_t count);
    void merge(const HeavyHitters &other);

    /// At most `most` numbers, most frequent first, ties by number; only those that surely lead the ones let go.
    [[nodiscard]] std::vector<Hit> top(size_t most) const;
    [[nodiscard]] std::int64_t missed() const { return m_missed; }

    void write(SketchWriter &writer) const;
    /// What does not hold together makes `reader` bad; all numbers lie from `min` to `max`.
    static HeavyHitters read(SketchReader &reader, double min, double max);

private:
    static constexpr size_t mostKept = 1024;
    [[nodiscard]] std::vector<Hit> ordered() const;
    void purge();

    std::unordered_map<double, std::int64_t> m_counts;
    std::int64_t m_missed = 0;
};

} // namespace assay
