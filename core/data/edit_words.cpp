#include "core/data/edit_words.h"

#include <algorithm>

namespace assay
{

namespace
{

QString quoted(const QString &word)
{
    static constexpr QStringView plain = u"_.@+-,:=%/";
    const bool isPlain = !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.isLetterOrNumber() || plain.contains(c);
    });
    return isPlain ? word : u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

QString editText(const QStringList &words)
{
    QStringList texts;
    for (const QString &word : words)
        texts.append(quoted(word));
    return texts.join(u' ');
}

} // namespace assay
