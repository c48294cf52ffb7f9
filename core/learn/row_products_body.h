// Compiled once for each kind of processor by the files that include this; see mlp_kernel_body.h.

#include <Eigen/Core>

namespace assay
{

void ASSAY_MULTIPLY_ROWS(const double *queries, long queryCount, const double *rows, long rowCount, long features,
                         double *products)
{
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Eigen::Map<Matrix>(products, queryCount, rowCount).noalias() =
        Eigen::Map<const Matrix>(queries, queryCount, features) *
        Eigen::Map<const Matrix>(rows, rowCount, features).transpose();
}

} // namespace assay
