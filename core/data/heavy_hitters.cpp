#include "core/data/heavy_hitters.h"

#include "core/data/sketch_bytes.h"

#include <algorithm>

namespace assay
{

namespace
{

constexpr std::int64_t mostCount = std::int64_t(1) << 53;

} // namespace

void HeavyHitters::add(std::span<const double> batch, std::uint64_t weight)
{
    for (size_t begin = 0; begin + 1 < batch.size();) {
        if (batch[begin + 1] != batch[begin]) {
            ++begin;
            continue;
        }
        size_t end = begin + 2;
        while (end < batch.size() && batch[end] == batch[begin])
            ++end;
        add(batch[begin], std::int64_t((end - begin) * weight));
        begin = end;
    }
    m_missed += std::int64_t(weight);
}

void HeavyHitters::add(double number, std::int64_t count)
{
    m_counts[number] += count;
    if (m_counts.size() > 2 * mostKept)
        purge();
}

std::vector<HeavyHitters::Hit> HeavyHitters::ordered() const
{
    std::vector<Hit> hits;
    hits.reserve(m_counts.size());
    for (const auto &[number, count] : m_counts)
        hits.push_back({number, count});
    std::sort(hits.begin(), hits.end(),
              [](const Hit &a, const Hit &b) { return a.count != b.count ? a.count > b.count : a.number < b.number; });
    return hits;
}

void HeavyHitters::purge()
{
    const std::vector<Hit> hits = ordered();
    if (hits.size() <= mostKept)
        return;
    m_missed += hits[mostKept].count;
    m_counts.clear();
    for (size_t i = 0; i < mostKept; ++i)
        m_counts.emplace(hits[i].number, hits[i].count);
}

void HeavyHitters::merge(const HeavyHitters &other)
{
    m_missed += other.m_missed;
    for (const Hit &hit : other.ordered())
        m_counts[hit.number] += hit.count;
    purge();
}

std::vector<HeavyHitters::Hit> HeavyHitters::top(size_t most) const
{
    std::vector<Hit> hits = ordered();
    std::erase_if(hits, [&](const Hit &hit) { return hit.count <= 2 * m_missed; });
    hits.resize(std::min(most, hits.size()));
    return hits;
}

void HeavyHitters::write(SketchWriter &writer) const
{
    HeavyHitters whole = *this;
    whole.purge();
    writer.varint(std::uint64_t(whole.m_missed));
    writer.varint(whole.m_counts.size());
    for (const Hit &hit : whole.ordered()) {
        writer.number(hit.number);
        writer.varint(std::uint64_t(hit.count));
    }
}

HeavyHitters HeavyHitters::read(SketchReader &reader, double min, double max)
{
    HeavyHitters result;
    const auto count = [&]() -> std::int64_t {
        const std::uint64_t value = reader.varint();
        if (value > std::uint64_t(mostCount))
            reader.refuse();
        return reader.isBad() ? 0 : std::int64_t(value);
    };
    result.m_missed = count();
    const size_t size = reader.count(reader.varint(), 9);
    if (size > mostKept)
        reader.refuse();
    for (size_t i = 0; i < size && !reader.isBad(); ++i) {
        const double number = reader.number();
        if (!(number >= min && number <= max) || !result.m_counts.emplace(number, count()).second)
            reader.refuse();
    }
    return reader.isBad() ? HeavyHitters() : std::move(result);
}

} // namespace assay
