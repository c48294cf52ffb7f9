#pragma once

#include <cstdint>
#include <vector>

namespace assay
{

/// Which runs a table shows, by their numbers in the index, and in which order. Made once, then read by any thread.
struct RunArrangement {
    std::vector<std::uint32_t> runs;   ///< by row
    std::vector<std::uint32_t> places; ///< by number: row + 1, 0 for what is not shown

    RunArrangement() = default;
    explicit RunArrangement(std::vector<std::uint32_t> inOrder) : runs(std::move(inOrder))
    {
        std::uint32_t greatest = 0;
        for (const std::uint32_t run : runs)
            greatest = greatest < run ? run : greatest;
        places.resize(runs.empty() ? 0 : size_t(greatest) + 1);
        for (size_t row = 0; row < runs.size(); ++row)
            places[runs[row]] = std::uint32_t(row) + 1;
    }

    /// The row of a run, or -1.
    [[nodiscard]] int rowOf(std::uint32_t number) const
    {
        return number < places.size() ? int(places[number]) - 1 : -1;
    }
};

} // namespace assay
