#include "core/runs/filter/filter_highlight.h"

#include "core/runs/filter/run_key.h"

namespace assay
{

namespace
{

using Kind = QueryToken::Kind;

bool isOperatorWord(const QueryToken &token)
{
    return token.isWord("like") || token.isWord("ilike") || token.isWord("in") || token.isWord("is") ||
           token.isWord("null");
}

bool isKeyword(const QueryToken &token)
{
    return token.isWord("and") || token.isWord("or") || token.isWord("not") || token.isWord("has");
}

bool isKind(const QueryToken &token)
{
    return token.isWord("metric") || token.isWord("param") || token.isWord("tag");
}

/// One token beside its neighbours.
FilterSpan::Kind kindOf(const std::vector<QueryToken> &tokens, size_t place)
{
    static const QueryToken none;
    const QueryToken &token = tokens[place];
    const QueryToken &before = place > 0 ? tokens[place - 1] : none;
    const QueryToken &after = tokens[place + 1];
    switch (token.kind) {
    case Kind::Number:
        return FilterSpan::Kind::Number;
    case Kind::Text:
        // metrics."val loss"
        return before.kind == Kind::Word && before.text.endsWith(u'.') && RunKey::hasKind(before.text)
                   ? FilterSpan::Kind::Key
                   : FilterSpan::Kind::Text;
    case Kind::Name:
        return FilterSpan::Kind::Key;
    case Kind::Symbol:
        return QStringView(u"()[],").contains(token.text) ? FilterSpan::Kind::Bracket : FilterSpan::Kind::Operator;
    case Kind::Open:
        return FilterSpan::Kind::Wrong;
    default:
        break;
    }
    const bool isAfterQuote =
        (before.kind == Kind::Name || before.kind == Kind::Text) && before.end() == token.position;
    if (RunKey::hasKind(token.text) || (isAfterQuote && token.text.startsWith(u'.')))
        return FilterSpan::Kind::Key;
    if (isKeyword(token))
        return FilterSpan::Kind::Keyword;
    if (before.isWord("has") || (isKind(before) && place > 1 && tokens[place - 2].isWord("has")))
        return FilterSpan::Kind::Key;
    if (isOperatorWord(token))
        return FilterSpan::Kind::Operator;
    const bool compares = after.kind == Kind::Symbol || isOperatorWord(after) || after.isWord("not");
    return !RunKey::attributeNamed(token.text).isEmpty() && (compares || before.kind == Kind::Symbol)
               ? FilterSpan::Kind::Key
               : FilterSpan::Kind::Words;
}

} // namespace

std::vector<FilterSpan> filterSpans(const QString &text)
{
    const std::vector<QueryToken> tokens = scanQuery(text);
    std::vector<FilterSpan> spans;
    spans.reserve(tokens.size() - 1);
    for (size_t place = 0; place + 1 < tokens.size(); ++place)
        spans.push_back({spanOf(tokens[place]), kindOf(tokens, place)});
    return spans;
}

} // namespace assay
