#pragma once

#include "core/runs/run.h"

#include <cstddef>
#include <vector>

namespace assay
{

/// Puts runs together that are replicates of each other, by the rule of run_groups: the places in `runs` of each group,
/// in their order, groups by their first. A run that has no replicate stands alone. For a few whole runs at hand;
/// RunIndex::groups does the same for all of a project. Any thread.
std::vector<std::vector<size_t>> replicatesAmong(const QList<Run> &runs);

} // namespace assay
