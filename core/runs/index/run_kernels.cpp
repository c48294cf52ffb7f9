#include "core/runs/index/run_kernels.h"

#include <vector>

namespace assay
{

#if defined(ASSAY_X86_KERNELS)
const RunKernels &avx2RunKernels();
#endif

namespace
{

const std::vector<const RunKernels *> &found()
{
    static const std::vector<const RunKernels *> kernels = [] {
        std::vector<const RunKernels *> list{&portableRunKernels()};
#if defined(ASSAY_X86_KERNELS)
        if (__builtin_cpu_supports("avx2"))
            list.push_back(&avx2RunKernels());
#endif
        return list;
    }();
    return kernels;
}

} // namespace

size_t runKernelCount()
{
    return found().size();
}

const RunKernels &runKernels(size_t place)
{
    return *found()[place];
}

const RunKernels &runKernels()
{
    return *found().back();
}

} // namespace assay
