#include "core/data/kll_sketch.h"

#include "core/data/radix_sort.h"
#include "core/data/sketch_bytes.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace assay
{

namespace
{

constexpr size_t batchSize = 4096;
/// So many numbers of a stream are let in before one of two is enough: sampling is then off by 0.2 % of the ranks at
/// most, in 99 of 100 streams (Kolmogorov's distribution).
constexpr std::uint64_t unsampled = std::uint64_t(1) << 19;
constexpr size_t leastCapacity = 8;
constexpr double shrinking = 2.0 / 3;
constexpr size_t mostLevels = 62;
constexpr std::uint64_t mostCount = std::uint64_t(1) << 53;

unsigned shiftFor(std::uint64_t count)
{
    return count < 2 * unsampled ? 0 : unsigned(std::bit_width(count / unsampled)) - 1;
}

/// Both are sorted. Without a branch on the numbers, which nobody could predict.
std::vector<double> merged(const std::vector<double> &a, const std::vector<double> &b)
{
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    std::vector<double> result(a.size() + b.size());
    size_t i = 0;
    size_t j = 0;
    size_t to = 0;
    while (i < a.size() && j < b.size()) {
        const bool isSecond = b[j] < a[i];
        result[to++] = isSecond ? b[j] : a[i];
        j += isSecond ? 1 : 0;
        i += isSecond ? 0 : 1;
    }
    const auto rest = std::copy(a.begin() + std::ptrdiff_t(i), a.end(), result.begin() + std::ptrdiff_t(to));
    std::copy(b.begin() + std::ptrdiff_t(j), b.end(), rest);
    return result;
}

} // namespace

KllSketch::KllSketch(std::uint64_t block, std::uint64_t expected)
    : m_state(0x6b6c6c2d61737361 ^ (block * 0xd1342543de82ef95)),
      m_shift(shiftFor(expected))
{
}

/// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t KllSketch::random()
{
    std::uint64_t x = m_state += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

size_t KllSketch::capacity(size_t level) const
{
    const double depth = double(m_levels.size() - 1 - level);
    return std::max(leastCapacity, size_t(std::ceil(double(k) * std::pow(shrinking, depth))));
}

void KllSketch::add(std::span<const double> numbers, const SortedBatch &seen)
{
    if (shiftFor(m_count + numbers.size()) > m_shift) {
        flush(seen);
        m_shift = shiftFor(m_count + numbers.size());
    }
    m_count += numbers.size();
    const size_t group = size_t(1) << m_shift;
    m_batch.reserve(batchSize);
    // What is left of the last call's group comes first.
    while (!m_group.empty() && !numbers.empty()) {
        m_group.push_back(numbers.front());
        numbers = numbers.subspan(1);
        if (m_group.size() < group)
            continue;
        m_batch.push_back(m_group[random() & (group - 1)]);
        m_group.clear();
        if (m_batch.size() == batchSize)
            takeBatch(seen);
    }
    while (numbers.size() >= group) {
        const size_t groups = std::min(batchSize - m_batch.size(), numbers.size() >> m_shift);
        if (m_shift == 0) {
            m_batch.insert(m_batch.end(), numbers.begin(), numbers.begin() + std::ptrdiff_t(groups));
        } else {
            for (size_t i = 0; i < groups; ++i)
                m_batch.push_back(numbers[(i << m_shift) + (random() & (group - 1))]);
        }
        numbers = numbers.subspan(groups << m_shift);
        if (m_batch.size() == batchSize)
            takeBatch(seen);
    }
    m_group.insert(m_group.end(), numbers.begin(), numbers.end());
}

void KllSketch::add(double number, std::uint64_t weight)
{
    m_count += weight;
    // No higher than the top level would be without it, so that the levels below keep their size.
    const std::uint64_t full = m_count / k;
    const unsigned top = full == 0 ? 0 : unsigned(std::bit_width(full)) - 1;
    const std::uint64_t copies = weight >> top;
    if (copies > 0)
        insert(std::vector<double>(size_t(copies), number + 0.0), top);
    for (unsigned level = 0; level < top; ++level) {
        if ((weight >> level) & 1)
            insert({number + 0.0}, level);
    }
    compress();
}

void KllSketch::takeBatch(const SortedBatch &seen)
{
    sortNumbers(m_batch, m_scratch);
    if (seen)
        seen(m_batch, sampleWeight());
    insert(m_batch, m_shift);
    m_batch.clear();
    compress();
}

void KllSketch::flush(const SortedBatch &seen)
{
    if (!m_batch.empty())
        takeBatch(seen);
    // A group that is not full stands for as many numbers as it has: one of each power of two in their number.
    std::span<const double> rest = m_group;
    for (unsigned level = 0; level < m_shift; ++level) {
        const size_t size = size_t(1) << level;
        if ((m_group.size() & size) == 0)
            continue;
        insert({rest[random() & (size - 1)] + 0.0}, level);
        rest = rest.subspan(size);
    }
    m_group.clear();
    compress();
}

void KllSketch::insert(std::vector<double> sorted, size_t level)
{
    if (m_levels.size() <= level)
        m_levels.resize(level + 1);
    m_levels[level] = m_levels[level].empty() ? std::move(sorted) : merged(m_levels[level], sorted);
}

void KllSketch::compress()
{
    const auto isTooLarge = [&] {
        size_t size = 0;
        size_t most = 0;
        for (size_t level = 0; level < m_levels.size(); ++level) {
            size += m_levels[level].size();
            most += capacity(level);
        }
        return size > most;
    };
    while (isTooLarge()) {
        size_t level = 0;
        while (m_levels[level].size() < capacity(level))
            ++level;
        compact(level);
    }
}

void KllSketch::compact(size_t level)
{
    if (level + 1 == m_levels.size())
        m_levels.emplace_back();
    std::vector<double> &from = m_levels[level];
    // An odd number stays; which one is chosen so that neither end is favoured.
    const bool isOdd = from.size() % 2 == 1;
    const std::uint64_t choice = random();
    const bool keepsFirst = isOdd && (choice & 2) != 0;
    std::vector<double> promoted;
    promoted.reserve(from.size() / 2);
    for (size_t i = (keepsFirst ? 1 : 0) + (choice & 1); promoted.size() < from.size() / 2; i += 2)
        promoted.push_back(from[i]);
    from = isOdd ? std::vector{keepsFirst ? from.front() : from.back()} : std::vector<double>();
    insert(std::move(promoted), level + 1);
}

void KllSketch::merge(KllSketch later)
{
    later.flush();
    flush();
    m_count += later.m_count;
    m_shift = std::max(m_shift, later.m_shift);
    for (size_t level = 0; level < later.m_levels.size(); ++level) {
        if (!later.m_levels[level].empty())
            insert(std::move(later.m_levels[level]), level);
    }
    compress();
}

std::vector<KllSketch::Weighted> KllSketch::sorted() const
{
    KllSketch whole = *this;
    whole.flush();
    std::vector<Weighted> all;
    for (size_t level = 0; level < whole.m_levels.size(); ++level) {
        for (const double number : whole.m_levels[level])
            all.push_back({number, std::uint64_t(1) << level});
    }
    std::sort(all.begin(), all.end(), [](const Weighted &a, const Weighted &b) { return a.number < b.number; });
    return all;
}

double KllSketch::rank(double number) const
{
    return cdf(std::span(&number, 1)).front();
}

std::vector<double> KllSketch::cdf(std::span<const double> points) const
{
    std::vector<double> ranks;
    ranks.reserve(points.size());
    const std::vector<Weighted> all = sorted();
    auto at = all.begin();
    std::uint64_t below = 0;
    for (const double point : points) {
        for (; at != all.end() && at->number <= point; ++at)
            below += at->weight;
        ranks.push_back(m_count == 0 ? std::numeric_limits<double>::quiet_NaN() : double(below) / double(m_count));
    }
    return ranks;
}

std::vector<double> KllSketch::quantiles(std::span<const double> probabilities) const
{
    std::vector<double> result;
    const std::vector<Weighted> all = sorted();
    if (all.empty())
        return result;
    auto at = all.begin();
    std::uint64_t upTo = at->weight;
    for (const double probability : probabilities) {
        const double place = probability * double(m_count - 1);
        for (; double(upTo) <= place && at + 1 != all.end(); upTo += at->weight)
            ++at;
        result.push_back(at->number);
    }
    return result;
}

void KllSketch::write(SketchWriter &writer) const
{
    KllSketch whole = *this;
    whole.flush();
    writer.varint(whole.m_count);
    writer.word(whole.m_state);
    writer.varint(whole.m_shift);
    writer.varint(whole.m_levels.size());
    for (const std::vector<double> &level : whole.m_levels)
        writer.numbers(level);
}

KllSketch KllSketch::read(SketchReader &reader)
{
    KllSketch result;
    result.m_count = reader.varint();
    result.m_state = reader.word();
    result.m_shift = unsigned(reader.varint());
    const size_t levels = reader.count(reader.varint(), 1);
    if (levels > mostLevels || result.m_shift >= mostLevels || result.m_count > mostCount)
        reader.refuse();
    // The counts must add up, or ranks would be nonsense.
    std::uint64_t rest = result.m_count;
    for (size_t level = 0; level < levels && !reader.isBad(); ++level) {
        result.m_levels.push_back(reader.numbers());
        const std::vector<double> &numbers = result.m_levels.back();
        if (numbers.size() > (rest >> level) || !std::is_sorted(numbers.begin(), numbers.end()))
            reader.refuse();
        else
            rest -= std::uint64_t(numbers.size()) << level;
    }
    if (rest != 0)
        reader.refuse();
    return reader.isBad() ? KllSketch() : std::move(result);
}

} // namespace assay
