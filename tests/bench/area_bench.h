#pragma once

#include "core/base/result.h"

namespace assay
{

// Seconds of the area under a ROC curve. The file holds as many doubles of truth (0 or 1) as of scores after them.

/// Of the area itself.
Result<double> benchArea(const QString &file);
/// Of 1,000 bootstrap resamples of it on one thread.
Result<double> benchAreaBootstrap(const QString &file);

} // namespace assay
