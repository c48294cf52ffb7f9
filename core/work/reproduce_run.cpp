#include "core/work/reproduce_run.h"

#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/runs/run_store.h"
#include "core/store/person_store.h"

#include <QJsonArray>

namespace assay
{

namespace
{

Result<> record(Project &project, const Person &person, const RunId &run, const Reproduction &made)
{
    return project.write([&](Connection &connection) -> Result<> {
        const QString verdict = reproductionVerdictName(made.verdict);
        ASSAY_CHECK(run_store::setTag(connection, run, QStringLiteral("reproduced"), verdict));
        const QJsonObject body{
            {QStringLiteral("run"), run.value},
            {QStringLiteral("verdict"), verdict},
            {QStringLiteral("same_model"), made.hasSameModel},
            {QStringLiteral("largest_difference"), jsonNumber(made.largestDifference)},
            {QStringLiteral("tolerance"), jsonNumber(made.tolerance)},
            {QStringLiteral("environment_changes"), QJsonArray::fromStringList(made.environmentChanges)}};
        ASSAY_CHECK(audit_store::append(connection, project.now(), person.name, QStringLiteral("run.reproduce"),
                                        QStringLiteral("run %1").arg(run.shortForm()), body));
        return Done{};
    });
}

} // namespace

Result<Reproduction> reproduceRun(Project &project, const Person &actor, const QString &run, Progress &progress)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    ASSAY_TRY(person, project.read([&](Connection &connection) { return person_store::find(connection, actor.name); }));
    ASSAY_TRY(found, project.read([&](Connection &connection) { return run_store::find(connection, run); }));
    ASSAY_TRY(made, reproduce(project, found, progress));
    ASSAY_CHECK(record(project, person, found.id, made));
    return made;
}

} // namespace assay
