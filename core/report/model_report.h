#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/report/block.h"
#include "core/store/project.h"

namespace assay
{

/// What a team lead needs to know of one model version: summary, data, training, curves, holdout results with
/// residuals, later evaluations, comparison with its siblings, approvals, audit references.
Result<Report> modelReport(Project &project, const VersionedName &model, Progress &progress);

} // namespace assay
