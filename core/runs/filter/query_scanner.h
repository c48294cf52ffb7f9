#pragma once

#include <QString>

#include <vector>

namespace assay
{

/// One piece of a filter or an order. Its place counts in UTF-16 units of the text, as QString and line edits do.
struct QueryToken {
    enum class Kind {
        Word,   ///< letters, digits, `_ . - / :` and whatever has no meaning of its own
        Number, ///< without a sign; `number` has its value
        Text,   ///< between ' or "; `text` is what stands between them
        Name,   ///< between back quotes
        Symbol, ///< = == != < <= > >= =~ !~ + - * / ( ) [ ] ,
        Open,   ///< a quote that is never closed, to the end
        End     ///< after everything
    };
    Kind kind = Kind::End;
    qsizetype position = 0;
    qsizetype length = 0;
    QString text;
    double number = 0;

    [[nodiscard]] qsizetype end() const { return position + length; }
    [[nodiscard]] bool isSymbol(const char *symbol) const
    {
        return kind == Kind::Symbol && text == QLatin1String(symbol);
    }
    /// A word in any case.
    [[nodiscard]] bool isWord(const char *word) const
    {
        return kind == Kind::Word && text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
};

/// Any text as tokens, the last of kind End; in time proportional to its length.
std::vector<QueryToken> scanQuery(const QString &text);

/// True for what a key may hold without quotes: letters, digits and `_ . - / :`.
bool isKeyCharacter(QChar c);

} // namespace assay
