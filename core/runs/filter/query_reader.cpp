#include "core/runs/filter/query_reader.h"

#include <QCoreApplication>

namespace assay
{

bool QueryReader::acceptWord(const char *word)
{
    if (!peek().isWord(word))
        return false;
    take();
    return true;
}

bool QueryReader::acceptSymbol(const char *symbol)
{
    if (!peek().isSymbol(symbol))
        return false;
    take();
    return true;
}

Error QueryReader::expected(const QString &what, const QString &advice)
{
    const QueryToken &next = peek();
    if (next.kind == QueryToken::Kind::Open)
        return expectedAt({m_text.size(), 0},
                          QCoreApplication::translate("core", "the closing %1 of the quote that opens at character %2")
                              .arg(next.text)
                              .arg(next.position + 1),
                          advice);
    if (next.kind == QueryToken::Kind::End)
        return expectedAt({m_text.size(), 0}, what, advice);
    return expectedAt(spanOf(next), what, advice);
}

Error QueryReader::expectedAt(TextSpan where, const QString &what, const QString &advice)
{
    constexpr qsizetype longest = 20;
    m_wrong = where;
    const QString found = where.length == 0 ? QCoreApplication::translate("core", "the end")
                                            : QCoreApplication::translate("core", "“%1”")
                                                  .arg(m_text.mid(where.position, std::min(where.length, longest)));
    const QString text =
        m_subject == Subject::Filter
            ? QCoreApplication::translate("core", "The filter cannot be read at character %1: expected %2, "
                                                  "found %3.")
        : m_subject == Subject::Order
            ? QCoreApplication::translate("core", "The order cannot be read at character %1: expected %2, "
                                                  "found %3.")
        : m_subject == Subject::Grouping
            ? QCoreApplication::translate("core", "The grouping cannot be read at character %1: expected %2, "
                                                  "found %3.")
            : QCoreApplication::translate("core", "The columns cannot be read at character %1: expected %2, "
                                                  "found %3.");
    const QString sentence = text.arg(QString::number(where.position + 1), what, found);
    return Error{ErrorCode::Usage, advice.isEmpty() ? sentence : sentence + u' ' + advice};
}

Error QueryReader::wrongAt(TextSpan where, const QString &sentence)
{
    m_wrong = where;
    return Error{ErrorCode::Usage, QCoreApplication::translate("core", "The filter cannot be read at character %1: %2.")
                                       .arg(QString::number(where.position + 1), sentence)};
}

} // namespace assay
