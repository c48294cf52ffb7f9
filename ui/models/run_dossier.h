#pragma once

#include "core/runs/run.h"
#include "core/runs/run_code_store.h"
#include "core/runs/run_edit.h"
#include "core/runs/watch/watchdog.h"
#include "core/store/project.h"

namespace assay
{

/// What the Run tab shows of a run beside the run itself, read at one moment. A value type.
struct RunDossier {
    QList<CurveAlarm> alarms; ///< in the order in which they were seen
    bool isWatched = true;    ///< the runs of its experiment
    std::optional<run_code_store::RecordedCode> code;
    QString diff;              ///< of the code, as git writes it
    QList<RunEditEvent> edits; ///< the newest first
    QList<Run> started;        ///< by this run, newest first; a part of very many
    qsizetype startedInAll = 0;
    QString parentName;            ///< of the run that started it; empty for none
    QList<Evaluation> evaluations; ///< oldest first
};

Result<RunDossier> loadRunDossier(Project &project, const Run &run);

} // namespace assay
