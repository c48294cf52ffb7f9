#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

/// Sorts numbers, of which none is NaN, in ascending order; -0 becomes 0. Stable passes over the bits, least
/// significant first, so O(n) with about 10 ns a number. `scratch` keeps its memory for the next call. Any thread.
void sortNumbers(std::span<double> numbers, std::vector<std::uint64_t> &scratch);

/// The places of `numbers`, of which none is NaN, in ascending order of their values; equal ones in their own order.
/// At most 2^32 numbers. O(n), any thread.
std::vector<std::uint32_t> sortedOrder(std::span<const double> numbers);

} // namespace assay
