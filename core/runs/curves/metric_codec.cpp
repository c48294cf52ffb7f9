#include "core/runs/curves/metric_codec.h"

#include "core/runs/curves/byte_transpose.h"

#include <QCoreApplication>

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>

namespace assay::metric_codec
{

namespace
{

constexpr char oldBatchVersion = 1;
constexpr char batchVersion = 2;
constexpr char chunkVersion = 1;
constexpr size_t longestVarint = 10;
constexpr size_t longestPoint = 2 * longestVarint + 8;
constexpr size_t shortestPoint = 10;
constexpr size_t shortestFloatPoint = 6;
constexpr int compressionLevel = 1;
// Each block of a frame has a head of a few bytes.
constexpr size_t blockRoom = 256;

static_assert(std::endian::native == std::endian::little, "The stored forms are copied as they lie in memory.");

// Differences are taken modulo 2^64, so that every pair of 64-bit numbers has one and it comes back exactly.
std::uint64_t zigzag(std::uint64_t difference)
{
    return (difference << 1) ^ (0 - (difference >> 63));
}

std::uint64_t unzigzag(std::uint64_t coded)
{
    return (coded >> 1) ^ (0 - (coded & 1));
}

/// Writes where enough room was made before.
char *putVarint(char *to, std::uint64_t value)
{
    while (value >= 0x80) {
        *to++ = char(0x80 | (value & 0x7F));
        value >>= 7;
    }
    *to++ = char(value);
    return to;
}

/// Reads from bytes that may be anything; once something was missing, `isBad` stays true and every value is 0.
class Cursor final
{
public:
    explicit Cursor(QByteArrayView bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    [[nodiscard]] bool isBad() const { return m_isBad; }
    [[nodiscard]] size_t remaining() const { return size_t(m_end - m_at); }

    std::uint8_t byte()
    {
        if (m_at == m_end) {
            m_isBad = true;
            return 0;
        }
        return std::uint8_t(*m_at++);
    }

    std::uint64_t varint()
    {
        if (m_at != m_end && std::uint8_t(*m_at) < 0x80)
            return std::uint8_t(*m_at++);
        std::uint64_t value = 0;
        for (size_t i = 0; i < longestVarint; ++i) {
            const std::uint64_t part = byte();
            // The tenth byte holds the one bit that is left.
            if (m_isBad || (i == longestVarint - 1 && part > 1))
                break;
            value |= (part & 0x7F) << (7 * i);
            if (part < 0x80)
                return value;
        }
        m_isBad = true;
        return 0;
    }

    double real()
    {
        const QByteArrayView bytes = take(8);
        double value = 0;
        if (bytes.size() == 8)
            std::memcpy(&value, bytes.data(), 8);
        return value;
    }

    QByteArrayView take(std::uint64_t count)
    {
        if (count > remaining()) {
            m_isBad = true;
            return {};
        }
        m_at += count;
        return {m_at - count, qsizetype(count)};
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_isBad = false;
};

Error damaged()
{
    return Error{ErrorCode::Damaged,
                 QCoreApplication::translate("core", "A stored piece of a metric curve is damaged and "
                                                     "cannot be read. Restore the project from a "
                                                     "backup.")};
}

/// Writes whole numbers as zigzag varints of differences of differences.
template <typename Get>
char *putSecondDifferences(char *to, size_t count, Get get)
{
    std::uint64_t value = 0;
    std::uint64_t slope = 0;
    for (size_t i = 0; i < count; ++i) {
        const auto next = std::uint64_t(get(i));
        const std::uint64_t nextSlope = next - value;
        to = putVarint(to, zigzag(nextSlope - slope));
        value = next;
        slope = nextSlope;
    }
    return to;
}

template <typename Set>
void readSecondDifferences(Cursor &cursor, size_t count, Set set)
{
    std::uint64_t value = 0;
    std::uint64_t slope = 0;
    for (size_t i = 0; i < count; ++i) {
        slope += unzigzag(cursor.varint());
        value += slope;
        set(i, std::int64_t(value));
    }
}

/// The step and time that a batch's keys count from.
struct Origin {
    std::uint64_t step = 0;
    std::uint64_t at = 0;
};

/// A training's values are mostly floats that became doubles, and go back without loss.
bool areFloats(std::span<const MetricPoint> points)
{
    return std::all_of(points.begin(), points.end(), [](const MetricPoint &point) {
        return std::bit_cast<std::uint64_t>(double(float(point.value))) == std::bit_cast<std::uint64_t>(point.value);
    });
}

char *putPoints(char *to, std::span<const MetricPoint> points, Origin origin, bool isFloat)
{
    for (const MetricPoint &point : points) {
        to = putVarint(to, zigzag(std::uint64_t(point.step) - origin.step));
        origin.step = std::uint64_t(point.step);
    }
    for (const MetricPoint &point : points) {
        to = putVarint(to, zigzag(std::uint64_t(point.at) - origin.at));
        origin.at = std::uint64_t(point.at);
    }
    for (const MetricPoint &point : points) {
        const auto narrow = isFloat ? float(point.value) : 0.0F;
        std::memcpy(to, isFloat ? static_cast<const void *>(&narrow) : &point.value, isFloat ? 4 : 8);
        to += isFloat ? 4 : 8;
    }
    return to;
}

/// Appends the points of one key; false when the bytes are none.
bool takePoints(QByteArrayView bytes, size_t count, bool isFloat, Origin origin, std::vector<MetricPoint> &points)
{
    Cursor cursor(bytes);
    const size_t before = points.size();
    points.resize(before + count);
    const std::span<MetricPoint> fresh(points.data() + before, count);
    for (MetricPoint &point : fresh) {
        origin.step += unzigzag(cursor.varint());
        point.step = std::int64_t(origin.step);
    }
    for (MetricPoint &point : fresh) {
        origin.at += unzigzag(cursor.varint());
        point.at = std::int64_t(origin.at);
    }
    const QByteArrayView values = cursor.take(count * (isFloat ? 4 : 8));
    if (cursor.isBad() || cursor.remaining() > 0)
        return false;
    for (size_t i = 0; i < count; ++i) {
        if (isFloat) {
            float narrow = 0;
            std::memcpy(&narrow, values.data() + i * 4, 4);
            fresh[i].value = double(narrow);
        } else {
            std::memcpy(&fresh[i].value, values.data() + i * 8, 8);
        }
    }
    return true;
}

Result<> decodeOldBatch(Cursor &cursor, const KeyTarget &target)
{
    std::vector<MetricPoint> nowhere;
    while (cursor.remaining() > 0) {
        const QByteArrayView key = cursor.take(cursor.varint());
        const std::uint64_t count = cursor.varint();
        if (cursor.isBad() || count > cursor.remaining() / shortestPoint)
            return damaged();
        std::vector<MetricPoint> *wanted = target(key);
        std::vector<MetricPoint> &points = wanted ? *wanted : nowhere;
        std::uint64_t step = 0;
        std::uint64_t at = 0;
        for (std::uint64_t i = 0; i < count; ++i) {
            step += unzigzag(cursor.varint());
            at += unzigzag(cursor.varint());
            points.push_back({std::int64_t(step), std::int64_t(at), cursor.real()});
        }
        nowhere.clear();
    }
    return cursor.isBad() ? Result<>(damaged()) : Result<>(Done{});
}

/// What zstd works in, made once for each thread: making it takes longer than packing a chunk.
struct Packing {
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> compressor{ZSTD_createCCtx(), ZSTD_freeCCtx};
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> decompressor{ZSTD_createDCtx(), ZSTD_freeDCtx};
    std::vector<char> plain;
    std::vector<double> values;
};

/// Packs neighbouring ranges as one frame, each in a block of its own, since what is alike packs best: steps, times and
/// each plane of bytes have their own distribution. `ends` are those of the ranges, the first begins at `from`.
void packInBlocks(ZSTD_CCtx *compressor, const char *from, const std::vector<const char *> &ends, ZSTD_outBuffer &out)
{
    ZSTD_CCtx_reset(compressor, ZSTD_reset_session_only);
    ZSTD_CCtx_setParameter(compressor, ZSTD_c_compressionLevel, compressionLevel);
    ZSTD_CCtx_setPledgedSrcSize(compressor, std::uint64_t(ends.back() - from));
    for (const char *end : ends) {
        ZSTD_inBuffer in{from, size_t(end - from), 0};
        // There is room for every input, so only a defect or an exhausted memory ends early.
        [[maybe_unused]] const size_t left =
            ZSTD_compressStream2(compressor, &out, &in, end == ends.back() ? ZSTD_e_end : ZSTD_e_flush);
        Q_ASSERT(left == 0);
        from = end;
    }
}

Packing &packing()
{
    thread_local Packing ofThisThread;
    return ofThisThread;
}

} // namespace

QByteArray encodeBatch(const metric_store::Batch &batch)
{
    QList<QByteArray> keys;
    keys.reserve(batch.size());
    size_t room = 1 + 2 * longestVarint;
    for (auto entry = batch.constBegin(); entry != batch.constEnd(); ++entry) {
        keys.append(entry.key().toUtf8());
        room += 3 * longestVarint + size_t(keys.last().size()) + entry->size() * longestPoint;
    }
    Origin origin;
    for (const std::vector<MetricPoint> &points : batch) {
        if (points.empty())
            continue;
        origin = {std::uint64_t(points.front().step), std::uint64_t(points.front().at)};
        break;
    }

    QByteArray bytes(qsizetype(room), Qt::Uninitialized);
    std::vector<char> coded;
    char *to = bytes.data();
    *to++ = batchVersion;
    to = putVarint(to, origin.step);
    to = putVarint(to, origin.at);
    qsizetype place = 0;
    for (const std::vector<MetricPoint> &points : batch) {
        const QByteArray &key = keys[place++];
        to = putVarint(to, std::uint64_t(key.size()));
        std::memcpy(to, key.constData(), size_t(key.size()));
        const bool isFloat = areFloats(points);
        to = putVarint(to + key.size(), points.size() * 2 + (isFloat ? 1 : 0));
        coded.resize(points.size() * longestPoint);
        const auto size = size_t(putPoints(coded.data(), points, origin, isFloat) - coded.data());
        to = putVarint(to, size);
        std::copy_n(coded.data(), size, to);
        to += size;
    }
    bytes.resize(to - bytes.constData());
    return bytes;
}

Result<> decodeBatch(QByteArrayView bytes, const KeyTarget &target)
{
    Cursor cursor(bytes);
    const std::uint8_t version = cursor.byte();
    if (version == std::uint8_t(oldBatchVersion))
        return decodeOldBatch(cursor, target);
    if (version != std::uint8_t(batchVersion))
        return damaged();
    Origin origin;
    origin.step = cursor.varint();
    origin.at = cursor.varint();
    while (cursor.remaining() > 0) {
        const QByteArrayView key = cursor.take(cursor.varint());
        const std::uint64_t form = cursor.varint();
        const QByteArrayView coded = cursor.take(cursor.varint());
        const std::uint64_t count = form / 2;
        if (cursor.isBad() || count > size_t(coded.size()) / shortestFloatPoint)
            return damaged();
        std::vector<MetricPoint> *points = target(key);
        if (points && !takePoints(coded, count, form % 2 != 0, origin, *points))
            return damaged();
    }
    return cursor.isBad() ? Result<>(damaged()) : Result<>(Done{});
}

Result<metric_store::Batch> decodeBatch(const QByteArray &bytes)
{
    metric_store::Batch batch;
    const KeyTarget all = [&](QByteArrayView key) { return &batch[QString::fromUtf8(key)]; };
    ASSAY_CHECK(decodeBatch(QByteArrayView(bytes), all));
    return batch;
}

QByteArray encodeChunk(std::span<const MetricPoint> points)
{
    Q_ASSERT(points.size() <= chunkPoints);
    const size_t count = points.size();
    Packing &tools = packing();
    tools.plain.resize(count * longestPoint);
    tools.values.resize(count);
    char *times = putSecondDifferences(tools.plain.data(), count, [&](size_t i) { return points[i].step; });
    char *planes = putSecondDifferences(times, count, [&](size_t i) { return points[i].at; });
    for (size_t i = 0; i < count; ++i)
        tools.values[i] = points[i].value;
    splitIntoPlanes(reinterpret_cast<const char *>(tools.values.data()), count, planes);
    const auto plainSize = size_t(planes - tools.plain.data()) + count * 8;

    QByteArray bytes(qsizetype(1 + 2 * longestVarint + ZSTD_compressBound(plainSize) + blockRoom), Qt::Uninitialized);
    char *header = bytes.data();
    *header++ = chunkVersion;
    header = putVarint(header, count);
    header = putVarint(header, plainSize);
    const qsizetype size = header - bytes.constData();
    std::vector<const char *> ends{times, planes};
    for (size_t byte = 1; byte <= 8; ++byte)
        ends.push_back(planes + byte * count);
    ZSTD_outBuffer out{header, size_t(bytes.size() - size), 0};
    packInBlocks(tools.compressor.get(), tools.plain.data(), ends, out);
    bytes.resize(size + qsizetype(out.pos));
    return bytes;
}

Result<> decodeChunk(QByteArrayView bytes, std::vector<MetricPoint> &points)
{
    Cursor header(bytes);
    if (header.byte() != std::uint8_t(chunkVersion))
        return damaged();
    const std::uint64_t count = header.varint();
    const std::uint64_t size = header.varint();
    if (header.isBad() || count > chunkPoints || size < count * shortestPoint || size > count * longestPoint)
        return damaged();
    Packing &tools = packing();
    tools.plain.resize(size);
    const QByteArrayView packed = header.take(header.remaining());
    if (ZSTD_decompressDCtx(tools.decompressor.get(), tools.plain.data(), size, packed.data(), size_t(packed.size())) !=
        size)
        return damaged();

    Cursor cursor(QByteArrayView(tools.plain.data(), qsizetype(size)));
    const size_t before = points.size();
    points.resize(before + count);
    const std::span<MetricPoint> fresh(points.data() + before, count);
    readSecondDifferences(cursor, count, [&](size_t i, std::int64_t step) { fresh[i].step = step; });
    readSecondDifferences(cursor, count, [&](size_t i, std::int64_t at) { fresh[i].at = at; });
    const QByteArrayView planes = cursor.take(count * 8);
    if (cursor.isBad() || cursor.remaining() > 0) {
        points.resize(before);
        return damaged();
    }
    tools.values.resize(count);
    joinPlanes(planes.data(), count, reinterpret_cast<char *>(tools.values.data()));
    for (size_t i = 0; i < count; ++i)
        fresh[i].value = tools.values[i];
    return Done{};
}

Result<std::vector<MetricPoint>> decodeChunk(const QByteArray &bytes)
{
    std::vector<MetricPoint> points;
    ASSAY_CHECK(decodeChunk(QByteArrayView(bytes), points));
    return points;
}

} // namespace assay::metric_codec
