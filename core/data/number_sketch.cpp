#include "core/data/number_sketch.h"

#include "core/data/sketch_bytes.h"

#include <array>
#include <cmath>

namespace assay
{

namespace
{

constexpr std::uint64_t mostCount = std::uint64_t(1) << 53;

/// The numbers that are there, in their order.
std::vector<double> presentOf(std::span<const double> numbers)
{
    std::vector<double> present(numbers.size());
    size_t count = 0;
    for (const double x : numbers) {
        present[count] = x;
        count += std::isnan(x) ? 0 : 1;
    }
    present.resize(count);
    return present;
}

size_t missingIn(std::span<const double> numbers)
{
    size_t missing = 0;
    for (const double x : numbers)
        missing += std::isnan(x) ? 1 : 0;
    return missing;
}

} // namespace

NumberSketch::NumberSketch(double unit, bool isWhole) : m_summary(unit), m_counts(ValueCounts(isWhole)) {}

NumberSketch NumberSketch::of(std::span<const double> numbers, double unit, bool isWhole, std::uint64_t block,
                              std::uint64_t expected)
{
    NumberSketch sketch(unit, isWhole);
    sketch.m_missing = std::int64_t(missingIn(numbers));
    std::vector<double> copy;
    std::span<const double> present = numbers;
    if (sketch.m_missing > 0) {
        copy = presentOf(numbers);
        present = copy;
    }
    sketch.m_summary.add(present);
    if (!sketch.m_counts->add(present, sketch.m_summary.min(), sketch.m_summary.max()))
        sketch.estimate(present, block, expected);
    return sketch;
}

void NumberSketch::estimate(std::span<const double> present, std::uint64_t block, std::uint64_t expected)
{
    m_counts.reset();
    m_estimates.emplace(Estimates{{}, KllSketch(block, expected), {}});
    m_estimates->distinct.add(present);
    const auto seen = [&](std::span<const double> batch, std::uint64_t weight) {
        m_estimates->frequent.add(batch, weight);
    };
    m_estimates->ranks.add(present, seen);
    m_estimates->ranks.flush(seen);
}

void NumberSketch::estimateCounts(const ValueCounts &counts)
{
    for (const ValueCounts::Entry &entry : counts.entries()) {
        m_estimates->distinct.add(HyperLogLog::hash(entry.number));
        m_estimates->ranks.add(entry.number, std::uint64_t(entry.count));
        m_estimates->frequent.add(entry.number, entry.count);
    }
}

void NumberSketch::merge(const NumberSketch &later)
{
    const auto before = std::uint64_t(m_summary.count());
    m_missing += later.m_missing;
    m_summary.merge(later.m_summary);
    if (m_counts && later.m_counts) {
        ValueCounts both = *m_counts;
        if (both.merge(*later.m_counts)) {
            m_counts = std::move(both);
            return;
        }
    }
    if (m_counts) {
        m_estimates.emplace(Estimates{{}, KllSketch(before), {}});
        estimateCounts(*m_counts);
        m_counts.reset();
    }
    if (later.m_counts) {
        estimateCounts(*later.m_counts);
        return;
    }
    m_estimates->distinct.merge(later.m_estimates->distinct);
    m_estimates->ranks.merge(later.m_estimates->ranks);
    m_estimates->frequent.merge(later.m_estimates->frequent);
}

void NumberSketch::write(SketchWriter &writer) const
{
    writer.varint(std::uint64_t(m_missing));
    m_summary.write(writer);
    writer.byte(m_counts ? 1 : 0);
    if (m_counts) {
        m_counts->write(writer);
        return;
    }
    m_estimates->distinct.write(writer);
    m_estimates->ranks.write(writer);
    m_estimates->frequent.write(writer);
}

NumberSketch NumberSketch::read(SketchReader &reader, double unit, bool isWhole)
{
    NumberSketch sketch(unit, isWhole);
    const std::uint64_t missing = reader.varint();
    if (missing > mostCount)
        reader.refuse();
    sketch.m_missing = std::int64_t(missing);
    sketch.m_summary = NumberSummary::read(reader, unit);
    if (reader.byte() == 1) {
        sketch.m_counts = ValueCounts::read(reader, isWhole);
        std::int64_t count = 0;
        for (const ValueCounts::Entry &entry : sketch.m_counts->entries()) {
            count += entry.count;
            if (!(entry.number >= sketch.m_summary.min() && entry.number <= sketch.m_summary.max()))
                reader.refuse();
        }
        if (count != sketch.m_summary.count())
            reader.refuse();
    } else {
        sketch.m_counts.reset();
        sketch.m_estimates.emplace();
        sketch.m_estimates->distinct = HyperLogLog::read(reader);
        sketch.m_estimates->ranks = KllSketch::read(reader);
        const double min = sketch.m_summary.min();
        const double max = sketch.m_summary.max();
        sketch.m_estimates->frequent = HeavyHitters::read(reader, min, max);
        const auto ends = sketch.m_estimates->ranks.quantiles(std::array{0.0, 1.0});
        if (sketch.m_estimates->ranks.count() != std::uint64_t(sketch.m_summary.count()) || ends.empty() ||
            !(ends[0] >= min && ends[1] <= max))
            reader.refuse();
    }
    return reader.isBad() ? NumberSketch(unit, isWhole) : std::move(sketch);
}

} // namespace assay
