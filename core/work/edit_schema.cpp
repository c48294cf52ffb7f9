#include "core/work/edit_schema.h"

#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/data/dataset_store.h"
#include "core/data/profile_check.h"
#include "core/data/sketch_store.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace assay
{

namespace
{

QJsonArray anomaliesJson(const std::vector<Anomaly> &anomalies)
{
    QJsonArray array;
    for (const Anomaly &anomaly : anomalies)
        array.append(anomalyToJson(anomaly));
    return array;
}

/// What both schemas say of one version: by its stored sketches, and by its rows where a rule needs them.
Result<SchemaReplay> replayOne(Project &project, const DatasetVersion &version, const Schema &before,
                               const Schema &after, Progress &progress)
{
    // As it was when it came in.
    const CheckConditions then{{}, version.createdAt};
    ASSAY_TRY(sketch, project.read([&](Connection &connection) { return sketch_store::find(connection, version.id); }));
    if (sketch) {
        ProfileCheck older = checkProfile(before, *sketch, then);
        ProfileCheck newer = checkProfile(after, *sketch, then);
        if (older.rowsNeeded.isEmpty() && newer.rowsNeeded.isEmpty())
            return SchemaReplay{version.reference(), std::move(older.anomalies), std::move(newer.anomalies)};
    }
    ASSAY_TRY(table, dataset_store::loadTable(project, version, progress));
    return SchemaReplay{version.reference(), checkSchema(before, *table, then), checkSchema(after, *table, then)};
}

/// Every stored version of the dataset, oldest first.
Result<std::vector<SchemaReplay>> replay(Project &project, const Schema &before, const Schema &after,
                                         Progress &progress)
{
    ASSAY_TRY(all, project.read([](Connection &connection) { return dataset_store::list(connection); }));
    QList<DatasetVersion> versions;
    for (const DatasetVersion &version : all) {
        if (version.name == before.name)
            versions.prepend(version);
    }
    std::vector<SchemaReplay> replays;
    for (const DatasetVersion &version : versions) {
        const double done = double(replays.size()) / double(versions.size());
        if (!progress.report(done, QCoreApplication::translate("core", "Checking %1").arg(version.reference())))
            return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "The work was stopped.")};
        ASSAY_TRY(one, replayOne(project, version, before, after, progress));
        replays.push_back(std::move(one));
    }
    return replays;
}

Result<Schema> findSchema(Project &project, const VersionedName &name)
{
    return project.read([&](Connection &connection) { return schema_store::find(connection, name); });
}

Result<SchemaRevision> preview(Project &project, const Schema &before, const Schema &after, Progress &progress)
{
    SchemaRevision revision;
    revision.before = before;
    revision.after = after;
    revision.after.id = 0;
    revision.after.version = 0;
    revision.difference = compareSchemas(revision.before, revision.after);
    ASSAY_TRY(impact, findSchemaImpact(project, before.name));
    revision.impact = impact;
    ASSAY_TRY(replays, replay(project, revision.before, revision.after, progress));
    revision.replay = std::move(replays);
    return revision;
}

Result<> record(Connection &connection, const SchemaRevision &revision, const QList<SchemaEdit> &edits)
{
    QJsonArray texts;
    for (const SchemaEdit &edit : edits)
        texts.append(edit.toText());
    ASSAY_CHECK(
        audit_store::append(connection, revision.after.createdAt, revision.after.createdBy,
                            QStringLiteral("schema.edit"), revision.after.reference(),
                            {{QStringLiteral("before"), revision.before.reference()},
                             {QStringLiteral("edits"), texts},
                             {QStringLiteral("compatibility"), compatibilityName(revision.difference.compatibility())},
                             {QStringLiteral("body"), revision.after.toJson()}}));
    return Done{};
}

} // namespace

