#include "core/runs/curves/byte_transpose.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace assay
{

namespace
{

using Block = std::array<std::uint64_t, 8>;

/// Exchanges the bits of `high` under `mask` with those of `low` that lie `shift` higher.
void exchange(std::uint64_t &low, std::uint64_t &high, int shift, std::uint64_t mask)
{
    const std::uint64_t difference = ((low >> shift) ^ high) & mask;
    high ^= difference;
    low ^= difference << shift;
}

/// Transposes a square of eight by eight bytes: halves, quarters, then single bytes.
void transpose(Block &rows)
{
    for (size_t i = 0; i < 4; ++i)
        exchange(rows[i], rows[i + 4], 32, 0x00000000FFFFFFFFULL);
    for (const size_t i : {0, 1, 4, 5})
        exchange(rows[i], rows[i + 2], 16, 0x0000FFFF0000FFFFULL);
    for (const size_t i : {0, 2, 4, 6})
        exchange(rows[i], rows[i + 1], 8, 0x00FF00FF00FF00FFULL);
}

} // namespace

void splitIntoPlanes(const char *numbers, size_t count, char *planes)
{
    size_t at = 0;
    for (; at + 8 <= count; at += 8) {
        Block block;
        std::memcpy(block.data(), numbers + at * 8, sizeof block);
        transpose(block);
        for (size_t byte = 0; byte < 8; ++byte)
            std::memcpy(planes + byte * count + at, &block[byte], 8);
    }
    for (; at < count; ++at) {
        for (size_t byte = 0; byte < 8; ++byte)
            planes[byte * count + at] = numbers[at * 8 + byte];
    }
}

void joinPlanes(const char *planes, size_t count, char *numbers)
{
    size_t at = 0;
    for (; at + 8 <= count; at += 8) {
        Block block;
        for (size_t byte = 0; byte < 8; ++byte)
            std::memcpy(&block[byte], planes + byte * count + at, 8);
        transpose(block);
        std::memcpy(numbers + at * 8, block.data(), sizeof block);
    }
    for (; at < count; ++at) {
        for (size_t byte = 0; byte < 8; ++byte)
            numbers[at * 8 + byte] = planes[byte * count + at];
    }
}

} // namespace assay
