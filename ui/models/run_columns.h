#pragma once

#include "core/runs/filter/known_keys.h"
#include "core/runs/filter/run_key.h"
#include "core/runs/run.h"

#include <optional>

namespace assay
{

/// One column of the table of runs. A value type.
struct RunColumn {
    enum class Kind {
        Series,
        Name,
        Status,
        Estimator,
        Metric,
        Param,
        Data,
        Duration,
        Started,
        Model,
        Tag,
        Person,
        Note,
        Curve ///< of a metric, tiny
    };
    Kind kind = Kind::Name;
    QString key = {};                       ///< of metrics, parameters, tags and curves
    RunKey::Part part = RunKey::Part::Last; ///< of metrics

    /// The key where the index has one, such as metrics.loss.min or attributes.status; else series, model, note or
    /// curves.loss.
    [[nodiscard]] QString toString() const;
    /// Nothing for a text that names no column.
    static std::optional<RunColumn> fromString(const QString &text);
    friend bool operator==(const RunColumn &, const RunColumn &) = default;
};

/// What the run index calls a column; nothing for those that it does not know: squares, models, notes and curves.
std::optional<RunKey> keyOf(const RunColumn &column);

/// The columns that tell these runs apart: the fixed ones, their metrics, and the parameters that vary most.
QList<RunColumn> chooseRunColumns(const QList<Run> &runs);

/// Every column that a table of these runs could have, in the order in which a person looks for them: what is known of
/// every run, metrics, parameters, tags, curves.
QList<RunColumn> possibleRunColumns(const KnownKeys &keys);

/// Where a column that `wanted` has and `present` lacks should be inserted into `present`, so that columns on screen
/// never move; -1 when nothing is lacking. `missing` is the column.
int nextMissingColumn(const QList<RunColumn> &present, const QList<RunColumn> &wanted, RunColumn &missing);

} // namespace assay
