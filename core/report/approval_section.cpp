#include "core/report/report_format.h"
#include "core/report/report_sections.h"

#include <QCoreApplication>

namespace assay::report_sections
{

namespace
{

void addRequest(Blocks &blocks, const ModelRecords &records, const PromotionRequest &request)
{
    blocks.emplace_back(
        HeadingBlock{QCoreApplication::translate("core", "Request %1: %2 to %3, %4")
                         .arg(request.id)
                         .arg(request.model, stageName(request.environment), requestStatusName(request.status)),
                     2});
    FactsBlock facts;
    facts.facts = {{QCoreApplication::translate("core", "Asked by"), records.withRole(request.requestedBy)},
                   {QCoreApplication::translate("core", "Asked"), report_format::time(request.requestedAt)}};
    if (request.decidedAt) {
        facts.facts.append({QCoreApplication::translate("core", "Decided by"), records.withRole(request.decidedBy)});
        facts.facts.append({QCoreApplication::translate("core", "Decided"), report_format::time(*request.decidedAt)});
    }
    const QString none = QCoreApplication::translate("core", "none given");
    facts.facts.append(
        {QCoreApplication::translate("core", "Why it was asked"), request.reason.isEmpty() ? none : request.reason});
    if (request.decidedAt)
        facts.facts.append({QCoreApplication::translate("core", "Why it was decided so"),
                            request.decisionReason.isEmpty() ? none : request.decisionReason});
    blocks.emplace_back(facts);
}

QString actionName(const QString &action)
{
    static const QMap<QString, const char *> names = {
        {QStringLiteral("data.import"), QT_TRANSLATE_NOOP("core", "imported the data")},
        {QStringLiteral("data.edit"), QT_TRANSLATE_NOOP("core", "edited the data")},
        {QStringLiteral("schema.infer"), QT_TRANSLATE_NOOP("core", "inferred the schema")},
        {QStringLiteral("schema.edit"), QT_TRANSLATE_NOOP("core", "edited the schema")},
        {QStringLiteral("schema.check"), QT_TRANSLATE_NOOP("core", "checked the data")},
        {QStringLiteral("run.train"), QT_TRANSLATE_NOOP("core", "trained the run")},
        {QStringLiteral("model.register"), QT_TRANSLATE_NOOP("core", "registered the model")},
        {QStringLiteral("model.request"), QT_TRANSLATE_NOOP("core", "asked for production")},
        {QStringLiteral("model.approve"), QT_TRANSLATE_NOOP("core", "approved")},
        {QStringLiteral("model.reject"), QT_TRANSLATE_NOOP("core", "rejected")},
        {QStringLiteral("model.return"), QT_TRANSLATE_NOOP("core", "returned the request")},
        {QStringLiteral("model.withdraw"), QT_TRANSLATE_NOOP("core", "withdrew the request")},
        {QStringLiteral("model.archive"), QT_TRANSLATE_NOOP("core", "archived the model")},
        {QStringLiteral("model.evaluate"), QT_TRANSLATE_NOOP("core", "evaluated the model")},
        {QStringLiteral("model.export"), QT_TRANSLATE_NOOP("core", "exported the model")}};
    const char *name = names.value(action);
    return name ? QCoreApplication::translate("core", name) : action;
}

/// Schemas and datasets share names; the log tells them apart by what was done.
QString subjectName(const AuditEntry &entry)
{
    if (entry.action.startsWith(QStringLiteral("schema.")))
        return QCoreApplication::translate("core", "schema %1").arg(entry.subject);
    return entry.subject;
}

} // namespace

QString requestStatusName(const QString &status)
{
    if (status == u"open")
        return QCoreApplication::translate("core", "open");
    if (status == u"approved")
        return QCoreApplication::translate("core", "approved");
    if (status == u"rejected")
        return QCoreApplication::translate("core", "rejected");
    if (status == u"returned")
        return QCoreApplication::translate("core", "returned");
    if (status == u"withdrawn")
        return QCoreApplication::translate("core", "withdrawn");
    return status;
}

void addApproval(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Approval")});
    if (records.version.requests.isEmpty())
        blocks.emplace_back(ParagraphBlock{
            QCoreApplication::translate("core", "Nobody has asked to bring this version to production.")});
    for (const PromotionRequest &request : records.version.requests)
        addRequest(blocks, records, request);
    blocks.emplace_back(NoteBlock{NoteBlock::Tone::Info,
                                  QCoreApplication::translate("core", "Evidence only: approvals are recorded, not "
                                                                      "signed.")});
}

void addAudit(Blocks &blocks, const ModelRecords &records)
{
    blocks.emplace_back(HeadingBlock{QCoreApplication::translate("core", "Audit references")});
    blocks.emplace_back(ParagraphBlock{
        records.log.text + u' ' +
        QCoreApplication::translate("core", "Each entry holds the hash of the one before it, so that the head hash "
                                            "stands for the whole log at the time of this report.")});
    FactsBlock facts;
    facts.facts = {
        {QCoreApplication::translate("core", "Entries in the log"), report_format::count(records.log.entries)},
        {QCoreApplication::translate("core", "Verified"), report_format::time(records.now)},
        {QCoreApplication::translate("core", "Head hash"), records.log.head, true}};
    blocks.emplace_back(facts);
    TableBlock table;
    table.caption = QCoreApplication::translate("core", "Entries about this version, its run and its data");
    table.header = {QCoreApplication::translate("core", "No."),   QCoreApplication::translate("core", "Time"),
                    QCoreApplication::translate("core", "Who"),   QCoreApplication::translate("core", "Did"),
                    QCoreApplication::translate("core", "About"), QCoreApplication::translate("core", "Hash")};
    table.isNumber = {true, false, false, false, false, false};
    table.isCode = {false, false, false, false, false, true};
    for (const AuditEntry &entry : records.entries)
        table.rows.append({report_format::count(entry.sequence), report_format::time(entry.at), entry.actor,
                           actionName(entry.action), subjectName(entry), report_format::shortDigest(entry.hash)});
    blocks.emplace_back(table);
}

} // namespace assay::report_sections
