#pragma once

namespace assay
{

/// The products of every query with every row, for the best kind of processor at hand: `products` (queries × rows),
/// from `queries` (queries × features) and `rows` (rows × features), all row by row. Any thread.
void multiplyRows(const double *queries, long queryCount, const double *rows, long rowCount, long features,
                  double *products);

} // namespace assay
