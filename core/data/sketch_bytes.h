#pragma once

#include <QByteArray>

#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

/// Writes the bytes of a sketch: whole numbers of seven bits a byte, others with the least significant byte first. One
/// thread at a time.
class SketchWriter final
{
public:
    void byte(std::uint8_t value) { m_bytes.append(char(value)); }
    void varint(std::uint64_t value);
    void word(std::uint64_t value);
    void number(double value);
    void numbers(std::span<const double> values);
    void text(const QByteArray &text);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what a SketchWriter wrote from bytes that may be anything. Once something was missing or refused, it is bad
/// for good and every value is 0. One thread at a time.
class SketchReader final
{
public:
    explicit SketchReader(std::span<const char> bytes) : m_bytes(bytes) {}

    std::uint8_t byte();
    std::uint64_t varint();
    std::uint64_t word();
    double number();
    /// As many numbers as `numbers` wrote; none of them is NaN.
    std::vector<double> numbers();
    QByteArray text();
    /// `claimed` if as many things of at least `size` bytes each can follow; else bad and 0. Ask before making room.
    size_t count(std::uint64_t claimed, size_t size);
    void refuse() { m_isBad = true; }

    [[nodiscard]] bool isBad() const { return m_isBad; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }

private:
    std::span<const char> take(size_t count);

    std::span<const char> m_bytes;
    size_t m_at = 0;
    bool m_isBad = false;
};

} // namespace assay
