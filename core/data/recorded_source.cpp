#include "core/data/recorded_source.h"

namespace assay
{

class RecordedSource::Stream final : public ByteStream
{
public:
    Stream(std::unique_ptr<ByteStream> stream, RecordedSource &record) : m_stream(std::move(stream)), m_record(record)
    {
    }

    Result<size_t> read(std::span<char> into) override
    {
        ASSAY_TRY(count, m_stream->read(into));
        m_record.m_byteCount += std::int64_t(count);
        const std::span<const char> bytes(into.data(), count);
        if (m_record.m_writer != nullptr && count > 0)
            ASSAY_CHECK(m_record.m_writer->write(bytes));
        if (m_record.m_writer == nullptr && count > 0)
            m_hash.add(bytes);
        else if (m_record.m_writer == nullptr && m_record.m_digest.isEmpty())
            m_record.m_digest = m_hash.finishHex();
        return count;
    }
    [[nodiscard]] double fraction() const override { return m_stream->fraction(); }

private:
    std::unique_ptr<ByteStream> m_stream;
    RecordedSource &m_record;
    Sha256 m_hash;
};

Result<std::unique_ptr<ByteStream>> RecordedSource::open()
{
    ASSAY_TRY(stream, m_source.open());
    if (std::exchange(m_isOpened, true))
        return std::move(stream);
    return std::unique_ptr<ByteStream>(std::make_unique<Stream>(std::move(stream), *this));
}

namespace
{

class VerifiedStream final : public ByteStream
{
public:
    VerifiedStream(std::unique_ptr<ByteStream> stream, QString digest, Error otherwise)
        : m_stream(std::move(stream)),
          m_digest(std::move(digest)),
          m_otherwise(std::move(otherwise))
    {
    }

    Result<size_t> read(std::span<char> into) override
    {
        if (m_isVerified)
            return size_t(0);
        ASSAY_TRY(count, m_stream->read(into));
        if (count > 0)
            m_hash.add(std::span<const char>(into.data(), count));
        else if (m_hash.finishHex() != m_digest)
            return m_otherwise;
        m_isVerified = count == 0;
        return count;
    }
    [[nodiscard]] double fraction() const override { return m_stream->fraction(); }

private:
    std::unique_ptr<ByteStream> m_stream;
    QString m_digest;
    Error m_otherwise;
    Sha256 m_hash;
    bool m_isVerified = false;
};

} // namespace

Result<std::unique_ptr<ByteStream>> VerifiedSource::open()
{
    ASSAY_TRY(stream, m_source.open());
    return std::unique_ptr<ByteStream>(std::make_unique<VerifiedStream>(std::move(stream), m_digest, m_otherwise));
}

} // namespace assay
