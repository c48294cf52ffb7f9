#pragma once

#include "core/learn/bootstrap.h"
#include "core/learn/scored_rows.h"

#include <QString>

#include <memory>

namespace assay
{

/// A metric that follows from sums over rows: the mean of the rows' losses (see rowLosses), its root for rmse, and r2.
/// Null for other metrics. One number.
std::unique_ptr<CountedStatistics> countedSums(const QString &metric, const ScoredRows &rows);

} // namespace assay
