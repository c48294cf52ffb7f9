#include "app/commands/commands.h"

#include "app/forms.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/data/data_file.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_range.h"
#include "core/data/schema_store.h"
#include "core/work/edit_schema.h"
#include "core/work/infer_schema.h"

#include <QJsonArray>

namespace assay
{

namespace
{

/// What values are allowed: words, a range, a pattern, and the share that keeps to it.
QString allowedText(const SchemaColumn &column)
{
    QStringList parts;
    if (!column.values.isEmpty())
        parts.append(column.values.join(QStringLiteral(", ")));
    if (column.min || column.max)
        parts.append(rangeText({column.min, column.max}, column.type));
    if (!column.pattern.isEmpty())
        parts.append(QStringLiteral("like ") + column.pattern);
    if (column.monotone != Monotone::No)
        parts.append(monotoneName(column.monotone));
    if (column.minInsideShare < 1)
        parts.append(QStringLiteral("in a share of %1").arg(numberText(column.minInsideShare)));
    return parts.join(QStringLiteral("; "));
}

/// Unit, stage, environments, owner and description, as far as they were given.
QString remarksText(const SchemaColumn &column)
{
    QStringList parts;
    if (!column.unit.isEmpty())
        parts.append(QStringLiteral("in ") + column.unit);
    if (column.stage != LifecycleStage::Production)
        parts.append(lifecycleStageName(column.stage));
    if (!column.isRequired)
        parts.append(QStringLiteral("may be absent"));
    for (const QString &environment : column.absentFrom)
        parts.append(QStringLiteral("absent when ") + environment);
    if (!column.owner.isEmpty())
        parts.append(QStringLiteral("of ") + column.owner);
    if (!column.description.isEmpty())
        parts.append(column.description);
    return parts.join(QStringLiteral("; "));
}

QString tableRulesText(const Schema &schema)
{
    QString text;
    if (!schema.key.isEmpty())
        text += QStringLiteral("key: %1\n").arg(schema.key.join(QStringLiteral(", ")));
    if (schema.minRows || schema.maxRows) {
        const auto end = [](std::optional<std::int64_t> rows) { return rows ? QString::number(*rows) : QString(); };
        text += QStringLiteral("rows: %1..%2\n").arg(end(schema.minRows), end(schema.maxRows));
    }
    if (schema.maxAgeDays)
        text += QStringLiteral("newest row at most %1 days old\n").arg(numberText(*schema.maxAgeDays));
    for (size_t i = 0; i < schema.rules.size(); ++i) {
        text += QStringLiteral("rule %1: %2").arg(i + 1).arg(schema.rules[i].text);
        if (schema.rules[i].minHeldShare < 1)
            text += QStringLiteral(" (in a share of %1)").arg(numberText(schema.rules[i].minHeldShare));
        text += u'\n';
    }
    return text.isEmpty() ? text : u'\n' + text;
}

/// The share of values that may lie outside of what was inferred, at most: 95 % upper bound.
QString outsideText(const SchemaColumn &column)
{
    return column.confidence && column.confidence->outsideShare
               ? QString::number(100 * *column.confidence->outsideShare, 'g', 2) + QStringLiteral(" %")
               : QString();
}

Outcome schemaOutcome(const Schema &schema)
{
    TextTable table({QStringLiteral("column"), QStringLiteral("type"), QStringLiteral("role"),
                     QStringLiteral("missing at most"), QStringLiteral("unique"), QStringLiteral("allowed"),
                     QStringLiteral("inferred from"), QStringLiteral("outside (95 %)"), QStringLiteral("remarks")});
    for (const SchemaColumn &column : schema.columns)
        table.add({column.name, columnTypeName(column.type), columnRoleName(column.role),
                   numberText(column.maxMissingShare), column.isUnique ? QStringLiteral("yes") : QStringLiteral("no"),
                   allowedText(column),
                   column.confidence ? QStringLiteral("%1 values").arg(column.confidence->values) : QString(),
                   outsideText(column), remarksText(column)});
    return {schemaJson(schema), QStringLiteral("Schema %1, from %2\n\n").arg(schema.reference(), schema.origin) +
                                    table.toText() + tableRulesText(schema)};
}

Result<QList<VersionedName>> namesOf(const QStringList &texts)
{
    QList<VersionedName> names;
    for (const QString &text : texts) {
        ASSAY_TRY(name, VersionedName::parse(text));
        names.append(name);
    }
    return names;
}

Result<Outcome> inferSchemaCommand(Session &session)
{
    ASSAY_TRY(data, namesOf(session.arguments()));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(schema, inferAndStoreSchema(*project, actor, data, session.progress()));
    return schemaOutcome(schema);
}

Result<Outcome> showSchema(Session &session)
{
    ASSAY_TRY(name, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(schema, project->read([&](Connection &connection) { return schema_store::find(connection, name); }));
    return schemaOutcome(schema);
}

Result<Outcome> listSchemas(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(schemas, project->read([](Connection &connection) { return schema_store::list(connection); }));
    QJsonArray array;
    TextTable table({QStringLiteral("schema"), QStringLiteral("from"), QStringLiteral("columns"),
                     QStringLiteral("made"), QStringLiteral("by")});
    for (const Schema &schema : schemas) {
        array.append(schemaJson(schema));
        table.add({schema.reference(), schema.origin, QString::number(schema.columns.size()),
                   timeText(schema.createdAt), schema.createdBy});
    }
    return Outcome{{{QStringLiteral("schemas"), array}},
                   table.isEmpty() ? QStringLiteral("There is no schema yet. Make one with: assay schema infer NAME\n")
                                   : table.toText()};
}

QJsonObject checkJson(const schema_store::Check &check)
{
    QJsonArray anomalies;
    for (const Anomaly &anomaly : check.anomalies)
        anomalies.append(anomalyToJson(anomaly));
    QJsonArray distances;
    for (const ColumnDistance &distance : check.distances)
        distances.append(distanceToJson(distance));
    return {{QStringLiteral("schema"), check.schema}, {QStringLiteral("data"), check.data},
            {QStringLiteral("ok"), check.ok},         {QStringLiteral("at"), isoTime(check.checkedAt)},
            {QStringLiteral("by"), check.checkedBy},  {QStringLiteral("environment"), check.environment},
            {QStringLiteral("anomalies"), anomalies}, {QStringLiteral("reference"), check.reference},
            {QStringLiteral("distances"), distances}};
}

Outcome checkOutcome(const schema_store::Check &check)
{
    TextTable table({QStringLiteral("no."), QStringLiteral("column"), QStringLiteral("code"),
                     QStringLiteral("severity"), QStringLiteral("rows"), QStringLiteral("what was seen"),
                     QStringLiteral("edit of the schema"), QStringLiteral("edit of the data")});
    int number = 0;
    for (const Anomaly &anomaly : check.anomalies)
        table.add({QString::number(++number), anomalySubject(anomaly), anomaly.code, anomaly.severity,
                   QString::number(anomaly.rows), anomaly.text,
                   anomaly.suggestion ? anomaly.suggestion->edit.toText() : QString(),
                   anomaly.repair ? anomaly.repair->edit.toText() : QString()});
    Outcome outcome{checkJson(check),
                    check.ok ? QStringLiteral("%1 satisfies the schema %2.\n").arg(check.data, check.schema)
                             : QStringLiteral("%1 breaks the schema %2:\n\n").arg(check.data, check.schema)};
    if (!table.isEmpty())
        outcome.text += table.toText();
    outcome.text += distancesText(check.reference, check.distances);
    outcome.hasSaidNo = !check.ok;
    return outcome;
}

Result<Outcome> checkSchemaCommand(Session &session)
{
    ASSAY_TRY(schema, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(data, VersionedName::parse(session.argument(1)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(references, namesOf(session.optionValues(QStringLiteral("reference"))));
    ASSAY_TRY(check, checkDataAgainstSchema(*project, actor, schema, data, session.progress(),
                                            session.option(QStringLiteral("environment")), references));
    return checkOutcome(check);
}

Result<Outcome> listChecks(Session &session)
{
    constexpr int most = 1000;
    ASSAY_TRY(data, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(checks, project->read([&](Connection &connection) -> Result<QList<schema_store::Check>> {
        ASSAY_TRY(version, dataset_store::find(connection, data));
        return schema_store::checksOf(connection, version.id, most);
    }));
    QJsonArray array;
    TextTable table({QStringLiteral("checked"), QStringLiteral("by"), QStringLiteral("data"), QStringLiteral("schema"),
                     QStringLiteral("environment"), QStringLiteral("compared with"), QStringLiteral("anomalies"),
                     QStringLiteral("what was found")});
    for (const schema_store::Check &check : checks) {
        array.append(checkJson(check));
        QStringList found;
        for (const Anomaly &anomaly : check.anomalies)
            found.append(anomalySubject(anomaly) + u' ' + anomaly.code);
        table.add({timeText(check.checkedAt), check.checkedBy, check.data, check.schema, check.environment,
                   check.reference, QString::number(check.anomalies.size()), found.join(QStringLiteral(", "))});
    }
    return Outcome{
        {{QStringLiteral("checks"), array}},
        table.isEmpty()
            ? QStringLiteral("%1 was not checked yet. Check it with: assay schema check S %1\n").arg(data.toString())
            : table.toText()};
}

/// Changes, verdict, what it touches and the replay, for a terminal.
QString revisionText(const SchemaRevision &revision)
{
    QString text;
    for (const SchemaChange &change : revision.difference.changes)
        text += change.text + u'\n';
    text += compatibilityText(revision.difference.compatibility()) + u'\n';
    const SchemaImpact &impact = revision.impact;
    const auto line = [&](const char *what, const QStringList &things) {
        constexpr qsizetype most = 8;
        if (things.isEmpty())
            return;
        text += QString::fromLatin1(what) + things.mid(0, most).join(QStringLiteral(", "));
        text +=
            things.size() > most ? QStringLiteral(" and %1 more\n").arg(things.size() - most) : QStringLiteral("\n");
    };
    QStringList runs;
    for (const QString &run : impact.runs)
        runs.append(run.left(8));
    line("Touches the data ", impact.data);
    line("Touches the runs ", runs);
    line("Touches the models ", impact.models);
    line("In production: ", impact.inProduction);
    TextTable table({QStringLiteral("replayed on"), QStringLiteral("anomalies before"), QStringLiteral("after"),
                     QStringLiteral("what it would have flagged")});
    for (const SchemaReplay &replay : revision.replay) {
        QStringList flagged;
        for (const Anomaly &anomaly : replay.after)
            flagged.append(anomalySubject(anomaly) + u' ' + anomaly.code);
        table.add({replay.data, QString::number(replay.before.size()), QString::number(replay.after.size()),
                   flagged.join(QStringLiteral(", "))});
    }
    return table.isEmpty() ? text : text + u'\n' + table.toText();
}

Result<SchemaEdit> editOf(Project &project, const QString &schema, const QStringList &words)
{
    if (words.value(0) != QLatin1String("apply"))
        return SchemaEdit::parse(words);
    bool isNumber = false;
    const int anomaly = words.value(1).toInt(&isNumber);
    if (!isNumber || words.size() != 2)
        return Error{ErrorCode::Usage,
                     QStringLiteral("After “apply” comes the number of an anomaly of the last check, such as 1.")};
    return suggestedEdit(project, schema, anomaly);
}

Result<Outcome> editSchemaCommand(Session &session)
{
    ASSAY_TRY(name, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(edit, editOf(*project, name.name, session.arguments().mid(1)));
    ASSAY_TRY(seen, previewSchemaEdits(*project, name, {edit}, session.progress()));
    if (session.has(QStringLiteral("dry-run")))
        return Outcome{seen.toJson(),
                       QStringLiteral("Nothing was saved.\n\n%1\n").arg(edit.toText()) + revisionText(seen)};
    ASSAY_TRY(saved, saveSchemaRevision(*project, actor, seen, {edit}));
    return Outcome{saved.toJson(), QStringLiteral("Saved %1.\n\n").arg(saved.after.reference()) + revisionText(saved)};
}

Result<Outcome> importSchemaCommand(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    FileSource file(session.argument(1));
    ASSAY_TRY(stream, file.open());
    ASSAY_TRY(json, readAll(*stream));
    ASSAY_TRY(seen, previewSchema(*project, session.argument(0), json, session.progress()));
    if (session.has(QStringLiteral("dry-run")))
        return Outcome{seen.toJson(), QStringLiteral("Nothing was saved.\n\n") + revisionText(seen)};
    ASSAY_TRY(saved, saveSchemaRevision(*project, actor, seen, {}));
    return Outcome{saved.toJson(), QStringLiteral("Saved %1.\n\n").arg(saved.after.reference()) + revisionText(saved)};
}

Result<Outcome> diffSchemaCommand(Session &session)
{
    ASSAY_TRY(before, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(after, VersionedName::parse(session.argument(1)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(difference, diffSchemas(*project, before, after));
    return Outcome{difference.toJson(), revisionText(difference)};
}

} // namespace

std::vector<Command> schemaCommands()
{
    return {
        {.name = QStringLiteral("schema infer"),
         .arguments = {QStringLiteral("NAME[@V]")},
         .takesMany = true,
         .summary = QStringLiteral("Infer from one or several data versions what such data must be like, and how sure "
                                   "that is, and keep it."),
         .example = QStringLiteral("assay schema infer bikes@1 bikes@2"),
         .run = inferSchemaCommand},
        {.name = QStringLiteral("schema list"),
         .summary = QStringLiteral("List every version of every schema."),
         .example = QStringLiteral("assay schema list"),
         .run = listSchemas},
        {.name = QStringLiteral("schema show"),
         .arguments = {QStringLiteral("S[@V]")},
         .summary = QStringLiteral("Show one schema: types, roles and limits."),
         .example = QStringLiteral("assay schema show bikes@1"),
         .run = showSchema},
        {.name = QStringLiteral("schema edit"),
         .arguments = {QStringLiteral("S[@V]"), QStringLiteral("EDIT")},
         .takesMany = true,
         .summary = QStringLiteral("Change a schema, as in “set temp.max 1.2”, “add sky.values fog”, “add rule "
                                   "\"casual + registered = cnt\"”, “set key day hr”, or “apply N” for the edit that "
                                   "anomaly N of the last check suggests; every save is a new version."),
         .example = QStringLiteral("assay schema edit bikes set temp.max 1.2 --dry-run"),
         .options = {{QStringLiteral("dry-run"), QString(),
                      QStringLiteral("say what would change and what it would have flagged, and save nothing")}},
         .run = editSchemaCommand},
        {.name = QStringLiteral("schema import"),
         .arguments = {QStringLiteral("S"), QStringLiteral("FILE")},
         .summary = QStringLiteral("Save as a new version what stands in a file that “schema show --json” wrote and "
                                   "somebody edited."),
         .example = QStringLiteral("assay schema import bikes bikes-schema.json --dry-run"),
         .options = {{QStringLiteral("dry-run"), QString(),
                      QStringLiteral("say what would change and what it would have flagged, and save nothing")}},
         .run = importSchemaCommand},
        {.name = QStringLiteral("schema diff"),
         .arguments = {QStringLiteral("S@A"), QStringLiteral("S@B")},
         .summary = QStringLiteral("Say what changed between two versions, and whether they are compatible."),
         .example = QStringLiteral("assay schema diff bikes@1 bikes@2"),
         .run = diffSchemaCommand},
        {.name = QStringLiteral("schema check"),
         .arguments = {QStringLiteral("S[@V]"), QStringLiteral("NAME[@V]")},
         .summary = QStringLiteral("Check data against a schema; ends with 1 when it breaks it."),
         .example = QStringLiteral("assay schema check bikes@1 bikes@2 --json"),
         .options = {{QStringLiteral("environment"), QStringLiteral("NAME"),
                      QStringLiteral("where the data are used, such as serving, where targets are absent")},
                     {QStringLiteral("reference"), QStringLiteral("NAME@V"),
                      QStringLiteral(
                          "what to compare with, such as the data of training when these are of serving; may "
                          "be repeated (else what the schema was inferred from)"),
                      true}},
         .run = checkSchemaCommand},
        {.name = QStringLiteral("schema checks"),
         .arguments = {QStringLiteral("NAME[@V]")},
         .summary = QStringLiteral("List the checks of a data version, newest first, with what each saw."),
         .example = QStringLiteral("assay schema checks bikes@2"),
         .run = listChecks},
    };
}

} // namespace assay
