#include "core/store/object_store.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

namespace assay
{

namespace
{

// A file is one of these eight bytes and then the object, as it is or as one zstd frame.
constexpr char plainMark[] = "ASAYOBJ0";
constexpr char packedMark[] = "ASAYOBJz";
constexpr qsizetype markSize = 8;
constexpr int packLevel = 1;

QByteArray pack(const QByteArray &bytes)
{
    QByteArray packed(markSize + qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data() + markSize, size_t(packed.size() - markSize), bytes.constData(),
                                      size_t(bytes.size()), packLevel);
    if (ZSTD_isError(size) || qsizetype(size) >= bytes.size())
        return QByteArray(plainMark, markSize) + bytes;
    std::memcpy(packed.data(), packedMark, size_t(markSize));
    packed.truncate(markSize + qsizetype(size));
    return packed;
}

std::optional<QByteArray> unpack(const QByteArray &file)
{
    if (file.startsWith(QByteArray::fromRawData(plainMark, markSize)))
        return file.mid(markSize);
    if (!file.startsWith(QByteArray::fromRawData(packedMark, markSize)))
        return std::nullopt;
    const char *frame = file.constData() + markSize;
    const auto frameSize = size_t(file.size() - markSize);
    const unsigned long long size = ZSTD_getFrameContentSize(frame, frameSize);
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return std::nullopt;
    // zstd packs at most some 32,768 to one, so a larger promise is damage and not worth the memory.
    if (size / 65'536 > frameSize)
        return std::nullopt;
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    if (ZSTD_decompress(bytes.data(), size_t(size), frame, frameSize) != size)
        return std::nullopt;
    return bytes;
}

bool isDigest(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

/// Neither a link nor a pipe or device, which would lead elsewhere or wait for ever.
bool isPlainFile(const QString &path)
{
    struct stat facts = {};
    return ::lstat(path.toLocal8Bit().constData(), &facts) == 0 && S_ISREG(facts.st_mode);
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

Error damaged(const QString &digest)
{
    return {ErrorCode::Damaged, QCoreApplication::translate("core", "The stored object “%1” is damaged and was moved "
                                                                    "to quarantine. Restore it from a backup, or "
                                                                    "import the file again.")
                                    .arg(digest.left(12))};
}

} // namespace

QString ObjectStore::pathOf(const QString &digest) const
{
    return m_folder + u'/' + digest.left(2) + u'/' + digest.mid(2);
}

bool ObjectStore::contains(const QString &digest) const
{
    return isDigest(digest) && isPlainFile(pathOf(digest));
}

Result<QString> ObjectStore::put(const QByteArray &bytes)
{
    const QString digest = sha256Hex(bytes);
    ASSAY_CHECK(makeFolderOf(digest));
    if (contains(digest)) {
        const auto present = get(digest);
        if (present) {
            // Whoever put it may not have come to this step yet.
            ASSAY_CHECK(secureFolder(m_folder + u'/' + digest.left(2)));
            return digest;
        }
        if (present.error().code != ErrorCode::Damaged && present.error().code != ErrorCode::NotFound)
            return present.error();
    }
    ASSAY_CHECK(writeFileAtomically(pathOf(digest), pack(bytes)));
    return digest;
}

Result<QByteArray> ObjectStore::get(const QString &digest)
{
    if (!isDigest(digest))
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("core", "“%1” is not the name of a stored object.").arg(digest.left(80))};
    const QString path = pathOf(digest);
    if (!isPlainFile(path)) {
        if (!QFileInfo(path).isSymLink() && !QFileInfo::exists(path))
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("core", "The stored object “%1” is missing from the project. "
                                                             "Restore it from a backup, or import the file again.")
                             .arg(digest.left(12))};
        quarantine(digest);
        return damaged(digest);
    }
    ASSAY_TRY(file, readWholeFile(path));
    try {
        auto bytes = unpack(file);
        if (bytes && sha256Hex(*bytes) == digest)
            return std::move(*bytes);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate("core", "There is not enough memory to read the stored "
                                                                        "object “%1”. Close other programs and try "
                                                                        "again.")
                                        .arg(digest.left(12))};
    }
    quarantine(digest);
    return damaged(digest);
}

Result<> ObjectStore::makeFolderOf(const QString &digest)
{
    std::atomic<bool> &isOnDisk = m_isFolderOnDisk[size_t(digest.left(2).toInt(nullptr, 16))];
    const QString path = m_folder + u'/' + digest.left(2);
    struct stat facts = {};
    if (::lstat(path.toLocal8Bit().constData(), &facts) != 0) {
        if (::mkdir(path.toLocal8Bit().constData(), 0755) != 0 && errno != EEXIST)
            return systemError(errno, QCoreApplication::translate("core", "Cannot make the folder “%1”").arg(path));
        isOnDisk = false;
    } else if (!S_ISDIR(facts.st_mode)) {
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate("core", "“%1” is not a folder, so nothing can be stored in it. Move "
                                                         "it away and try again.")
                         .arg(path)};
    }
    if (!isOnDisk) {
        ASSAY_CHECK(secureFolder(m_folder));
        isOnDisk = true;
    }
    return Done{};
}

void ObjectStore::quarantine(const QString &digest)
{
    // Kept, since it is the evidence; a failure leaves it where it is, and reading it stays an error.
    const QString folder = m_folder + QStringLiteral("/quarantine");
    QDir().mkpath(folder);
    const QByteArray path = pathOf(digest).toLocal8Bit();
    const QString kept = folder + u'/' + digest + u'-' + QUuid::createUuid().toString(QUuid::Id128).left(8);
    if (::rename(path.constData(), kept.toLocal8Bit().constData()) != 0 || !isPlainFile(kept))
        return;
    // Somebody may have put the whole object there again in between; then that was moved, and must go back.
    const auto moved = readWholeFile(kept);
    const auto bytes = moved ? unpack(*moved) : std::nullopt;
    if (bytes && sha256Hex(*bytes) == digest)
        (void)::rename(kept.toLocal8Bit().constData(), path.constData());
}

} // namespace assay
