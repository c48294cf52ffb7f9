#pragma once

#include "core/runs/run.h"
#include "core/runs/run_key.h"

#include <optional>

namespace assay
{

/// One column of the table of runs. A value type.
struct RunColumn {
    enum class Kind { Series, Name, Status, Estimator, Metric, Param, Data, Duration, Started, Model };
    Kind kind = Kind::Name;
    QString key = {}; ///< of metrics and parameters
    friend bool operator==(const RunColumn &, const RunColumn &) = default;
};

/// What the run index calls a column; nothing for those that it does not know: the squares and the models.
std::optional<RunKey> keyOf(const RunColumn &column);

/// The columns that tell these runs apart: the fixed ones, their metrics, and the parameters that vary most.
QList<RunColumn> chooseRunColumns(const QList<Run> &runs);

/// Where a column that `wanted` has and `present` lacks should be inserted into `present`, so that columns on screen
/// never move; -1 when nothing is lacking. `missing` is the column.
int nextMissingColumn(const QList<RunColumn> &present, const QList<RunColumn> &wanted, RunColumn &missing);

} // namespace assay
