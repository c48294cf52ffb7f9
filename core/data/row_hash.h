#pragma once

#include "core/data/table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

/// 64-bit hashes of the values of rows: equal rows have equal hashes in every table, whatever the codes of its words
/// are, and different ones practically never. O(rows · columns), on `threads` threads (0: one a core); any thread.
std::vector<std::uint64_t> rowHashes(std::span<const Column *const> columns, size_t rowCount, int threads = 1);

/// True for each hash that stands earlier in the list too.
std::vector<bool> repeatedHashes(const std::vector<std::uint64_t> &hashes);

struct HashRepeats {
    std::int64_t count = 0; ///< hashes that stand earlier in the list too
    std::int64_t first = 0; ///< the place of the first of them
};
/// Counts what repeatedHashes marks, several times faster.
HashRepeats repeatsAmong(const std::vector<std::uint64_t> &hashes);

} // namespace assay
