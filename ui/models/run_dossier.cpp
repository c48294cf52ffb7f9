#include "ui/models/run_dossier.h"

#include "core/runs/evaluation_store.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "core/runs/watch/run_alarm_store.h"

namespace assay
{

namespace
{

constexpr qsizetype startedAtMost = 500;

} // namespace

Result<RunDossier> loadRunDossier(Project &project, const Run &run)
{
    RunDossier dossier;
    ASSAY_CHECK(project.read([&](Connection &connection) -> Result<> {
        ASSAY_TRY(alarms, run_alarm_store::list(connection, run.id));
        dossier.alarms = alarms;
        ASSAY_TRY(isWatched, run_alarm_store::isWatched(connection, run.experimentId));
        dossier.isWatched = isWatched;
        ASSAY_TRY(code, run_code_store::find(connection, run.id));
        dossier.code = code;
        ASSAY_TRY(edits, run_edit_store::history(connection, run.id));
        dossier.edits = QList<RunEditEvent>(edits.crbegin(), edits.crend());
        ASSAY_TRY(started, run_store::children(connection, run.id));
        dossier.startedInAll = started.size();
        dossier.started = started.mid(0, startedAtMost);
        ASSAY_TRY(parents, run_store::listThese(connection, run.parent.isEmpty() ? QList<RunId>{} : QList{run.parent}));
        dossier.parentName = parents.isEmpty() ? QString() : parents.front().name;
        ASSAY_TRY(evaluations, evaluation_store::list(connection, run.id));
        dossier.evaluations = evaluations;
        return Done{};
    }));
    if (dossier.code && !dossier.code->diffObject.isEmpty()) {
        ASSAY_TRY(diff, project.objects().get(dossier.code->diffObject));
        dossier.diff = QString::fromUtf8(diff);
    }
    return dossier;
}

} // namespace assay
