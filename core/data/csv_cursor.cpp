#include "core/data/csv_cursor.h"

#include <algorithm>
#include <cstring>

namespace assay
{

CsvCursor::Behind CsvCursor::broken(Problem problem)
{
    m_problem = problem;
    return Behind::Broken;
}

CsvCursor::Behind CsvCursor::takeBehind(Problem otherwise)
{
    if (m_at == m_end)
        return Behind::FileEnd;
    if (*m_at == m_delimiter) {
        ++m_at;
        return Behind::Delimiter;
    }
    if (*m_at == '\r') {
        if (m_at + 1 == m_end || m_at[1] != '\n')
            return broken(Problem::LoneReturn);
        ++m_at;
    }
    if (*m_at != '\n')
        return broken(otherwise);
    ++m_at;
    ++m_line;
    return Behind::LineEnd;
}

CsvCursor::Behind CsvCursor::readField(CsvField &field)
{
    if (m_at != m_end && *m_at == m_quote)
        return readQuoted(field);
    const char *const begin = m_at;
    while (m_at != m_end && *m_at != m_delimiter && *m_at != '\n' && *m_at != '\r' && *m_at != m_quote)
        ++m_at;
    field = {std::string_view(begin, size_t(m_at - begin)), false, false};
    return takeBehind(Problem::QuoteInside);
}

CsvCursor::Behind CsvCursor::readQuoted(CsvField &field)
{
    const char *part = ++m_at;
    bool isCopy = false;
    m_copy.clear();
    for (;;) {
        const char *const quote = static_cast<const char *>(std::memchr(m_at, m_quote, size_t(m_end - m_at)));
        // The line stays the one where the quote opens: that is where a person has to look.
        if (quote == nullptr)
            return broken(Problem::OpenQuote);
        m_at = quote + 1;
        if (m_at == m_end || *m_at != m_quote) {
            const std::string_view last(part, size_t(quote - part));
            if (isCopy)
                m_copy.append(last);
            field = {isCopy ? std::string_view(m_copy) : last, true, isCopy};
            break;
        }
        isCopy = true;
        m_copy.append(part, size_t(m_at - part));
        part = ++m_at;
    }
    m_line += std::count(field.text.begin(), field.text.end(), '\n');
    return takeBehind(Problem::TextAfterQuote);
}

bool CsvCursor::onlyBlankLinesLeft() const
{
    return std::all_of(m_at, m_end, [](char c) { return c == '\n' || c == '\r'; });
}

} // namespace assay
