#pragma once

#include "core/learn/scored_rows.h"

#include <QString>

#include <optional>
#include <vector>

namespace assay
{

/// What each row adds to a metric that is a mean over rows: mae, mape, pinball_10 …, log_loss, brier; accuracy: 1 where
/// the class is right; rmse: the squared error. mape is NaN in rows whose truth is 0. Nothing for other metrics. The
/// rows must be scorable.
std::optional<std::vector<double>> rowLosses(const QString &metric, const ScoredRows &rows);

} // namespace assay
