#include "core/runs/query_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace assay
{

namespace
{

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

void QueryReader::skipSpaces()
{
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
        ++m_at;
}

bool QueryReader::atEnd()
{
    skipSpaces();
    return m_at >= m_text.size();
}

bool QueryReader::acceptWord(const char *word)
{
    skipSpaces();
    const QLatin1String wanted(word);
    if (!QStringView(m_text).mid(m_at).startsWith(wanted, Qt::CaseInsensitive))
        return false;
    const qsizetype end = m_at + wanted.size();
    if (end < m_text.size() && isWordCharacter(m_text.at(end)))
        return false;
    m_at = end;
    return true;
}

std::optional<QString> QueryReader::acceptSymbol(std::initializer_list<const char *> symbols)
{
    skipSpaces();
    for (const char *symbol : symbols) {
        const QLatin1String wanted(symbol);
        if (QStringView(m_text).mid(m_at).startsWith(wanted)) {
            m_at += wanted.size();
            return QString(wanted);
        }
    }
    return std::nullopt;
}

Result<std::optional<QString>> QueryReader::acceptQuoted(const QString &quotes)
{
    skipSpaces();
    if (m_at >= m_text.size() || !quotes.contains(m_text.at(m_at)))
        return std::optional<QString>();
    const qsizetype start = m_at;
    const QChar quote = m_text.at(m_at);
    QString value;
    for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
        if (m_text.at(i) != quote) {
            value += m_text.at(i);
        } else if (i + 1 < m_text.size() && m_text.at(i + 1) == quote) {
            value += quote;
            ++i;
        } else {
            m_at = i + 1;
            return std::optional<QString>(value);
        }
    }
    m_at = m_text.size();
    return expected(QCoreApplication::translate("core", "the closing %1 of the quote that opens at character %2")
                        .arg(quote)
                        .arg(start + 1));
}

QString QueryReader::acceptBare(const QString &more)
{
    skipSpaces();
    const qsizetype start = m_at;
    while (m_at < m_text.size() && (isWordCharacter(m_text.at(m_at)) || more.contains(m_text.at(m_at))))
        ++m_at;
    return m_text.mid(start, m_at - start);
}

std::optional<double> QueryReader::acceptNumber()
{
    static const QRegularExpression number(QStringLiteral(R"([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?)"));
    skipSpaces();
    const auto match =
        number.match(m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype end = match.capturedEnd();
    bool isNumber = false;
    const double value = match.captured().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || (end < m_text.size() && isWordCharacter(m_text.at(end))))
        return std::nullopt;
    m_at = end;
    return value;
}

QString QueryReader::found() const
{
    constexpr qsizetype longest = 20;
    qsizetype end = m_at;
    while (end < m_text.size() && end - m_at < longest && (end == m_at || !m_text.at(end).isSpace()))
        ++end;
    if (end == m_at)
        return QCoreApplication::translate("core", "the end");
    return QCoreApplication::translate("core", "“%1”").arg(m_text.mid(m_at, end - m_at));
}

Error QueryReader::expected(const QString &what)
{
    skipSpaces();
    const QString text =
        m_subject == Subject::Filter
            ? QCoreApplication::translate("core", "The filter cannot be read at character %1: expected %2, "
                                                  "found %3.")
            : QCoreApplication::translate("core", "The order cannot be read at character %1: expected %2, "
                                                  "found %3.");
    return Error{ErrorCode::Usage, text.arg(QString::number(m_at + 1), what, found())};
}

} // namespace assay
