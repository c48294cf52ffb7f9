#pragma once

#include "core/base/progress.h"
#include "core/store/project.h"

namespace assay
{

/// Fills a project with `count` finished runs of 20 parameters and 20 metrics, as searches over months leave them, and
/// indexes them: spread over ten experiments or as many as are asked for, words, whole numbers and floats as parameters
/// (`optimizer`, `depth`, `learning_rate`, `p03` …), metrics `loss`, `accuracy`, `m02` … of which one in 20 is missing
/// and one in 1,000 NaN, a tag `team`. The same for the same count. A million takes some minutes and 10 GB.
Result<> makeManyRuns(Project &project, int count, Progress &progress, int experiments = 10);

} // namespace assay
