#include "core/work/edit_runs.h"

#include "core/audit/audit_store.h"
#include "core/runs/run_edit_store.h"
#include "core/runs/run_store.h"
#include "core/work/clean_project.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace assay
{

namespace
{

/// So many are made while others wait for the lock.
constexpr qsizetype editsAtOnce = 200;
/// Deleting a run takes its curves along.
constexpr qsizetype runsAtOnce = 20;

Error stopped()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Stopped; what was done until then stays.")};
}

Result<> destroy(Connection &connection, const QString &person, TimeMs now, const QList<RunId> &runs)
{
    QJsonArray ids;
    for (const RunId &run : runs) {
        ASSAY_CHECK(run_edit_store::destroy(connection, run));
        ids.append(run.value);
    }
    ASSAY_CHECK(audit_store::append(connection, now, person, QStringLiteral("run.delete"), QStringLiteral("trash"),
                                    {{QStringLiteral("runs"), ids}}));
    return Done{};
}

} // namespace

Result<QList<RunEdit>> editRuns(Project &project, const QString &person, const QList<RunEdit> &edits,
                                Progress &progress, QList<RunEdit> *made)
{
    QList<RunEdit> undo;
    const auto outcome = [&](Result<QList<RunEdit>> result) {
        if (made)
            *made = undo;
        return result;
    };
    for (qsizetype first = 0; first < edits.size(); first += editsAtOnce) {
        if (!progress.report(double(first) / double(edits.size()),
                             QCoreApplication::translate("core", "Changing runs")))
            return outcome(stopped());
        const QList<RunEdit> some = edits.mid(first, editsAtOnce);
        const auto newest = project.write(
            [&](Connection &connection) { return run_edit_store::apply(connection, person, project.now(), some); });
        if (!newest)
            return outcome(newest.error());
        // The newest first.
        for (qsizetype i = newest->size(); i-- > 0;)
            undo.prepend(newest->at(i));
    }
    return outcome(undo);
}

Result<QList<RunId>> withDescendants(Project &project, const QList<RunId> &runs)
{
    ASSAY_TRY(below, project.read([&](Connection &connection) { return run_store::descendants(connection, runs); }));
    QList<RunId> all;
    QSet<QString> known;
    for (const RunId &run : runs + below) {
        if (known.contains(run.value))
            continue;
        known.insert(run.value);
        all.append(run);
    }
    return all;
}

Result<int> emptyRunTrash(Project &project, const QString &person, Progress &progress)
{
    ASSAY_TRY(trash, project.read(run_edit_store::trash));
    int destroyed = 0;
    for (qsizetype first = 0; first < trash.size(); first += runsAtOnce) {
        if (!progress.report(double(first) / double(trash.size()),
                             QCoreApplication::translate("core", "Emptying the trash")))
            return stopped();
        const QList<RunId> some = trash.mid(first, runsAtOnce);
        ASSAY_CHECK(project.write([&](Connection &c) { return destroy(c, person, project.now(), some); }));
        destroyed += int(some.size());
    }
    // What this cannot do now, the next clean does.
    if (destroyed > 0)
        (void)cleanProject(project, person, progress);
    return destroyed;
}

} // namespace assay
