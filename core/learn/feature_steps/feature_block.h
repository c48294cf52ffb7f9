#pragma once

#include "core/data/table.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace assay
{

/// The most rows that a step turns into features at a time.
constexpr size_t mostBlockRows = 512;

/// Where a step writes the features of some rows, at most mostBlockRows: the first feature of the first row, and how
/// far it is to the next row. All are 0 before.
struct FeatureBlock {
    std::span<const std::uint32_t> rows;
    double *first = nullptr;
    std::ptrdiff_t stride = 0;

    /// Writes one value a row as the step's feature of that number.
    void write(size_t feature, std::span<const double> values) const
    {
        double *to = first + feature;
        for (size_t i = 0; i < values.size(); ++i, to += stride)
            *to = values[i];
    }
    /// Writes 1 where a value is missing, before it is replaced.
    void writeMissing(size_t feature, std::span<const double> values) const
    {
        double *to = first + feature;
        for (size_t i = 0; i < values.size(); ++i, to += stride)
            *to = std::isnan(values[i]) ? 1 : 0;
    }
};

/// The numbers of the rows as preparation takes them: an infinite one counts as missing.
inline void readNumbers(const Column &column, std::span<const std::uint32_t> rows, double *numbers)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        const double number = column.numbers[rows[i]];
        numbers[i] = std::isfinite(number) ? number : std::numeric_limits<double>::quiet_NaN();
    }
}

} // namespace assay
