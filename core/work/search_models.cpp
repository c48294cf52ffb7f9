#include "core/work/search_models.h"

#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/runs/run_store.h"
#include "core/store/person_store.h"

namespace assay
{

namespace
{

Result<Person> checkActor(Project &project, const Person &actor)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    return project.read([&](Connection &connection) { return person_store::find(connection, actor.name); });
}

/// Logs how a search ended, whatever the end was.
Result<> logSearch(Project &project, const Person &actor, const RunId &id, const Result<SearchOutcome> &outcome)
{
    return project.write([&](Connection &connection) -> Result<> {
        ASSAY_TRY(run, run_store::find(connection, id.value));
        QJsonObject body{{QStringLiteral("run"), run.id.value},
                         {QStringLiteral("name"), run.name},
                         {QStringLiteral("experiment"), run.experiment},
                         {QStringLiteral("status"), runStatusName(run.status)}};
        if (outcome) {
            body.insert(QStringLiteral("trials"), qint64(outcome->trials.size()));
            body.insert(QStringLiteral("objective"), outcome->objective);
            body.insert(QStringLiteral("best"), outcome->trials.front().run.value);
        } else {
            body.insert(QStringLiteral("error"), outcome.error().text);
        }
        ASSAY_CHECK(audit_store::append(connection, project.now(), actor.name, QStringLiteral("run.search"),
                                        QStringLiteral("run %1").arg(id.shortForm()), body));
        return Done{};
    });
}

} // namespace

Result<SearchOutcome> searchModels(Project &project, const Person &actor, const TrainingSpec &spec, Progress &progress,
                                   const std::function<void(const RunId &)> &started)
{
    ASSAY_TRY(person, checkActor(project, actor));
    RunId id;
    auto outcome = runSearch(project, spec, person.name, progress, [&](const RunId &begun) {
        id = begun;
        if (started)
            started(begun);
    });
    if (id.isEmpty())
        return outcome;
    if (const Result<> logged = logSearch(project, person, id, outcome); logged.isError() && outcome)
        return logged.error();
    return outcome;
}

Result<SearchOutcome> resumeSearch(Project &project, const Person &actor, const QString &run, Progress &progress,
                                   const std::function<void(const RunId &)> &started)
{
    ASSAY_TRY(person, checkActor(project, actor));
    ASSAY_TRY(found, project.read([&](Connection &connection) { return run_store::find(connection, run); }));
    ASSAY_TRY(spec, parseTrainingSpec(found.specification.toUtf8()));
    bool hasBegun = false;
    auto outcome = runSearch(
        project, spec, person.name, progress,
        [&](const RunId &begun) {
            hasBegun = true;
            if (started)
                started(begun);
        },
        found.id);
    if (!hasBegun)
        return outcome;
    if (const Result<> logged = logSearch(project, person, found.id, outcome); logged.isError() && outcome)
        return logged.error();
    return outcome;
}

} // namespace assay
