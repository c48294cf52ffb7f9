#include "core/work/infer_schema.h"

#include "core/audit/audit_store.h"
#include "core/data/dataset_store.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace assay
{

namespace
{

Result<> checkCanWrite(const Project &project)
{
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    return Done{};
}

Result<DatasetVersion> findData(Project &project, const VersionedName &data)
{
    return project.read([&](Connection &connection) { return dataset_store::find(connection, data); });
}

/// The data that the schema was inferred from, unless they are those that are checked or are no longer there.
Result<std::optional<DatasetVersion>> findReference(Project &project, const Schema &schema, const DatasetVersion &data)
{
    const auto origin = VersionedName::parse(schema.origin);
    if (!origin)
        return std::optional<DatasetVersion>();
    auto found = findData(project, *origin);
    if (!found && found.error().code == ErrorCode::NotFound)
        return std::optional<DatasetVersion>();
    if (!found)
        return found.error();
    return found->id == data.id ? std::nullopt : std::optional(std::move(*found));
}

/// Adds to the check what only a comparison with the reference shows.
Result<> compareWithReference(Project &project, const Schema &schema, const DatasetVersion &data, const Table &table,
                              schema_store::Check &check, Progress &progress)
{
    ASSAY_TRY(reference, findReference(project, schema, data));
    if (!reference)
        return Done{};
    ASSAY_TRY(before, dataset_store::loadTable(project, *reference, progress));
    ASSAY_TRY(comparison, compareData(schema, *before, table, progress, {reference->reference()}));
    check.reference = reference->reference();
    check.distances = std::move(comparison.distances);
    check.anomalies.insert(check.anomalies.end(), comparison.faults.begin(), comparison.faults.end());
    return Done{};
}

Result<Schema> record(Connection &connection, const Schema &schema)
{
    const auto before = schema_store::find(connection, {schema.name, 0});
    ASSAY_TRY(added, schema_store::add(connection, schema));
    if (before && before->id == added.id)
        return std::move(added);
    ASSAY_CHECK(audit_store::append(
        connection, added.createdAt, added.createdBy, QStringLiteral("schema.infer"), added.reference(),
        {{QStringLiteral("data"), added.origin}, {QStringLiteral("body"), added.toJson()}}));
    return std::move(added);
}

Result<schema_store::Check> record(Connection &connection, const Schema &schema, const DatasetVersion &data,
                                   const schema_store::Check &check)
{
    ASSAY_CHECK(schema_store::addCheck(connection, schema.id, data.id, check));
    QJsonArray anomalies;
    for (const Anomaly &anomaly : check.anomalies)
        anomalies.append(QJsonObject{{QStringLiteral("column"), anomaly.column},
                                     {QStringLiteral("code"), anomaly.code},
                                     {QStringLiteral("rows"), qint64(anomaly.rows)}});
    ASSAY_CHECK(audit_store::append(connection, check.checkedAt, check.checkedBy, QStringLiteral("schema.check"),
                                    check.schema,
                                    {{QStringLiteral("data"), check.data},
                                     {QStringLiteral("ok"), check.ok},
                                     {QStringLiteral("anomalies"), anomalies}}));
    return check;
}

} // namespace

Result<Schema> inferAndStoreSchema(Project &project, const Person &actor, const VersionedName &data, Progress &progress)
{
    ASSAY_CHECK(checkCanWrite(project));
    ASSAY_TRY(version, findData(project, data));
    ASSAY_TRY(table, dataset_store::loadTable(project, version, progress));
    Schema schema = inferSchema(*table, version.profile, version.target);
    schema.name = version.name;
    schema.origin = version.reference();
    schema.createdAt = project.now();
    schema.createdBy = actor.name;
    return project.write([&](Connection &connection) { return record(connection, schema); });
}

Result<schema_store::Check> checkDataAgainstSchema(Project &project, const Person &actor, const VersionedName &schema,
                                                   const VersionedName &data, Progress &progress,
                                                   const QString &environment)
{
    ASSAY_CHECK(checkCanWrite(project));
    ASSAY_TRY(found, project.read([&](Connection &connection) { return schema_store::find(connection, schema); }));
    ASSAY_TRY(version, findData(project, data));
    ASSAY_TRY(table, dataset_store::loadTable(project, version, progress));
    schema_store::Check check;
    check.schema = found.reference();
    check.data = version.reference();
    check.environment = environment;
    check.checkedAt = project.now();
    check.anomalies = checkSchema(found, *table, {environment, check.checkedAt});
    ASSAY_CHECK(compareWithReference(project, found, version, *table, check, progress));
    check.ok = check.anomalies.empty();
    check.checkedBy = actor.name;
    return project.write([&](Connection &connection) { return record(connection, found, version, check); });
}

} // namespace assay
