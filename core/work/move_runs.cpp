#include "core/work/move_runs.h"

#include "core/work/edit_runs.h"

#include <QCoreApplication>
#include <QSet>

namespace assay
{

namespace
{

RunEdit editFor(RunMove move, const RunId &run)
{
    switch (move) {
    case RunMove::Archive:
        return RunEdit::archived(run, true);
    case RunMove::Unarchive:
        return RunEdit::archived(run, false);
    case RunMove::Trash:
        return RunEdit::trashed(run, true);
    case RunMove::Restore:
        break;
    }
    return RunEdit::trashed(run, false);
}

} // namespace

Result<MovedRuns> moveRuns(Project &project, const QString &person, RunMove move, const QList<RunId> &runs,
                           Progress &progress)
{
    ASSAY_TRY(all, withDescendants(project, runs));
    QList<RunEdit> edits;
    for (const RunId &run : all)
        edits.append(editFor(move, run));
    QList<RunEdit> made;
    const Result<QList<RunEdit>> undo = editRuns(project, person, edits, progress, &made);
    if (!undo) {
        NoProgress unwatched;
        ASSAY_CHECK(editRuns(project, person, made, unwatched));
        if (undo.error().code == ErrorCode::Cancelled)
            return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Stopped; no run was moved.")};
        return undo.error();
    }
    MovedRuns moved;
    moved.undo = *undo;
    QSet<QString> changed;
    for (const RunEdit &edit : *undo)
        changed.insert(edit.run.value);
    QSet<QString> chosen;
    for (const RunId &run : runs)
        chosen.insert(run.value);
    for (const RunId &run : all) {
        if (changed.contains(run.value))
            (chosen.contains(run.value) ? moved.chosen : moved.started).append(run);
    }
    return moved;
}

} // namespace assay
