#pragma once

#include <QList>
#include <QString>

namespace assay
{

/// A pattern of SQL's LIKE: `%` stands for any text, `_` for any one character. A value type.
class LikePattern final
{
public:
    LikePattern() = default;
    LikePattern(const QString &pattern, Qt::CaseSensitivity caseSensitivity);
    [[nodiscard]] bool matches(const QString &text) const;
    /// The longest piece, in folded case, that every matching text has in its folded case; empty when there is none.
    [[nodiscard]] const QString &piece() const { return m_piece; }

private:
    QList<uint> m_pattern;
    QString m_piece;
    Qt::CaseSensitivity m_caseSensitivity = Qt::CaseSensitive;
};

} // namespace assay
