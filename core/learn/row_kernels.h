#pragma once

#include <cstddef>

namespace assay
{

/// Sums over rows of numbers, for one set of instructions. All work on panels: `rows` rows of `width` numbers each, row
/// by row, where `width` is a multiple of 8 and the first number stands at a boundary of 64 bytes. Sums are taken in an
/// order that depends on the set alone.
struct RowKernels {
    const char *name;

    /// panel[i, j] = (x[i, j] - shift[j]) × factor[j] + offset[j] for the `columns` of x, offset[j] right of them. x is
    /// row by row without gaps; shift, factor and offset are `width` long, at boundaries of 64 bytes, with zeros as
    /// shift and factor right of the columns.
    void (*pack)(const double *x, size_t rows, size_t columns, size_t width, const double *shift, const double *factor,
                 const double *offset, double *panel);
    /// out[i, j] = panel[i, j] × weight[i]
    void (*weigh)(const double *panel, size_t rows, size_t width, const double *weight, double *out);
    /// out[i] = sum over j of panel[i, j] × vector[j]; meanwhile brings the `nextBytes` bytes from `next` on near.
    void (*times)(const double *panel, size_t rows, size_t width, const double *vector, double *out, const double *next,
                  size_t nextBytes);
    /// sum[j] += sum over i of panel[i, j] × vector[i]
    void (*addTransposed)(const double *panel, size_t rows, size_t width, const double *vector, double *sum);
    /// gram[i, j] += sum over r of left[r, i] × right[r, j] for `first` <= i < `last` (multiples of 8) and at least all
    /// j <= i; gram is width × width, row by row. Meanwhile brings the `nextBytes` bytes from `next` on near.
    void (*addGram)(const double *left, const double *right, size_t rows, size_t width, size_t first, size_t last,
                    double *gram, const double *next, size_t nextBytes);
    struct Logistic {
        double loss;   ///< sum over rows
        double margin; ///< the least
    };
    /// For classes 0 and not 0 and margins m[i] = value[i], or -value[i] of class 0: slope[i] = 1 / (1 + exp(m)), or
    /// minus that unless of class 0, curvature[i] = exp(m) / (1 + exp(m))², loss[i] = log(1 + exp(-m)) when `loss` is
    /// given, each to 2e-15 of its size.
    Logistic (*logistic)(const double *value, const double *truth, size_t rows, double *slope, double *curvature,
                         double *loss);
};

/// Those that every processor runs, and all that this one runs, the fastest last.
const RowKernels &portableRowKernels();
size_t rowKernelCount();
const RowKernels &rowKernels(size_t place);
/// The fastest.
const RowKernels &rowKernels();

} // namespace assay
