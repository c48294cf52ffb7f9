#include "core/base/atomic_file.h"
#include "core/store/object_store.h"

#include <QCoreApplication>
#include <QDirIterator>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

/// Freeing the room of objects that nobody uses.
namespace assay
{

namespace
{

constexpr TimeMs hourMs = 3'600'000;
constexpr TimeMs dayMs = 24 * hourMs;
constexpr int folders = 256;

/// Of a plain file.
struct Facts {
    qint64 size = 0;
    TimeMs changedAt = 0;
};

std::optional<Facts> factsOf(const QString &path)
{
    struct stat facts = {};
    if (::lstat(path.toLocal8Bit().constData(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return std::nullopt;
    return Facts{qint64(facts.st_size), TimeMs(facts.st_mtim.tv_sec) * 1000 + facts.st_mtim.tv_nsec / 1'000'000};
}

/// Removes what a writer left that did not come to its end.
void removeUnfinished(const QString &path, TimeMs now, ObjectSweep &swept)
{
    const auto facts = factsOf(path);
    if (facts && facts->changedAt + dayMs <= now && ::unlink(path.toLocal8Bit().constData()) == 0)
        swept.removed.add(facts->size);
}

/// The names of what lies in a folder; none when it is not there.
QStringList namesIn(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System);
    while (files.hasNext()) {
        files.next();
        names.append(files.fileName());
    }
    return names;
}

bool isUnfinished(const QString &name)
{
    return name.startsWith(u".tmp-");
}

Error cannotMove(const QString &path)
{
    return systemError(errno, QCoreApplication::translate("core", "Cannot move “%1”").arg(path));
}

} // namespace

Result<> ObjectStore::sweepAside(const std::function<bool(const QString &digest)> &isUsed, TimeMs now,
                                 ObjectSweep &swept)
{
    const QStringList digests = namesIn(asideFolder());
    for (const QString &digest : digests) {
        const QString path = asidePathOf(digest);
        const auto facts = factsOf(path);
        if (!facts || !isDigest(digest))
            continue;
        if (isUsed(digest)) {
            if (::rename(path.toLocal8Bit().constData(), pathOf(digest).toLocal8Bit().constData()) == 0)
                swept.broughtBack.add(facts->size);
            else if (errno != ENOENT)
                return cannotMove(path);
        } else if (facts->changedAt + dayMs <= now) {
            if (::unlink(path.toLocal8Bit().constData()) == 0)
                swept.removed.add(facts->size);
            else if (errno != ENOENT)
                return systemError(errno, QCoreApplication::translate("core", "Cannot remove “%1”").arg(path));
        }
    }
    return Done{};
}

Result<> ObjectStore::sweepFolder(const QString &name, const std::function<bool(const QString &digest)> &isUsed,
                                  TimeMs now, ObjectSweep &swept)
{
    const QString folder = m_folder + u'/' + name;
    const QStringList files = namesIn(folder);
    for (const QString &file : files) {
        const QString path = folder + u'/' + file;
        const QString digest = name + file;
        if (isUnfinished(file)) {
            removeUnfinished(path, now, swept);
            continue;
        }
        if (!isDigest(digest) || isUsed(digest))
            continue;
        const auto facts = factsOf(path);
        if (!facts || facts->changedAt + hourMs > now)
            continue;
        const QByteArray aside = asidePathOf(digest).toLocal8Bit();
        if (::rename(path.toLocal8Bit().constData(), aside.constData()) != 0) {
            // Somebody else sweeps.
            if (errno == ENOENT)
                continue;
            return cannotMove(path);
        }
        // Its day begins.
        (void)::utimensat(AT_FDCWD, aside.constData(), nullptr, AT_SYMLINK_NOFOLLOW);
        swept.setAside.add(facts->size);
    }
    return Done{};
}

Result<ObjectSweep> ObjectStore::sweep(const std::function<bool(const QString &digest)> &isUsed, TimeMs now,
                                       Progress &progress)
{
    if (::mkdir(asideFolder().toLocal8Bit().constData(), 0755) != 0 && errno != EEXIST)
        return systemError(errno,
                           QCoreApplication::translate("core", "Cannot make the folder “%1”").arg(asideFolder()));
    ObjectSweep swept;
    ASSAY_CHECK(sweepAside(isUsed, now, swept));
    for (int i = 0; i < folders; ++i) {
        if (!progress.report(double(i) / folders, QCoreApplication::translate("core", "Looking for objects without "
                                                                                      "use")))
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("core", "Stopped; what was done until then stays.")};
        ASSAY_CHECK(sweepFolder(QStringLiteral("%1").arg(i, 2, 16, QLatin1Char('0')), isUsed, now, swept));
    }
    const QStringList files = namesIn(m_folder);
    for (const QString &file : files) {
        if (isUnfinished(file))
            removeUnfinished(m_folder + u'/' + file, now, swept);
    }
    return swept;
}

} // namespace assay
