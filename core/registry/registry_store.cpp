#include "core/registry/registry_store.h"

#include <QCoreApplication>
#include <QHash>

namespace assay::registry_store
{

namespace
{

const char *const selectVersions =
    "SELECT model_version.id, model.name, model_version.version, model_version.run_id, model_version.object, "
    "model_version.stage, model_version.note, model_version.created_at, model_version.created_by, model.id "
    "FROM model_version JOIN model ON model.id = model_version.model_id ";

const char *const selectRequests =
    "SELECT promotion_request.id, model.name, model_version.version, promotion_request.environment, "
    "promotion_request.status, promotion_request.reason, promotion_request.requested_at, "
    "promotion_request.requested_by, "
    "promotion_request.decided_at, promotion_request.decided_by, promotion_request.decision_reason, model_version.id "
    "FROM promotion_request JOIN model_version ON model_version.id = promotion_request.model_version_id "
    "JOIN model ON model.id = model_version.model_id ";

Error noSuchModel(const QString &name)
{
    return Error{ErrorCode::NotFound, QCoreApplication::translate("core", "There is no model “%1”.").arg(name)};
}

ModelVersion readVersion(const Statement &row)
{
    ModelVersion version;
    version.id = row.integer(0);
    version.name = row.text(1);
    version.version = int(row.integer(2));
    version.run = RunId{row.text(3)};
    version.object = row.text(4);
    version.stage = row.text(5);
    version.note = row.text(6);
    version.createdAt = row.integer(7);
    version.createdBy = row.text(8);
    return version;
}

PromotionRequest readRequest(const Statement &row)
{
    PromotionRequest request;
    request.id = row.integer(0);
    request.model = VersionedName{row.text(1), int(row.integer(2))}.toString();
    request.environment = row.text(3);
    request.status = row.text(4);
    request.reason = row.text(5);
    request.requestedAt = row.integer(6);
    request.requestedBy = row.text(7);
    if (!row.isNull(8))
        request.decidedAt = row.integer(8);
    request.decidedBy = row.text(9);
    request.decisionReason = row.text(10);
    return request;
}

/// Requests of every version, oldest first, by the version's id.
Result<QHash<std::int64_t, QList<PromotionRequest>>> readRequests(Connection &connection)
{
    const QByteArray sql = QByteArray(selectRequests) + "ORDER BY promotion_request.id";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    QHash<std::int64_t, QList<PromotionRequest>> requests;
    while (rows.next())
        requests[rows.integer(11)].append(readRequest(rows));
    ASSAY_CHECK(rows.status());
    return requests;
}

/// The first integer of a statement that writes and returns one row; steps it to its end, where its work is done.
Result<std::int64_t> returnedId(Statement &statement)
{
    const std::int64_t id = statement.next() ? statement.integer(0) : 0;
    while (statement.next()) {
    }
    ASSAY_CHECK(statement.status());
    return id;
}

Result<std::int64_t> ensureModel(Connection &connection, const QString &name, const QString &description, TimeMs now)
{
    ASSAY_TRY(insert, connection.prepare("INSERT INTO model (name, description, created_at) VALUES (?, ?, ?) "
                                         "ON CONFLICT (name) DO NOTHING"));
    ASSAY_CHECK(insert.bind(1, name).bind(2, description).bind(3, now).run());
    ASSAY_TRY(select, connection.prepare("SELECT id FROM model WHERE name = ?"));
    select.bind(1, name);
    return returnedId(select);
}

Result<> recordModelChange(Connection &connection, std::int64_t modelVersionId)
{
    ASSAY_TRY(row,
              connection.prepare("SELECT model.name FROM model JOIN model_version ON model_version.model_id = model.id "
                                 "WHERE model_version.id = ?"));
    row.bind(1, modelVersionId);
    const QString name = row.next() ? row.text(0) : QString();
    ASSAY_CHECK(row.status());
    return connection.recordChange("model", name);
}

} // namespace

Result<QList<RegisteredModel>> list(Connection &connection)
{
    QList<RegisteredModel> models;
    QHash<std::int64_t, qsizetype> places;
    ASSAY_TRY(rows, connection.prepare("SELECT id, name, description, created_at FROM model ORDER BY name"));
    while (rows.next()) {
        places.insert(rows.integer(0), models.size());
        models.append({rows.integer(0), rows.text(1), rows.text(2), rows.integer(3), {}});
    }
    ASSAY_CHECK(rows.status());
    ASSAY_TRY(requests, readRequests(connection));
    const QByteArray sql = QByteArray(selectVersions) + "ORDER BY model_version.version DESC";
    ASSAY_TRY(versions, connection.prepare(sql.constData()));
    while (versions.next()) {
        ModelVersion version = readVersion(versions);
        version.requests = requests.value(version.id);
        const auto place = places.constFind(versions.integer(9));
        if (place != places.constEnd())
            models[*place].versions.append(std::move(version));
    }
    ASSAY_CHECK(versions.status());
    return models;
}

Result<RegisteredModel> findModel(Connection &connection, const QString &name)
{
    ASSAY_TRY(models, list(connection));
    for (const RegisteredModel &model : models) {
        if (model.name == name)
            return model;
    }
    return noSuchModel(name);
}

Result<ModelVersion> find(Connection &connection, const VersionedName &name)
{
    ASSAY_TRY(model, findModel(connection, name.name));
    for (const ModelVersion &version : model.versions) {
        if (name.version == 0 || version.version == name.version)
            return version;
    }
    return Error{ErrorCode::NotFound,
                 QCoreApplication::translate("core", "The model “%1” has no version %2; its newest is %3.")
                     .arg(name.name)
                     .arg(name.version)
                     .arg(model.versions.isEmpty() ? 0 : model.versions.first().version)};
}

Result<PromotionRequest> findRequest(Connection &connection, std::int64_t id)
{
    const QByteArray sql = QByteArray(selectRequests) + "WHERE promotion_request.id = ?";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    rows.bind(1, id);
    if (rows.next())
        return readRequest(rows);
    ASSAY_CHECK(rows.status());
    return Error{ErrorCode::NotFound,
                 QCoreApplication::translate("core", "There is no request with the number %1.").arg(id)};
}

Result<QList<PromotionRequest>> openRequests(Connection &connection)
{
    const QByteArray sql =
        QByteArray(selectRequests) + "WHERE promotion_request.status = 'open' ORDER BY promotion_request.id";
    ASSAY_TRY(rows, connection.prepare(sql.constData()));
    QList<PromotionRequest> requests;
    while (rows.next())
        requests.append(readRequest(rows));
    ASSAY_CHECK(rows.status());
    return requests;
}

Result<ModelVersion> addVersion(Connection &connection, const QString &name, const QString &description,
                                ModelVersion version)
{
    ASSAY_TRY(model, ensureModel(connection, name, description, version.createdAt));
    ASSAY_TRY(insert, connection.prepare(
                          "INSERT INTO model_version (model_id, version, run_id, object, stage, note, created_at, "
                          "created_by) VALUES (?1, (SELECT COALESCE(MAX(version), 0) + 1 FROM model_version WHERE "
                          "model_id = ?1), ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id"));
    insert.bind(1, model).bind(2, version.run.value).bind(3, version.object).bind(4, version.stage);
    insert.bind(5, version.note).bind(6, version.createdAt).bind(7, version.createdBy);
    ASSAY_TRY(id, returnedId(insert));
    ASSAY_CHECK(connection.recordChange("model", name));
    ASSAY_TRY(stored, findModel(connection, name));
    for (const ModelVersion &candidate : stored.versions) {
        if (candidate.id == id)
            return candidate;
    }
    return noSuchModel(name);
}

Result<PromotionRequest> addRequest(Connection &connection, std::int64_t modelVersionId, PromotionRequest request)
{
    ASSAY_TRY(insert,
              connection.prepare("INSERT INTO promotion_request (model_version_id, environment, status, reason, "
                                 "requested_at, requested_by) VALUES (?, ?, 'open', ?, ?, ?) RETURNING id"));
    insert.bind(1, modelVersionId).bind(2, request.environment).bind(3, request.reason);
    insert.bind(4, request.requestedAt).bind(5, request.requestedBy);
    ASSAY_TRY(id, returnedId(insert));
    ASSAY_CHECK(recordModelChange(connection, modelVersionId));
    return findRequest(connection, id);
}

Result<> decideRequest(Connection &connection, const PromotionRequest &decided)
{
    ASSAY_TRY(update, connection.prepare("UPDATE promotion_request SET status = ?, decided_at = ?, decided_by = ?, "
                                         "decision_reason = ? WHERE id = ? AND status = 'open'"));
    update.bind(1, decided.status).bind(2, decided.decidedAt.value_or(0)).bind(3, decided.decidedBy);
    ASSAY_CHECK(update.bind(4, decided.decisionReason).bind(5, decided.id).run());
    if (connection.changesOfLastStatement() == 0)
        return Error{ErrorCode::Refused,
                     QCoreApplication::translate("core", "The request for “%1” is no longer open.").arg(decided.model)};
    ASSAY_TRY(name, VersionedName::parse(decided.model));
    return connection.recordChange("model", name.name);
}

Result<> setStage(Connection &connection, std::int64_t modelVersionId, const QString &stage)
{
    ASSAY_TRY(update, connection.prepare("UPDATE model_version SET stage = ? WHERE id = ?"));
    ASSAY_CHECK(update.bind(1, stage).bind(2, modelVersionId).run());
    return recordModelChange(connection, modelVersionId);
}

} // namespace assay::registry_store
