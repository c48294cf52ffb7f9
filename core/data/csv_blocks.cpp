#include "core/data/csv_blocks.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace assay
{

namespace
{

/// How often a byte stands in the text, eight bytes at a time.
size_t countOf(char byte, std::string_view text)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t low = 0x7f7f7f7f7f7f7f7f;
    const std::uint64_t pattern = ones * std::uint8_t(byte);
    size_t count = 0;
    size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + i, sizeof eight);
        eight ^= pattern;
        // The high bit of a byte stays clear only where all eight bits are.
        count += size_t(8 - std::popcount((((eight & low) + low) | eight) & ~low));
    }
    return count + size_t(std::count(text.begin() + std::ptrdiff_t(i), text.end(), byte));
}

} // namespace

size_t CsvBlocks::findCut(std::string_view part)
{
    // A doubled quote inside a quoted field closes and opens it, which comes to the same.
    if (m_quote != 0 && countOf(m_quote, part) % 2 != 0)
        m_isQuoted = !m_isQuoted;
    bool isQuoted = m_isQuoted;
    for (size_t i = part.size(); i > 0; --i) {
        const char c = part[i - 1];
        if (m_quote != 0 && c == m_quote)
            isQuoted = !isQuoted;
        else if (c == '\n' && !isQuoted)
            return i;
    }
    return 0;
}

Result<bool> CsvBlocks::next(CsvText &text)
{
    text.isCut = false;
    std::vector<char> &bytes = text.bytes;
    bytes.resize(std::max(bytes.size(), m_rest.size() + m_blockBytes));
    std::copy(m_rest.begin(), m_rest.end(), bytes.begin());
    size_t size = m_rest.size();
    m_rest.clear();
    size_t cut = 0;
    while (cut == 0 && !m_isAtEnd) {
        if (size >= longestRow) {
            text.isCut = true;
            break;
        }
        bytes.resize(std::max(bytes.size(), size + m_blockBytes));
        ASSAY_TRY(count, readFully(m_stream, std::span(bytes).subspan(size, m_blockBytes)));
        m_isAtEnd = count < m_blockBytes;
        const size_t found = findCut({bytes.data() + size, count});
        cut = found == 0 ? 0 : size + found;
        size += count;
    }
    // At the end of the file the last row may lack its line end.
    if (!m_isAtEnd && !text.isCut) {
        m_rest.assign(bytes.begin() + std::ptrdiff_t(cut), bytes.begin() + std::ptrdiff_t(size));
        size = cut;
    }
    text.size = size;
    return size > 0;
}

} // namespace assay
