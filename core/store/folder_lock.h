#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace assay
{

/// The lock on `assay.lock` under which every write and checkpoint runs, so that one process at a time writes.
/// Waiters are served before the holder gets it again. One thread at a time; several locks of one process exclude
/// each other.
class FolderLock final
{
public:
    enum class Kind {
        Exclusive, ///< for writing; makes the lock file and leaves the holder's pid in it
        Shared     ///< keeps writers away while their files are copied; needs no right to write
    };

    static Result<std::unique_ptr<FolderLock>> open(const QString &path, Kind kind);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    /// Waits for the lock; after `timeoutMs` fails with a sentence that names the holder's pid.
    Result<> acquire(int timeoutMs);
    void release();

private:
    FolderLock(QString path, Kind kind, int descriptor) : m_path(std::move(path)), m_kind(kind), m_file(descriptor) {}
    [[nodiscard]] Error heldByOther(int timeoutMs) const;
    [[nodiscard]] qint64 holder() const;
    void writeOwner();

    QString m_path;
    Kind m_kind;
    int m_file;
    bool m_isHeld = false;
};

/// Holds a FolderLock until the scope ends.
class FolderLockHold final
{
public:
    explicit FolderLockHold(FolderLock &lock) : m_lock(lock) {}
    ~FolderLockHold() { m_lock.release(); }
    FolderLockHold(const FolderLockHold &) = delete;
    FolderLockHold &operator=(const FolderLockHold &) = delete;

private:
    FolderLock &m_lock;
};

} // namespace assay
