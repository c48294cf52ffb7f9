#pragma once

#include "core/learn/preparation.h"
#include "core/learn/shapley.h"

namespace assay
{

/// The Shapley values of features × coefficients + intercepts (coefficients: outputs × features): coefficient × (value
/// - mean over these rows). Exact (Lundberg and Lee 2017, 4.1).
Result<Contributions> linearContributions(const FeatureMatrix &features, const FeatureMatrix &coefficients,
                                          const Eigen::VectorXd &intercepts, const Progress &progress);

} // namespace assay
