#include "core/runs/metric_codec.h"

#include <QCoreApplication>

#include <zstd.h>

#include <bit>
#include <cstring>

namespace assay::metric_codec
{

namespace
{

constexpr char batchVersion = 1;
constexpr char chunkVersion = 1;
constexpr size_t longestVarint = 10;
constexpr int compressionLevel = 1;

// Differences are taken modulo 2^64, so that every pair of 64-bit numbers has one and it comes back exactly.
std::uint64_t zigzag(std::uint64_t difference)
{
    return (difference << 1) ^ (0 - (difference >> 63));
}

std::uint64_t unzigzag(std::uint64_t coded)
{
    return (coded >> 1) ^ (0 - (coded & 1));
}

void appendVarint(QByteArray &bytes, std::uint64_t value)
{
    while (value >= 0x80) {
        bytes.append(char(0x80 | (value & 0x7F)));
        value >>= 7;
    }
    bytes.append(char(value));
}

void appendDouble(QByteArray &bytes, double value)
{
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i) {
        bytes.append(char(bits & 0xFF));
        bits >>= 8;
    }
}

/// Reads from bytes that may be anything; once something was missing, `isBad` stays true and every value is 0.
class Cursor final
{
public:
    explicit Cursor(std::span<const char> bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isBad() const { return m_isBad; }
    [[nodiscard]] size_t remaining() const { return m_bytes.size() - m_at; }

    std::uint8_t byte()
    {
        if (remaining() < 1) {
            m_isBad = true;
            return 0;
        }
        return std::uint8_t(m_bytes[m_at++]);
    }

    std::uint64_t varint()
    {
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
        const std::span<const char> bytes = take(8);
        std::uint64_t bits = 0;
        for (size_t i = bytes.size(); i > 0; --i)
            bits = (bits << 8) | std::uint8_t(bytes[i - 1]);
        return std::bit_cast<double>(bits);
    }

    std::span<const char> take(size_t count)
    {
        if (count > remaining()) {
            m_isBad = true;
            return {};
        }
        m_at += count;
        return m_bytes.subspan(m_at - count, count);
    }

private:
    std::span<const char> m_bytes;
    size_t m_at = 0;
    bool m_isBad = false;
};

std::span<const char> spanOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

Error damaged()
{
    return Error{ErrorCode::Damaged,
                 QCoreApplication::translate("core", "A stored piece of a metric curve is damaged and "
                                                     "cannot be read. Restore the project from a "
                                                     "backup.")};
}

/// Appends whole numbers as zigzag varints of differences of differences.
template <typename Get>
void appendSecondDifferences(QByteArray &bytes, size_t count, Get get)
{
    std::uint64_t value = 0;
    std::uint64_t slope = 0;
    for (size_t i = 0; i < count; ++i) {
        const auto next = std::uint64_t(get(i));
        const std::uint64_t nextSlope = next - value;
        appendVarint(bytes, zigzag(nextSlope - slope));
        value = next;
        slope = nextSlope;
    }
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

} // namespace

QByteArray encodeBatch(const metric_store::Batch &batch)
{
    QByteArray bytes(1, batchVersion);
    for (auto entry = batch.constBegin(); entry != batch.constEnd(); ++entry) {
        const QByteArray key = entry.key().toUtf8();
        appendVarint(bytes, std::uint64_t(key.size()));
        bytes.append(key);
        appendVarint(bytes, entry->size());
        std::uint64_t step = 0;
        std::uint64_t at = 0;
        for (const MetricPoint &point : *entry) {
            appendVarint(bytes, zigzag(std::uint64_t(point.step) - step));
            appendVarint(bytes, zigzag(std::uint64_t(point.at) - at));
            appendDouble(bytes, point.value);
            step = std::uint64_t(point.step);
            at = std::uint64_t(point.at);
        }
    }
    return bytes;
}

Result<metric_store::Batch> decodeBatch(const QByteArray &bytes)
{
    constexpr size_t shortestPoint = 10;
    Cursor cursor(spanOf(bytes));
    if (cursor.byte() != std::uint8_t(batchVersion))
        return damaged();
    metric_store::Batch batch;
    while (cursor.remaining() > 0) {
        const std::span<const char> key = cursor.take(cursor.varint());
        const std::uint64_t count = cursor.varint();
        if (cursor.isBad() || count > cursor.remaining() / shortestPoint)
            return damaged();
        std::vector<MetricPoint> &points = batch[QString::fromUtf8(key.data(), qsizetype(key.size()))];
        std::uint64_t step = 0;
        std::uint64_t at = 0;
        for (std::uint64_t i = 0; i < count; ++i) {
            step += unzigzag(cursor.varint());
            at += unzigzag(cursor.varint());
            points.push_back({std::int64_t(step), std::int64_t(at), cursor.real()});
        }
    }
    if (cursor.isBad())
        return damaged();
    return batch;
}

QByteArray encodeChunk(std::span<const MetricPoint> points)
{
    Q_ASSERT(points.size() <= chunkPoints);
    const size_t count = points.size();
    QByteArray plain;
    plain.reserve(qsizetype(count * 12));
    appendSecondDifferences(plain, count, [&](size_t i) { return points[i].step; });
    appendSecondDifferences(plain, count, [&](size_t i) { return points[i].at; });
    for (int byte = 0; byte < 8; ++byte) {
        for (const MetricPoint &point : points)
            plain.append(char((std::bit_cast<std::uint64_t>(point.value) >> (8 * byte)) & 0xFF));
    }

    QByteArray bytes(1, chunkVersion);
    appendVarint(bytes, count);
    appendVarint(bytes, std::uint64_t(plain.size()));
    const qsizetype header = bytes.size();
    bytes.resize(header + qsizetype(ZSTD_compressBound(size_t(plain.size()))));
    const size_t packed = ZSTD_compress(bytes.data() + header, size_t(bytes.size() - header), plain.constData(),
                                        size_t(plain.size()), compressionLevel);
    // ZSTD_compressBound leaves room for every input, so only a defect or an exhausted memory ends here.
    Q_ASSERT(!ZSTD_isError(packed));
    bytes.resize(header + qsizetype(packed));
    return bytes;
}

Result<std::vector<MetricPoint>> decodeChunk(const QByteArray &bytes)
{
    Cursor header(spanOf(bytes));
    if (header.byte() != std::uint8_t(chunkVersion))
        return damaged();
    const std::uint64_t count = header.varint();
    const std::uint64_t size = header.varint();
    if (header.isBad() || count > chunkPoints || size < count * 10 || size > count * (2 * longestVarint + 8))
        return damaged();
    QByteArray plain(qsizetype(size), Qt::Uninitialized);
    const std::span<const char> packed = header.take(header.remaining());
    if (ZSTD_decompress(plain.data(), size_t(size), packed.data(), packed.size()) != size)
        return damaged();

    Cursor cursor(spanOf(plain));
    std::vector<MetricPoint> points(count);
    readSecondDifferences(cursor, count, [&](size_t i, std::int64_t step) { points[i].step = step; });
    readSecondDifferences(cursor, count, [&](size_t i, std::int64_t at) { points[i].at = at; });
    const std::span<const char> values = cursor.take(count * 8);
    if (cursor.isBad() || cursor.remaining() > 0)
        return damaged();
    for (size_t i = 0; i < count; ++i) {
        std::uint64_t bits = 0;
        for (size_t byte = 8; byte > 0; --byte)
            bits = (bits << 8) | std::uint8_t(values[(byte - 1) * count + i]);
        points[i].value = std::bit_cast<double>(bits);
    }
    return points;
}

} // namespace assay::metric_codec
