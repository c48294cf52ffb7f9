#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/store/project.h"

namespace assay
{

/// Gathers what a team lead needs to know of a model version and writes it as PDF, whole or not at all. Needs a
/// QGuiApplication; main thread.
Result<> writeModelReport(Project &project, const VersionedName &model, const QString &path, Progress &progress);

} // namespace assay
