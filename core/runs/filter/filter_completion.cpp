#include "core/runs/filter/filter_completion.h"

namespace assay
{

namespace
{

using Candidate = FilterCompletion::Candidate;
using Kind = QueryToken::Kind;

/// What the tokens left of the word at the cursor ask for.
enum class Wanted { Clause, Operator, Value, Joint, Nothing };

bool isComparison(const QueryToken &token)
{
    for (const char *symbol : {"=", "==", "!=", "<", "<=", ">", ">=", "=~", "!~"}) {
        if (token.isSymbol(symbol))
            return true;
    }
    return token.isWord("like") || token.isWord("ilike");
}

bool isKey(const QueryToken &token)
{
    return token.kind == Kind::Name ||
           (token.kind == Kind::Word && (RunKey::hasKind(token.text) || !RunKey::attributeNamed(token.text).isEmpty()));
}

QString quoted(const QString &text)
{
    return QStringLiteral("'%1'").arg(QString(text).replace(u'\'', QStringLiteral("''")));
}

class Completer final
{
public:
    Completer(const QString &text, qsizetype cursor, const KnownKeys &known, size_t limit)
        : m_before(text.left(cursor)),
          m_tokens(scanQuery(m_before)),
          m_known(known),
          m_limit(limit)
    {
        m_tokens.pop_back();
        m_completion.replaced = {m_before.size(), 0};
        // A word, a number or an open quote that touches the cursor is being written.
        if (m_tokens.empty())
            return;
        const QueryToken last = m_tokens.back();
        const bool isWritten = last.end() == m_before.size() &&
                               (last.kind == Kind::Word || last.kind == Kind::Number || last.kind == Kind::Open);
        if (!isWritten)
            return;
        m_written = m_before.mid(last.position);
        m_completion.replaced = spanOf(last);
        m_isQuoted = last.kind == Kind::Open;
        m_tokens.pop_back();
        // The rest of a word right of the cursor goes too.
        while (last.kind == Kind::Word && end() < text.size() && isKeyCharacter(text.at(end())))
            ++m_completion.replaced.length;
    }

    FilterCompletion complete()
    {
        switch (wanted()) {
        case Wanted::Clause:
            if (!m_isQuoted)
                addClause();
            break;
        case Wanted::Operator:
            addOperators(m_tokens.back());
            break;
        case Wanted::Value:
            addValues();
            break;
        case Wanted::Joint:
            add(QStringLiteral("and"), Candidate::Kind::Keyword);
            add(QStringLiteral("or"), Candidate::Kind::Keyword);
            break;
        case Wanted::Nothing:
            break;
        }
        return m_completion;
    }

private:
    [[nodiscard]] qsizetype end() const { return m_completion.replaced.position + m_completion.replaced.length; }

    [[nodiscard]] Wanted wanted() const
    {
        if (m_tokens.empty())
            return Wanted::Clause;
        const QueryToken &last = m_tokens.back();
        if (last.isWord("and") || last.isWord("or") || last.isWord("not") || last.isWord("has") || last.isSymbol("("))
            return isInList() ? Wanted::Value : Wanted::Clause;
        if (isComparison(last) || (last.isSymbol(",") && isInList()))
            return Wanted::Value;
        if (last.isWord("is"))
            return Wanted::Value;
        if (last.kind == Kind::Symbol && !last.isSymbol(")") && !last.isSymbol("]"))
            return Wanted::Clause;
        const bool isCompared = m_tokens.size() > 1 && isComparison(m_tokens[m_tokens.size() - 2]);
        if (isKey(last) && !isCompared)
            return Wanted::Operator;
        if (last.isSymbol("]"))
            return Wanted::Operator;
        if (last.kind == Kind::Text && m_tokens.size() > 1 && m_tokens[m_tokens.size() - 2].text.endsWith(u'.'))
            return Wanted::Operator;
        return last.kind == Kind::Open ? Wanted::Nothing : Wanted::Joint;
    }

    /// True between the parentheses of `in (…)`.
    [[nodiscard]] bool isInList() const
    {
        for (size_t i = m_tokens.size(); i-- > 0;) {
            if (m_tokens[i].isSymbol("("))
                return i > 0 && m_tokens[i - 1].isWord("in");
            if (m_tokens[i].kind != Kind::Text && !m_tokens[i].isSymbol(","))
                return false;
        }
        return false;
    }

    void addClause()
    {
        addParts();
        const QStringList keys = m_known.all();
        for (const QString &key : keys)
            addIf(key.startsWith(m_written, Qt::CaseInsensitive), key, Candidate::Kind::Key);
        add(QStringLiteral("not"), Candidate::Kind::Keyword);
        add(QStringLiteral("has"), Candidate::Kind::Keyword);
        // The name alone is what people remember.
        for (const QString &key : keys)
            addIf(m_written.size() > 1 && !key.startsWith(m_written, Qt::CaseInsensitive) &&
                      key.contains(m_written, Qt::CaseInsensitive),
                  key, Candidate::Kind::Key);
    }

