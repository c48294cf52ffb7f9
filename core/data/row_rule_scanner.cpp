#include "core/data/row_rule_scanner.h"

#include "core/data/field_values.h"

#include <QCoreApplication>

#include <cmath>

namespace assay
{

namespace
{

bool startsName(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool continuesName(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'.';
}

} // namespace

Error rowRuleError(const QString &rule, qsizetype position, const QString &problem)
{
    constexpr qsizetype mostShown = 80;
    const QString shown = rule.size() <= mostShown ? rule : rule.left(mostShown - 1) + u'…';
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "The rule “%1” is wrong at character %2: %3.")
                                    .arg(shown)
                                    .arg(position + 1)
                                    .arg(problem)};
}

Error RowRuleScanner::expected(const QString &what) const
{
    const QString found = m_token.kind == RowRuleToken::Kind::End
                              ? QCoreApplication::translate("core", "the rule ends")
                              : QCoreApplication::translate("core", "“%1” stands there").arg(m_token.text.left(40));
    return rowRuleError(m_text, m_token.position, QCoreApplication::translate("core", "%1, but %2").arg(what, found));
}

Result<> RowRuleScanner::advance()
{
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
        ++m_at;
    m_token = {};
    m_token.position = m_at;
    if (m_at == m_text.size())
        return Done{};
    const QChar c = m_text.at(m_at);
    const QChar after = m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : QChar();
    if (c == u'\'')
        return scanQuoted(c, RowRuleToken::Kind::Text);
    if (c == u'`')
        return scanQuoted(c, RowRuleToken::Kind::Quoted);
    if ((c >= u'0' && c <= u'9') || (c == u'.' && after >= u'0' && after <= u'9'))
        return scanNumber();
    if (startsName(c)) {
        while (m_at < m_text.size() && continuesName(m_text.at(m_at)))
            ++m_at;
        m_token.kind = RowRuleToken::Kind::Name;
    } else if (QStringView(u"!<>").contains(c) && after == u'=') {
        m_token.kind = RowRuleToken::Kind::Symbol;
        m_at += 2;
    } else if (QStringView(u"+-*/()=<>,").contains(c)) {
        m_token.kind = RowRuleToken::Kind::Symbol;
        ++m_at;
    } else if (c == u'"') {
        return rowRuleError(
            m_text, m_at,
            QCoreApplication::translate("core", "text stands in single quotes and a column's name in backticks"));
    } else {
        return rowRuleError(m_text, m_at, QCoreApplication::translate("core", "“%1” means nothing here").arg(c));
    }
    m_token.text = m_text.mid(m_token.position, m_at - m_token.position);
    return Done{};
}

Result<> RowRuleScanner::scanNumber()
{
    const auto digits = [&] {
        while (m_at < m_text.size() && m_text.at(m_at) >= u'0' && m_text.at(m_at) <= u'9')
            ++m_at;
    };
    digits();
    if (m_at < m_text.size() && m_text.at(m_at) == u'.') {
        ++m_at;
        digits();
    }
    if (m_at < m_text.size() && (m_text.at(m_at) == u'e' || m_text.at(m_at) == u'E')) {
        ++m_at;
        if (m_at < m_text.size() && (m_text.at(m_at) == u'+' || m_text.at(m_at) == u'-'))
            ++m_at;
        digits();
    }
    m_token.kind = RowRuleToken::Kind::Number;
    m_token.text = m_text.mid(m_token.position, m_at - m_token.position);
    const auto number = field_values::number(m_token.text.toStdString());
    if (!number || !std::isfinite(number->value) || (m_at < m_text.size() && continuesName(m_text.at(m_at))))
        return rowRuleError(
            m_text, m_token.position,
            QCoreApplication::translate("core", "“%1” is not a number such as 12 or 0.5").arg(m_token.text.left(40)));
    m_token.number = number->value;
    return Done{};
}

Result<> RowRuleScanner::scanQuoted(QChar quote, RowRuleToken::Kind kind)
{
    m_token.kind = kind;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text.at(m_at) == quote) {
            // A quote inside is written twice.
            ++m_at;
            if (m_at == m_text.size() || m_text.at(m_at) != quote)
                return Done{};
        }
        m_token.text += m_text.at(m_at);
    }
    return rowRuleError(m_text, m_token.position,
                        QCoreApplication::translate("core", "the closing “%1” is missing").arg(quote));
}

} // namespace assay
