#include "core/store/project_files.h"

#include "core/base/atomic_file.h"
#include "core/store/database_file.h"
#include "core/store/folder_lock.h"
#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace assay::project_files
{

namespace
{

constexpr qint64 quickCheckBelowBytes = 16 << 20;
constexpr int createLockTimeoutMs = 10'000;

QString stagingPath(const QString &folder)
{
    return folder + QStringLiteral("/.assay.db.new");
}

void removeStaging(const QString &folder)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(stagingPath(folder) + QString::fromLatin1(suffix));
}

Result<> secureFolder(const QString &path)
{
    const int folder = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isSecured = folder >= 0 && ::fsync(folder) == 0;
    const int reason = errno;
    if (folder >= 0)
        ::close(folder);
    if (!isSecured)
        return systemError(reason, QCoreApplication::translate("core", "Cannot secure “%1” on disk").arg(path));
    return Done{};
}

/// What a creation that was cut off leaves does not count, so that it can be tried again.
bool holdsOther(const QString &folder)
{
    const QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        if (name == u"objects")
            return !QDir(folder + QStringLiteral("/objects")).isEmpty();
        return name != u"assay.lock" && !name.startsWith(u".assay.db.new");
    });
}

Error existsError(const QString &folder)
{
    return {ErrorCode::Exists, QCoreApplication::translate("core", "The folder “%1” is not empty. Choose another "
                                                                   "folder, or a new name, for the project.")
                                   .arg(folder)};
}

/// Builds the database beside its place, so that a folder with an `assay.db` is always a whole project.
Result<> buildDatabase(const QString &folder)
{
    removeStaging(folder);
    {
        ASSAY_TRY(connection, Connection::open(stagingPath(folder), Connection::Access::Write));
        ASSAY_CHECK(connection->execute(
            QByteArray("PRAGMA application_id = " + QByteArray::number(qint64(applicationId))).constData()));
        ASSAY_CHECK(migrate(*connection, stagingPath(folder), bundledMigrations()));
        ASSAY_CHECK(connection->checkpointAndTruncate());
    }
    if (QFileInfo(stagingPath(folder) + QStringLiteral("-wal")).size() != 0)
        return Error{ErrorCode::Locked, QCoreApplication::translate("core", "Another program opened the new project "
                                                                            "in “%1” before it was finished. Try "
                                                                            "again.")
                                            .arg(folder)};
    const QByteArray from = stagingPath(folder).toLocal8Bit();
    if (::rename(from.constData(), databasePath(folder).toLocal8Bit().constData()) != 0)
        return systemError(errno, QCoreApplication::translate("core", "Cannot write “%1”").arg(databasePath(folder)));
    removeStaging(folder);
    return secureFolder(folder);
}

Result<> fill(const QString &folder)
{
    ASSAY_TRY(lock, FolderLock::open(lockPath(folder), FolderLock::Kind::Exclusive));
    ASSAY_CHECK(lock->acquire(createLockTimeoutMs));
    const FolderLockHold hold(*lock);
    if (holdsOther(folder))
        return existsError(folder);
    if (!QDir(folder).mkpath(QStringLiteral("objects")))
        return systemError(errno, QCoreApplication::translate("core", "Cannot make the folder “%1”")
                                      .arg(folder + QStringLiteral("/objects")));
    return buildDatabase(folder);
}

/// The sentence of a database error, about this project rather than about a database.
Error damagedProject(const QString &folder, const QString &detail)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("core", "The project “%1” is damaged: its database does not agree with itself. "
                                                "Restore it from a backup.")
                .arg(nameOf(folder)),
            detail};
}

Result<> checkStructure(Connection &connection, const QString &folder, const QString &database)
{
    ASSAY_TRY(version, connection.queryInteger("PRAGMA user_version"));
    if (version < 1)
        return damagedProject(folder, QStringLiteral("user_version %1").arg(version));
    ASSAY_TRY(foreign, connection.queryInteger("SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger') "
                                               "OR (type = 'table' AND coalesce(rootpage, 0) = 0)"));
    if (foreign > 0)
        return damagedProject(folder, QStringLiteral("views, triggers or virtual tables"));
    return migrate(connection, database, bundledMigrations());
}

Result<> checkPages(Connection &connection, const QString &folder)
{
    ASSAY_TRY(pages, connection.queryInteger("PRAGMA page_count"));
    ASSAY_TRY(pageSize, connection.queryInteger("PRAGMA page_size"));
    if (pages * pageSize >= quickCheckBelowBytes)
        return Done{};
    ASSAY_TRY(check, connection.prepare("PRAGMA quick_check(1)"));
    const QString answer = check.next() ? check.text(0) : QString();
    ASSAY_CHECK(check.status());
    if (answer != u"ok")
        return damagedProject(folder, answer);
    return Done{};
}

