#pragma once

#include "core/runs/filter/run_key.h"
#include "core/runs/index/run_table_text.h"
#include "core/runs/run.h"
#include "core/store/project.h"

#include <functional>
#include <optional>
#include <vector>

namespace assay
{

/// One column of runs that are exported.
struct RunTableColumn {
    QString key;   ///< for programs: id, params.max_depth, metrics.loss.min
    QString title; ///< for people
    /// Empty for what filters do not know: id, seed.
    std::optional<RunKey> runKey = {};
    std::function<RunTableText::Cell(const Run &, const ValueAtStep &)> cell;
};

/// Reads columns parted by commas: keys as filters take them, and id, start, end and seed. One that comes twice is
/// refused.
Result<std::vector<RunTableColumn>> readRunColumns(const QString &text);
/// Facts, then every parameter and the last value of every metric that any of the runs has.
std::vector<RunTableColumn> allRunColumns(const QList<Run> &runs);
/// One row a run.
Result<RunTableText> runTable(Project &project, const QList<Run> &runs, const std::vector<RunTableColumn> &columns);

} // namespace assay
