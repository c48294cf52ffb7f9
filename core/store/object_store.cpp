#include "core/store/object_store.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/store/object_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <zstd.h>

namespace assay
{

namespace
{

QByteArray pack(const QByteArray &bytes)
{
    constexpr auto markSize = qsizetype(object_file::packedMark.size());
    QByteArray packed(markSize + qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data() + markSize, size_t(packed.size() - markSize), bytes.constData(),
                                      size_t(bytes.size()), object_file::packLevel);
    if (ZSTD_isError(size) || qsizetype(size) >= bytes.size())
        return QByteArray(object_file::plainMark.data(), markSize) + bytes;
    std::memcpy(packed.data(), object_file::packedMark.data(), size_t(markSize));
    packed.truncate(markSize + qsizetype(size));
    return packed;
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

bool ObjectStore::isDigest(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString ObjectStore::pathOf(const QString &digest) const
{
    return m_folder + u'/' + digest.left(2) + u'/' + digest.mid(2);
}

QString ObjectStore::asideFolder() const
{
    return m_folder + QStringLiteral("/unused");
}

QString ObjectStore::asidePathOf(const QString &digest) const
{
    return asideFolder() + u'/' + digest;
}

/// The file of an object, which is brought back if it was set aside; empty when there is none.
QString ObjectStore::placeOf(const QString &digest) const
{
    const QString path = pathOf(digest);
    if (object_file::isPlainFile(path))
        return path;
    const QString aside = asidePathOf(digest);
    // As young as a new one, so that there is time to use it.
    if (object_file::isPlainFile(aside) &&
        ::rename(aside.toLocal8Bit().constData(), path.toLocal8Bit().constData()) == 0)
        (void)::utimensat(AT_FDCWD, path.toLocal8Bit().constData(), nullptr, AT_SYMLINK_NOFOLLOW);
    // Somebody else may have done so, or nobody can in a folder that cannot be written.
    return object_file::isPlainFile(path) ? path : object_file::isPlainFile(aside) ? aside : QString();
}

bool ObjectStore::contains(const QString &digest) const
{
    return isDigest(digest) && !placeOf(digest).isEmpty();
}

Result<QString> ObjectStore::put(const QByteArray &bytes)
{
    const QString digest = sha256Hex(bytes);
    ASSAY_CHECK(makeFolderOf(digest));
    if (contains(digest)) {
        const auto present = verify(digest);
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

Result<> ObjectStore::remove(const QString &digest)
{
    if (!isDigest(digest))
        return Done{};
    for (const QString &path : {pathOf(digest), asidePathOf(digest)}) {
        if (::unlink(path.toLocal8Bit().constData()) != 0 && errno != ENOENT)
            return systemError(errno, QCoreApplication::translate("core", "Cannot remove “%1”").arg(path));
    }
    return Done{};
}

Result<std::unique_ptr<ObjectWriter>> ObjectStore::begin()
{
    auto writer = std::unique_ptr<ObjectWriter>(new ObjectWriter(m_folder));
    ASSAY_CHECK(writer->open());
    return writer;
}

Result<QString> ObjectStore::keep(ObjectWriter &writer)
{
    ASSAY_TRY(digest, writer.finish());
    ASSAY_CHECK(makeFolderOf(digest));
    // Damage that lies in the way is moved by the look at it, so that the second try finds the place free.
    for (int tries = 0; tries < 2; ++tries) {
        auto linked = writer.linkTo(pathOf(digest));
        if (linked)
            break;
        if (linked.error().code != ErrorCode::Exists)
            return linked.error();
        const auto present = verify(digest);
        if (present)
            break;
        if (tries > 0 || (present.error().code != ErrorCode::Damaged && present.error().code != ErrorCode::NotFound))
            return present.error();
    }
    // Whoever put it may not have come to this step yet.
    ASSAY_CHECK(secureFolder(m_folder + u'/' + digest.left(2)));
    return digest;
}

Result<std::unique_ptr<ByteStream>> ObjectStore::open(const QString &digest)
{
    if (!isDigest(digest))
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("core", "“%1” is not the name of a stored object.").arg(digest.left(80))};
    const QString path = pathOf(digest);
    const auto isBroken = [this, digest] {
        quarantine(digest);
        return damaged(digest);
    };
    // Between the look at it and its opening a sweep may set it aside, but hardly again once it was brought back.
    constexpr int mostTries = 4;
    for (int tries = 1;; ++tries) {
        const QString place = placeOf(digest);
        if (place.isEmpty())
            break;
        auto stream = object_file::open(place, digest, isBroken);
        if (stream || stream.error().code != ErrorCode::NotFound || tries == mostTries)
            return stream;
    }
    if (!QFileInfo(path).isSymLink() && !QFileInfo::exists(path))
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "The stored object “%1” is missing from the project. Restore "
                                                         "it from a backup, or import the file again.")
                         .arg(digest.left(12))};
    return isBroken();
}

Result<> ObjectStore::verify(const QString &digest)
{
    ASSAY_TRY(stream, open(digest));
    std::vector<char> block(1 << 20);
    for (;;) {
        ASSAY_TRY(count, stream->read(block));
        if (count == 0)
            return Done{};
    }
}

Result<QByteArray> ObjectStore::get(const QString &digest)
{
    ASSAY_TRY(stream, open(digest));
    try {
        return readAll(*stream);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io, QCoreApplication::translate("core", "There is not enough memory to read the stored "
                                                                        "object “%1”. Close other programs and try "
                                                                        "again.")
                                        .arg(digest.left(12))};
    }
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
    if (::rename(path.constData(), kept.toLocal8Bit().constData()) != 0 || !object_file::isPlainFile(kept))
        return;
    // Somebody may have put the whole object there again in between; then that was moved, and must go back.
    const auto moved = object_file::open(kept, digest, [&digest] { return damaged(digest); });
    if (moved && readAll(**moved))
        (void)::rename(kept.toLocal8Bit().constData(), path.constData());
}

} // namespace assay
