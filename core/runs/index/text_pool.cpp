#include "core/runs/index/text_pool.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace assay
{

TextPool::TextPool() : m_ends{0}, m_slots(64, 0) {}

size_t TextPool::slotOf(std::string_view text) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = std::hash<std::string_view>()(text) & mask;
    while (m_slots[slot] != 0 && view(m_slots[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t TextPool::find(std::string_view text) const
{
    return m_slots[slotOf(text)];
}

std::uint32_t TextPool::codeOf(std::string_view text)
{
    const size_t slot = slotOf(text);
    if (m_slots[slot] != 0)
        return m_slots[slot];
    m_bytes.append(text);
    m_ends.push_back(m_bytes.size());
    m_slots[slot] = size();
    if (2 * size_t(size()) > m_slots.size())
        grow();
    return size();
}

void TextPool::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::uint32_t code = 1; code <= size(); ++code)
        m_slots[slotOf(view(code))] = code;
}

QString TextPool::text(std::uint32_t code) const
{
    const std::string_view bytes = view(code);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

size_t TextPool::bytes() const
{
    return m_bytes.capacity() + m_ends.capacity() * sizeof(std::uint64_t) + m_slots.capacity() * sizeof(std::uint32_t);
}

int compareAsUtf16(std::string_view a, std::string_view b)
{
    const size_t shared = std::min(a.size(), b.size());
    const auto [first, second] = std::mismatch(a.begin(), a.begin() + std::ptrdiff_t(shared), b.begin());
    if (first == a.begin() + std::ptrdiff_t(shared))
        return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
    // Characters beyond the first plane begin with a surrogate in UTF-16, which stands before U+E000 to U+FFFF.
    const auto place = [](char byte) {
        const int value = static_cast<unsigned char>(byte);
        return value == 0xEE || value == 0xEF ? value + 0x20 : value;
    };
    return place(*first) < place(*second) ? -1 : 1;
}

} // namespace assay
