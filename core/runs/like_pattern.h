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

private:
    QList<uint> m_pattern;
    Qt::CaseSensitivity m_caseSensitivity = Qt::CaseSensitive;
};

} // namespace assay
