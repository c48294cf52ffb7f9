#pragma once

#include "core/runs/run.h"
#include "core/store/project.h"

#include <QHash>

namespace assay
{

/// The registered version that a run became.
struct RegisteredAs {
    QString reference; ///< demand@1
    QString stage;     ///< candidate | production | archived
    friend bool operator==(const RegisteredAs &, const RegisteredAs &) = default;
};

/// What the Experiments page shows of one experiment, read at one moment. A value type.
struct ExperimentSnapshot {
    QList<Experiment> experiments;         ///< all that have been made
    Experiment experiment;                 ///< without a name when there is none
    QList<Run> runs;                       ///< newest first
    QHash<RunId, RegisteredAs> registered; ///< the newest version of each registered run
};

/// Reads the experiment of that name; an empty name takes that of the newest run. Any thread.
Result<ExperimentSnapshot> loadExperimentSnapshot(Project &project, const QString &experiment);

/// What changed of some runs.
struct RunUpdate {
    QList<Run> runs;
    QHash<RunId, RegisteredAs> registered;
};
Result<RunUpdate> loadRunUpdate(Project &project, const QList<RunId> &ids);

} // namespace assay
