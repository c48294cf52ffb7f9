#include "core/data/row_hash.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
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

/// Adds a column to the hashes of rows from `first` on; `words` are the hashes of its words.
void addHashes(const Column &column, const std::vector<std::uint64_t> &words, size_t first,
               std::span<std::uint64_t> hashes)
{
    constexpr std::uint64_t missing = 0x9e3779b97f4a7c15;
    if (column.isWords()) {
        for (size_t i = 0; i < hashes.size(); ++i) {
            const std::int32_t code = column.codes[first + i];
            hashes[i] = mixed(hashes[i] ^ (code < 0 ? missing : words[size_t(code)]));
        }
        return;
    }
    for (size_t i = 0; i < hashes.size(); ++i) {
        const double number = column.numbers[first + i];
        // Zero has two signs; adding takes the minus away.
        const std::uint64_t bits = std::isnan(number) ? missing : mixed(std::bit_cast<std::uint64_t>(number + 0.0));
        hashes[i] = mixed(hashes[i] ^ bits);
    }
}

} // namespace

std::vector<std::uint64_t> rowHashes(std::span<const Column *const> columns, size_t rowCount, int threads)
{
    // So many hashes stay in the fastest cache while the columns pass.
    constexpr size_t blockRows = 2048;
    constexpr size_t blocksAtOnce = 32;
    std::vector<std::vector<std::uint64_t>> words(columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
        for (qsizetype code = 0; code < columns[i]->words.size(); ++code)
            words[i].push_back(hashOfText(columns[i]->words.utf8(code)));
    }
    std::vector<std::uint64_t> hashes(rowCount, 0);
    const size_t blocks = (rowCount + blockRows - 1) / blockRows;
    parallelFor((blocks + blocksAtOnce - 1) / blocksAtOnce, threads, [&](size_t part) {
        for (size_t block = part * blocksAtOnce; block < std::min(blocks, (part + 1) * blocksAtOnce); ++block) {
            const size_t first = block * blockRows;
            const std::span rows = std::span(hashes).subspan(first, std::min(blockRows, rowCount - first));
            for (size_t i = 0; i < columns.size(); ++i)
                addHashes(*columns[i], words[i], first, rows);
        }
    });
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

HashRepeats repeatsAmong(const std::vector<std::uint64_t> &hashes)
{
    // Parts by the first bits, each so small that looking for equal hashes stays in the cache.
    constexpr size_t partSize = 4096;
    constexpr int mostBits = 14;
    const int bits = std::clamp(int(std::bit_width(hashes.size() / partSize)), 1, mostBits);
    std::vector<size_t> ends((size_t(1) << bits) + 1, 0);
    for (const std::uint64_t hash : hashes)
        ++ends[(hash >> (64 - bits)) + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::uint64_t> parts(hashes.size());
    std::vector<size_t> next(ends.begin(), ends.end() - 1);
    for (const std::uint64_t hash : hashes)
        parts[next[hash >> (64 - bits)]++] = hash;
    std::unordered_set<std::uint64_t> repeated;
    std::int64_t count = 0;
    std::vector<std::uint64_t> table;
    for (size_t part = 0; part + 1 < ends.size(); ++part) {
        const size_t size = ends[part + 1] - ends[part];
        table.assign(std::bit_ceil(2 * size + 1), 0);
        const size_t mask = table.size() - 1;
        for (size_t i = ends[part]; i < ends[part + 1]; ++i) {
            // 0 marks a free slot; that hash shares another's.
            const std::uint64_t hash = parts[i] == 0 ? 1 : parts[i];
            size_t slot = hash & mask;
            while (table[slot] != 0 && table[slot] != hash)
                slot = (slot + 1) & mask;
            if (table[slot] == hash) {
                ++count;
                repeated.insert(parts[i]);
            }
            table[slot] = hash;
        }
    }
    std::unordered_set<std::uint64_t> seen;
    for (size_t i = 0; count > 0 && i < hashes.size(); ++i) {
        if (repeated.contains(hashes[i]) && !seen.insert(hashes[i]).second)
            return {count, std::int64_t(i)};
    }
    return {count, 0};
}

} // namespace assay
