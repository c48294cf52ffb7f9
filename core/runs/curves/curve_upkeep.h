#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/runs/run.h"
#include "core/store/project.h"

/// Keeps the curves of a project in order while it is open: sums up what loggers that pause have left, seals what lies
/// in the inbox into chunks, and packs the chunks of ended runs into longer ones. Whichever process has the time does
/// it; what is planned is worked out beside the writer and written in transactions of at most 5 ms or 1,000 rows. On a
/// thread that may wait.
namespace assay::curve_upkeep
{

/// Seals all that a run has in the inbox.
Result<> seal(Project &project, const RunId &id);
/// The same if it is enough to be worth it.
Result<> sealIfDue(Project &project, const RunId &id);
/// Joins the chunks of a run that are shorter than need be.
Result<> pack(Project &project, const RunId &id);
/// Everything that is due in the project: runs with enough points in the inbox, runs that have been idle for a minute,
/// and the packing of ended ones. Stops between two transactions when `progress` says so.
Result<> keepUp(Project &project, TimeMs now, Progress &progress);

} // namespace assay::curve_upkeep
