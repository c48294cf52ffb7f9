#include "app/commands/commands.h"

#include "app/forms.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/audit/audit_store.h"
#include "core/base/atomic_file.h"

#include <QJsonArray>

namespace assay
{

namespace
{

Result<Outcome> list(Session &session)
{
    ASSAY_TRY(limit, session.number(QStringLiteral("limit"), 1, 0));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(entries, project->read([&](Connection &connection) { return audit_store::list(connection, limit); }));
    QJsonArray array;
    TextTable table({QStringLiteral("entry"), QStringLiteral("at"), QStringLiteral("who"), QStringLiteral("did"),
                     QStringLiteral("to"), QStringLiteral("hash")});
    for (const AuditEntry &entry : entries) {
        array.append(auditJson(entry));
        table.add({QString::number(entry.sequence), timeText(entry.at), entry.actor, entry.action, entry.subject,
                   entry.hash.left(12)});
    }
    return Outcome{{{QStringLiteral("entries"), array}}, table.toText()};
}

Result<Outcome> verify(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(verification, project->read([&](Connection &connection) {
        return audit_store::verify(connection, session.progress());
    }));
    return Outcome{{{QStringLiteral("ok"), verification.isIntact},
                    {QStringLiteral("entries"), qint64(verification.entries)},
                    {QStringLiteral("first_broken"), qint64(verification.firstBroken)},
                    {QStringLiteral("head"), verification.head},
                    {QStringLiteral("text"), verification.text}},
                   QStringLiteral("%1\nHead: %2\n").arg(verification.text, verification.head),
                   !verification.isIntact};
}

Result<Outcome> exportLog(Session &session)
{
    const QString out = session.option(QStringLiteral("out"));
    if (session.wantsJson() && out.isEmpty())
        return Error{ErrorCode::Usage,
                     QStringLiteral("“assay audit export --json” needs --out FILE for the lines. For the "
                                    "log as one object use: assay audit list --json")};
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(lines, project->read([](Connection &connection) { return audit_store::exportLines(connection); }));
    if (out.isEmpty())
        return Outcome{.json = {}, .text = {}, .bytes = lines};
    ASSAY_CHECK(writeFileAtomically(out, lines));
    const qsizetype count = lines.count('\n');
    return Outcome{{{QStringLiteral("file"), out}, {QStringLiteral("entries"), count}},
                   QStringLiteral("Wrote %1 entries to %2.\n").arg(count).arg(out)};
}

} // namespace

std::vector<Command> auditCommands()
{
    return {
        {.name = QStringLiteral("audit list"),
         .summary = QStringLiteral("List the audit log, newest first."),
         .example = QStringLiteral("assay audit list --limit 20"),
         .options = {{QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most so many")}},
         .run = list},
        {.name = QStringLiteral("audit verify"),
         .summary = QStringLiteral("Recompute every hash of the log; ends with 1 when it is broken."),
         .example = QStringLiteral("assay audit verify --json"),
         .run = verify},
        {.name = QStringLiteral("audit export"),
         .summary = QStringLiteral("Write the log as JSON lines, oldest first."),
         .example = QStringLiteral("assay audit export --out audit.jsonl"),
         .options = {{QStringLiteral("out"), QStringLiteral("FILE"),
                      QStringLiteral("the file to write; without it, standard output")}},
         .run = exportLog},
    };
}

} // namespace assay
