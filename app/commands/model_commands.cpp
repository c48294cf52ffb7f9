#include "app/commands/commands.h"

#include "app/forms.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/audit/audit_store.h"
#include "core/exchange/export_model.h"
#include "core/registry/registry_store.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"
#include "core/work/promote_model.h"

#include <QJsonArray>

#include <algorithm>

namespace assay
{

namespace
{

Result<Outcome> list(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(models, project->read([](Connection &connection) { return registry_store::list(connection); }));
    QJsonArray array;
    TextTable table({QStringLiteral("model"), QStringLiteral("stage"), QStringLiteral("run"),
                     QStringLiteral("registered"), QStringLiteral("by"), QStringLiteral("open request")});
    for (const RegisteredModel &model : models) {
        QJsonArray versions;
        for (const ModelVersion &version : model.versions) {
            versions.append(modelVersionJson(version));
            const PromotionRequest *open = version.openRequest();
            table.add({version.reference(), version.stage, version.run.shortForm(), timeText(version.createdAt),
                       version.createdBy, open ? QString::number(open->id) : QString()});
        }
        array.append(QJsonObject{{QStringLiteral("name"), model.name},
                                 {QStringLiteral("description"), model.description},
                                 {QStringLiteral("at"), isoTime(model.createdAt)},
                                 {QStringLiteral("versions"), versions}});
    }
    return Outcome{
        {{QStringLiteral("models"), array}},
        table.isEmpty()
            ? QStringLiteral("No model is registered yet. Register a run with: assay models register RUN NAME\n")
            : table.toText()};
}

/// Reasons are sentences, so each request has lines of its own.
QString requestsText(const QList<PromotionRequest> &requests)
{
    QString text;
    for (const PromotionRequest &request : requests) {
        QList<std::pair<QString, QString>> facts = {
            {QStringLiteral("request"), QString::number(request.id)},
            {QStringLiteral("  for"), QStringLiteral("%1: %2").arg(request.environment, request.status)},
            {QStringLiteral("  asked"),
             QStringLiteral("%1 by %2").arg(timeText(request.requestedAt), request.requestedBy)},
            {QStringLiteral("  reason"), request.reason}};
        if (request.decidedAt) {
            facts.append({QStringLiteral("  decided"),
                          QStringLiteral("%1 by %2").arg(timeText(*request.decidedAt), request.decidedBy)});
            facts.append({QStringLiteral("  because"), request.decisionReason});
        }
        text += u'\n' + factsText(facts);
    }
    return text;
}

Outcome versionOutcome(const ModelVersion &version, const QList<Evaluation> &evaluations)
{
    QJsonObject json = modelVersionJson(version);
    QString text = factsText({{QStringLiteral("model"), version.reference()},
                              {QStringLiteral("stage"), version.stage},
                              {QStringLiteral("run"), version.run.value},
                              {QStringLiteral("digest"), version.object},
                              {QStringLiteral("note"), version.note.isEmpty() ? QStringLiteral("–") : version.note},
                              {QStringLiteral("registered"),
                               QStringLiteral("%1 by %2").arg(timeText(version.createdAt), version.createdBy)}}) +
                   requestsText(version.requests);
    QJsonArray array;
    TextTable table({QStringLiteral("data"), QStringLiteral("part"), QStringLiteral("rows"), QStringLiteral("metric"),
                     QStringLiteral("value and 95 % interval")});
    for (const Evaluation &evaluation : evaluations) {
        array.append(evaluationJson(evaluation));
        for (auto it = evaluation.metrics.begin(); it != evaluation.metrics.end(); ++it)
            table.add(
                {evaluation.data, evaluation.part, QString::number(evaluation.rows), it.key(), estimateText(*it)});
    }
    json.insert(QStringLiteral("evaluations"), array);
    if (!table.isEmpty())
        text += u'\n' + table.toText();
    return {json, text};
}

Result<Outcome> show(Session &session)
{
    ASSAY_TRY(name, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(project, session.project());
    return project->read([&](Connection &connection) -> Result<Outcome> {
        ASSAY_TRY(version, registry_store::find(connection, name));
        ASSAY_TRY(evaluations, evaluation_store::list(connection, version.run));
        return versionOutcome(version, evaluations);
    });
}

Result<Outcome> registerRun(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(run,
              project->read([&](Connection &connection) { return run_store::find(connection, session.argument(0)); }));
    ASSAY_TRY(version,
              registerModel(*project, actor, run.id, session.argument(1), session.option(QStringLiteral("note"))));
    return versionOutcome(version, {});
}

Outcome requestOutcome(const PromotionRequest &request, const QString &text)
{
    return {requestJson(request), text};
}

Result<Outcome> request(Session &session)
{
    ASSAY_TRY(name, VersionedName::parse(session.argument(0)));
    const QString environment = session.argumentCount() > 1 ? session.argument(1) : QStringLiteral("production");
    if (environment != QLatin1String("production"))
        return Error{ErrorCode::Usage,
                     QStringLiteral("There is no environment “%1”. A model version can be requested for: "
                                    "production.")
                         .arg(environment)};
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(asked, requestPromotion(*project, actor, name, session.option(QStringLiteral("reason"))));
    return requestOutcome(asked,
                          QStringLiteral("Request %1: %2 asks for %3 in %4. A team lead decides with: assay --as "
                                         "PERSON models approve %1 --reason TEXT\n")
                              .arg(asked.id)
                              .arg(asked.requestedBy, asked.model, asked.environment));
}

Result<Outcome> decide(Session &session, Decision decision)
{
    bool isNumber = false;
    const qint64 id = session.argument(0).toLongLong(&isNumber);
    if (!isNumber || id < 1)
        return Error{ErrorCode::Usage, QStringLiteral("A request is named by its number, not “%1”. “assay models show "
                                                      "MODEL@V” lists them.")
                                           .arg(session.argument(0))};
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(decided, decideRequest(*project, actor, id, decision, session.option(QStringLiteral("reason"))));
    return requestOutcome(
        decided, QStringLiteral("Request %1 for %2 is %3.\n").arg(decided.id).arg(decided.model, decided.status));
}

Result<Outcome> history(Session &session)
{
    ASSAY_TRY(name, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(entries, project->read([&](Connection &connection) -> Result<QList<AuditEntry>> {
        ASSAY_TRY(model, registry_store::findModel(connection, name.name));
        QList<AuditEntry> all;
        for (const ModelVersion &version : model.versions) {
            if (name.version != 0 && name.version != version.version)
                continue;
            ASSAY_TRY(about, audit_store::about(connection, version.reference()));
            all.append(about);
        }
        if (name.version != 0 && all.isEmpty())
            ASSAY_CHECK(registry_store::find(connection, name));
        std::ranges::sort(all, {}, &AuditEntry::sequence);
        return all;
    }));
    QJsonArray array;
    TextTable table({QStringLiteral("entry"), QStringLiteral("at"), QStringLiteral("who"), QStringLiteral("did"),
                     QStringLiteral("to")});
    for (const AuditEntry &entry : entries) {
        array.append(auditJson(entry));
        table.add({QString::number(entry.sequence), timeText(entry.at), entry.actor, entry.action, entry.subject});
    }
    return Outcome{{{QStringLiteral("model"), name.name}, {QStringLiteral("history"), array}}, table.toText()};
}

Result<Outcome> exportModel(Session &session)
{
    ASSAY_TRY(name, VersionedName::parse(session.argument(0)));
    const QString out = session.option(QStringLiteral("onnx"));
    if (out.isEmpty())
        return Error{ErrorCode::Usage,
                     QStringLiteral("“assay models export” needs --onnx FILE: the file to write the model to.")};
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(exported, exportModelToOnnx(*project, actor, name, out));
    return Outcome{{{QStringLiteral("model"), exported.model},
                    {QStringLiteral("file"), exported.path},
                    {QStringLiteral("format"), QStringLiteral("onnx")},
                    {QStringLiteral("sha256"), exported.digest},
                    {QStringLiteral("bytes"), exported.bytes}},
                   QStringLiteral("Wrote %1 to %2.\n").arg(exported.model, exported.path)};
}

Command decisionCommand(const QString &verb, Decision decision, const QString &summary)
{
    return {.name = QStringLiteral("models ") + verb,
            .arguments = {QStringLiteral("REQUEST")},
            .summary = summary,
            .example =
                QStringLiteral("assay --as \"Jonas Brandt\" models %1 1 --reason \"Better on every month\"").arg(verb),
            .options = {{QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("why, for the record")}},
            .run = [decision](Session &session) { return decide(session, decision); }};
}

} // namespace

std::vector<Command> modelCommands()
{
    return {
        {.name = QStringLiteral("models list"),
         .summary = QStringLiteral("List every version of every registered model."),
         .example = QStringLiteral("assay models list"),
         .run = list},
        {.name = QStringLiteral("models show"),
         .arguments = {QStringLiteral("MODEL[@V]")},
         .summary = QStringLiteral("Show one version: its run, requests and evaluations."),
         .example = QStringLiteral("assay models show demand@1 --json"),
         .run = show},
        {.name = QStringLiteral("models register"),
         .arguments = {QStringLiteral("RUN"), QStringLiteral("MODEL")},
         .summary = QStringLiteral("Register a finished run's model as the next version of a model."),
         .example = QStringLiteral("assay models register 3f9a demand --note \"first candidate\""),
         .options = {{QStringLiteral("note"), QStringLiteral("TEXT"),
                      QStringLiteral("what people should know about it")}},
         .run = registerRun},
        {.name = QStringLiteral("models request"),
         .arguments = {QStringLiteral("MODEL[@V]")},
         .more = {QStringLiteral("production")},
         .summary = QStringLiteral("Ask for a model version to go to production."),
         .example = QStringLiteral("assay models request demand@1 production --reason \"Half the error of ridge\""),
         .options = {{QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("why, for who decides")}},
         .run = request},
        decisionCommand(
            QStringLiteral("approve"), Decision::Approve,
            QStringLiteral("Approve a request: a team lead other than who asked; ends with 1 when a rule forbids it.")),
        decisionCommand(QStringLiteral("reject"), Decision::Reject, QStringLiteral("Reject a request for good.")),
        decisionCommand(QStringLiteral("return"), Decision::Return, QStringLiteral("Return a request for more work.")),
        decisionCommand(QStringLiteral("withdraw"), Decision::Withdraw,
                        QStringLiteral("Withdraw a request of one's own.")),
        {.name = QStringLiteral("models export"),
         .arguments = {QStringLiteral("MODEL[@V]")},
         .summary = QStringLiteral("Write a version's preparation and estimator to one ONNX file."),
         .example = QStringLiteral("assay models export demand@1 --onnx demand-1.onnx"),
         .options = {{QStringLiteral("onnx"), QStringLiteral("FILE"), QStringLiteral("the file to write")}},
         .run = exportModel},
        {.name = QStringLiteral("models history"),
         .arguments = {QStringLiteral("MODEL[@V]")},
         .summary = QStringLiteral("Tell from the audit log what happened to a model, oldest first."),
         .example = QStringLiteral("assay models history demand"),
         .run = history},
    };
}

} // namespace assay
