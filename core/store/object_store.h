#pragma once

#include "core/base/byte_stream.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/store/object_writer.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <atomic>
#include <functional>

namespace assay
{

/// What looking for objects without use has done.
struct ObjectSweep {
    struct Sum {
        qint64 objects = 0;
        qint64 bytes = 0; ///< on disk
        void add(qint64 size)
        {
            ++objects;
            bytes += size;
        }
    };
    Sum setAside;    ///< to be removed by a sweep after a day
    Sum removed;     ///< set aside before
    Sum broughtBack; ///< set aside before, and used since
};

/// Bytes kept under their SHA-256 in `objects/ab/cdef…`, zstd-compressed where that helps. Any thread; several
/// processes.
class ObjectStore final
{
public:
    explicit ObjectStore(QString folder) : m_folder(std::move(folder)) {}

    /// Keeps the bytes, on disk when this returns; the same bytes again cost a check. Returns their digest (64 hex).
    Result<QString> put(const QByteArray &bytes);
    /// Begins an object whose bytes come one after another; ObjectStore::keep ends it. Nothing of it stays otherwise.
    Result<std::unique_ptr<ObjectWriter>> begin();
    /// Keeps what was written, on disk when this returns; as put.
    Result<QString> keep(ObjectWriter &writer);
    /// The bytes, verified against the digest; a mismatch moves the file to `quarantine/` and is an error.
    Result<QByteArray> get(const QString &digest);
    /// The bytes one after another. That they are not those of the digest may turn out only at the end, where there is
    /// an error then.
    Result<std::unique_ptr<ByteStream>> open(const QString &digest);
    /// True when the bytes are there; not looked at. Brings back what was set aside.
    [[nodiscard]] bool contains(const QString &digest) const;
    /// Removes an object at once. Only for bytes that nobody else can have stored, since they name their one user, and
    /// that nothing refers to any more; a missing one is no error.
    Result<> remove(const QString &digest);
    /// Frees the room of objects that `isUsed` does not know, in two steps, since somebody may be about to use what
    /// nobody uses yet: those that are there for an hour are set aside, where every question for them finds them and
    /// brings them back; those that were set aside a day ago are removed. Whoever puts an object has to make it used
    /// within that day. Also removes what writers left that were cut off. Several processes may sweep at once.
    Result<ObjectSweep> sweep(const std::function<bool(const QString &digest)> &isUsed, TimeMs now, Progress &progress);

private:
    static bool isDigest(const QString &text);
    [[nodiscard]] QString pathOf(const QString &digest) const;
    [[nodiscard]] QString asideFolder() const;
    [[nodiscard]] QString asidePathOf(const QString &digest) const;
    [[nodiscard]] QString placeOf(const QString &digest) const;
    Result<> sweepAside(const std::function<bool(const QString &digest)> &isUsed, TimeMs now, ObjectSweep &swept);
    Result<> sweepFolder(const QString &name, const std::function<bool(const QString &digest)> &isUsed, TimeMs now,
                         ObjectSweep &swept);
    Result<> makeFolderOf(const QString &digest);
    Result<> verify(const QString &digest);
    void quarantine(const QString &digest);

    QString m_folder;
    /// Which of the 256 folders are known to be on disk themselves.
    std::array<std::atomic<bool>, 256> m_isFolderOnDisk{};
};

} // namespace assay
