#pragma once

#include "core/base/ids.h"
#include "core/store/project.h"

namespace assay
{

/// Keeps with a run where the code in that folder stands: commit, branch and uncommitted changes, as git tells them.
/// Does nothing where git tells nothing.
Result<> recordCode(Project &project, const RunId &run, const QString &folder);

} // namespace assay
