#include "core/base/ids.h"

#include <QCoreApplication>
#include <QUuid>

namespace assay
{

RunId RunId::create()
{
    return RunId{QUuid::createUuid().toString(QUuid::Id128)};
}

Result<VersionedName> VersionedName::parse(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    VersionedName parsed{at < 0 ? text : text.left(at), 0};
    if (at >= 0) {
        bool isNumber = false;
        parsed.version = text.mid(at + 1).toInt(&isNumber);
        if (!isNumber || parsed.version < 1)
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("core", "“%1” does not name a version: after “@” stands a whole "
                                                             "number from 1, as in “%2@1”.")
                             .arg(text, parsed.name.isEmpty() ? QStringLiteral("bikes") : parsed.name)};
    }
    if (parsed.name.isEmpty())
        return Error{ErrorCode::Usage, QCoreApplication::translate("core", "“%1” has no name before “@”; write it as "
                                                                           "“bikes@1”.")
                                           .arg(text)};
    return parsed;
}

QString VersionedName::toString() const
{
    return version > 0 ? QStringLiteral("%1@%2").arg(name).arg(version) : name;
}

Result<> checkName(const QString &name, const QString &kind)
{
    const auto refuse = [&](const QString &why) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "“%1” cannot be the name of a %2: %3").arg(name, kind, why)};
    };
    if (name.isEmpty())
        return refuse(QCoreApplication::translate("core", "it is empty. Give it at least one character."));
    if (name.size() > 200)
        return refuse(
            QCoreApplication::translate("core", "it has %1 characters, at most 200 are allowed.").arg(name.size()));
    if (name.front().isSpace() || name.back().isSpace())
        return refuse(QCoreApplication::translate("core", "it begins or ends with a space. Remove it."));
    for (const QChar c : name) {
        if (c == u'@' || c == u'/' || c.category() == QChar::Other_Control)
            return refuse(QCoreApplication::translate("core", "“@”, “/” and control characters are not allowed."));
    }
    return Done{};
}

} // namespace assay
