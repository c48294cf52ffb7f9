#pragma once

#include "core/base/result.h"
#include "core/learn/preparation.h"

namespace assay
{

class Progress;

/// The directions along which rows vary most.
struct PrincipalComponents {
    Eigen::RowVectorXd mean;   ///< of the features
    FeatureMatrix components;  ///< count × features, of length 1, at right angles, the widest first
    Eigen::VectorXd variances; ///< of the rows along each, divided by n - 1
    Eigen::VectorXd shares;    ///< of all variance; 0 where nothing varies

    /// Rows (n × features) as coordinates along the components: n × count.
    [[nodiscard]] FeatureMatrix project(const FeatureMatrix &rows) const;
};

/// The first `count` principal components (Pearson 1901) of rows (n × features; at most min(n, features)), by a QR
/// decomposition a block of rows at a time and the singular values of what is left, so that memory stays bounded and
/// nothing is squared. The largest entry of each component by size is positive. Refuses fewer than two rows, numbers
/// that are not finite, and more than 1,000 features of more than 1,000 rows. Stops with Cancelled between blocks.
Result<PrincipalComponents> principalComponents(const FeatureMatrix &rows, size_t count, Progress &progress);

} // namespace assay
