#pragma once

#include "core/runs/index/run_grouping.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <vector>

namespace assay
{

/// Marks a row that stands for a group of runs: with the number of its oldest run in the other bits, so that a group
/// stays itself while others come and go.
constexpr std::uint32_t groupBit = 0x8000'0000;

/// Which runs a table shows, by their numbers in the index, and in which order; rows of groups between them. Made once,
/// then read by any thread.
struct RunArrangement {
    /// Something that can be opened to show what is in it.
    struct Fold {
        bool isOpen = false;
        std::uint32_t group = 0; ///< its place in `groups`
    };

    std::vector<std::uint32_t> runs;        ///< by row
    std::vector<std::uint32_t> places;      ///< by number: row + 1, 0 for what is not shown
    std::vector<std::uint32_t> groupPlaces; ///< the same of groups
    std::vector<std::uint8_t> depths;       ///< by row; empty: nothing is in anything
    RunGrouping grouping;
    std::vector<RunGroup> groups;                        ///< of more than one run, or of a run with those it started
    QHash<std::uint32_t, Fold> folds;                    ///< by what stands in `runs`
    QHash<QString, std::vector<GroupSummary>> summaries; ///< by RunColumn::toString, beside `groups`

    RunArrangement() = default;
    explicit RunArrangement(std::vector<std::uint32_t> inOrder) : runs(std::move(inOrder))
    {
        std::uint32_t greatest = 0;
        std::uint32_t greatestGroup = 0;
        for (const std::uint32_t run : runs) {
            std::uint32_t &most = (run & groupBit) != 0 ? greatestGroup : greatest;
            most = std::max(most, run & ~groupBit);
        }
        places.resize(greatest == 0 ? 0 : size_t(greatest) + 1);
        groupPlaces.resize(greatestGroup == 0 ? 0 : size_t(greatestGroup) + 1);
        for (size_t row = 0; row < runs.size(); ++row)
            ((runs[row] & groupBit) != 0 ? groupPlaces : places)[runs[row] & ~groupBit] = std::uint32_t(row) + 1;
    }

    /// The row of a run or group, or -1.
    [[nodiscard]] int rowOf(std::uint32_t number) const
    {
        const std::vector<std::uint32_t> &where = (number & groupBit) != 0 ? groupPlaces : places;
        const std::uint32_t place = number & ~groupBit;
        return place < where.size() ? int(where[place]) - 1 : -1;
    }
    [[nodiscard]] int depthOf(int row) const { return size_t(row) < depths.size() ? depths[size_t(row)] : 0; }
    /// What can be opened there, or null.
    [[nodiscard]] const Fold *foldOf(std::uint32_t number) const
    {
        const auto fold = folds.constFind(number);
        return fold == folds.cend() ? nullptr : &*fold;
    }
    /// The group of a row that stands for one, or null.
    [[nodiscard]] const RunGroup *groupOf(std::uint32_t number) const
    {
        const Fold *fold = (number & groupBit) != 0 ? foldOf(number) : nullptr;
        return fold ? &groups[fold->group] : nullptr;
    }
};

} // namespace assay
