#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/runs/watch/watchdog.h"
#include "core/store/connection.h"

#include <QList>

namespace assay::run_alarm_store
{

/// Notes what the watchdog saw about a run, in the caller's transaction; the same kind of the same curve only once. The
/// run gets a tag such as alarm.divergence with the sentence, so that filters find it.
Result<> add(Connection &connection, const RunId &run, const CurveAlarm &alarm, TimeMs at);
/// In the order in which they were seen.
Result<QList<CurveAlarm>> list(Connection &connection, const RunId &run);

/// Whether the runs of an experiment are watched, which they are unless someone said no.
Result<bool> isWatched(Connection &connection, std::int64_t experimentId);
Result<> setWatched(Connection &connection, std::int64_t experimentId, bool isWatched);

} // namespace assay::run_alarm_store
