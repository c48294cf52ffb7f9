#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/table.h"

#include <vector>

namespace assay
{

/// Which rows of a table to show, and in which order.
struct RowQuery {
    QString filter;     ///< a row rule, such as temp > 0.5 and season = 3; empty shows all
    QString sortColumn; ///< empty leaves the file's order
    bool isDescending = false;
    std::vector<std::uint32_t> rows = {}; ///< from 0, rising: only these; empty: all
};

/// Rows of a table in some order. A value type; four bytes for each row that is chosen, none while all stand in the
/// file's order.
class RowOrder final
{
public:
    RowOrder() = default;
    /// All rows as they are.
    explicit RowOrder(std::int64_t rowCount) : m_count(rowCount) {}
    explicit RowOrder(std::vector<std::uint32_t> rows) : m_count(std::int64_t(rows.size())), m_rows(std::move(rows)) {}

    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// The row of the table, from 0, that stands at `place`.
    [[nodiscard]] std::int64_t row(std::int64_t place) const
    {
        return m_rows.empty() ? place : std::int64_t(m_rows[size_t(place)]);
    }

private:
    std::int64_t m_count = 0;
    std::vector<std::uint32_t> m_rows;
};

/// Chooses the rows for which the filter is true, and sorts them by the column: numbers and times by value, words by
/// their letters, missing ones last either way; equal ones keep the file's order. O(rows log rows), any thread.
Result<RowOrder> orderRows(const Table &table, const RowQuery &query, Progress &progress);

} // namespace assay
