#include "core/work/promote_model.h"

#include "core/audit/audit_store.h"
#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"
#include "core/store/person_store.h"
#include "core/work/promotion_rules.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace assay
{

namespace
{

/// What the log says of a version: which bytes it is, and which data made it.
Result<QJsonObject> evidenceOf(Connection &connection, const ModelVersion &version)
{
    ASSAY_TRY(run, run_store::find(connection, version.run.value));
    QJsonArray data;
    for (const Run::Data &used : run.data)
        data.append(QJsonObject{{QStringLiteral("name"), VersionedName{used.name, used.version}.toString()},
                                {QStringLiteral("digest"), used.digest},
                                {QStringLiteral("role"), used.role}});
    return QJsonObject{{QStringLiteral("run"), version.run.value},
                       {QStringLiteral("model_object"), version.object},
                       {QStringLiteral("data"), data}};
}

/// Brings the version to production; the one that was there goes to the archive, and the log says so of both.
Result<QString> replaceInProduction(Connection &connection, const Person &actor, const ModelVersion &version,
                                    TimeMs now)
{
    ASSAY_TRY(model, registry_store::findModel(connection, version.name));
    const ModelVersion *predecessor = model.inStage(QStringLiteral("production"));
    QString archived;
    if (predecessor && predecessor->id != version.id) {
        archived = predecessor->reference();
        ASSAY_CHECK(registry_store::setStage(connection, predecessor->id, QStringLiteral("archived")));
        ASSAY_TRY(body, evidenceOf(connection, *predecessor));
        body.insert(QStringLiteral("old_stage"), predecessor->stage);
        body.insert(QStringLiteral("new_stage"), QStringLiteral("archived"));
        body.insert(QStringLiteral("replaced_by"), version.reference());
        ASSAY_CHECK(audit_store::append(connection, now, actor.name, QStringLiteral("model.archive"), archived, body));
    }
    ASSAY_CHECK(registry_store::setStage(connection, version.id, QStringLiteral("production")));
    return archived;
}

/// The bytes of the model as they are on disk now: nobody shall decide about others.
Result<> verifyModelObject(Project &project, const ModelVersion &version)
{
    if (const auto bytes = project.objects().get(version.object); bytes.isError())
        return Error{
            ErrorCode::Damaged,
            QCoreApplication::translate("core", "“%1” cannot be approved: its model file is missing or damaged.")
                .arg(version.reference()),
            bytes.error().text};
    return Done{};
}

Result<PromotionRequest> decide(Connection &connection, const Person &actor, PromotionRequest request,
                                Decision decision, TimeMs now)
{
    ASSAY_TRY(name, VersionedName::parse(request.model));
    ASSAY_TRY(version, registry_store::find(connection, name));
    request.status = statusAfter(decision);
    request.decidedAt = now;
    request.decidedBy = actor.name;
    ASSAY_CHECK(registry_store::decideRequest(connection, request));

    ASSAY_TRY(body, evidenceOf(connection, version));
    body.insert(QStringLiteral("request"), qint64(request.id));
    body.insert(QStringLiteral("requested_by"), request.requestedBy);
    body.insert(QStringLiteral("environment"), request.environment);
    body.insert(QStringLiteral("reason"), request.decisionReason);
    body.insert(QStringLiteral("old_stage"), version.stage);
    body.insert(QStringLiteral("new_stage"),
                decision == Decision::Approve ? QStringLiteral("production") : version.stage);
    if (decision == Decision::Approve) {
        ASSAY_TRY(archived, replaceInProduction(connection, actor, version, now));
        if (!archived.isEmpty())
            body.insert(QStringLiteral("archived"), archived);
    }
    ASSAY_CHECK(audit_store::append(connection, now, actor.name, actionOf(decision), request.model, body));
    return registry_store::findRequest(connection, request.id);
}

} // namespace

Result<ModelVersion> registerModel(Project &project, const Person &actor, const RunId &run, const QString &model,
                                   const QString &note)
{
    ASSAY_CHECK(checkName(model, QCoreApplication::translate("core", "model")));
    return project.write([&](Connection &connection) -> Result<ModelVersion> {
        ASSAY_TRY(person, person_store::find(connection, actor.name));
        ASSAY_TRY(source, run_store::find(connection, run.value));
        const auto known = registry_store::findModel(connection, model);
        if (known.isError() && known.error().code != ErrorCode::NotFound)
            return known.error();
        ASSAY_CHECK(mayRegister(source, known ? known->versions : QList<ModelVersion>()));
        const TimeMs now = project.now();
        ModelVersion version;
        version.run = source.id;
        version.object = source.modelObject;
        version.stage = QStringLiteral("candidate");
        version.note = note;
        version.createdAt = now;
        version.createdBy = person.name;
        ASSAY_TRY(added, registry_store::addVersion(connection, model, QString(), version));
        ASSAY_TRY(body, evidenceOf(connection, added));
        body.insert(QStringLiteral("run_name"), source.name);
        body.insert(QStringLiteral("new_stage"), added.stage);
        body.insert(QStringLiteral("note"), note);
        ASSAY_CHECK(audit_store::append(connection, now, person.name, QStringLiteral("model.register"),
                                        added.reference(), body));
        return added;
    });
}

Result<PromotionRequest> requestPromotion(Project &project, const Person &actor, const VersionedName &model,
                                          const QString &reason)
{
    return project.write([&](Connection &connection) -> Result<PromotionRequest> {
        ASSAY_TRY(person, person_store::find(connection, actor.name));
        ASSAY_TRY(version, registry_store::find(connection, model));
        ASSAY_CHECK(mayRequest(version));
        const TimeMs now = project.now();
        PromotionRequest request;
        request.environment = QStringLiteral("production");
        request.reason = reason.trimmed();
        request.requestedAt = now;
        request.requestedBy = person.name;
        ASSAY_TRY(added, registry_store::addRequest(connection, version.id, request));
        ASSAY_TRY(body, evidenceOf(connection, version));
        body.insert(QStringLiteral("request"), qint64(added.id));
        body.insert(QStringLiteral("environment"), added.environment);
        body.insert(QStringLiteral("reason"), added.reason);
        body.insert(QStringLiteral("old_stage"), version.stage);
        body.insert(QStringLiteral("new_stage"), version.stage);
        ASSAY_CHECK(audit_store::append(connection, now, person.name, QStringLiteral("model.request"),
                                        version.reference(), body));
        return added;
    });
}

Result<PromotionRequest> decideRequest(Project &project, const Person &actor, std::int64_t requestId, Decision decision,
                                       const QString &reason)
{
    if (decision == Decision::Approve) {
        ASSAY_TRY(version, project.read([&](Connection &connection) -> Result<ModelVersion> {
            ASSAY_TRY(request, registry_store::findRequest(connection, requestId));
            ASSAY_TRY(name, VersionedName::parse(request.model));
            return registry_store::find(connection, name);
        }));
        ASSAY_CHECK(verifyModelObject(project, version));
    }
    return project.write([&](Connection &connection) -> Result<PromotionRequest> {
        // Role and request are read here again: what the caller holds may be older than the last decision.
        ASSAY_TRY(person, person_store::find(connection, actor.name));
        ASSAY_TRY(request, registry_store::findRequest(connection, requestId));
        request.decisionReason = reason.trimmed();
        ASSAY_CHECK(mayDecide(person, request, decision));
        return decide(connection, person, request, decision, project.now());
    });
}

} // namespace assay
