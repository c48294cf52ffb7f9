#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>
#include <span>

namespace assay
{

/// Bytes that come one after another. One thread at a time.
class ByteStream
{
public:
    ByteStream() = default;
    virtual ~ByteStream() = default;
    ByteStream(const ByteStream &) = delete;
    ByteStream &operator=(const ByteStream &) = delete;

    /// Reads the next bytes into `into`, which is not empty, and says how many; 0 only at the end. Where the bytes as
    /// a whole are not what they should be, the error comes in place of the end at the latest.
    virtual Result<size_t> read(std::span<char> into) = 0;
    /// How far the stream has come, from 0 to 1; below 0 when nobody knows.
    [[nodiscard]] virtual double fraction() const = 0;
};

/// Bytes that can be read from their beginning more than once. One thread at a time.
class ByteSource
{
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    /// The stream may use its source, which has to outlive it.
    virtual Result<std::unique_ptr<ByteStream>> open() = 0;
};

/// Bytes in memory.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Result<std::unique_ptr<ByteStream>> open() override;

private:
    QByteArray m_bytes;
};

/// Reads until `into` is full or the stream ends; says how many bytes came.
Result<size_t> readFully(ByteStream &stream, std::span<char> into);
/// The first `size` bytes, or fewer where there are no more.
Result<QByteArray> readHead(ByteSource &source, qsizetype size);
/// All bytes of a stream.
Result<QByteArray> readAll(ByteStream &stream);
/// Reads all of a source for what it says of its bytes.
Result<> readToEnd(ByteSource &source);

} // namespace assay
