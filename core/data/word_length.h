#pragma once

#include <cstdint>
#include <string_view>

namespace assay
{

/// How many characters a word of UTF-8 has, as QString counts them: two of those beyond the first plane. O(n).
inline std::int64_t wordLength(std::string_view word)
{
    std::int64_t length = 0;
    for (const char c : word) {
        const auto byte = std::uint8_t(c);
        length += (byte & 0xC0) != 0x80 ? 1 : 0;
        length += byte >= 0xF0 ? 1 : 0;
    }
    return length;
}

} // namespace assay
