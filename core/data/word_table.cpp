#include "core/data/word_table.h"

namespace assay
{

WordTable::WordTable(std::initializer_list<QString> words)
{
    for (const QString &word : words)
        append(word);
}

WordTable::WordTable(const QStringList &words)
{
    for (const QString &word : words)
        append(word);
}

QString WordTable::at(qsizetype code) const
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const std::string_view word = utf8(code);
    if (!word.starts_with(mark))
        return QString::fromUtf8(word.data(), qsizetype(word.size()));
    // QString::fromUtf8 drops a leading U+FEFF, which would make two different words one. Only the first one is at
    // risk: behind a character of its own none is leading.
    const QByteArray behindStar = QByteArray("*").append(word.data(), qsizetype(word.size()));
    return QString::fromUtf8(behindStar).mid(1);
}

qsizetype WordTable::indexOf(const QString &word) const
{
    const QByteArray wanted = word.toUtf8();
    const std::string_view text(wanted.constData(), size_t(wanted.size()));
    for (qsizetype code = 0; code < size(); ++code) {
        if (utf8(code) == text)
            return code;
    }
    return -1;
}

QStringList WordTable::toList() const
{
    QStringList list;
    list.reserve(size());
    for (qsizetype code = 0; code < size(); ++code)
        list.append(at(code));
    return list;
}

void WordTable::append(const QString &word)
{
    const QByteArray bytes = word.toUtf8();
    append(std::string_view(bytes.constData(), size_t(bytes.size())));
}

void WordTable::clear()
{
    m_bytes.clear();
    m_ends.clear();
}

} // namespace assay
