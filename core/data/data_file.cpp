#include "core/data/data_file.h"

#include "core/base/atomic_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <unistd.h>

namespace assay
{

namespace
{

constexpr qint64 blockBytes = 4 << 20;

bool isSameState(const struct stat &a, const struct stat &b)
{
    const auto isSameTime = [](const timespec &x, const timespec &y) {
        return x.tv_sec == y.tv_sec && x.tv_nsec == y.tv_nsec;
    };
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size && isSameTime(a.st_mtim, b.st_mtim) &&
           isSameTime(a.st_ctim, b.st_ctim);
}

Error systemProblem(const QString &name)
{
    if (errno == ENOENT || errno == ENOTDIR)
        return {ErrorCode::NotFound, QCoreApplication::translate(
                                         "core", "Cannot read “%1”: there is no such file. Check its folder and name.")
                                         .arg(name)};
    if (errno == EACCES || errno == EPERM)
        return {ErrorCode::Io,
                QCoreApplication::translate("core", "Cannot read “%1”: you have no right to. Ask its owner "
                                                    "to let you read it.")
                    .arg(name)};
    return systemError(errno, QCoreApplication::translate("core", "Cannot read “%1”").arg(name));
}

Result<> checkRegular(const struct stat &state, const QString &name)
{
    if (S_ISDIR(state.st_mode))
        return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: it is a folder. Choose "
                                                                             "a CSV file inside it.")
                                             .arg(name)};
    // A pipe or device has no end and no state to compare.
    if (!S_ISREG(state.st_mode))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Cannot read “%1”: it is a device or a pipe, not a file. Save "
                                                         "its data as a CSV file first.")
                         .arg(name)};
    return Done{};
}

/// Reads until the end; `bytes` ends up as long as what was there.
Result<> readAll(int descriptor, const QString &name, QByteArray &bytes, Progress &progress)
{
    const qint64 expected = bytes.size();
    qint64 done = 0;
    for (;;) {
        const double fraction = expected > 0 ? double(done) / double(expected) : -1;
        if (!progress.report(fraction, QCoreApplication::translate("core", "Reading “%1”").arg(name)))
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("core", "Reading “%1” was cancelled.").arg(name)};
        // One byte more than expected tells a file that grows.
        if (done == bytes.size())
            bytes.resize(done + 1);
        const ssize_t n =
            ::read(descriptor, bytes.data() + done, size_t(std::min<qint64>(blockBytes, bytes.size() - done)));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return systemProblem(name);
        done += n;
        if (n == 0 || done > expected) {
            bytes.resize(done);
            return Done{};
        }
    }
}

Result<QByteArray> readOpenFile(int descriptor, const QByteArray &path, const QString &name, Progress &progress)
{
    struct stat before = {};
    if (::fstat(descriptor, &before) != 0)
        return systemProblem(name);
    ASSAY_CHECK(checkRegular(before, name));
    QByteArray bytes(qsizetype(before.st_size), Qt::Uninitialized);
    ASSAY_CHECK(readAll(descriptor, name, bytes, progress));
    struct stat after = {};
    struct stat atPath = {};
    if (::fstat(descriptor, &after) != 0)
        return systemProblem(name);
    // The path is looked at again too: a program that saves by renaming leaves the open file as it was.
    if (::stat(path.constData(), &atPath) != 0 || !isSameState(before, after) || !isSameState(before, atPath) ||
        bytes.size() != qsizetype(before.st_size))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Cannot read “%1”: it changed while it was read. Import it "
                                                         "again when the program that writes it is done.")
                         .arg(name)};
    return bytes;
}

} // namespace

Result<QByteArray> readDataFile(const QString &path, Progress &progress)
{
    const QString name = QFileInfo(path).fileName().isEmpty() ? path : QFileInfo(path).fileName();
    const QByteArray encoded = QFile::encodeName(path);
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    const int descriptor = ::open(encoded.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return systemProblem(name);
    try {
        auto result = readOpenFile(descriptor, encoded, name, progress);
        ::close(descriptor);
        return result;
    } catch (const std::bad_alloc &) {
        ::close(descriptor);
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot read “%1”: it is larger than the memory "
                                                         "that is free. Split it into smaller files.")
                         .arg(name)};
    }
}

} // namespace assay
