#include "core/base/byte_stream.h"

#include <algorithm>
#include <cstring>

namespace assay
{

namespace
{

class MemoryStream final : public ByteStream
{
public:
    explicit MemoryStream(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    Result<size_t> read(std::span<char> into) override
    {
        const size_t count = std::min(into.size(), size_t(m_bytes.size() - m_at));
        if (count > 0)
            std::memcpy(into.data(), m_bytes.constData() + m_at, count);
        m_at += qsizetype(count);
        return count;
    }
    [[nodiscard]] double fraction() const override
    {
        return m_bytes.isEmpty() ? 1 : double(m_at) / double(m_bytes.size());
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace

Result<std::unique_ptr<ByteStream>> MemorySource::open()
{
    return std::unique_ptr<ByteStream>(std::make_unique<MemoryStream>(m_bytes));
}

Result<size_t> readFully(ByteStream &stream, std::span<char> into)
{
    size_t done = 0;
    while (done < into.size()) {
        ASSAY_TRY(count, stream.read(into.subspan(done)));
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

Result<QByteArray> readHead(ByteSource &source, qsizetype size)
{
    ASSAY_TRY(stream, source.open());
    QByteArray head(size, Qt::Uninitialized);
    ASSAY_TRY(count, readFully(*stream, std::span(head.data(), size_t(size))));
    head.truncate(qsizetype(count));
    return head;
}

Result<QByteArray> readAll(ByteStream &stream)
{
    constexpr qsizetype blockBytes = 1 << 20;
    QByteArray bytes;
    for (;;) {
        const qsizetype before = bytes.size();
        bytes.resize(before + blockBytes);
        ASSAY_TRY(count, readFully(stream, std::span(bytes.data() + before, size_t(blockBytes))));
        bytes.truncate(before + qsizetype(count));
        if (qsizetype(count) < blockBytes)
            return bytes;
    }
}

Result<> readToEnd(ByteSource &source)
{
    ASSAY_TRY(stream, source.open());
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (;;) {
        ASSAY_TRY(count, stream->read(std::span(block.data(), size_t(block.size()))));
        if (count == 0)
            return Done{};
    }
}

} // namespace assay
