#pragma once

#include "core/data/table.h"
#include "core/runs/filter/run_query.h"
#include "core/runs/index/run_index.h"
#include "ui/charts/run_points.h"

#include <optional>

namespace assay
{

/// What an axis of many runs tells. A value type.
struct RunAxisKey {
    enum class Kind { Parameter, Metric, Duration };
    Kind kind = Kind::Parameter;
    QString name = {};                      ///< of the parameter or metric
    std::optional<bool> lowerIsBetter = {}; ///< nothing: nobody said
    int different = 0;                      ///< how many values differ from each other

    /// The same in every project and language, for what a person chose.
    [[nodiscard]] QString id() const;
};

/// The runs that a query finds, as the charts that compare many take them. A value type.
struct ManyRuns {
    QList<RunId> ids;
    std::vector<bool> areFinished; ///< one a run
    Table parameters;              ///< one row a run, one column a parameter
    RunPoints points;              ///< one a run; nothing is selected
    std::vector<RunAxisKey> keys;  ///< one an axis: parameters that vary, metrics, duration
    size_t matching = 0;           ///< how many the query finds in all
    int primary = -1;              ///< the axis of the metric that decides which run is best; -1: there is none

    /// The parameters that vary, those that differ most first; then words that are nearly all different.
    [[nodiscard]] QList<int> varyingParameters() const;
    /// Whether half of the runs or more have a value there.
    [[nodiscard]] bool isMostlyKnown(int axis) const;
    [[nodiscard]] QList<int> metrics() const;
    /// The axis of that id; -1: none.
    [[nodiscard]] int axisOf(const QString &id) const;
    /// These runs, best by the primary metric first; those without it last.
    [[nodiscard]] QList<int> bestFirst(QList<int> runs) const;
};

/// More runs than these are not read for a chart, which would show none of them apart.
inline constexpr size_t mostComparedRuns = 10'000;

/// The first runs of a query's order, and how many it finds in all.
struct FoundRuns {
    QList<RunId> ids;
    size_t matching = 0;
};
/// In the index's turn.
Result<FoundRuns> findRuns(RunIndex &index, const RunQuery &query, size_t limit = mostComparedRuns);
/// Reads what charts of many runs show of them: of a metric the best value where its direction is known, else the last.
/// `experiment` is theirs; empty: that of the first. Any thread.
Result<ManyRuns> readManyRuns(Project &project, const FoundRuns &found, const QString &experiment);

} // namespace assay
