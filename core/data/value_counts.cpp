#include "core/data/value_counts.h"

#include "core/data/sketch_bytes.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace assay
{

namespace
{

constexpr unsigned firstSlotBits = 8;
constexpr std::uint64_t mostCount = std::uint64_t(1) << 53;

} // namespace

bool ValueCounts::add(std::span<const double> numbers, double min, double max)
{
    if (m_isWhole && max - min < mostWhole)
        return addWhole(numbers, min, max);
    for (size_t i = 0; i < numbers.size(); ++i) {
        const double number = numbers[i] + 0.0;
        // Most numbers are there already.
        if (!m_slots.empty()) {
            if (const std::uint16_t place = m_slots[slotOf(number)]; place > 0) {
                ++m_entries[place - 1U].count;
                continue;
            }
        }
        if (!add(number, 1))
            return false;
    }
    return true;
}

bool ValueCounts::addWhole(std::span<const double> numbers, double min, double max)
{
    std::vector<std::int32_t> counts(size_t(max - min) + 1, 0);
    std::vector<std::int32_t> order;
    for (const double number : numbers) {
        const auto place = std::int32_t(number - min);
        if (counts[size_t(place)]++ == 0)
            order.push_back(place);
    }
    return std::all_of(order.begin(), order.end(),
                       [&](std::int32_t place) { return add(min + place, counts[size_t(place)]); });
}

bool ValueCounts::hasRoom(double number) const
{
    if (m_entries.size() < mostValues)
        return true;
    return m_isWhole && std::max(m_max, number) - std::min(m_min, number) < mostWhole;
}

bool ValueCounts::add(double number, std::int64_t count)
{
    if (2 * (m_entries.size() + 1) > m_slots.size())
        grow();
    const size_t slot = slotOf(number);
    if (m_slots[slot] > 0) {
        m_entries[m_slots[slot] - 1U].count += count;
        return true;
    }
    if (!hasRoom(number))
        return false;
    m_min = m_entries.empty() ? number : std::min(m_min, number);
    m_max = m_entries.empty() ? number : std::max(m_max, number);
    m_entries.push_back({number + 0.0, count});
    m_slots[slot] = std::uint16_t(m_entries.size());
    return true;
}

size_t ValueCounts::slotOf(double number) const
{
    const auto bits = std::bit_cast<std::uint64_t>(number);
    // The upper bits of a product depend on all bits of the number (Knuth's multiplicative hashing).
    const std::uint64_t hash = (bits ^ (bits >> 32)) * 0x9e3779b97f4a7c15;
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash >> (64 - m_slotBits);
    while (m_slots[slot] > 0 && m_entries[m_slots[slot] - 1U].number != number)
        slot = (slot + 1) & mask;
    return slot;
}

void ValueCounts::grow()
{
    m_slotBits = m_slots.empty() ? firstSlotBits : m_slotBits + 1;
    m_slots.assign(size_t(1) << m_slotBits, 0);
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_slots[slotOf(m_entries[i].number)] = std::uint16_t(i + 1);
}

bool ValueCounts::merge(const ValueCounts &later)
{
    m_isWhole = m_isWhole && later.m_isWhole;
    return std::all_of(later.m_entries.begin(), later.m_entries.end(),
                       [&](const Entry &entry) { return add(entry.number, entry.count); });
}

std::vector<ValueCounts::Entry> ValueCounts::sorted() const
{
    std::vector<Entry> entries = m_entries;
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.number < b.number; });
    return entries;
}

void ValueCounts::write(SketchWriter &writer) const
{
    writer.varint(m_entries.size());
    for (const Entry &entry : m_entries)
        writer.number(entry.number);
    for (const Entry &entry : m_entries)
        writer.varint(std::uint64_t(entry.count));
}

ValueCounts ValueCounts::read(SketchReader &reader, bool isWhole)
{
    ValueCounts result(isWhole);
    const size_t size = reader.count(reader.varint(), 9);
    std::vector<double> numbers;
    for (size_t i = 0; i < size && !reader.isBad(); ++i)
        numbers.push_back(reader.number());
    for (size_t i = 0; i < size && !reader.isBad(); ++i) {
        const std::uint64_t count = reader.varint();
        const bool isSound = !std::isnan(numbers[i]) && (!isWhole || numbers[i] == std::trunc(numbers[i])) &&
                             count > 0 && count <= mostCount;
        if (!isSound || !result.add(numbers[i], std::int64_t(count)) || result.m_entries.size() != i + 1)
            reader.refuse();
    }
    return reader.isBad() ? ValueCounts(isWhole) : std::move(result);
}

} // namespace assay
