#pragma once

#include "core/base/result.h"

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
    /// The bytes, verified against the digest; a mismatch moves the file to `quarantine/` and is an error.
    Result<QByteArray> get(const QString &digest);
    [[nodiscard]] bool contains(const QString &digest) const;

private:
    [[nodiscard]] QString pathOf(const QString &digest) const;
    Result<> makeFolderOf(const QString &digest);
    void quarantine(const QString &digest);

    QString m_folder;
    /// Which of the 256 folders are known to be on disk themselves.
    std::array<std::atomic<bool>, 256> m_isFolderOnDisk{};
};

} // namespace assay
