#pragma once

#include "core/runs/compare/comparison.h"

#include <cstddef>
#include <cstdint>

namespace assay
{

/// Passes over one segment of a run column, for one set of instructions. Each writes 4,096 bits, 64 to a word from the
/// least on, in time that does not depend on the values.
struct RunKernels {
    const char *name;

    /// Whether number[i] compares with `constant` by IEEE 754, or with isNegated does not; never where it is missing.
    void (*compare)(const double *numbers, Comparison comparison, double constant, bool isNegated, std::uint64_t *bits);
    /// Whether number[i] is not missing.
    void (*present)(const double *numbers, std::uint64_t *bits);
    /// Whether code[i] is `code`.
    void (*equal)(const std::uint32_t *codes, std::uint32_t code, std::uint64_t *bits);
    /// Whether table[code[i]] is not 0.
    void (*choose)(const std::uint32_t *codes, const std::uint8_t *table, std::uint64_t *bits);
};

/// Those that every processor runs, and all that this one runs, the fastest last.
const RunKernels &portableRunKernels();
size_t runKernelCount();
const RunKernels &runKernels(size_t place);
/// The fastest.
const RunKernels &runKernels();

} // namespace assay
