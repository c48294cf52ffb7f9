#define VECTOR_BYTES 64
#include "core/learn/row_kernels_body.h"

namespace assay
{

const RowKernels &avx512RowKernels()
{
    static constexpr RowKernels kernels = kernelsNamed("avx512");
    return kernels;
}

} // namespace assay
