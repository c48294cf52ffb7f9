#include "core/work/infer_schema.h"

#include "core/audit/audit_store.h"
#include "core/data/dataset_store.h"
#include "core/data/table_union.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

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

/// The data that the schema was inferred from, but those that are checked and those that are no longer there.
Result<QList<DatasetVersion>> findOrigins(Project &project, const Schema &schema, const DatasetVersion &data)
{
    QList<DatasetVersion> origins;
    for (const QString &reference : schema.origins()) {
        ASSAY_TRY(name, VersionedName::parse(reference));
        auto found = findData(project, name);
        if (!found && found.error().code == ErrorCode::NotFound)
            continue;
        if (!found)
            return found.error();
        if (found->id != data.id)
            origins.append(std::move(*found));
    }
    return origins;
}

Result<QList<DatasetVersion>> findReferences(Project &project, const Schema &schema, const DatasetVersion &data,
                                             const QList<VersionedName> &names)
{
    if (names.isEmpty())
        return findOrigins(project, schema, data);
    QList<DatasetVersion> references;
    for (const VersionedName &name : names) {
        ASSAY_TRY(found, findData(project, name));
        if (found.id == data.id)
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("core", "%1 cannot be compared with itself. Name other data.")
                             .arg(data.reference())};
        references.append(found);
    }
    return references;
}

Result<std::vector<std::shared_ptr<const Table>>> loadTables(Project &project, const QList<DatasetVersion> &versions,
                                                             Progress &progress)
{
    std::vector<std::shared_ptr<const Table>> tables;
    for (const DatasetVersion &version : versions) {
        ASSAY_TRY(table, dataset_store::loadTable(project, version, progress));
        tables.push_back(table);
    }
    return tables;
}

std::vector<const Table *> pointersTo(const std::vector<std::shared_ptr<const Table>> &tables)
{
    std::vector<const Table *> pointers;
    for (const auto &table : tables)
        pointers.push_back(table.get());
    return pointers;
}

QStringList namesOf(const QList<DatasetVersion> &versions)
{
    QStringList names;
    for (const DatasetVersion &version : versions)
        names.append(version.reference());
    return names;
}

/// Adds to the check what only a comparison with the references shows, whose rows are taken as one table.
Result<> compareWithReferences(Project &project, const Schema &schema, const QList<DatasetVersion> &references,
                               const Table &table, schema_store::Check &check, Progress &progress)
{
    if (references.isEmpty())
        return Done{};
    ASSAY_TRY(tables, loadTables(project, references, progress));
    Table united;
    if (tables.size() > 1)
        united = uniteTables(pointersTo(tables));
    const QStringList names = namesOf(references);
    ASSAY_TRY(comparison, compareData(schema, tables.size() > 1 ? united : *tables.front(), table, progress, names));
    check.reference = names.join(QStringLiteral(", "));
    check.distances = std::move(comparison.distances);
    check.anomalies.insert(check.anomalies.end(), comparison.faults.begin(), comparison.faults.end());
    return Done{};
}

/// Each once, in the order given.
Result<QList<DatasetVersion>> findAll(Project &project, const QList<VersionedName> &names)
{
    QList<DatasetVersion> versions;
    for (const VersionedName &name : names) {
        ASSAY_TRY(found, findData(project, name));
        const bool isKnown = std::any_of(versions.cbegin(), versions.cend(),
                                         [&](const auto &version) { return version.id == found.id; });
        if (!isKnown)
            versions.append(found);
    }
    if (versions.isEmpty())
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "Name the data that a schema is to be inferred from.")};
    return versions;
}

/// The columns whose type was given when any of the versions was read.
QStringList givenTypesOf(const QList<DatasetVersion> &versions)
{
    QStringList columns;
    for (const DatasetVersion &version : versions) {
        // A database gives its types to columns of codes too.
        if (version.query.isEmpty())
            columns.append(version.format.csv.types.keys());
    }
    return columns;
}

/// That of the newest version which has one.
QString targetOf(QList<DatasetVersion> versions)
{
    std::sort(versions.begin(), versions.end(), [](const auto &a, const auto &b) { return a.id > b.id; });
    for (const DatasetVersion &version : versions) {
        if (!version.target.isEmpty())
            return version.target;
    }
    return {};
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

Result<Schema> inferAndStoreSchema(Project &project, const Person &actor, const QList<VersionedName> &data,
                                   Progress &progress)
{
    ASSAY_CHECK(checkCanWrite(project));
    ASSAY_TRY(versions, findAll(project, data));
    ASSAY_TRY(tables, loadTables(project, versions, progress));
    Schema schema = inferSchema(pointersTo(tables), targetOf(versions), givenTypesOf(versions));
    schema.name = versions.front().name;
    schema.origin = namesOf(versions).join(QStringLiteral(", "));
    schema.createdAt = project.now();
    schema.createdBy = actor.name;
    return project.write([&](Connection &connection) { return record(connection, schema); });
}

Result<Schema> inferAndStoreSchema(Project &project, const Person &actor, const VersionedName &data, Progress &progress)
{
    return inferAndStoreSchema(project, actor, QList<VersionedName>{data}, progress);
}

Result<schema_store::Check> checkDataAgainstSchema(Project &project, const Person &actor, const VersionedName &schema,
                                                   const VersionedName &data, Progress &progress,
                                                   const QString &environment, const QList<VersionedName> &references)
{
    ASSAY_CHECK(checkCanWrite(project));
    ASSAY_TRY(found, project.read([&](Connection &connection) { return schema_store::find(connection, schema); }));
    ASSAY_TRY(version, findData(project, data));
    ASSAY_TRY(compared, findReferences(project, found, version, references));
    ASSAY_TRY(table, dataset_store::loadTable(project, version, progress));
    schema_store::Check check;
    check.schema = found.reference();
    check.data = version.reference();
    check.environment = environment;
    check.checkedAt = project.now();
    check.anomalies = checkSchema(found, *table, {environment, check.checkedAt});
    ASSAY_CHECK(compareWithReferences(project, found, compared, *table, check, progress));
    check.ok = check.anomalies.empty();
    check.checkedBy = actor.name;
    return project.write([&](Connection &connection) { return record(connection, found, version, check); });
}

} // namespace assay
