#include "core/data/schema_store.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace assay::schema_store
{

namespace
{

Result<Schema> schemaOf(const Statement &row)
{
    const VersionedName name{row.text(1), int(row.integer(2))};
    ASSAY_TRY(body,
              parseJsonObject(row.text(3).toUtf8(),
                              QCoreApplication::translate("core", "The stored schema “%1”").arg(name.toString())));
    ASSAY_TRY(schema, Schema::fromJson(body));
    schema.id = row.integer(0);
    schema.name = name.name;
    schema.version = name.version;
    schema.origin = row.text(4);
    schema.createdAt = row.integer(5);
    schema.createdBy = row.text(6);
    return std::move(schema);
}

/// All columns that schemaOf reads; `rest` says of which versions.
Result<Statement> select(Connection &connection, const char *rest)
{
    const QByteArray sql = QByteArray("SELECT v.id, s.name, v.version, v.body, v.origin, v.created_at, v.created_by "
                                      "FROM schema_version v JOIN schema s ON s.id = v.schema_id ") +
                           rest;
    return connection.prepare(sql.constData());
}

Result<std::optional<Schema>> newest(Connection &connection, const VersionedName &name)
{
    ASSAY_TRY(rows,
              select(connection, "WHERE s.name = ? AND (v.version = ? OR ? = 0) ORDER BY v.version DESC LIMIT 1"));
    rows.bind(1, name.name).bind(2, name.version).bind(3, name.version);
    if (!rows.next()) {
        ASSAY_CHECK(rows.status());
        return std::optional<Schema>();
    }
    ASSAY_TRY(schema, schemaOf(rows));
    return std::optional(std::move(schema));
}

Result<> insertVersion(Connection &connection, Schema &schema)
{
    ASSAY_TRY(insertName, connection.prepare("INSERT INTO schema (name, created_at) VALUES (?, ?) "
                                             "ON CONFLICT (name) DO NOTHING"));
    ASSAY_CHECK(insertName.bind(1, schema.name).bind(2, schema.createdAt).run());
    ASSAY_TRY(insert, connection.prepare(
                          "INSERT INTO schema_version (schema_id, version, body, origin, created_at, created_by) "
                          "SELECT id, ?, ?, ?, ?, ? FROM schema WHERE name = ? RETURNING id"));
    insert.bind(1, schema.version)
        .bind(2, QString::fromUtf8(compactJson(schema.toJson())))
        .bind(3, schema.origin)
        .bind(4, schema.createdAt)
        .bind(5, schema.createdBy)
        .bind(6, schema.name);
    if (insert.next())
        schema.id = insert.integer(0);
    return insert.status();
}

/// All columns that checkOf reads; `rest` says of which checks.
Result<Statement> selectChecks(Connection &connection, const char *rest)
{
    const QByteArray sql = QByteArray("SELECT s.name, v.version, d.name, w.version, c.ok, c.body, c.checked_at, "
                                      "c.checked_by FROM schema_check c "
                                      "JOIN schema_version v ON v.id = c.schema_version_id "
                                      "JOIN schema s ON s.id = v.schema_id "
                                      "JOIN dataset_version w ON w.id = c.dataset_version_id "
                                      "JOIN dataset d ON d.id = w.dataset_id ") +
                           rest;
    return connection.prepare(sql.constData());
}

Result<Check> checkOf(const Statement &row)
{
    Check check;
    check.schema = VersionedName{row.text(0), int(row.integer(1))}.toString();
    check.data = VersionedName{row.text(2), int(row.integer(3))}.toString();
    check.ok = row.integer(4) != 0;
    ASSAY_TRY(body, parseJsonObject(row.text(5).toUtf8(),
                                    QCoreApplication::translate("core", "The stored check of “%1”").arg(check.data)));
    for (const QJsonValue &anomaly : body.value(QLatin1String("anomalies")).toArray())
        check.anomalies.push_back(anomalyFromJson(anomaly.toObject()));
    check.reference = body.value(QLatin1String("reference")).toString();
    for (const QJsonValue &distance : body.value(QLatin1String("distances")).toArray())
        check.distances.push_back(distanceFromJson(distance.toObject()));
    check.environment = body.value(QLatin1String("environment")).toString();
    check.checkedAt = row.integer(6);
    check.checkedBy = row.text(7);
    return check;
}

/// The first of the checks that `rest` selects, if there is one.
template <typename Key>
Result<std::optional<Check>> firstCheck(Connection &connection, const char *rest, const Key &key)
{
    ASSAY_TRY(rows, selectChecks(connection, rest));
    rows.bind(1, key);
    if (!rows.next()) {
        ASSAY_CHECK(rows.status());
        return std::optional<Check>();
    }
    ASSAY_TRY(check, checkOf(rows));
    return std::optional(std::move(check));
}

} // namespace

Result<QList<Schema>> list(Connection &connection)
{
    ASSAY_TRY(rows, select(connection, "ORDER BY s.name, v.version DESC"));
    QList<Schema> schemas;
    while (rows.next()) {
        ASSAY_TRY(schema, schemaOf(rows));
        schemas.append(std::move(schema));
    }
    ASSAY_CHECK(rows.status());
    return schemas;
}

Result<Schema> find(Connection &connection, const VersionedName &name)
{
    ASSAY_TRY(schema, newest(connection, name));
    if (!schema)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("core", "The project has no schema “%1”. Infer one "
                                                         "from data first.")
                         .arg(name.toString())};
    return std::move(*schema);
}