Result<> checkAndMigrate(const QString &folder, const QString &database, int lockTimeoutMs)
{
    ASSAY_TRY(header, readDatabaseStart(database, 100));
    ASSAY_CHECK(checkDatabaseHeader(header, nameOf(folder)));
    ASSAY_TRY(connection, Connection::open(database, Connection::Access::Write));
    connection->setBusyTimeout(lockTimeoutMs);
    ASSAY_CHECK(checkStructure(*connection, folder, database));
    return checkPages(*connection, folder);
}

} // namespace

QString databasePath(const QString &folder)
{
    return folder + QStringLiteral("/assay.db");
}

QString lockPath(const QString &folder)
{
    return folder + QStringLiteral("/assay.lock");
}

QString nameOf(const QString &folder)
{
    const QString name = QDir(folder).dirName();
    return name.isEmpty() ? folder : name;
}

Result<> create(const QString &folder)
{
    const QFileInfo facts(folder);
    if (facts.exists() && !facts.isDir())
        return Error{ErrorCode::Exists,
                     QCoreApplication::translate("core", "“%1” is a file, so no project can be created there. Choose "
                                                         "another name.")
                         .arg(folder)};
    if (facts.exists() && holdsOther(folder))
        return existsError(folder);
    const bool isNew = !facts.exists();
    if (isNew && !QDir().mkpath(folder))
        return systemError(errno, QCoreApplication::translate("core", "Cannot make the folder “%1”").arg(folder));
    auto filled = fill(folder);
    if (filled)
        return isNew ? secureFolder(facts.absolutePath()) : filled;
    // A second creation at the same time may have succeeded; what it made stays.
    if (!QFileInfo::exists(databasePath(folder)) && filled.error().code != ErrorCode::Locked) {
        removeStaging(folder);
        QDir(folder).rmdir(QStringLiteral("objects"));
        QFile::remove(lockPath(folder));
        if (isNew)
            QDir().rmdir(folder);
    }
    return filled;
}

Result<> checkIsProject(const QString &folder)
{
    const QFileInfo facts(folder);
    if (!facts.exists())
        return Error{ErrorCode::NotFound, QCoreApplication::translate("core", "There is no folder “%1”. Check its "
                                                                              "name, or create a project there.")
                                              .arg(folder)};
    if (!facts.isDir())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "“%1” is a file; a project is a folder. Name the folder that "
                                                         "holds “assay.db”.")
                         .arg(folder)};
    if (::faccessat(AT_FDCWD, folder.toLocal8Bit().constData(), R_OK | X_OK, AT_EACCESS) != 0)
        return systemError(errno, QCoreApplication::translate("core", "Cannot open the folder “%1”").arg(folder));
    const QFileInfo database(databasePath(folder));
    if (!database.exists())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "The folder “%1” holds no project: it has no “assay.db”. "
                                                         "Choose another folder, or create a project in a new one.")
                         .arg(folder)};
    if (!database.isFile())
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("core", "The folder “%1” holds no project: its “assay.db” is not a "
                                                         "file. Choose another folder.")
                         .arg(folder)};
    return Done{};
}

QString reasonNotToWrite(const QString &folder)
{
    const auto isRefused = [](const QString &path) {
        return ::faccessat(AT_FDCWD, path.toLocal8Bit().constData(), W_OK, AT_EACCESS) != 0 && errno != ENOENT;
    };
    for (const QString &path :
         {folder, databasePath(folder), databasePath(folder) + QStringLiteral("-wal"),
          databasePath(folder) + QStringLiteral("-shm"), lockPath(folder), folder + QStringLiteral("/objects")}) {
        if (isRefused(path))
            return QCoreApplication::translate("core", "The project “%1” can only be read, since “%2” cannot be "
                                                       "written (%3).")
                .arg(nameOf(folder), path, QString::fromLocal8Bit(std::strerror(errno)).toLower());
    }
    return {};
}

Result<> copyShared(const QString &folder, const QString &copy, int lockTimeoutMs)
{
    if (!QFileInfo::exists(lockPath(folder)))
        return copyDatabase(databasePath(folder), copy);
    ASSAY_TRY(lock, FolderLock::open(lockPath(folder), FolderLock::Kind::Shared));
    ASSAY_CHECK(lock->acquire(lockTimeoutMs));
    const FolderLockHold hold(*lock);
    return copyDatabase(databasePath(folder), copy);
}

Result<> prepare(const QString &folder, const QString &database, int lockTimeoutMs)
{
    std::unique_ptr<FolderLock> lock;
    if (database == databasePath(folder)) {
        ASSAY_TRY(opened, FolderLock::open(lockPath(folder), FolderLock::Kind::Exclusive));
        lock = std::move(opened);
        ASSAY_CHECK(lock->acquire(lockTimeoutMs));
    }
    auto checked = checkAndMigrate(folder, database, lockTimeoutMs);
    if (!checked && checked.error().code == ErrorCode::Damaged && checked.error().detail.startsWith(u"SQLite"))
        return damagedProject(folder, checked.error().detail);
    return checked;
}

} // namespace assay::project_files
