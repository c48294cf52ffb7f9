#pragma once

#include "core/base/byte_stream.h"
#include "core/base/hash.h"
#include "core/store/object_writer.h"

#include <cstdint>

namespace assay
{

/// Hands on what another source gives, and the first time it is read writes it down too: into an object, or only into
/// the digest. One thread at a time.
class RecordedSource final : public ByteSource
{
public:
    /// `writer` may be null; then `digest` is what is known of the bytes in the end.
    RecordedSource(ByteSource &source, ObjectWriter *writer) : m_source(source), m_writer(writer) {}
    Result<std::unique_ptr<ByteStream>> open() override;

    [[nodiscard]] std::int64_t byteCount() const { return m_byteCount; }
    /// Of all that was read, once that is all there is; empty where a writer knows it.
    [[nodiscard]] const QString &digest() const { return m_digest; }

private:
    class Stream;

    ByteSource &m_source;
    ObjectWriter *m_writer;
    bool m_isOpened = false;
    std::int64_t m_byteCount = 0;
    QString m_digest;
};

/// Bytes that must have a certain digest; where they do not, `otherwise` comes in place of the end.
class VerifiedSource final : public ByteSource
{
public:
    VerifiedSource(ByteSource &source, QString digest, Error otherwise)
        : m_source(source),
          m_digest(std::move(digest)),
          m_otherwise(std::move(otherwise))
    {
    }
    Result<std::unique_ptr<ByteStream>> open() override;

private:
    ByteSource &m_source;
    QString m_digest;
    Error m_otherwise;
};

} // namespace assay
