#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace assay
{

class SketchReader;
class SketchWriter;

/// Ranks and quantiles of a stream of numbers in little memory (Karnin, Lang and Liberty, "Optimal quantile
/// approximation in streams", 2016). Level h holds sorted numbers that stand for 2^h each; a level that is full gives
/// every other number to the next one. Numbers come in by sorted batches, so low levels cost little and lose little;
/// of a long stream the paper's sampler lets in one of 2^s numbers, at least half a million in all. Merging is as
/// good as one stream. Random choices come from a generator of its own, seeded by `block`, so that the same calls give
/// the same sketch everywhere. A value type; one thread at a time.
class KllSketch final
{
public:
    /// Size of the top level.
    static constexpr size_t k = 1024;
    /// The share of numbers by which a rank is off at most, in all but 1 of 1,000 streams, over all ranks at once.
    static constexpr double rankError = 0.005;
    /// Gets every sorted batch that went in, and for how many numbers each of it stands.
    using SortedBatch = std::function<void(std::span<const double> batch, std::uint64_t weight)>;

    /// `expected` is how many numbers will come in all, in this sketch and those that it will be merged with: long
    /// streams are sampled from their first number on. 0: as they come.
    explicit KllSketch(std::uint64_t block = 0, std::uint64_t expected = 0);

    /// Adds numbers, of which none is NaN; -0 becomes 0. About 10 ns each, and 1 ns where the stream is sampled much.
    void add(std::span<const double> numbers, const SortedBatch &seen = {});
    /// Adds a number that comes `weight` times.
    void add(double number, std::uint64_t weight);
    /// Puts what waits for a full batch into its place. Asking does not need it, but lets `seen` see the rest.
    void flush(const SortedBatch &seen = {});
    /// Adds all numbers of `later`.
    void merge(KllSketch later);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// The share of numbers up to `number`, inclusive; NaN when there are none.
    [[nodiscard]] double rank(double number) const;
    /// The rank of each of `points`, which ascend.
    [[nodiscard]] std::vector<double> cdf(std::span<const double> points) const;
    /// For each probability, which ascend from 0 to 1, the number of that rank; none when there are no numbers.
    [[nodiscard]] std::vector<double> quantiles(std::span<const double> probabilities) const;
    /// How many numbers one that came in last stands for.
    [[nodiscard]] std::uint64_t sampleWeight() const { return std::uint64_t(1) << m_shift; }

    void write(SketchWriter &writer) const;
    /// What does not hold together makes `reader` bad.
    static KllSketch read(SketchReader &reader);

private:
    struct Weighted {
        double number = 0;
        std::uint64_t weight = 0;
    };
    std::uint64_t random();
    void takeBatch(const SortedBatch &seen);
    void insert(std::vector<double> sorted, size_t level);
    void compress();
    void compact(size_t level);
    [[nodiscard]] size_t capacity(size_t level) const;
    [[nodiscard]] std::vector<Weighted> sorted() const;

    std::uint64_t m_count = 0;
    std::uint64_t m_state = 0;
    unsigned m_shift = 0;
    std::vector<double> m_group; ///< of the sampler; fewer than 2^m_shift
    std::vector<double> m_batch; ///< let in, not sorted yet
    std::vector<std::vector<double>> m_levels;
    std::vector<std::uint64_t> m_scratch;
};

} // namespace assay
