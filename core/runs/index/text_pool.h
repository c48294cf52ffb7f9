#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay
{

/// Distinct texts under small numbers, from 1 in the order in which they came; 0 stands for no text. UTF-8 in one
/// piece of memory. One thread at a time.
class TextPool final
{
public:
    TextPool();
    /// The code of a text, made when it is new.
    std::uint32_t codeOf(std::string_view text);
    /// The code of a text; 0 when it is not there.
    [[nodiscard]] std::uint32_t find(std::string_view text) const;
    /// The codes are 1 to size().
    [[nodiscard]] std::uint32_t size() const { return std::uint32_t(m_ends.size()) - 1; }
    [[nodiscard]] std::string_view view(std::uint32_t code) const
    {
        return std::string_view(m_bytes).substr(m_ends[code - 1], m_ends[code] - m_ends[code - 1]);
    }
    [[nodiscard]] QString text(std::uint32_t code) const;
    [[nodiscard]] size_t bytes() const;

private:
    [[nodiscard]] size_t slotOf(std::string_view text) const;
    void grow();

    std::string m_bytes;
    std::vector<std::uint64_t> m_ends;  ///< of each text in m_bytes; the first is that of no text
    std::vector<std::uint32_t> m_slots; ///< an open hash table of codes, twice as long as it is full
};

/// Less, equal or greater than zero as QString's < orders the same texts: by UTF-16 units.
int compareAsUtf16(std::string_view a, std::string_view b);

} // namespace assay