Result<Schema> add(Connection &connection, Schema schema)
{
    ASSAY_CHECK(checkName(schema.name, QCoreApplication::translate("core", "schema")));
    ASSAY_TRY(before, newest(connection, {schema.name, 0}));
    if (before && before->toJson() == schema.toJson())
        return std::move(*before);
    schema.version = before ? before->version + 1 : 1;
    ASSAY_CHECK(insertVersion(connection, schema));
    ASSAY_CHECK(connection.recordChange("schema", schema.reference()));
    return schema;
}

Result<> addCheck(Connection &connection, std::int64_t schemaVersionId, std::int64_t datasetVersionId,
                  const Check &check)
{
    QJsonArray anomalies;
    for (const Anomaly &anomaly : check.anomalies)
        anomalies.append(anomalyToJson(anomaly));
    QJsonObject body{{QStringLiteral("anomalies"), anomalies}};
    if (!check.reference.isEmpty()) {
        QJsonArray distances;
        for (const ColumnDistance &distance : check.distances)
            distances.append(distanceToJson(distance));
        body.insert(QStringLiteral("reference"), check.reference);
        body.insert(QStringLiteral("distances"), distances);
    }
    if (!check.environment.isEmpty())
        body.insert(QStringLiteral("environment"), check.environment);
    ASSAY_TRY(insert, connection.prepare("INSERT INTO schema_check (schema_version_id, dataset_version_id, ok, body, "
                                         "checked_at, checked_by) VALUES (?, ?, ?, ?, ?, ?)"));
    ASSAY_CHECK(insert.bind(1, schemaVersionId)
                    .bind(2, datasetVersionId)
                    .bind(3, check.ok)
                    .bind(4, QString::fromUtf8(compactJson(body)))
                    .bind(5, check.checkedAt)
                    .bind(6, check.checkedBy)
                    .run());
    return connection.recordChange("dataset", check.data);
}

Result<QList<Check>> checksOf(Connection &connection, std::int64_t datasetVersionId, int most)
{
    ASSAY_TRY(rows, selectChecks(connection, "WHERE c.dataset_version_id = ? ORDER BY c.id DESC LIMIT ?"));
    rows.bind(1, datasetVersionId).bind(2, most);
    QList<Check> checks;
    while (rows.next()) {
        ASSAY_TRY(check, checkOf(rows));
        checks.append(std::move(check));
    }
    ASSAY_CHECK(rows.status());
    return checks;
}

Result<std::optional<Check>> latestCheck(Connection &connection, std::int64_t datasetVersionId)
{
    return firstCheck(connection, "WHERE c.dataset_version_id = ? ORDER BY c.id DESC LIMIT 1", datasetVersionId);
}

Result<std::optional<Check>> latestCheckAgainst(Connection &connection, const QString &schemaName)
{
    return firstCheck(connection, "WHERE s.name = ? ORDER BY c.id DESC LIMIT 1", schemaName);
}

Result<QList<std::int64_t>> dataCheckedAgainst(Connection &connection, const QString &schemaName)
{
    ASSAY_TRY(rows, connection.prepare("SELECT DISTINCT c.dataset_version_id FROM schema_check c "
                                       "JOIN schema_version v ON v.id = c.schema_version_id "
                                       "JOIN schema s ON s.id = v.schema_id WHERE s.name = ?"));
    rows.bind(1, schemaName);
    QList<std::int64_t> ids;
    while (rows.next())
        ids.append(rows.integer(0));
    ASSAY_CHECK(rows.status());
    return ids;
}

} // namespace assay::schema_store