QJsonObject SchemaRevision::toJson() const
{
    QJsonObject json = difference.toJson();
    json.insert(QStringLiteral("before"), before.reference());
    json.insert(QStringLiteral("schema"), isSaved() ? after.reference() : after.name);
    json.insert(QStringLiteral("saved"), isSaved());
    json.insert(QStringLiteral("impact"), impact.toJson());
    QJsonArray replays;
    for (const SchemaReplay &one : replay)
        replays.append(QJsonObject{{QStringLiteral("data"), one.data},
                                   {QStringLiteral("before"), anomaliesJson(one.before)},
                                   {QStringLiteral("anomalies"), anomaliesJson(one.after)}});
    json.insert(QStringLiteral("replay"), replays);
    return json;
}

Result<SchemaRevision> previewSchemaEdits(Project &project, const VersionedName &schema, const QList<SchemaEdit> &edits,
                                          Progress &progress)
{
    ASSAY_TRY(before, findSchema(project, schema));
    Schema after = before;
    for (const SchemaEdit &edit : edits)
        ASSAY_CHECK(applySchemaEdit(after, edit));
    return preview(project, before, after, progress);
}

Result<SchemaRevision> previewSchema(Project &project, const QString &name, const QByteArray &json, Progress &progress)
{
    ASSAY_TRY(before, findSchema(project, {name, 0}));
    ASSAY_TRY(body, parseJsonObject(json, QCoreApplication::translate("core", "The schema file")));
    auto read = Schema::fromJson(body);
    if (!read)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "The schema file cannot be used: %1").arg(read.error().text)};
    if (read->columns.empty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "The schema file names no columns. Write "
                                                                             "one with “assay schema show NAME "
                                                                             "--json”.")};
    Schema after = before;
    after.columns = std::move(read->columns);
    after.key = read->key;
    after.minRows = read->minRows;
    after.maxRows = read->maxRows;
    after.maxAgeDays = read->maxAgeDays;
    after.rules = std::move(read->rules);
    return preview(project, before, after, progress);
}

Result<SchemaRevision> saveSchemaRevision(Project &project, const Person &actor, SchemaRevision revision,
                                          const QList<SchemaEdit> &edits)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    if (revision.difference.changes.empty())
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate("core", "Nothing would change: “%1” says that already.")
                         .arg(revision.before.reference())};
    revision.after.createdAt = project.now();
    revision.after.createdBy = actor.name;
    return project.write([&](Connection &connection) -> Result<SchemaRevision> {
        ASSAY_TRY(newest, schema_store::find(connection, {revision.before.name, 0}));
        if (newest.id != revision.before.id)
            return Error{ErrorCode::Refused,
                         QCoreApplication::translate("core", "“%1” was edited, but %2 has been saved since. Edit that "
                                                             "one.")
                             .arg(revision.before.reference(), newest.reference())};
        ASSAY_TRY(saved, schema_store::add(connection, revision.after));
        revision.after = saved;
        ASSAY_CHECK(record(connection, revision, edits));
        return std::move(revision);
    });
}

Result<SchemaEdit> suggestedEdit(Project &project, const QString &schemaName, int anomaly)
{
    ASSAY_TRY(check, project.read([&](Connection &connection) {
        return schema_store::latestCheckAgainst(connection, schemaName);
    }));
    if (!check)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "No data were checked against “%1” yet.").arg(schemaName)};
    if (anomaly < 1 || anomaly > int(check->anomalies.size()))
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "The last check of %1 against %2 has no anomaly %3.")
                         .arg(check->data, check->schema)
                         .arg(anomaly)};
    const Anomaly &found = check->anomalies[size_t(anomaly - 1)];
    if (!found.suggestion)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "No edit of a schema helps here; the data are what is wrong: "
                                                         "%1 “assay data edit” edits them.")
                         .arg(found.text)};
    return found.suggestion->edit;
}

Result<SchemaRevision> diffSchemas(Project &project, const VersionedName &before, const VersionedName &after)
{
    SchemaRevision revision;
    ASSAY_TRY(older, findSchema(project, before));
    ASSAY_TRY(newer, findSchema(project, after));
    revision.before = older;
    revision.after = newer;
    revision.difference = compareSchemas(older, newer);
    ASSAY_TRY(impact, findSchemaImpact(project, newer.name));
    revision.impact = impact;
    return revision;
}

} // namespace assay
