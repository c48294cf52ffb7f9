#include "core/store/migrations.h"

#include "core/base/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace assay
{

namespace
{

/// Syncs a finished file or folder that no connection has open.
Result<> secure(const QString &path)
{
    const int file = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC);
    const bool isSecured = file >= 0 && ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0)
        ::close(file);
    if (!isSecured)
        return systemError(reason, QCoreApplication::translate("core", "Cannot secure “%1” on disk").arg(path));
    return Done{};
}

Result<> keepCopy(Connection &connection, const QString &databasePath, std::int64_t version)
{
    const QString kept = QStringLiteral("%1.v%2").arg(databasePath).arg(version, 4, 10, QLatin1Char('0'));
    const QString unfinished = kept + QStringLiteral(".new");
    QFile::remove(unfinished);
    ASSAY_TRY(vacuum, connection.prepare("VACUUM INTO ?"));
    ASSAY_CHECK(vacuum.bind(1, unfinished).run());
    ASSAY_CHECK(secure(unfinished));
    if (::rename(unfinished.toLocal8Bit().constData(), kept.toLocal8Bit().constData()) != 0)
        return systemError(errno, QCoreApplication::translate("core", "Cannot write “%1”").arg(kept));
    return secure(QFileInfo(kept).absolutePath());
}

Result<> apply(Connection &connection, const Migration &migration)
{
    ASSAY_CHECK(connection.execute("BEGIN IMMEDIATE"));
    auto applied = connection.execute(migration.sql.constData());
    if (applied)
        applied =
            connection.execute(QByteArray("PRAGMA user_version = " + QByteArray::number(migration.number)).constData());
    if (applied)
        applied = connection.execute("COMMIT");
    if (!applied && connection.isInTransaction())
        (void)connection.execute("ROLLBACK");
    // A structure that is not the one that its number names: nothing of it can be trusted.
    if (!applied && applied.error().code == ErrorCode::Internal)
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("core", "The project’s database is damaged: its structure is not that "
                                                         "of its number %1. Restore it from a backup.")
                         .arg(migration.number - 1),
                     applied.error().detail};
    return applied;
}

} // namespace

QList<Migration> bundledMigrations()
{
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/migrations"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations.append({name.section(QLatin1Char('_'), 0, 0).toInt(), file.readAll()});
    }
    return migrations;
}

Result<> migrate(Connection &connection, const QString &databasePath, const QList<Migration> &migrations)
{
    ASSAY_TRY(version, connection.queryInteger("PRAGMA user_version"));
    const int newest = migrations.isEmpty() ? 0 : migrations.last().number;
    if (version > newest)
        return Error{ErrorCode::Newer,
                     QCoreApplication::translate("core", "The project “%1” was written by a newer version of Assay "
                                                         "(structure %2; this one knows %3). Install the newer version "
                                                         "to open it.")
                         .arg(QFileInfo(QFileInfo(databasePath).path()).fileName())
                         .arg(version)
                         .arg(newest)};
    if (version > 0 && version < newest)
        ASSAY_CHECK(keepCopy(connection, databasePath, version));
    for (const Migration &migration : migrations) {
        if (migration.number > version)
            ASSAY_CHECK(apply(connection, migration));
    }
    return Done{};
}

} // namespace assay
