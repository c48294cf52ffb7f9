#include "core/store/folder_lock.h"

#include "core/base/atomic_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <functional>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace assay
{

namespace
{

using SteadyTime = std::chrono::steady_clock;

/// Tries until it succeeds or the time is over; the pauses grow from a tenth of a millisecond to two.
bool tryUntil(SteadyTime::time_point deadline, const std::function<bool()> &attempt)
{
    auto pause = std::chrono::microseconds(100);
    while (!attempt()) {
        if (SteadyTime::now() >= deadline)
            return false;
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::microseconds(2000));
    }
    return true;
}

/// The turnstile in front of the lock, on another kind of lock of the same file: who waits for the lock holds it, so a
/// busy writer cannot take the lock again before a waiter had it.
bool turnstile(int file, short type)
{
    struct flock request = {};
    request.l_type = type;
    request.l_whence = SEEK_SET;
    request.l_len = 1;
    return ::fcntl(file, F_OFD_SETLK, &request) == 0;
}

} // namespace

Result<std::unique_ptr<FolderLock>> FolderLock::open(const QString &path, Kind kind)
{
    const int flags = kind == Kind::Exclusive ? O_RDWR | O_CREAT : O_RDONLY;
    const int file = ::open(path.toLocal8Bit().constData(), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644);
    if (file < 0)
        return systemError(errno, QCoreApplication::translate("core", "Cannot open “%1”").arg(path));
    return std::unique_ptr<FolderLock>(new FolderLock(path, kind, file));
}

FolderLock::~FolderLock()
{
    release();
    ::close(m_file);
}

Result<> FolderLock::acquire(int timeoutMs)
{
    const auto deadline = SteadyTime::now() + std::chrono::milliseconds(timeoutMs);
    const int operation = (m_kind == Kind::Exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
    if (m_kind == Kind::Exclusive && !tryUntil(deadline, [this] { return turnstile(m_file, F_WRLCK); }))
        return heldByOther(timeoutMs);
    m_isHeld = tryUntil(deadline, [&] { return ::flock(m_file, operation) == 0; });
    if (m_kind == Kind::Exclusive)
        turnstile(m_file, F_UNLCK);
    if (!m_isHeld)
        return heldByOther(timeoutMs);
    if (m_kind == Kind::Exclusive)
        writeOwner();
    return Done{};
}

void FolderLock::release()
{
    // Closing would not do: a child process between fork and exec still has the descriptor.
    if (m_isHeld)
        ::flock(m_file, LOCK_UN);
    m_isHeld = false;
}

void FolderLock::writeOwner()
{
    // Only for the sentence of those who wait, so a failure (such as a full disk) does no harm.
    const QByteArray owner = QByteArray::number(::getpid()).leftJustified(20) + '\n';
    (void)!::pwrite(m_file, owner.constData(), size_t(owner.size()), 0);
}

qint64 FolderLock::holder() const
{
    char text[20] = {};
    const ssize_t n = ::pread(m_file, text, sizeof text, 0);
    return n > 0 ? QByteArray(text, n).trimmed().toLongLong() : 0;
}

Error FolderLock::heldByOther(int timeoutMs) const
{
    const QString project = QFileInfo(QFileInfo(m_path).path()).fileName();
    const QString seconds = QString::number(timeoutMs / 1000.0);
    if (const qint64 pid = holder(); pid > 0)
        return {ErrorCode::Locked, QCoreApplication::translate("core", "The project “%1” has been locked by process "
                                                                       "%2 for more than %3 seconds. Wait for that "
                                                                       "process or end it, then try again.")
                                       .arg(project, QString::number(pid), seconds)};
    return {ErrorCode::Locked, QCoreApplication::translate("core", "The project “%1” has been locked by another "
                                                                   "process for more than %2 seconds. Wait for it or "
                                                                   "end it, then try again.")
                                   .arg(project, seconds)};
}

} // namespace assay
