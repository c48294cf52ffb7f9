#include "core/runs/filter/query_scanner.h"

#include <cmath>

namespace assay
{

namespace
{

using Kind = QueryToken::Kind;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool startsSomethingElse(QChar c)
{
    return c.isSpace() || QStringView(u"()[],'\"`=!<>~+*").contains(c);
}

class Scanner final
{
public:
    explicit Scanner(const QString &text) : m_text(text) {}

    std::vector<QueryToken> scan()
    {
        std::vector<QueryToken> tokens;
        while (true) {
            while (m_at < m_text.size() && m_text.at(m_at).isSpace())
                ++m_at;
            QueryToken token;
            token.position = m_at;
            if (m_at < m_text.size())
                read(token);
            token.length = m_at - token.position;
            tokens.push_back(token);
            if (token.kind == Kind::End)
                return tokens;
        }
    }

private:
    [[nodiscard]] QChar at(qsizetype place) const { return place < m_text.size() ? m_text.at(place) : QChar(); }

    void read(QueryToken &token)
    {
        const QChar first = m_text.at(m_at);
        if (first == u'\'' || first == u'"' || first == u'`')
            readQuoted(token, first);
        else if ((isDigit(first) || (first == u'.' && isDigit(at(m_at + 1)))) && readNumber(token))
            return;
        else if (const int length = symbolLength(); length > 0) {
            token.kind = Kind::Symbol;
            token.text = m_text.mid(m_at, length);
            m_at += length;
        } else {
            readWord(token);
        }
    }

    [[nodiscard]] int symbolLength() const
    {
        const QStringView rest = QStringView(m_text).mid(m_at, 2);
        for (const QStringView two : {u"==", u"!=", u"<=", u">=", u"=~", u"!~"}) {
            if (rest == two)
                return 2;
        }
        return QStringView(u"=<>+-*/()[],").contains(rest.at(0)) ? 1 : 0;
    }

    void readQuoted(QueryToken &token, QChar quote)
    {
        token.kind = quote == u'`' ? Kind::Name : Kind::Text;
        qsizetype from = ++m_at;
        while (m_at < m_text.size()) {
            if (m_text.at(m_at++) != quote)
                continue;
            token.text += QStringView(m_text).mid(from, m_at - 1 - from);
            if (at(m_at) != quote)
                return;
            // A doubled quote stands for itself.
            from = m_at++;
        }
        token.kind = Kind::Open;
        token.text = quote;
    }

    bool readNumber(QueryToken &token)
    {
        qsizetype end = m_at;
        const auto skipDigits = [&] {
            while (isDigit(at(end)))
                ++end;
        };
        skipDigits();
        if (at(end) == u'.') {
            ++end;
            skipDigits();
        }
        if (at(end) == u'e' || at(end) == u'E') {
            const qsizetype sign = at(end + 1) == u'+' || at(end + 1) == u'-' ? 1 : 0;
            if (isDigit(at(end + 1 + sign))) {
                end += 1 + sign;
                skipDigits();
            }
        }
        bool isNumber = false;
        const double value = QStringView(m_text).mid(m_at, end - m_at).toDouble(&isNumber);
        const QChar next = at(end);
        const bool isWord = end < m_text.size() && !startsSomethingElse(next) && next != u'-' && next != u'/';
        if (!isNumber || !std::isfinite(value) || isWord)
            return false;
        token.kind = Kind::Number;
        token.number = value;
        token.text = m_text.mid(m_at, end - m_at);
        m_at = end;
        return true;
    }

    void readWord(QueryToken &token)
    {
        token.kind = Kind::Word;
        do
            ++m_at;
        while (m_at < m_text.size() && !startsSomethingElse(m_text.at(m_at)));
        token.text = m_text.mid(token.position, m_at - token.position);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

std::vector<QueryToken> scanQuery(const QString &text)
{
    return Scanner(text).scan();
}

bool isKeyCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-' || c == u'/' || c == u':';
}

} // namespace assay
