#include "core/data/row_hash.h"

#include <bit>
#include <cmath>
#include <unordered_set>

namespace assay
{

namespace
{

std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9;
    x ^= x >> 27;
    x *= 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

/// The same in every table, whatever the codes of its words are.
std::uint64_t hashOfText(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
    for (const char c : text)
        hash = (hash ^ std::uint8_t(c)) * 0x100000001b3;
    return mixed(hash);
}

void addHashes(const Column &column, std::vector<std::uint64_t> &hashes)
{
    constexpr std::uint64_t missing = 0x9e3779b97f4a7c15;
    if (column.isWords()) {
        std::vector<std::uint64_t> words;
        for (qsizetype code = 0; code < column.words.size(); ++code)
            words.push_back(hashOfText(column.words.utf8(code)));
        for (size_t row = 0; row < hashes.size(); ++row) {
            const std::int32_t code = column.codes[row];
            hashes[row] = mixed(hashes[row] ^ (code < 0 ? missing : words[size_t(code)]));
        }
        return;
    }
    for (size_t row = 0; row < hashes.size(); ++row) {
        const double number = column.numbers[row];
        // Zero has two signs; adding takes the minus away.
        const std::uint64_t bits = std::isnan(number) ? missing : mixed(std::bit_cast<std::uint64_t>(number + 0.0));
        hashes[row] = mixed(hashes[row] ^ bits);
    }
}

} // namespace

std::vector<std::uint64_t> rowHashes(std::span<const Column *const> columns, size_t rowCount)
{
    std::vector<std::uint64_t> hashes(rowCount, 0);
    for (const Column *column : columns)
        addHashes(*column, hashes);
    return hashes;
}

std::vector<bool> repeatedHashes(const std::vector<std::uint64_t> &hashes)
{
    std::unordered_set<std::uint64_t> seen;
    seen.reserve(hashes.size());
    std::vector<bool> isRepeated(hashes.size());
    for (size_t row = 0; row < hashes.size(); ++row)
        isRepeated[row] = !seen.insert(hashes[row]).second;
    return isRepeated;
}

} // namespace assay
