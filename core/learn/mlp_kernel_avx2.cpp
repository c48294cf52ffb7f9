// Its instances of Eigen's templates must not stand in for those of other files, which run on any processor.
#define Eigen EigenAvx2
#define ASSAY_MLP_KERNEL mlpKernelAvx2
#define ASSAY_MLP_KERNEL_NAME "avx2"
#include "core/learn/mlp_kernel_body.h"
