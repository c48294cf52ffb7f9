#pragma once

#include "core/runs/index/run_index.h"
#include "core/runs/run_shelf.h"
#include "ui/models/run_arrangement.h"
#include "ui/models/run_columns.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace assay
{

/// The registered version that a run became.
struct RegisteredAs {
    QString reference; ///< demand@1
    QString stage;     ///< candidate | production | archived
    friend bool operator==(const RegisteredAs &, const RegisteredAs &) = default;
};

/// A run and its number in the index.
struct NumberedRun {
    std::uint32_t number = 0;
    Run run;
    QHash<QString, QList<double>> curves = {}; ///< small ones of the metrics that were asked for
};

/// A column that runs are sorted by.
struct RunSort {
    RunColumn column;
    bool isDescending = false;
    friend bool operator==(const RunSort &, const RunSort &) = default;
};

/// What the table of runs asks for. A value type.
struct RunTableQuery {
    RunQuery::Shelf shelf = RunQuery::Shelf::InUse;
    RunFilter filter = {};
    QList<RunSort> sorts = {};
    QList<RunColumn> columns = {}; ///< chosen by a person; empty: those that tell the runs apart
    RunGrouping grouping = {};
    QSet<std::uint32_t> opened = {}; ///< groups and runs whose rows are shown, by what stands in RunArrangement::runs
    QList<RunId> first = {};         ///< before all others
    QList<RunId> shown = {};         ///< in the charts: first where runs are sorted by their squares
    int firstRow = 0;                ///< what is on screen, to be read with the answer
    int rows = 0;
};

/// The rows of the table, and those on screen whole.
struct RunArranged {
    std::shared_ptr<const RunArrangement> arrangement; ///< null: as before
    QList<NumberedRun> rows;
};

/// What is known of the runs of an experiment beside the rows: what columns, marks and advice come from.
struct ExperimentFacts {
    RunQuery::Shelf shelf = RunQuery::Shelf::InUse;
    qsizetype total = 0;                   ///< runs on the shelf that is shown
    ShelfCounts counts;                    ///< runs of the experiment on every shelf
    QList<RunColumn> columns;              ///< that tell the runs apart, by a sample of them
    QString primaryMetric;                 ///< by the same sample; empty when there is none
    QHash<QString, RunRange> ranges;       ///< of the metrics of the columns by RunColumn::toString, over all runs
    QHash<RunId, RegisteredAs> registered; ///< the newest version of each registered run
    KnownKeys keys;                        ///< of the project
};

/// What the Experiments page shows of one experiment, read at one moment; whole runs only where they are looked at,
/// since there may be a million. A value type.
struct ExperimentSnapshot {
    QList<Experiment> experiments; ///< all that have been made
    Experiment experiment;         ///< without a name when there is none
    ExperimentFacts facts;
    QList<RunSort> sorts; ///< as asked for, else by the primary metric
    RunArranged arranged;
    QList<RunId> best;        ///< a few, the best first; the newest where nothing is best
    QList<NumberedRun> runs;  ///< the best, those that were asked for and exist, and the wanted one
    QList<NumberedRun> added; ///< a few that have come since the last answer on this experiment
};

/// What changed of the runs of an experiment.
struct RunUpdate {
    ExperimentFacts facts;
    RunArranged arranged;
    QList<NumberedRun> runs;  ///< the changed ones that were asked for
    QList<NumberedRun> added; ///< a few that have come
};

} // namespace assay
