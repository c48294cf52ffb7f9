#include "core/learn/row_products.h"

namespace assay
{

using MultiplyRows = void(const double *, long, const double *, long, long, double *);

MultiplyRows multiplyRowsPortable;
#ifdef ASSAY_X86_KERNELS
MultiplyRows multiplyRowsAvx2;
#endif

void multiplyRows(const double *queries, long queryCount, const double *rows, long rowCount, long features,
                  double *products)
{
#ifdef ASSAY_X86_KERNELS
    static const bool hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (hasAvx2)
        return multiplyRowsAvx2(queries, queryCount, rows, rowCount, features, products);
#endif
    multiplyRowsPortable(queries, queryCount, rows, rowCount, features, products);
}

} // namespace assay
