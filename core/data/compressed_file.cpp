#include "core/data/compressed_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <new>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace assay
{

namespace
{

constexpr size_t blockBytes = 256 << 10;
constexpr std::uint64_t mostHarmless = 256 << 20;
constexpr std::uint64_t mostGrowth = 200;

Error refused(const QString &name, const QString &why)
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: %2").arg(name, why)};
}

/// Packed bytes that were read but not unpacked yet.
class PackedInput final
{
public:
    explicit PackedInput(std::unique_ptr<ByteStream> stream) : m_stream(std::move(stream)), m_bytes(blockBytes) {}

    /// Tries to have at least `wanted` bytes.
    Result<> fill(size_t wanted)
    {
        if (m_end - m_begin >= wanted)
            return Done{};
        std::memmove(m_bytes.data(), m_bytes.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
        ASSAY_TRY(count, readFully(*m_stream, std::span(m_bytes).subspan(m_end)));
        m_end += count;
        return Done{};
    }
    [[nodiscard]] std::span<char> rest() { return std::span(m_bytes).subspan(m_begin, m_end - m_begin); }
    void take(size_t count)
    {
        m_begin += count;
        m_taken += count;
    }
    [[nodiscard]] std::uint64_t taken() const { return m_taken; }
    [[nodiscard]] bool startsWith(std::string_view mark)
    {
        const auto bytes = rest();
        return std::string_view(bytes.data(), bytes.size()).starts_with(mark);
    }
    /// Reads what is left, so that the stream can say that something is wrong with it.
    Result<> drain()
    {
        do {
            take(rest().size());
            ASSAY_CHECK(fill(1));
        } while (!rest().empty());
        return Done{};
    }
    [[nodiscard]] double fraction() const { return m_stream->fraction(); }

private:
    std::unique_ptr<ByteStream> m_stream;
    std::vector<char> m_bytes;
    size_t m_begin = 0;
    size_t m_end = 0;
    std::uint64_t m_taken = 0;
};

/// What gzip and zstd share: sentences, and the refusal of bombs.
class UnpackedStream : public ByteStream
{
public:
    UnpackedStream(PackedInput input, QString name) : m_input(std::move(input)), m_name(std::move(name)) {}

    Result<size_t> read(std::span<char> into) final
    {
        while (!m_isWhole) {
            ASSAY_TRY(count, unpack(into));
            m_written += count;
            if (m_written > mostHarmless && m_written / mostGrowth > m_input.taken())
                return refused(m_name,
                               QCoreApplication::translate("core", "unpacked it is more than %1 times as large, as no "
                                                                   "table is. Unpack it yourself if you trust it.")
                                   .arg(mostGrowth));
            if (count > 0)
                return count;
        }
        return size_t(0);
    }
    [[nodiscard]] double fraction() const final { return m_input.fraction(); }

protected:
    /// Unpacks something, or takes a step towards it; setWhole() when all is there.
    virtual Result<size_t> unpack(std::span<char> into) = 0;
    [[nodiscard]] PackedInput &input() { return m_input; }
    void setWhole() { m_isWhole = true; }
    [[nodiscard]] Error cut() const
    {
        return refused(m_name, QCoreApplication::translate("core", "it is cut off. Copy or download it again."));
    }
    [[nodiscard]] Error damaged() const
    {
        return refused(m_name, QCoreApplication::translate("core", "its compression is damaged. Copy or download it "
                                                                   "again."));
    }

private:
    PackedInput m_input;
    QString m_name;
    std::uint64_t m_written = 0;
    bool m_isWhole = false;
};

constexpr std::string_view gzipMark = "\x1f\x8b";
constexpr std::string_view zstdMark = "\x28\xb5\x2f\xfd";

class GzipStream final : public UnpackedStream
{
public:
    using UnpackedStream::UnpackedStream;
    ~GzipStream() override
    {
        if (m_isOpen)
            inflateEnd(&m_stream);
    }

private:
    Result<size_t> unpack(std::span<char> into) override
    {
        // 16 asks for gzip.
        if (!m_isOpen && inflateInit2(&m_stream, MAX_WBITS + 16) != Z_OK)
            throw std::bad_alloc();
        m_isOpen = true;
        ASSAY_CHECK(input().fill(1));
        const auto packed = input().rest();
        m_stream.next_in = reinterpret_cast<Bytef *>(packed.data());
        m_stream.avail_in = uInt(packed.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(into.data());
        m_stream.avail_out = uInt(std::min<size_t>(into.size(), 1 << 30));
        const uInt room = m_stream.avail_out;
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        input().take(packed.size() - m_stream.avail_in);
        const size_t count = room - m_stream.avail_out;
        if (code == Z_MEM_ERROR)
            throw std::bad_alloc();
        if (code == Z_STREAM_END)
            ASSAY_CHECK(endMember());
        else if (code == Z_BUF_ERROR || (code == Z_OK && packed.empty() && count == 0))
            return packed.empty() ? cut() : damaged();
        else if (code != Z_OK)
            return damaged();
        return count;
    }

    Result<> endMember()
    {
        ASSAY_CHECK(input().fill(gzipMark.size()));
        if (input().startsWith(gzipMark)) {
            inflateReset(&m_stream);
            return Done{};
        }
        // What follows is padding.
        setWhole();
        return input().drain();
    }

    z_stream m_stream = {};
    bool m_isOpen = false;
};

class ZstdStream final : public UnpackedStream
{
public:
    using UnpackedStream::UnpackedStream;

private:
    Result<size_t> unpack(std::span<char> into) override
    {
        if (!m_stream)
            m_stream.reset(ZSTD_createDStream());
        if (!m_stream)
            throw std::bad_alloc();
        ASSAY_CHECK(input().fill(1));
        const auto packed = input().rest();
        if (packed.empty() && m_isFrameEnd) {
            setWhole();
            return size_t(0);
        }
        ZSTD_inBuffer in{packed.data(), packed.size(), 0};
        ZSTD_outBuffer out{into.data(), into.size(), 0};
        const size_t left = ZSTD_decompressStream(m_stream.get(), &out, &in);
        input().take(in.pos);
        if (ZSTD_isError(left))
            return damaged();
        m_isFrameEnd = left == 0;
        if (packed.empty() && out.pos == 0)
            return cut();
        return out.pos;
    }

    struct Free {
        void operator()(ZSTD_DStream *stream) const { ZSTD_freeDStream(stream); }
    };
    std::unique_ptr<ZSTD_DStream, Free> m_stream;
    bool m_isFrameEnd = false;
};

/// Bytes as they are, of which the first were looked at already.
class PlainStream final : public ByteStream
{
public:
    explicit PlainStream(PackedInput input) : m_input(std::move(input)) {}

    Result<size_t> read(std::span<char> into) override
    {
        ASSAY_CHECK(m_input.fill(1));
        const auto bytes = m_input.rest();
        const size_t count = std::min(bytes.size(), into.size());
        if (count > 0)
            std::memcpy(into.data(), bytes.data(), count);
        m_input.take(count);
        return count;
    }
    [[nodiscard]] double fraction() const override { return m_input.fraction(); }

private:
    PackedInput m_input;
};

} // namespace

Result<std::unique_ptr<ByteStream>> UnpackedSource::open()
{
    ASSAY_TRY(stream, m_packed.open());
    PackedInput input(std::move(stream));
    ASSAY_CHECK(input.fill(zstdMark.size()));
    if (input.startsWith(gzipMark))
        return std::unique_ptr<ByteStream>(std::make_unique<GzipStream>(std::move(input), m_name));
    if (input.startsWith(zstdMark))
        return std::unique_ptr<ByteStream>(std::make_unique<ZstdStream>(std::move(input), m_name));
    return std::unique_ptr<ByteStream>(std::make_unique<PlainStream>(std::move(input)));
}

QString withoutCompressionEnding(const QString &fileName)
{
    for (const QString &ending : {QStringLiteral(".gz"), QStringLiteral(".zst")}) {
        if (fileName.endsWith(ending, Qt::CaseInsensitive))
            return fileName.chopped(ending.size());
    }
    return fileName;
}

} // namespace assay
