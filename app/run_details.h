#pragma once

#include "core/runs/run.h"
#include "core/store/project.h"

namespace assay
{

/// Adds what is known of a run beside its record: what the watchdog saw, and where its code stood.
Result<> addRunDetails(Project &project, const Run &run, QJsonObject &json, QString &text);

/// For trainings from the command line: keeps where the code in the current folder stands with the run that has begun.
/// What cannot be kept is told on standard error; the training goes on.
void keepCode(Project &project, const RunId &run);

} // namespace assay
