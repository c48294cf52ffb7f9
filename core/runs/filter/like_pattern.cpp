#include "core/runs/filter/like_pattern.h"

namespace assay
{

namespace
{

QList<uint> charactersOf(const QString &text, Qt::CaseSensitivity caseSensitivity)
{
    return caseSensitivity == Qt::CaseSensitive ? text.toUcs4() : text.toCaseFolded().toUcs4();
}

QString longestPiece(const QString &pattern)
{
    QStringView longest;
    for (const QStringView piece : QStringView(pattern).split(u'%')) {
        for (const QStringView part : piece.split(u'_')) {
            if (part.size() > longest.size())
                longest = part;
        }
    }
    return longest.toString().toCaseFolded();
}

} // namespace

LikePattern::LikePattern(const QString &pattern, Qt::CaseSensitivity caseSensitivity)
    : m_pattern(charactersOf(pattern, caseSensitivity)),
      m_piece(longestPiece(pattern)),
      m_caseSensitivity(caseSensitivity)
{
}

bool LikePattern::matches(const QString &text) const
{
    // Only the last `%` is ever tried again, so hostile patterns cost at most length times length.
    const QList<uint> characters = charactersOf(text, m_caseSensitivity);
    qsizetype at = 0;
    qsizetype inPattern = 0;
    qsizetype lastPercent = -1;
    qsizetype resumeAt = 0;
    while (at < characters.size()) {
        const bool hasMore = inPattern < m_pattern.size();
        if (hasMore && m_pattern.at(inPattern) == U'%') {
            lastPercent = inPattern++;
            resumeAt = at;
        } else if (hasMore && (m_pattern.at(inPattern) == U'_' || m_pattern.at(inPattern) == characters.at(at))) {
            ++inPattern;
            ++at;
        } else if (lastPercent >= 0) {
            inPattern = lastPercent + 1;
            at = ++resumeAt;
        } else {
            return false;
        }
    }
    while (inPattern < m_pattern.size() && m_pattern.at(inPattern) == U'%')
        ++inPattern;
    return inPattern == m_pattern.size();
}

} // namespace assay
