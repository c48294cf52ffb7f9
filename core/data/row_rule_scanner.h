#pragma once

#include "core/base/result.h"

#include <QString>

namespace assay
{

/// A word, sign or constant of a row rule.
struct RowRuleToken {
    enum class Kind { End, Number, Text, Name, Quoted, Symbol };
    Kind kind = Kind::End;
    qsizetype position = 0;
    QString text; ///< unquoted
    double number = 0;

    [[nodiscard]] bool is(const char *symbol) const { return kind == Kind::Symbol && text == QLatin1String(symbol); }
    [[nodiscard]] bool isWord(const char *word) const
    {
        return kind == Kind::Name && text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
};

/// Cuts the text of a row rule, which must outlive it, into tokens.
class RowRuleScanner final
{
public:
    explicit RowRuleScanner(const QString &text) : m_text(text) {}
    RowRuleScanner(const RowRuleScanner &) = delete;
    RowRuleScanner &operator=(const RowRuleScanner &) = delete;

    /// Goes to the next token; at the end that is End, however often it is called.
    Result<> advance();
    [[nodiscard]] const RowRuleToken &token() const { return m_token; }
    /// The sentence that says that `what` holds here, such as “a number is expected”, and what was found.
    [[nodiscard]] Error expected(const QString &what) const;

private:
    Result<> scanNumber();
    Result<> scanQuoted(QChar quote, RowRuleToken::Kind kind);

    const QString &m_text;
    qsizetype m_at = 0;
    RowRuleToken m_token;
};

/// The sentence for a rule that is wrong at `position` (from 0); `problem` says how, without a full stop.
Error rowRuleError(const QString &rule, qsizetype position, const QString &problem);

} // namespace assay
