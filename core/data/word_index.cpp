#include "core/data/word_index.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace assay
{

namespace
{

constexpr size_t fewestSlots = 64;

__extension__ using Wide = unsigned __int128;

std::uint64_t folded(std::uint64_t a, std::uint64_t b)
{
    const auto product = static_cast<Wide>(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

std::uint64_t eightBytes(const char *bytes)
{
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

} // namespace

std::uint64_t wordHash(std::string_view word)
{
    constexpr std::uint64_t first = 0x9e3779b97f4a7c15;
    constexpr std::uint64_t second = 0xbf58476d1ce4e5b9;
    std::uint64_t hash = word.size() * first;
    const char *at = word.data();
    size_t left = word.size();
    for (; left > 8; left -= 8, at += 8)
        hash = folded(hash ^ eightBytes(at), first);
    std::uint64_t last = 0;
    for (size_t i = 0; i < left; ++i)
        last = last << 8 | std::uint8_t(at[i]);
    return folded(hash ^ last, second) ^ hash >> 32;
}

namespace
{

/// As ==, without a call for words as short as most are.
bool isSame(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    if (a.size() > 16)
        return a == b;
    if (a.size() >= 8)
        return eightBytes(a.data()) == eightBytes(b.data()) &&
               eightBytes(a.data() + a.size() - 8) == eightBytes(b.data() + b.size() - 8);
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

} // namespace

std::int32_t WordIndex::codeOf(std::string_view word, std::uint64_t hash)
{
    if ((size() + 1) * 3 > m_slots.size() * 2)
        resize(std::max(fewestSlots, m_slots.size() * 2));
    const size_t mask = m_slots.size() - 1;
    const auto tag = std::uint32_t(hash >> 32);
    size_t place = hash & mask;
    for (; m_slots[place].code >= 0; place = (place + 1) & mask) {
        const Slot slot = m_slots[place];
        if (slot.tag == tag && isSame(m_words.utf8(slot.code), word))
            return slot.code;
    }
    const auto code = std::int32_t(size());
    m_slots[place] = {tag, code};
    m_words.append(word);
    return code;
}

void WordIndex::reserve(size_t words)
{
    const size_t wanted = std::bit_ceil(words + words / 2 + 1);
    if (wanted > m_slots.size())
        resize(std::max(fewestSlots, wanted));
}

void WordIndex::resize(size_t slotCount)
{
    std::vector<Slot> table(slotCount);
    const size_t mask = table.size() - 1;
    for (size_t code = 0; code < size(); ++code) {
        const std::uint64_t hash = wordHash(m_words.utf8(qsizetype(code)));
        size_t place = hash & mask;
        while (table[place].code >= 0)
            place = (place + 1) & mask;
        table[place] = {std::uint32_t(hash >> 32), std::int32_t(code)};
    }
    m_slots = std::move(table);
}

WordTable WordIndex::take()
{
    WordTable words = std::move(m_words);
    clear();
    return words;
}

void WordIndex::clear()
{
    m_words.clear();
    std::vector<Slot>().swap(m_slots);
}

} // namespace assay
