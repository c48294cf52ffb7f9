#include "core/store/object_file.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <zstd.h>

namespace assay::object_file
{

namespace
{

constexpr size_t blockBytes = 256 << 10;

class ObjectStream final : public ByteStream
{
public:
    ObjectStream(int file, off_t size, QString path, QString digest, std::function<Error()> damaged)
        : m_file(file),
          m_size(size),
          m_path(std::move(path)),
          m_digest(std::move(digest)),
          m_damaged(std::move(damaged)),
          m_block(blockBytes)
    {
    }
    ~ObjectStream() override { ::close(m_file); }

    Result<size_t> read(std::span<char> into) override
    {
        if (m_isVerified)
            return size_t(0);
        if (!m_hasMark)
            ASSAY_CHECK(readMark());
        ASSAY_TRY(count, m_unpacker ? unpack(into) : readFile(into));
        m_hash.add(std::span<const char>(into.data(), count));
        if (count == 0) {
            if (m_hash.finishHex() != m_digest)
                return m_damaged();
            m_isVerified = true;
        }
        return count;
    }

    [[nodiscard]] double fraction() const override
    {
        return m_size <= 0 ? 1 : std::min(1.0, double(m_read - off_t(m_in.size - m_in.pos)) / double(m_size));
    }

private:
    struct Free {
        void operator()(ZSTD_DStream *stream) const { ZSTD_freeDStream(stream); }
    };

    Result<size_t> readFile(std::span<char> into)
    {
        ssize_t count = -1;
        do {
            count = ::read(m_file, into.data(), into.size());
        } while (count < 0 && errno == EINTR);
        if (count < 0)
            return systemError(errno, QCoreApplication::translate("core", "Cannot read “%1”").arg(m_path));
        m_read += count;
        return size_t(count);
    }

    Result<> readMark()
    {
        std::array<char, packedMark.size()> mark{};
        for (size_t done = 0; done < mark.size();) {
            ASSAY_TRY(count, readFile(std::span(mark).subspan(done)));
            if (count == 0)
                return m_damaged();
            done += count;
        }
        m_hasMark = true;
        const std::string_view text(mark.data(), mark.size());
        if (text == plainMark)
            return Done{};
        if (text != packedMark)
            return m_damaged();
        m_unpacker.reset(ZSTD_createDStream());
        if (!m_unpacker)
            throw std::bad_alloc();
        return Done{};
    }

    /// The next unpacked bytes; 0 at the end of the one frame that the file holds.
    Result<size_t> unpack(std::span<char> into)
    {
        for (;;) {
            if (m_in.pos == m_in.size) {
                ASSAY_TRY(count, readFile(m_block));
                m_in = {m_block.data(), count, 0};
            }
            const bool isFileEnd = m_in.size == 0;
            if (m_isFrameEnd && !isFileEnd)
                return m_damaged();
            if (m_isFrameEnd)
                return size_t(0);
            ZSTD_outBuffer out{into.data(), into.size(), 0};
            const size_t left = ZSTD_decompressStream(m_unpacker.get(), &out, &m_in);
            if (ZSTD_isError(left) || (isFileEnd && out.pos == 0))
                return m_damaged();
            m_isFrameEnd = left == 0;
            if (out.pos > 0)
                return out.pos;
        }
    }

    int m_file;
    off_t m_size;
    QString m_path;
    QString m_digest;
    std::function<Error()> m_damaged;
    std::vector<char> m_block;
    ZSTD_inBuffer m_in = {nullptr, 0, 0};
    off_t m_read = 0;
    bool m_hasMark = false;
    bool m_isFrameEnd = false;
    bool m_isVerified = false;
    std::unique_ptr<ZSTD_DStream, Free> m_unpacker;
    Sha256 m_hash;
};

} // namespace

bool isPlainFile(const QString &path)
{
    struct stat facts = {};
    return ::lstat(path.toLocal8Bit().constData(), &facts) == 0 && S_ISREG(facts.st_mode);
}

Result<std::unique_ptr<ByteStream>> open(const QString &path, const QString &digest, std::function<Error()> damaged)
{
    const int file = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return systemError(errno, QCoreApplication::translate("core", "Cannot read “%1”").arg(path));
    struct stat facts = {};
    const off_t size = ::fstat(file, &facts) == 0 ? facts.st_size : 0;
    return std::unique_ptr<ByteStream>(std::make_unique<ObjectStream>(file, size, path, digest, std::move(damaged)));
}

} // namespace assay::object_file
