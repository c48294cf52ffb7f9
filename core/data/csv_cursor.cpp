#include "core/data/csv_cursor.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

const char *CsvCursor::findMark(const char *at) const
{
#ifdef __SSE2__
    const __m128i delimiters = _mm_set1_epi8(m_delimiter);
    const __m128i feeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    const __m128i quotes = _mm_set1_epi8(m_quote);
    for (; m_end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i lines = _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns));
        const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), _mm_cmpeq_epi8(bytes, quotes));
        if (const int found = _mm_movemask_epi8(_mm_or_si128(lines, marks)); found != 0)
            return at + std::countr_zero(unsigned(found));
    }
#endif
    while (at != m_end && *at != m_delimiter && *at != '\n' && *at != '\r' && *at != m_quote)
        ++at;
    return at;
}

CsvCursor::Behind CsvCursor::readField(CsvField &field)
{
    if (m_at != m_end && *m_at == m_quote)
        return readQuoted(field);
    const char *const begin = m_at;
    m_at = findMark(begin);
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
