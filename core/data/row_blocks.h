#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <cstddef>

namespace assay
{

/// Calls `visit` with each row number in order; looks now and then whether work must stop, and returns false then.
template <typename Visit>
bool visitRows(size_t rows, const Progress &progress, Visit visit)
{
    constexpr size_t blockSize = 1 << 16;
    for (size_t begin = 0; begin < rows; begin += blockSize) {
        if (progress.isStopped())
            return false;
        const size_t end = std::min(rows, begin + blockSize);
        for (size_t row = begin; row < end; ++row)
            visit(row);
    }
    return true;
}

} // namespace assay
