#define VECTOR_BYTES 16
#include "core/learn/row_kernels_body.h"

namespace assay
{

const RowKernels &portableRowKernels()
{
    static constexpr RowKernels kernels = kernelsNamed("portable");
    return kernels;
}

} // namespace assay
