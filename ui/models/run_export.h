#pragma once

#include "core/runs/index/run_index.h"
#include "core/runs/index/run_table_text.h"
#include "ui/models/run_cells.h"

namespace assay
{

/// The table of runs as it is on screen, for files and the clipboard: a row a run, values exact for programs and as
/// shown for people. Squares and tiny curves are left out.
Result<RunTableText> exportRuns(RunIndex &index, const RunCells &cells, const QList<RunColumn> &columns,
                                const std::vector<std::uint32_t> &runs);
/// The rows of groups: what they have in common, how many runs they hold, and of each metric the mean, the deviation,
/// the least and the greatest value.
Result<RunTableText> exportGroups(RunIndex &index, const RunCells &cells, const QList<RunColumn> &columns,
                                  const RunArrangement &arrangement);

} // namespace assay
