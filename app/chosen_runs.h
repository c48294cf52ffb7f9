#pragma once

#include "app/command.h"
#include "core/runs/run.h"
#include "core/runs/run_query.h"

#include <QList>

namespace assay
{

/// The runs that --experiment, --filter, --order-by, --limit and the shelf ask for. Runs whose process is gone are
/// marked as interrupted first.
Result<QList<Run>> chosenRuns(Session &session);
/// The shelf of --archived, --trash or --all, of which one may be given.
Result<RunQuery::Shelf> readShelf(const Session &session, RunQuery::Shelf otherwise = RunQuery::Shelf::InUse);
/// Those options, for the command table.
std::vector<OptionRule> choosingOptions();

} // namespace assay
