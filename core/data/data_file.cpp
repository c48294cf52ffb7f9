#include "core/data/data_file.h"

#include "core/base/atomic_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace assay
{

namespace
{

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

Error changed(const QString &name)
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("core", "Cannot read “%1”: it changed while it was read. Import it "
                                                "again when the program that writes it is done.")
                .arg(name)};
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

class FileStream final : public ByteStream
{
public:
    FileStream(int descriptor, QByteArray path, QString name, const struct stat &state)
        : m_descriptor(descriptor),
          m_path(std::move(path)),
          m_name(std::move(name)),
          m_state(state)
    {
    }
    ~FileStream() override { ::close(m_descriptor); }

    Result<size_t> read(std::span<char> into) override
    {
        ssize_t count = -1;
        do {
            count = ::read(m_descriptor, into.data(), into.size());
        } while (count < 0 && errno == EINTR);
        if (count < 0)
            return systemProblem(m_name);
        m_done += count;
        if (m_done > m_state.st_size)
            return changed(m_name);
        if (count == 0)
            ASSAY_CHECK(checkUnchanged());
        return size_t(count);
    }

    [[nodiscard]] double fraction() const override
    {
        return m_state.st_size == 0 ? 1 : double(m_done) / double(m_state.st_size);
    }

private:
    Result<> checkUnchanged() const
    {
        struct stat now = {};
        struct stat atPath = {};
        if (::fstat(m_descriptor, &now) != 0)
            return systemProblem(m_name);
        // The path is looked at too: a program that saves by renaming leaves the open file as it was.
        if (::stat(m_path.constData(), &atPath) != 0 || !isSameState(m_state, now) || !isSameState(m_state, atPath) ||
            m_done != m_state.st_size)
            return changed(m_name);
        return Done{};
    }

    int m_descriptor;
    QByteArray m_path;
    QString m_name;
    struct stat m_state;
    off_t m_done = 0;
};

} // namespace

FileSource::FileSource(QString path)
    : m_path(std::move(path)),
      m_name(QFileInfo(m_path).fileName().isEmpty() ? m_path : QFileInfo(m_path).fileName())
{
}

Result<std::unique_ptr<ByteStream>> FileSource::open()
{
    const QByteArray path = QFile::encodeName(m_path);
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return systemProblem(m_name);
    struct stat state = {};
    const bool isKnown = ::fstat(descriptor, &state) == 0;
    std::unique_ptr<ByteStream> stream = std::make_unique<FileStream>(descriptor, path, m_name, state);
    if (!isKnown)
        return systemProblem(m_name);
    ASSAY_CHECK(checkRegular(state, m_name));
    if (m_state && !isSameState(*m_state, state))
        return changed(m_name);
    m_state = state;
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return stream;
}

} // namespace assay
