#include "core/store/database_file.h"

#include "core/store/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <cstddef>
#include <memory>
#include <sqlite3.h>
#include <vector>

namespace assay
{

namespace
{

/// One file opened read-only through SQLite's own file layer.
class SqliteFile final
{
public:
    SqliteFile(const QString &path, int kind)
        : m_vfs(sqlite3_vfs_find(nullptr)),
          m_memory(size_t(m_vfs->szOsFile) / sizeof(std::max_align_t) + 1)
    {
        QByteArray full(m_vfs->mxPathname + 1, '\0');
        m_status = m_vfs->xFullPathname(m_vfs, path.toUtf8().constData(), int(full.size()), full.data());
        m_name = sqlite3_create_filename(full.constData(), "", "", 0, nullptr);
        if (m_status == SQLITE_OK)
            m_status = m_vfs->xOpen(m_vfs, m_name, file(), kind | SQLITE_OPEN_READONLY, nullptr);
    }
    ~SqliteFile()
    {
        if (file()->pMethods)
            file()->pMethods->xClose(file());
        sqlite3_free_filename(m_name);
    }
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    [[nodiscard]] int status() const { return m_status; }
    int size(sqlite3_int64 &bytes) { return file()->pMethods->xFileSize(file(), &bytes); }
    int read(char *into, int byteCount, sqlite3_int64 offset)
    {
        return file()->pMethods->xRead(file(), into, byteCount, offset);
    }

private:
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_memory.data()); }

    sqlite3_vfs *m_vfs;
    std::vector<std::max_align_t> m_memory;
    const char *m_name = nullptr;
    int m_status = SQLITE_OK;
};

Result<> copyFile(const QString &from, const QString &to, int kind)
{
    SqliteFile source(from, kind);
    sqlite3_int64 size = 0;
    if (source.status() != SQLITE_OK || source.size(size) != SQLITE_OK)
        return databaseError(source.status() != SQLITE_OK ? source.status() : SQLITE_IOERR, nullptr);
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot write “%1”: %2.").arg(to, target.errorString())};
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (sqlite3_int64 done = 0; done < size; done += block.size()) {
        block.resize(int(std::min<sqlite3_int64>(block.size(), size - done)));
        if (const int code = source.read(block.data(), int(block.size()), done); code != SQLITE_OK)
            return databaseError(code, nullptr);
        if (target.write(block) != block.size())
            return Error{ErrorCode::Full,
                         QCoreApplication::translate("core", "There is no space in “%1” for the private copy that a "
                                                             "read-only project is read from. Free some and try again.")
                             .arg(to)};
    }
    return Done{};
}

} // namespace

Result<QByteArray> readDatabaseStart(const QString &path, int byteCount)
{
    SqliteFile file(path, SQLITE_OPEN_MAIN_DB);
    if (file.status() != SQLITE_OK)
        return databaseError(file.status(), nullptr);
    sqlite3_int64 size = 0;
    int code = file.size(size);
    QByteArray bytes(qsizetype(std::min<sqlite3_int64>(byteCount, size)), '\0');
    if (code == SQLITE_OK && !bytes.isEmpty())
        code = file.read(bytes.data(), int(bytes.size()), 0);
    if (code != SQLITE_OK)
        return databaseError(code, nullptr);
    return bytes;
}

Result<> checkDatabaseHeader(const QByteArray &header, const QString &projectName)
{
    const auto damaged = [&](const char *what) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("core", "The project “%1” is damaged: the beginning of its “assay.db” "
                                                         "is not that of a database. Restore it from a backup.")
                         .arg(projectName),
                     QString::fromLatin1(what)};
    };
    if (header.size() < 100)
        return damaged("shorter than a header");
    const auto byte = [&](int at) { return int(static_cast<unsigned char>(header[at])); };
    const auto word = [&](int at) { return std::int64_t(qFromBigEndian<quint32>(header.constData() + at)); };
    if (!header.startsWith(QByteArray("SQLite format 3", 16)))
        return damaged("magic");
    if (word(68) != applicationId)
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("core", "The folder “%1” holds no project of Assay: its “assay.db” is "
                                                         "damaged or belongs to another program. Choose another "
                                                         "folder, or restore it from a backup.")
                         .arg(projectName),
                     QStringLiteral("application_id %1").arg(word(68))};
    // What Assay never sets otherwise, and SQLite would follow into nonsense.
    if (byte(16) != 0x20 || byte(17) != 0 || byte(20) != 0)
        return damaged("page size");
    if (byte(18) < 1 || byte(18) > 2 || byte(19) < 1 || byte(19) > 2)
        return damaged("file format");
    if (byte(21) != 64 || byte(22) != 32 || byte(23) != 32)
        return damaged("payload fractions");
    if (word(44) != 4 || word(52) != 0 || word(56) != 1 || word(64) != 0)
        return damaged("schema format, vacuum mode or encoding");
    return Done{};
}

Result<> copyDatabase(const QString &from, const QString &to)
{
    ASSAY_CHECK(copyFile(from, to, SQLITE_OPEN_MAIN_DB));
    const QString log = QStringLiteral("-wal");
    if (QFile::exists(from + log))
        ASSAY_CHECK(copyFile(from + log, to + log, SQLITE_OPEN_WAL));
    return Done{};
}

} // namespace assay
