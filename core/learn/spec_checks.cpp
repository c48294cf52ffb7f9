#include "core/learn/spec_checks.h"

#include <QCoreApplication>

namespace assay
{

Error refused(const QString &sentence)
{
    return Error{ErrorCode::Invalid, sentence};
}

QString quoted(const QStringList &words)
{
    QStringList all;
    for (const QString &word : words)
        all.append(QStringLiteral("“%1”").arg(word));
    return all.join(QStringLiteral(", "));
}

Result<> oneOf(const QString &key, const QString &value, const QStringList &allowed)
{
    if (allowed.contains(value))
        return Done{};
    return refused(QCoreApplication::translate("core", "“%1” is “%2” in the specification; allowed are %3.")
                       .arg(key, value, quoted(allowed)));
}

Result<> inRange(const QString &key, double value, double min, double max)
{
    if (value >= min && value <= max)
        return Done{};
    return refused(QCoreApplication::translate("core", "“%1” is %2 in the specification; allowed is %3 to %4.")
                       .arg(key)
                       .arg(value)
                       .arg(min)
                       .arg(max));
}

Result<> needed(const QString &key, const QString &value)
{
    if (!value.isEmpty())
        return Done{};
    return refused(QCoreApplication::translate("core", "The specification has no “%1”; add it.").arg(key));
}

} // namespace assay
