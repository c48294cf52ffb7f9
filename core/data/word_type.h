#pragma once

#include "core/data/table.h"

namespace assay
{

/// What a column of words is: a category when it has at most 20 different ones, or at most 1,000 and each stands in 10
/// rows on average; else text.
inline ColumnType wordType(size_t differentWords, size_t valueCount)
{
    constexpr size_t alwaysCategory = 20;
    constexpr size_t mostWords = 1000;
    constexpr size_t rowsPerWord = 10;
    const bool isCategory =
        differentWords <= alwaysCategory || (differentWords <= mostWords && differentWords * rowsPerWord <= valueCount);
    return isCategory ? ColumnType::Category : ColumnType::Text;
}

} // namespace assay
