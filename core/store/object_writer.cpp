#include "core/store/object_writer.h"

#include "core/base/atomic_file.h"
#include "core/store/object_file.h"

#include <QCoreApplication>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <new>
#include <unistd.h>
#include <zstd.h>

namespace assay
{

void ObjectWriter::Free::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

ObjectWriter::ObjectWriter(const QString &folder) : m_folder(folder), m_packer(ZSTD_createCCtx())
{
    if (!m_packer)
        throw std::bad_alloc();
    ZSTD_CCtx_setParameter(m_packer.get(), ZSTD_c_compressionLevel, object_file::packLevel);
    m_packed.resize(ZSTD_CStreamOutSize());
}

ObjectWriter::~ObjectWriter()
{
    if (m_file >= 0)
        ::close(m_file);
    if (!m_temporary.isEmpty())
        ::unlink(m_temporary.constData());
}

Error ObjectWriter::failed(int reason) const
{
    return systemError(reason, QCoreApplication::translate("core", "Cannot write into “%1”").arg(m_folder));
}

Result<> ObjectWriter::open()
{
    const QByteArray folder = m_folder.toLocal8Bit();
    m_file = ::open(folder.constData(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0644);
    // Not every file system has files without a name.
    if (m_file < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL || errno == ENOENT)) {
        m_temporary = folder + "/.tmp-" + QUuid::createUuid().toString(QUuid::Id128).toLatin1();
        m_file = ::open(m_temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    }
    if (m_file < 0)
        return failed(errno);
    if (const int reason = writeAll(m_file, std::span(object_file::packedMark.data(), object_file::packedMark.size())))
        return failed(reason);
    return Done{};
}

Result<> ObjectWriter::pack(std::span<const char> bytes, bool isLast)
{
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    for (;;) {
        ZSTD_outBuffer out{m_packed.data(), m_packed.size(), 0};
        const size_t left = ZSTD_compressStream2(m_packer.get(), &out, &in, isLast ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left))
            return Error{ErrorCode::Internal,
                         QCoreApplication::translate("core", "Cannot pack an object. Close other programs and try "
                                                             "again."),
                         QString::fromLatin1(ZSTD_getErrorName(left))};
        if (const int reason = writeAll(m_file, std::span(m_packed.data(), out.pos)))
            return failed(reason);
        if (isLast ? left == 0 : in.pos == in.size)
            return Done{};
    }
}

Result<> ObjectWriter::write(std::span<const char> bytes)
{
    m_hash.add(bytes);
    return pack(bytes, false);
}

Result<QString> ObjectWriter::finish()
{
    ASSAY_CHECK(pack({}, true));
    if (::fsync(m_file) != 0)
        return failed(errno);
    return m_hash.finishHex();
}

Result<> ObjectWriter::linkTo(const QString &path)
{
    const QByteArray target = path.toLocal8Bit();
    const QByteArray source = m_temporary.isEmpty() ? "/proc/self/fd/" + QByteArray::number(m_file) : m_temporary;
    if (::linkat(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), AT_SYMLINK_FOLLOW) == 0)
        return Done{};
    if (errno == EEXIST)
        return Error{ErrorCode::Exists, QCoreApplication::translate("core", "There is a file “%1” already.").arg(path)};
    return failed(errno);
}

} // namespace assay
