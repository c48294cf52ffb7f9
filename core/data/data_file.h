#pragma once

#include "core/base/byte_stream.h"

#include <QString>

#include <optional>
#include <sys/stat.h>

namespace assay
{

/// A file's bytes as they are on disk. Refuses folders, pipes, devices and unreadable files, and a file that changes
/// while it is read, or between one reading and the next.
class FileSource final : public ByteSource
{
public:
    explicit FileSource(QString path);
    Result<std::unique_ptr<ByteStream>> open() override;
    /// The file's name without its folder, for sentences.
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    QString m_path;
    QString m_name;
    std::optional<struct stat> m_state; ///< as it was when it was opened first
};

} // namespace assay
