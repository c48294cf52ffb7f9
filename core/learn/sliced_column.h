#pragma once

#include "core/data/table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace assay
{

/// How a column parts some rows of a table: words, booleans and few whole numbers by value, other numbers and times
/// into five ranges of equal counts (equal values in one), missing values on their own.
struct SlicedColumn {
    QString name;
    QStringList parts;               ///< in words: red, 3, 1.5 to 2.5, missing
    std::vector<std::int32_t> codes; ///< one a row: the place of its part, or -1 for parts with too few rows
};

/// `rows` are numbers of table rows. Parts of fewer than `leastRows` rows are left out.
SlicedColumn sliceColumn(const Column &column, std::span<const std::uint32_t> rows, size_t leastRows);

} // namespace assay
