#pragma once

#include "core/base/result.h"
#include "core/runs/filter/query_scanner.h"

#include <QString>

#include <initializer_list>

namespace assay
{

/// A part of a text, in UTF-16 units.
struct TextSpan {
    qsizetype position = 0;
    qsizetype length = 0;
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Goes through the tokens of a filter or an order from left to right and words its errors: at which character, what
/// was expected, what was found. A value on the stack of one parse.
class QueryReader final
{
public:
    enum class Subject { Filter, Order, Grouping, Columns };
    QueryReader(const QString &text, Subject subject) : m_text(text), m_subject(subject), m_tokens(scanQuery(text)) {}

    /// The token that comes next, or one after it; the last is of kind End.
    [[nodiscard]] const QueryToken &peek(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    const QueryToken &take() { return m_tokens[m_at + 1 < m_tokens.size() ? m_at++ : m_at]; }
    [[nodiscard]] bool atEnd() const { return peek().kind == QueryToken::Kind::End; }

    /// Takes a word if it comes next, in any case.
    bool acceptWord(const char *word);
    bool acceptSymbol(const char *symbol);

    /// What is wrong here: `what` is a translated phrase such as “a number”; `advice` is a finished sentence or empty.
    [[nodiscard]] Error expected(const QString &what, const QString &advice = {});
    /// The same at another place. An error at the end has no length.
    [[nodiscard]] Error expectedAt(TextSpan where, const QString &what, const QString &advice = {});
    /// Something that is wrong in another way than by what was expected.
    [[nodiscard]] Error wrongAt(TextSpan where, const QString &sentence);
    /// Where the last error is.
    [[nodiscard]] TextSpan wrong() const { return m_wrong; }

    /// Which token comes next; going back there is how an alternative is tried.
    [[nodiscard]] size_t place() const { return m_at; }
    void goBackTo(size_t place) { m_at = place; }
    /// Where the last token taken ends in the text.
    [[nodiscard]] qsizetype lastEnd() const { return m_at == 0 ? 0 : m_tokens[m_at - 1].end(); }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    const QString &m_text;
    Subject m_subject;
    std::vector<QueryToken> m_tokens;
    size_t m_at = 0;
    TextSpan m_wrong;
};

inline TextSpan spanOf(const QueryToken &token)
{
    return {token.position, token.length};
}

} // namespace assay
