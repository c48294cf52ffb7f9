#pragma once

#include "core/base/byte_stream.h"

#include <string_view>
#include <vector>

namespace assay
{

/// Some whole rows of a CSV file.
struct CsvText {
    std::vector<char> bytes; ///< of which the first `size` are text
    size_t size = 0;
    bool isCut = false; ///< it ends within a row that is too long

    [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

/// Cuts a stream of CSV text into blocks that end where a row does: at a line end outside quotes. One thread at a time.
class CsvBlocks final
{
public:
    /// Longer rows are cut, which nobody can read on.
    static constexpr size_t longestRow = 64 << 20;

    /// `quote` is 0 when there are none.
    CsvBlocks(ByteStream &stream, char quote, size_t blockBytes)
        : m_stream(stream),
          m_quote(quote),
          m_blockBytes(blockBytes)
    {
    }

    /// The next rows; false at the end.
    Result<bool> next(CsvText &text);
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd && m_rest.empty(); }
    [[nodiscard]] double fraction() const { return m_stream.fraction(); }

private:
    /// Behind the last line end of `part` that stands outside quotes; 0 when there is none.
    size_t findCut(std::string_view part);

    ByteStream &m_stream;
    char m_quote;
    size_t m_blockBytes;
    bool m_isQuoted = false; ///< at the end of what was read
    bool m_isAtEnd = false;
    std::vector<char> m_rest;
};

} // namespace assay
