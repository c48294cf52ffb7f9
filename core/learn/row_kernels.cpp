#include "core/learn/row_kernels.h"

#include <vector>

namespace assay
{

#if defined(ASSAY_X86_KERNELS)
const RowKernels &avx2RowKernels();
const RowKernels &avx512RowKernels();
#endif

namespace
{

const std::vector<const RowKernels *> &found()
{
    static const std::vector<const RowKernels *> kernels = [] {
        std::vector<const RowKernels *> list{&portableRowKernels()};
#if defined(ASSAY_X86_KERNELS)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            list.push_back(&avx2RowKernels());
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"))
            list.push_back(&avx512RowKernels());
#endif
        return list;
    }();
    return kernels;
}

} // namespace

size_t rowKernelCount()
{
    return found().size();
}

const RowKernels &rowKernels(size_t place)
{
    return *found()[place];
}

const RowKernels &rowKernels()
{
    return *found().back();
}

} // namespace assay
