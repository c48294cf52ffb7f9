#include "tests/core/store/recording_disk.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <sqlite3.h>

namespace assay
{

/// A file with its locks and, for a database, the memory its connections share.
struct MemoryFile {
    int number = 0;
    QByteArray bytes;
    int sharedLocks = 0;
    const void *reservedBy = nullptr;
    const void *exclusiveBy = nullptr;
    bool isPending = false;
    std::vector<std::unique_ptr<char[]>> regions;
    std::array<int, SQLITE_SHM_NLOCK> sharedSlots{};
    std::array<const void *, SQLITE_SHM_NLOCK> exclusiveSlots{};
};

namespace
{

struct OpenFile {
    sqlite3_file base;
    RecordingDisk *disk;
    std::shared_ptr<MemoryFile> file;
    int level;
    unsigned sharedSlots;
};

OpenFile &opened(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

} // namespace

/// SQLite's calls; static members, so that they may touch the disk's own.
struct RecordingCalls {
    static int close(sqlite3_file *file)
    {
        unlock(file, SQLITE_LOCK_NONE);
        opened(file).~OpenFile();
        return SQLITE_OK;
    }

    static int read(sqlite3_file *file, void *into, int count, sqlite3_int64 offset)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        const auto there = std::clamp<sqlite3_int64>(self.file->bytes.size() - offset, 0, count);
        if (there > 0)
            std::memcpy(into, self.file->bytes.constData() + offset, size_t(there));
        std::memset(static_cast<char *>(into) + there, 0, size_t(count - there));
        return there == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }

    static int write(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        const int code = self.disk->record({.kind = DiskOperation::Kind::Write,
                                            .file = self.file->number,
                                            .number = offset,
                                            .bytes = QByteArray(static_cast<const char *>(from), count)});
        if (code != SQLITE_OK)
            return code;
        QByteArray &bytes = self.file->bytes;
        if (bytes.size() < offset + count)
            bytes.append(qsizetype(offset + count - bytes.size()), '\0');
        std::memcpy(bytes.data() + offset, from, size_t(count));
        return SQLITE_OK;
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        const int code =
            self.disk->record({.kind = DiskOperation::Kind::Truncate, .file = self.file->number, .number = size});
        if (code == SQLITE_OK)
            self.file->bytes.resize(qsizetype(size));
        return code;
    }

    static int sync(sqlite3_file *file, int)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        return self.disk->record({.kind = DiskOperation::Kind::Sync, .file = self.file->number});
    }

    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        *size = self.file->bytes.size();
        return SQLITE_OK;
    }

    static int lock(sqlite3_file *file, int level)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        if (self.level >= level)
            return SQLITE_OK;
        MemoryFile &shared = *self.file;
        const auto isOthers = [&](const void *holder) { return holder && holder != &self; };
        if (isOthers(shared.exclusiveBy) || (level == SQLITE_LOCK_SHARED && shared.isPending) ||
            (level > SQLITE_LOCK_SHARED && isOthers(shared.reservedBy)))
            return SQLITE_BUSY;
        if (level == SQLITE_LOCK_SHARED)
            ++shared.sharedLocks;
        if (level >= SQLITE_LOCK_RESERVED)
            shared.reservedBy = &self;
        if (level == SQLITE_LOCK_EXCLUSIVE) {
            shared.isPending = true;
            self.level = SQLITE_LOCK_PENDING;
            if (shared.sharedLocks > 1)
                return SQLITE_BUSY;
            shared.exclusiveBy = &self;
        }
        self.level = level;
        return SQLITE_OK;
    }

    static int unlock(sqlite3_file *file, int level)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        MemoryFile &shared = *self.file;
        if (self.level <= level)
            return SQLITE_OK;
        if (self.level >= SQLITE_LOCK_PENDING)
            shared.isPending = false;
        if (shared.exclusiveBy == &self)
            shared.exclusiveBy = nullptr;
        if (shared.reservedBy == &self)
            shared.reservedBy = nullptr;
        if (level == SQLITE_LOCK_NONE)
            --shared.sharedLocks;
        self.level = level;
        return SQLITE_OK;
    }

    static int checkReserved(sqlite3_file *file, int *isReserved)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        *isReserved = self.file->reservedBy != nullptr;
        return SQLITE_OK;
    }

    static int control(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file *) { return 4096; }
    static int characteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    static int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        auto &regions = self.file->regions;
        *memory = nullptr;
        if (size_t(region) >= regions.size() && !extend)
            return SQLITE_OK;
        while (regions.size() <= size_t(region))
            regions.push_back(std::make_unique<char[]>(size_t(size)));
        *memory = regions[size_t(region)].get();
        return SQLITE_OK;
    }

    static int lockShared(sqlite3_file *file, int first, int count, int flags)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        MemoryFile &shared = *self.file;
        const bool isTaking = flags & SQLITE_SHM_LOCK;
        for (auto i = size_t(first); isTaking && i < size_t(first + count); ++i) {
            const int mine = (self.sharedSlots >> i) & 1;
            if (shared.exclusiveSlots[i] && shared.exclusiveSlots[i] != &self)
                return SQLITE_BUSY;
            if ((flags & SQLITE_SHM_EXCLUSIVE) && shared.sharedSlots[i] > mine)
                return SQLITE_BUSY;
        }
        for (auto i = size_t(first); i < size_t(first + count); ++i) {
            const unsigned bit = 1U << i;
            if (flags & SQLITE_SHM_EXCLUSIVE) {
                shared.exclusiveSlots[i] = isTaking ? &self : nullptr;
            } else if (isTaking != bool(self.sharedSlots & bit)) {
                shared.sharedSlots[i] += isTaking ? 1 : -1;
                self.sharedSlots ^= bit;
            }
        }
        return SQLITE_OK;
    }

    static void barrier(sqlite3_file *file)
    {
        // A mutex orders memory as the barrier must, and is one that the thread sanitizer understands.
        const std::lock_guard guard(opened(file).disk->m_mutex);
    }

    static int unmapShared(sqlite3_file *file, int isDeleting)
    {
        OpenFile &self = opened(file);
        const std::lock_guard guard(self.disk->m_mutex);
        if (isDeleting)
            self.file->regions.clear();
        return SQLITE_OK;
    }

    static int open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
    {
        static const sqlite3_io_methods methods = {
            2,           close,         read,    write,      truncate,        sync,      fileSize,   lock,
            unlock,      checkReserved, control, sectorSize, characteristics, mapShared, lockShared, barrier,
            unmapShared, nullptr,       nullptr};
        file->pMethods = nullptr;
        auto &disk = *static_cast<RecordingDisk *>(vfs->pAppData);
        const std::lock_guard guard(disk.m_mutex);
        auto found = path ? disk.find(path) : nullptr;
        if (!found) {
            if (!path || !(flags & SQLITE_OPEN_CREATE))
                return SQLITE_CANTOPEN;
            found = std::make_shared<MemoryFile>();
            found->number = disk.m_nextFile++;
            const int code =
                disk.record({.kind = DiskOperation::Kind::Create, .file = found->number, .path = QByteArray(path)});
            if (code != SQLITE_OK)
                return code;
            disk.m_files[path] = found;
        }
        new (file) OpenFile{{&methods}, &disk, found, SQLITE_LOCK_NONE, 0};
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs *vfs, const char *path, int isSecured)
    {
        auto &disk = *static_cast<RecordingDisk *>(vfs->pAppData);
        const std::lock_guard guard(disk.m_mutex);
        const auto found = disk.find(path);
        if (!found)
            return SQLITE_IOERR_DELETE_NOENT;
        const int code = disk.record({.kind = DiskOperation::Kind::Delete,
                                      .file = found->number,
                                      .path = QByteArray(path),
                                      .isSecured = isSecured != 0});
        if (code == SQLITE_OK)
            disk.m_files.erase(path);
        return code;
    }

    static int access(sqlite3_vfs *vfs, const char *path, int, int *isThere)
    {
        auto &disk = *static_cast<RecordingDisk *>(vfs->pAppData);
        const std::lock_guard guard(disk.m_mutex);
        *isThere = disk.find(path) != nullptr;
        return SQLITE_OK;
    }

    static int fullPath(sqlite3_vfs *, const char *path, int size, char *full)
    {
        sqlite3_snprintf(size, full, "%s", path);
        return SQLITE_OK;
    }
};

