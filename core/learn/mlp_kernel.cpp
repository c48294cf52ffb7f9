#include "core/learn/mlp_kernel.h"

namespace assay
{

extern const MlpKernel mlpKernelPortable;
#ifdef ASSAY_X86_KERNELS
extern const MlpKernel mlpKernelAvx2;
#endif

MlpKernels mlpKernels()
{
    MlpKernels all;
    all.kernels[all.count++] = &mlpKernelPortable;
#ifdef ASSAY_X86_KERNELS
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        all.kernels[all.count++] = &mlpKernelAvx2;
#endif
    return all;
}

const MlpKernel &mlpKernel()
{
    static const MlpKernels all = mlpKernels();
    return *all.kernels[all.count - 1];
}

size_t weightCount(const MlpShape &shape, int layer)
{
    return size_t(shape.sizes[layer]) * size_t(shape.sizes[layer + 1]);
}

size_t parameterCount(const MlpShape &shape)
{
    size_t count = 0;
    for (int layer = 0; layer < shape.layers; ++layer)
        count += weightCount(shape, layer) + size_t(shape.sizes[layer + 1]);
    return count;
}

} // namespace assay
