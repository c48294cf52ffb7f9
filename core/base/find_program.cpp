#include "core/base/find_program.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace assay
{

namespace
{

QString shownWord(const QByteArray &word)
{
    return QFile::decodeName(word);
}

bool isFolder(const QByteArray &path)
{
    struct stat about = {};
    return ::stat(path.constData(), &about) == 0 && S_ISDIR(about.st_mode);
}

/// Why a file is no program; empty when it is one, nothing when it is not there.
std::optional<QString> reasonAgainst(const QByteArray &path)
{
    if (::access(path.constData(), F_OK) != 0)
        return errno == ENOENT || errno == ENOTDIR ? std::nullopt
                                                   : std::optional(QString::fromLocal8Bit(std::strerror(errno)) + u'.');
    if (isFolder(path))
        return QCoreApplication::translate("core", "it is a folder. Name a program in it.");
    if (::access(path.constData(), X_OK) != 0)
        return QCoreApplication::translate("core", "it is not allowed to. Make it a program with chmod +x, or name the "
                                                   "program that reads it, such as python.");
    return QString();
}

} // namespace

Error cannotRunProgram(const QByteArray &word, const QString &reason)
{
    return {ErrorCode::Refused,
            QCoreApplication::translate("core", "“%1” cannot be run: %2").arg(shownWord(word), reason)};
}

Result<QByteArray> findProgram(const QByteArray &word)
{
    const Error notFound{ErrorCode::NotFound,
                         QCoreApplication::translate("core", "There is no program “%1”. Check its spelling, or name "
                                                             "its file with a slash, such as ./train.sh.")
                             .arg(shownWord(word))};
    if (word.isEmpty())
        return notFound;
    if (word.contains('/')) {
        const auto reason = reasonAgainst(word);
        if (!reason)
            return notFound;
        return reason->isEmpty() ? Result<QByteArray>(word) : cannotRunProgram(word, *reason);
    }
    const QByteArray path = qEnvironmentVariableIsSet("PATH") ? qgetenv("PATH") : QByteArray("/usr/bin:/bin");
    std::optional<Error> refused;
    for (const QByteArray &folder : path.split(':')) {
        const QByteArray file = (folder.isEmpty() ? QByteArray(".") : folder) + '/' + word;
        const auto reason = isFolder(file) ? std::nullopt : reasonAgainst(file);
        if (reason && reason->isEmpty())
            return file;
        if (reason && !refused)
            refused = cannotRunProgram(file, *reason);
    }
    return refused ? *refused : notFound;
}

} // namespace assay
