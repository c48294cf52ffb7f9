#include "core/data/csv_blocks.h"

#include <algorithm>
#include <array>

namespace assay
{

namespace
{

/// True when a byte stands in the text an odd number of times: then the exclusive or of all comparisons has an odd
/// number of ones.
bool isOdd(char byte, std::string_view text)
{
    constexpr size_t step = 64;
    std::array<unsigned char, step> odd{};
    size_t i = 0;
    for (; i + step <= text.size(); i += step) {
        for (size_t k = 0; k < step; ++k)
            odd[k] ^= static_cast<unsigned char>(text[i + k] == byte);
    }
    const auto rest = std::count(text.begin() + std::ptrdiff_t(i), text.end(), byte);
    return (std::count(odd.begin(), odd.end(), 1) + rest) % 2 != 0;
}

} // namespace

size_t CsvBlocks::findCut(std::string_view part)
{
    // A doubled quote inside a quoted field closes and opens it, which comes to the same.
    if (m_quote != 0 && isOdd(m_quote, part))
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
