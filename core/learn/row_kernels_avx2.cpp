#define VECTOR_BYTES 32
#include "core/learn/row_kernels_body.h"

namespace assay
{

const RowKernels &avx2RowKernels()
{
    static constexpr RowKernels kernels = kernelsNamed("avx2");
    return kernels;
}

} // namespace assay
