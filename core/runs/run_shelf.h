#pragma once

#include "core/runs/filter/run_query.h"
#include "core/runs/run.h"

namespace assay
{

/// How many runs stand on each shelf.
struct ShelfCounts {
    std::int64_t inUse = 0;
    std::int64_t archived = 0;
    std::int64_t trashed = 0;
};

/// Where a run stands; one that was archived before it went to the trash is in the trash.
inline RunQuery::Shelf shelfOf(const Run &run)
{
    if (run.trashedAt)
        return RunQuery::Shelf::Trashed;
    return run.archivedAt ? RunQuery::Shelf::Archived : RunQuery::Shelf::InUse;
}

} // namespace assay