RecordingDisk::RecordingDisk(QByteArray name, const DiskImage &start) : m_name(std::move(name))
{
    for (const auto &[path, bytes] : start) {
        auto file = std::make_shared<MemoryFile>();
        file->number = m_nextFile++;
        file->bytes = bytes;
        m_files[path] = file;
    }
    // Time, sleep and randomness are the system's.
    m_vfs = std::make_unique<sqlite3_vfs>(*sqlite3_vfs_find(nullptr));
    m_vfs->iVersion = 2;
    m_vfs->szOsFile = sizeof(OpenFile);
    m_vfs->pNext = nullptr;
    m_vfs->zName = m_name.constData();
    m_vfs->pAppData = this;
    m_vfs->xOpen = RecordingCalls::open;
    m_vfs->xDelete = RecordingCalls::remove;
    m_vfs->xAccess = RecordingCalls::access;
    m_vfs->xFullPathname = RecordingCalls::fullPath;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

RecordingDisk::~RecordingDisk()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

DiskImage RecordingDisk::image() const
{
    const std::lock_guard guard(m_mutex);
    DiskImage image;
    for (const auto &[path, file] : m_files)
        image[path] = file->bytes;
    return image;
}

void RecordingDisk::startRecording()
{
    const std::lock_guard guard(m_mutex);
    m_operations.clear();
    m_nextFile = 0;
    for (const auto &[path, file] : m_files)
        file->number = m_nextFile++;
}

void RecordingDisk::mark(std::int64_t number)
{
    const std::lock_guard guard(m_mutex);
    m_operations.push_back({.kind = DiskOperation::Kind::Mark, .number = number});
}

std::vector<DiskOperation> RecordingDisk::operations() const
{
    const std::lock_guard guard(m_mutex);
    return m_operations;
}

void RecordingDisk::failFrom(DiskOperation::Kind kind, int skip, int code)
{
    const std::lock_guard guard(m_mutex);
    m_failingKind = kind;
    m_failingSkip = skip;
    m_failingCode = code;
}

int RecordingDisk::record(DiskOperation operation)
{
    if (m_failingKind == operation.kind && m_failingSkip-- <= 0)
        return m_failingCode;
    m_operations.push_back(std::move(operation));
    return SQLITE_OK;
}

std::shared_ptr<MemoryFile> RecordingDisk::find(const QByteArray &path) const
{
    const auto it = m_files.find(path);
    return it == m_files.end() ? nullptr : it->second;
}

} // namespace assay
