#pragma once

#include "core/data/field_values.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace assay
{

/// One field of a CSV file.
struct CsvField {
    std::string_view text; ///< valid until the next field is read when `isCopy`, else as long as the file's bytes
    bool isQuoted = false;
    bool isCopy = false; ///< doubled quotes made a copy necessary
};

/// Walks over the fields of CSV bytes (RFC 4180) and counts lines. One thread at a time; the bytes outlive it.
class CsvCursor final
{
public:
    /// What stands behind a field.
    enum class Behind { Delimiter, LineEnd, FileEnd, Broken };
    /// Why a field is broken.
    enum class Problem { None, OpenQuote, TextAfterQuote, QuoteInside, LoneReturn };

    /// `quote` is 0 when fields are never quoted; the bytes hold no NUL. They begin on `line`.
    CsvCursor(std::string_view bytes, char delimiter, char quote = '"', std::int64_t line = 1)
        : m_begin(bytes.data()),
          m_at(bytes.data()),
          m_end(bytes.data() + bytes.size()),
          m_delimiter(delimiter),
          m_quote(quote),
          m_line(line)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] size_t position() const { return size_t(m_at - m_begin); }
    /// The line that the next field begins on, from 1.
    [[nodiscard]] std::int64_t line() const { return m_line; }
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] bool isAtLineEnd() const { return m_at != m_end && (*m_at == '\n' || *m_at == '\r'); }
    /// True when nothing but line ends is left.
    [[nodiscard]] bool onlyBlankLinesLeft() const;

    /// Reads the next field and what stands behind it. At a Broken field, line() is the line that is at fault.
    Behind readField(CsvField &field);

    /// Reads a field that is a plain number, fast; false leaves everything as it was.
    bool readNumber(field_values::Number &number, Behind &behind)
    {
        const char *const end = field_values::scanSimpleNumber(m_at, m_end, number);
        if (end == nullptr || end == m_end)
            return false;
        if (*end == m_delimiter) {
            behind = Behind::Delimiter;
            m_at = end + 1;
            return true;
        }
        const char *const feed = *end == '\r' ? end + 1 : end;
        if (feed != m_end && *feed == '\n') {
            behind = Behind::LineEnd;
            m_at = feed + 1;
            ++m_line;
            return true;
        }
        return false;
    }

private:
    Behind readQuoted(CsvField &field);
    /// The first delimiter, line end or quote from `at`, or the end.
    [[nodiscard]] const char *findMark(const char *at) const;
    /// Takes the delimiter or line end at the cursor.
    Behind takeBehind(Problem otherwise);
    Behind broken(Problem problem);

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    char m_delimiter;
    char m_quote;
    std::int64_t m_line;
    Problem m_problem = Problem::None;
    std::string m_copy;
};

} // namespace assay
