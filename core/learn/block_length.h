#pragma once

#include "core/learn/scored_rows.h"

#include <QString>

#include <span>

namespace assay
{

/// How many neighbours a bootstrap should draw together so that it varies as much as a mean of this series does: the
/// optimal length of the circular block bootstrap (Politis and White 2004, as corrected by Patton, Politis and White
/// 2009), at most min(3 √n, n / 3). 1 where no neighbours depend on each other, which is almost always said of those
/// that do not (autocorrelations within 2 √(log10(n) / n), five and more in a row).
size_t blockLength(std::span<const double> series);

/// The same for what B loses more than A on each row, in the order of the rows: by the metric where it is a mean over
/// rows, else by the squared error or the log loss. 1 for rows that are not scorable.
size_t blockLength(const QString &metric, const ScoredRows &a, const ScoredRows &b);

} // namespace assay
