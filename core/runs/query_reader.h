#pragma once

#include "core/base/result.h"

#include <QString>

#include <initializer_list>
#include <optional>

namespace assay
{

/// Reads a filter or an order from left to right and words its errors: at which character, what was expected, what was
/// found. A value on the stack of one parse.
class QueryReader final
{
public:
    enum class Subject { Filter, Order };
    QueryReader(const QString &text, Subject subject) : m_text(text), m_subject(subject) {}

    [[nodiscard]] bool atEnd();
    /// Takes `word` if it comes next as a whole word, in any case.
    bool acceptWord(const char *word);
    /// Takes the first of the symbols that comes next; longer ones must stand before their beginnings.
    std::optional<QString> acceptSymbol(std::initializer_list<const char *> symbols);
    /// Takes text between quotes of one of these kinds; a doubled quote stands for itself.
    Result<std::optional<QString>> acceptQuoted(const QString &quotes);
    /// Takes letters, digits, underscores and what `more` adds; empty when none comes next.
    QString acceptBare(const QString &more = {});
    /// Takes a number such as -1.5e3 if one comes next.
    std::optional<double> acceptNumber();

    /// What is wrong here: `expected` is a translated phrase such as “a number”.
    [[nodiscard]] Error expected(const QString &what);

    /// Where reading goes on; going back there is how an alternative is tried.
    [[nodiscard]] qsizetype position() const { return m_at; }
    void goBackTo(qsizetype position) { m_at = position; }

private:
    void skipSpaces();
    [[nodiscard]] QString found() const;

    const QString &m_text;
    Subject m_subject;
    qsizetype m_at = 0;
};

} // namespace assay