    /// .min and the like after the full name of a metric.
    void addParts()
    {
        const qsizetype dot = m_written.lastIndexOf(u'.');
        if (dot < 0 || RunKey::kindNamed(m_written.section(u'.', 0, 0)) != RunKey::Kind::Metric)
            return;
        const qsizetype first = m_written.indexOf(u'.');
        if (dot == first || !m_known.metrics.contains(m_written.mid(first + 1, dot - first - 1)))
            return;
        for (const RunKey::Part part : {RunKey::Part::Last, RunKey::Part::Min, RunKey::Part::Max, RunKey::Part::First,
                                        RunKey::Part::Best, RunKey::Part::Count})
            add(m_written.left(dot + 1) + RunKey::partWord(part), Candidate::Kind::Part);
    }

    void addOperators(const QueryToken &key)
    {
        for (const char *symbol : {"=", "!=", "<", "<=", ">", ">="})
            add(QString::fromLatin1(symbol), Candidate::Kind::Operator);
        const std::optional<RunKey> read = keyOf(key);
        if (!read || read->isNumeric()) {
            for (const char *symbol : {"+", "-", "*", "/"})
                add(QString::fromLatin1(symbol), Candidate::Kind::Operator);
            return;
        }
        for (const char *word : {"like", "ilike", "in", "not in", "is null", "is not null", "=~", "!~"})
            add(QString::fromLatin1(word), Candidate::Kind::Operator);
    }

    void addValues()
    {
        if (m_tokens.back().isWord("is")) {
            add(QStringLiteral("null"), Candidate::Kind::Operator);
            add(QStringLiteral("not null"), Candidate::Kind::Operator);
            return;
        }
        const std::optional<RunKey> key = comparedKey();
        if (!key)
            return;
        QStringList values = m_known.values.value(key->toString());
        if (key->isTime())
            values = {QStringLiteral("today"), QStringLiteral("yesterday"), QStringLiteral("1 hour ago"),
                      QStringLiteral("2 days ago"), QStringLiteral("1 week ago")};
        else if (key->isDuration())
            values = {QStringLiteral("1 s"), QStringLiteral("1 min"), QStringLiteral("5 min"), QStringLiteral("1 h")};
        else if (key->kind == RunKey::Kind::Attribute && key->name == u"status")
            values = {QStringLiteral("running"), QStringLiteral("finished"), QStringLiteral("failed"),
                      QStringLiteral("killed"), QStringLiteral("interrupted")};
        const QString begun = m_isQuoted ? m_written.mid(1) : m_written;
        for (const QString &value : values)
            addIf(value.startsWith(begun, Qt::CaseInsensitive), quoted(value), Candidate::Kind::Value);
        if (key->kind != RunKey::Kind::Metric || m_isQuoted)
            return;
        for (const QString &name : m_known.metrics)
            add(RunKey{RunKey::Kind::Metric, name}.toString(), Candidate::Kind::Key);
    }

    /// The key left of the operator or list that the cursor is in.
    [[nodiscard]] std::optional<RunKey> comparedKey() const
    {
        for (size_t i = m_tokens.size(); i-- > 0;) {
            if (isKey(m_tokens[i]) || m_tokens[i].isSymbol("]"))
                return keyOf(m_tokens[i]);
            if (m_tokens[i].isWord("and") || m_tokens[i].isWord("or"))
                break;
        }
        return std::nullopt;
    }

    /// The key that a token belongs to, with the kind before a quoted name.
    [[nodiscard]] std::optional<RunKey> keyOf(const QueryToken &token) const
    {
        const size_t place = size_t(&token - m_tokens.data());
        size_t first = place;
        while (first > 0 && place - first < 4 && m_tokens[first - 1].end() == m_tokens[first].position)
            --first;
        const QString text = m_before.mid(m_tokens[first].position, token.end() - m_tokens[first].position);
        QueryReader reader(text, QueryReader::Subject::Filter);
        const Result<RunKey> key = RunKey::read(reader, QueryGrammar::Full);
        return key ? std::optional(*key) : std::nullopt;
    }

    void add(const QString &text, Candidate::Kind kind)
    {
        addIf(text.startsWith(m_written, Qt::CaseInsensitive), text, kind);
    }

    void addIf(bool isWanted, const QString &text, Candidate::Kind kind)
    {
        if (isWanted && m_completion.candidates.size() < m_limit)
            m_completion.candidates.push_back({text, kind});
    }

    QString m_before;
    std::vector<QueryToken> m_tokens;
    const KnownKeys &m_known;
    size_t m_limit;
    QString m_written;
    bool m_isQuoted = false;
    FilterCompletion m_completion;
};

} // namespace

FilterCompletion completeFilter(const QString &text, qsizetype cursor, const KnownKeys &known, size_t limit)
{
    return Completer(text, std::clamp<qsizetype>(cursor, 0, text.size()), known, limit).complete();
}

} // namespace assay
