#pragma once

#include "core/base/byte_stream.h"

#include <QString>

namespace assay
{

/// What another source holds once it is no longer compressed by gzip (RFC 1952, any number of members) or zstd; its
/// bytes as they are when it is not. Refuses what is cut off or damaged, and what grows to more than 256 MB and to more
/// than 200 times its size, as only bombs do.
class UnpackedSource final : public ByteSource
{
public:
    /// `name` is for sentences.
    UnpackedSource(ByteSource &packed, QString name) : m_packed(packed), m_name(std::move(name)) {}
    Result<std::unique_ptr<ByteStream>> open() override;

private:
    ByteSource &m_packed;
    QString m_name;
};

/// The file's name without .gz or .zst at its end.
QString withoutCompressionEnding(const QString &fileName);

} // namespace assay
