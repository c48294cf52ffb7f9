#define ASSAY_MLP_KERNEL mlpKernelPortable
#define ASSAY_MLP_KERNEL_NAME "portable"
#include "core/learn/mlp_kernel_body.h"
