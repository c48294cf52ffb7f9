#include "core/data/sketch_bytes.h"

#include <bit>
#include <cmath>

namespace assay
{

namespace
{

constexpr int longestVarint = 10;

} // namespace

void SketchWriter::varint(std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        byte(std::uint8_t(0x80 | (value & 0x7F)));
    byte(std::uint8_t(value));
}

void SketchWriter::word(std::uint64_t value)
{
    for (int i = 0; i < 8; ++i, value >>= 8)
        byte(std::uint8_t(value & 0xFF));
}

void SketchWriter::number(double value)
{
    word(std::bit_cast<std::uint64_t>(value));
}

void SketchWriter::numbers(std::span<const double> values)
{
    varint(values.size());
    for (const double value : values)
        number(value);
}

void SketchWriter::text(const QByteArray &text)
{
    varint(std::uint64_t(text.size()));
    m_bytes.append(text);
}

std::span<const char> SketchReader::take(size_t count)
{
    if (m_isBad || count > m_bytes.size() - m_at) {
        m_isBad = true;
        return {};
    }
    m_at += count;
    return m_bytes.subspan(m_at - count, count);
}

std::uint8_t SketchReader::byte()
{
    const auto bytes = take(1);
    return bytes.empty() ? 0 : std::uint8_t(bytes[0]);
}

std::uint64_t SketchReader::varint()
{
    std::uint64_t value = 0;
    for (int i = 0; i < longestVarint; ++i) {
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

std::uint64_t SketchReader::word()
{
    const auto bytes = take(8);
    std::uint64_t value = 0;
    for (size_t i = bytes.size(); i > 0; --i)
        value = (value << 8) | std::uint8_t(bytes[i - 1]);
    return value;
}

double SketchReader::number()
{
    return std::bit_cast<double>(word());
}

std::vector<double> SketchReader::numbers()
{
    std::vector<double> values(count(varint(), 8));
    for (double &value : values) {
        value = number();
        m_isBad = m_isBad || std::isnan(value);
    }
    if (m_isBad)
        values.clear();
    return values;
}

QByteArray SketchReader::text()
{
    const auto bytes = take(count(varint(), 1));
    return {bytes.data(), qsizetype(bytes.size())};
}

size_t SketchReader::count(std::uint64_t claimed, size_t size)
{
    if (m_isBad || claimed > (m_bytes.size() - m_at) / size) {
        m_isBad = true;
        return 0;
    }
    return size_t(claimed);
}

} // namespace assay
