#include "core/work/promotion_rules.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

Error refused(const QString &sentence)
{
    return Error{ErrorCode::Refused, sentence};
}

QString decidedAlready(const PromotionRequest &request)
{
    if (request.status == u"approved")
        return QCoreApplication::translate("core", "The request for “%1” was approved by %2 already.")
            .arg(request.model, request.decidedBy);
    if (request.status == u"rejected")
        return QCoreApplication::translate("core", "The request for “%1” was rejected by %2 already.")
            .arg(request.model, request.decidedBy);
    if (request.status == u"returned")
        return QCoreApplication::translate("core", "The request for “%1” was returned by %2 already; ask anew.")
            .arg(request.model, request.decidedBy);
    return QCoreApplication::translate("core", "The request for “%1” was withdrawn by %2 already; ask anew.")
        .arg(request.model, request.decidedBy);
}

QString ownRequest(const Person &person, Decision decision)
{
    if (decision == Decision::Approve)
        return QCoreApplication::translate("core",
                                           "%1 asked for this and may not approve it; another team lead must decide.")
            .arg(person.name);
    if (decision == Decision::Reject)
        return QCoreApplication::translate("core",
                                           "%1 asked for this and may not reject it; withdraw it, or let another "
                                           "team lead decide.")
            .arg(person.name);
    return QCoreApplication::translate("core",
                                       "%1 asked for this and may not return it; withdraw it, or let another team "
                                       "lead decide.")
        .arg(person.name);
}

} // namespace

Result<> mayRegister(const Run &run, const QList<ModelVersion> &versions)
{
    if (run.status != RunStatus::Finished || run.modelObject.isEmpty())
        return refused(QCoreApplication::translate("core",
                                                   "The run “%1” (%2) has no model to register; only finished runs "
                                                   "have one.")
                           .arg(run.name, run.id.shortForm()));
    for (const ModelVersion &version : versions) {
        if (version.run == run.id)
            return Error{ErrorCode::Exists,
                         QCoreApplication::translate("core", "The run “%1” is registered as “%2” already.")
                             .arg(run.name, version.reference())};
    }
    return Done{};
}

Result<> mayRequest(const ModelVersion &version)
{
    if (version.stage == u"production")
        return refused(QCoreApplication::translate("core", "“%1” is in production already.").arg(version.reference()));
    if (const PromotionRequest *open = version.openRequest())
        return Error{ErrorCode::Exists,
                     QCoreApplication::translate("core", "%1 has asked for “%2” already; that request is still open.")
                         .arg(open->requestedBy, version.reference())};
    return Done{};
}

Result<> mayDecide(const Person &person, const PromotionRequest &request, Decision decision)
{
    if (request.status != u"open")
        return refused(decidedAlready(request));
    const bool isOwn = person.name == request.requestedBy;
    if (decision == Decision::Withdraw) {
        if (!isOwn)
            return refused(QCoreApplication::translate("core", "Only %1, who asked for “%2”, may withdraw the request.")
                               .arg(request.requestedBy, request.model));
        return Done{};
    }
    if (isOwn)
        return refused(ownRequest(person, decision));
    if (person.role != u"team lead")
        return refused(QCoreApplication::translate("core",
                                                   "%1 is not a team lead and may not decide about “%2”; a team lead "
                                                   "other than %3 must.")
                           .arg(person.name, request.model, request.requestedBy));
    if (request.decisionReason.isEmpty())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "Give a reason for the decision about “%1”; the log keeps it.")
                         .arg(request.model)};
    return Done{};
}

QString statusAfter(Decision decision)
{
    switch (decision) {
    case Decision::Approve:
        return QStringLiteral("approved");
    case Decision::Reject:
        return QStringLiteral("rejected");
    case Decision::Return:
        return QStringLiteral("returned");
    case Decision::Withdraw:
        break;
    }
    return QStringLiteral("withdrawn");
}

QString actionOf(Decision decision)
{
    switch (decision) {
    case Decision::Approve:
        return QStringLiteral("model.approve");
    case Decision::Reject:
        return QStringLiteral("model.reject");
    case Decision::Return:
        return QStringLiteral("model.return");
    case Decision::Withdraw:
        break;
    }
    return QStringLiteral("model.withdraw");
}

} // namespace assay
