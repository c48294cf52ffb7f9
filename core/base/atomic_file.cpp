#include "core/base/atomic_file.h"

#include "core/base/byte_stream.h"
#include "core/base/progress.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace assay
{

namespace
{

/// Closes the descriptor when the scope ends.
class Descriptor final
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

} // namespace

int writeAll(int descriptor, std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        bytes = bytes.subspan(size_t(count));
    }
    return 0;
}

Error systemError(int errnoValue, const QString &couldNot)
{
    ErrorCode code = ErrorCode::Io;
    if (errnoValue == ENOSPC || errnoValue == EDQUOT)
        code = ErrorCode::Full;
    else if (errnoValue == ENOENT)
        code = ErrorCode::NotFound;
    else if (errnoValue == EROFS)
        code = ErrorCode::ReadOnly;
    const QString reason = QString::fromLocal8Bit(std::strerror(errnoValue)).toLower();
    return Error{code, QCoreApplication::translate("core", "%1: %2.").arg(couldNot, reason)};
}

namespace
{

Error cannotWrite(const QString &path, int reason)
{
    return systemError(reason, QCoreApplication::translate("core", "Cannot write “%1”").arg(path));
}

/// `fill` writes the bytes to the descriptor it is given.
template <typename Fill>
Result<> writeInto(const QString &path, Fill fill)
{
    const QFileInfo target(path);
    const QByteArray folder = target.absolutePath().toLocal8Bit();
    const QByteArray temporary = folder + "/.tmp-" + QUuid::createUuid().toString(QUuid::Id128).toLatin1();
    const QByteArray final = target.absoluteFilePath().toLocal8Bit();
    const auto fail = [&](const Error &error) {
        ::unlink(temporary.constData());
        return error;
    };

    {
        const Descriptor file(::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
        if (file.get() < 0)
            return fail(cannotWrite(path, errno));
        if (const Result<> filled = fill(file.get()); filled.isError())
            return fail(filled.error());
        if (::fsync(file.get()) != 0)
            return fail(cannotWrite(path, errno));
    }
    if (::rename(temporary.constData(), final.constData()) != 0)
        return fail(cannotWrite(path, errno));
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0 || ::fsync(directory.get()) != 0)
        return systemError(errno, QCoreApplication::translate("core", "Cannot secure “%1” on disk").arg(path));
    return Done{};
}

} // namespace

Result<> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    return writeInto(path, [&](int descriptor) -> Result<> {
        if (const int reason = writeAll(descriptor, std::span(bytes.constData(), size_t(bytes.size()))))
            return cannotWrite(path, reason);
        return Done{};
    });
}

Result<> writeFileAtomically(const QString &path, ByteStream &stream, Progress &progress)
{
    return writeInto(path, [&](int descriptor) -> Result<> {
        std::vector<char> block(1 << 20);
        for (;;) {
            ASSAY_TRY(count, stream.read(block));
            if (count == 0)
                return Done{};
            if (const int reason = writeAll(descriptor, std::span(block.data(), count)))
                return cannotWrite(path, reason);
            if (!progress.report(stream.fraction(), QCoreApplication::translate("core", "Writing “%1”").arg(path)))
                return Error{ErrorCode::Cancelled,
                             QCoreApplication::translate("core", "Stopped; “%1” was not written.").arg(path)};
        }
    });
}

Result<QByteArray> readWholeFile(const QString &path)
{
    const auto fail = [&](int reason) {
        return systemError(reason, QCoreApplication::translate("core", "Cannot read “%1”").arg(path));
    };
    const Descriptor file(::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return fail(errno);
    struct stat before = {};
    if (::fstat(file.get(), &before) != 0)
        return fail(errno);
    if (S_ISDIR(before.st_mode))
        return fail(EISDIR);
    QByteArray bytes;
    bytes.reserve(qsizetype(before.st_size) + 1);
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (;;) {
        const ssize_t n = ::read(file.get(), block.data(), size_t(block.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(errno);
        if (n == 0)
            return bytes;
        bytes.append(block.constData(), n);
    }
}

} // namespace assay
