#pragma once

#include "core/base/byte_stream.h"
#include "core/store/object_writer.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <atomic>

namespace assay
{

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
    [[nodiscard]] bool contains(const QString &digest) const;
    /// Removes an object at once. Only for bytes that nobody else can have stored, since they name their one user, and
    /// that nothing refers to any more; a missing one is no error.
    Result<> remove(const QString &digest);

private:
    [[nodiscard]] QString pathOf(const QString &digest) const;
    Result<> makeFolderOf(const QString &digest);
    Result<> verify(const QString &digest);
    void quarantine(const QString &digest);

    QString m_folder;
    /// Which of the 256 folders are known to be on disk themselves.
    std::array<std::atomic<bool>, 256> m_isFolderOnDisk{};
};

} // namespace assay
