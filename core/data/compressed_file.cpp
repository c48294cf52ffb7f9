#include "core/data/compressed_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <memory>
#include <new>
#include <zlib.h>
#include <zstd.h>

namespace assay
{

namespace
{

constexpr qsizetype blockBytes = 1 << 20;
constexpr qsizetype mostHarmless = 256 << 20;
constexpr qsizetype mostGrowth = 200;

enum class End { Whole, Cut, Damaged, Stopped };

/// Takes what was unpacked so far; false stops.
using Grown = std::function<bool(const QByteArray &)>;

bool isGzip(const QByteArray &bytes)
{
    return bytes.startsWith("\x1f\x8b");
}

bool isZstd(const QByteArray &bytes)
{
    return bytes.startsWith("\x28\xb5\x2f\xfd");
}

End unpackGzip(const QByteArray &bytes, QByteArray &out, const Grown &grown)
{
    z_stream stream = {};
    // 16 asks for gzip.
    if (inflateInit2(&stream, MAX_WBITS + 16) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> closing(&stream, inflateEnd);
    qsizetype read = 0;
    for (;;) {
        const qsizetype written = out.size();
        out.resize(written + blockBytes);
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData() + read));
        stream.avail_in = uInt(std::min<qsizetype>(bytes.size() - read, blockBytes));
        const uInt given = stream.avail_in;
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + written);
        stream.avail_out = uInt(blockBytes);
        const int code = inflate(&stream, Z_NO_FLUSH);
        read += given - stream.avail_in;
        out.resize(written + blockBytes - stream.avail_out);
        if (code == Z_MEM_ERROR)
            throw std::bad_alloc();
        if (code == Z_STREAM_END) {
            if (!isGzip(bytes.mid(read, 2)))
                return End::Whole; // what follows is padding
            inflateReset(&stream);
        } else if (code == Z_BUF_ERROR || (code == Z_OK && read == bytes.size() && out.size() == written)) {
            return read == bytes.size() ? End::Cut : End::Damaged;
        } else if (code != Z_OK) {
            return End::Damaged;
        }
        if (!grown(out))
            return End::Stopped;
    }
}

End unpackZstd(const QByteArray &bytes, QByteArray &out, const Grown &grown)
{
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), ZSTD_freeDStream);
    if (!stream)
        throw std::bad_alloc();
    ZSTD_inBuffer in{bytes.constData(), size_t(bytes.size()), 0};
    for (;;) {
        const qsizetype written = out.size();
        out.resize(written + blockBytes);
        ZSTD_outBuffer block{out.data() + written, size_t(blockBytes), 0};
        const size_t left = ZSTD_decompressStream(stream.get(), &block, &in);
        out.resize(written + qsizetype(block.pos));
        if (ZSTD_isError(left))
            return End::Damaged;
        if (left == 0 && in.pos == in.size)
            return End::Whole;
        if (in.pos == in.size && block.pos < block.size)
            return End::Cut;
        if (!grown(out))
            return End::Stopped;
    }
}

End unpack(const QByteArray &bytes, QByteArray &out, const Grown &grown)
{
    return isGzip(bytes) ? unpackGzip(bytes, out, grown) : unpackZstd(bytes, out, grown);
}

Error refused(const QString &name, const QString &why)
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot read “%1”: %2").arg(name, why)};
}

} // namespace

bool isCompressed(const QByteArray &bytes)
{
    return isGzip(bytes) || isZstd(bytes);
}

Result<QByteArray> uncompressed(const QByteArray &bytes, const QString &name, Progress &progress)
{
    if (!isCompressed(bytes))
        return bytes;
    try {
        QByteArray out;
        bool isBomb = false;
        const End end = unpack(bytes, out, [&](const QByteArray &grown) {
            isBomb = grown.size() > mostHarmless && grown.size() / mostGrowth > bytes.size();
            return !isBomb && progress.report(-1, QCoreApplication::translate("core", "Unpacking “%1”").arg(name));
        });
        switch (end) {
        case End::Whole:
            return out;
        case End::Cut:
            return refused(name, QCoreApplication::translate("core", "it is cut off. Copy or download it again."));
        case End::Damaged:
            return refused(name, QCoreApplication::translate("core", "its compression is damaged. Copy or download it "
                                                                     "again."));
        case End::Stopped:
            break;
        }
        if (isBomb)
            return refused(name, QCoreApplication::translate("core",
                                                             "unpacked it is more than %1 times as large, as no table "
                                                             "is. Unpack it yourself if you trust it.")
                                     .arg(mostGrowth));
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("core", "Reading “%1” was cancelled.").arg(name)};
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "Cannot read “%1”: it is larger than the memory "
                                                         "that is free. Split it into smaller files.")
                         .arg(name)};
    }
}

QByteArray uncompressedHead(const QByteArray &bytes, qsizetype size)
{
    if (!isCompressed(bytes))
        return bytes.left(size);
    QByteArray out;
    unpack(bytes, out, [&](const QByteArray &grown) { return grown.size() < size; });
    return out.left(size);
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
