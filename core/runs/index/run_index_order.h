#pragma once

#include "core/runs/filter/run_order.h"
#include "core/runs/index/run_index_columns.h"
#include "core/runs/index/run_index_filter.h"

#include <span>

namespace assay
{

/// Puts runs into an order of several keys, then newest first, then by id. Each key is turned into 64 bits whose order
/// as numbers is that of the runs: numbers, texts, NaN, missing; the directions turn numbers and texts around. Good
/// until the columns' next refresh.
class RunIndexOrder final
{
public:
    static Result<RunIndexOrder> prepare(const RunOrder &order, RunIndexColumns &columns, Connection &connection);

    /// The runs that the filter takes from place `offset` of the order on, at most `limit`; places in the columns.
    struct Part {
        std::vector<std::uint32_t> places;
        size_t matching = 0; ///< how many the filter takes
    };
    /// Costs one pass for a part near the beginning, a few for any other; never sorts all.
    [[nodiscard]] Part part(const RunIndexFilter &filter, size_t segments, size_t offset, size_t limit) const;
    /// All that the filter takes; by radix, in time proportional to how many they are.
    [[nodiscard]] std::vector<std::uint32_t> all(const RunIndexFilter &filter, size_t segments) const;
    /// True when two runs could be told apart by their ids alone, which were not loaded; then loadIds and ask again.
    [[nodiscard]] bool needsIds() const { return m_needsIds; }
    Result<> loadIds(RunIndexColumns &columns, Connection &connection);

private:
    /// One key as 64 bits a run.
    class Level final
    {
    public:
        Level(const RunOrder::Key &by, const RunIndexColumn &column, const RunIndexColumns &columns);
        [[nodiscard]] std::uint64_t operator()(std::uint32_t place) const;
        [[nodiscard]] const RunIndexColumn &column() const { return *m_column; }
        [[nodiscard]] bool isDescending() const { return m_isDescending; }

    private:
        const RunIndexColumn *m_column;
        bool m_isDescending;
        std::vector<std::uint64_t> m_byCode;
    };
    struct Item {
        std::uint64_t key;
        std::uint32_t place;
    };

    [[nodiscard]] bool before(const Item &a, const Item &b) const;
    [[nodiscard]] bool beforeByRest(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] Part firstPart(const RunIndexFilter &filter, size_t segments, size_t offset, size_t limit) const;
    [[nodiscard]] Part anyPart(const RunIndexFilter &filter, size_t segments, size_t offset, size_t limit) const;
    [[nodiscard]] std::vector<Item> items(const RunIndexFilter &filter, size_t segments) const;

    std::vector<Level> m_levels; ///< the last is the start, newest first
    const RunIndexColumn *m_ids = nullptr;
    mutable bool m_needsIds = false;
};

} // namespace assay
