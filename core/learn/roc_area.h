#pragma once

#include "core/learn/metrics.h"
#include "core/learn/scored_rows.h"

#include <vector>

namespace assay
{

/// The area under the ROC curve (see countedMetrics for several classes) with what each row adds to its error.
struct RocArea {
    double area = std::numeric_limits<double>::quiet_NaN(); ///< NaN when one class only occurs
    /// n, for rows in their order: the sum of their squares is the area's variance by DeLong's components (DeLong et
    /// al. 1988; O(n log n) as by Sun and Xu 2014), that of products of two models' their covariance. NaN where a class
    /// has one row.
    std::vector<double> parts;
    double positives = 0; ///< of two classes, else 0
    double negatives = 0;
};

/// The rows must be scorable classes.
RocArea rocArea(const ScoredRows &rows);

/// The area with DeLong's interval within 0 and 1. Where nothing varies (classes apart, equal scores), which DeLong
/// takes for certainty, two classes have Newcombe's interval (2006, method 5), several none.
Estimate rocAreaInterval(const RocArea &area);

/// Newcombe's interval for an area of that many rows of each class.
Estimate newcombeAreaInterval(double area, double positives, double negatives);

} // namespace assay
