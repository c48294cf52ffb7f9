#pragma once

#include "app/command.h"
#include "core/runs/index/run_index.h"
#include "core/runs/run.h"

#include <QList>

#include <memory>

namespace assay
{

/// A query, and an index to ask.
struct ChosenQuery {
    std::unique_ptr<RunIndex> index;
    RunQuery query;
};

/// The query of --experiment, --filter, --order-by, the view and the shelf. Runs whose process is gone are marked as
/// interrupted first.
Result<ChosenQuery> chooseQuery(Session &session);
/// The runs that --experiment, --filter, --order-by, --limit and the shelf ask for; see chooseQuery.
Result<QList<Run>> chosenRuns(Session &session);
/// The shelf of --archived, --trash or --all, of which one may be given.
Result<RunQuery::Shelf> readShelf(const Session &session, RunQuery::Shelf otherwise = RunQuery::Shelf::InUse);
/// Those options, for the command table.
std::vector<OptionRule> choosingOptions();

} // namespace assay
