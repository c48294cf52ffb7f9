#include "core/data/dataset_store.h"

#include "core/base/json.h"
#include "core/data/compressed_file.h"
#include "core/data/data_file.h"
#include "core/data/recorded_source.h"

#include <QCoreApplication>

namespace assay::dataset_store
{

namespace
{

Result<DatasetVersion> versionOf(const Statement &row)
{
    DatasetVersion version;
    version.id = row.integer(0);
    version.name = row.text(1);
    version.version = int(row.integer(2));
    version.digest = row.text(3);
    version.object = row.text(4);
    ASSAY_TRY(
        options,
        parseJsonObject(row.text(5).toUtf8(),
                        QCoreApplication::translate("core", "The stored way to read “%1”").arg(version.reference())));
    ASSAY_TRY(format, DataFormat::fromJson(options));
    version.format = std::move(format);
    version.source = row.text(6);
    version.note = row.text(7);
    version.rowCount = row.integer(8);
    version.columnCount = int(row.integer(9));
    version.byteCount = row.integer(10);
    version.target = row.text(11);
    if (!row.isNull(12)) {
        ASSAY_TRY(profile,
                  parseJsonObject(
                      row.text(12).toUtf8(),
                      QCoreApplication::translate("core", "The stored profile of “%1”").arg(version.reference())));
        ASSAY_TRY(parsedProfile, TableProfile::fromJson(profile));
        version.profile = std::move(parsedProfile);
    }
    version.createdAt = row.integer(13);
    version.createdBy = row.text(14);
    if (!row.isNull(15)) {
        version.parentId = row.integer(15);
        version.parent = row.text(16) + QStringLiteral("@%1").arg(row.integer(17));
    }
    version.location = row.text(18);
    version.query = row.text(19);
    return version;
}

/// All columns that versionOf reads; `rest` says of which versions. A `profile` that is NULL is left out.
Result<Statement> select(Connection &connection, const char *rest, const char *profile = "v.profile")
{
    const QByteArray sql =
        QByteArray("SELECT v.id, d.name, v.version, v.digest, v.object, v.options, v.source, v.note, v.row_count, "
                   "v.column_count, v.byte_count, v.target, ") +
        profile +
        QByteArray(", v.created_at, v.created_by, "
                   "v.parent_id, e.name, p.version, v.location, v.query "
                   "FROM dataset_version v JOIN dataset d ON d.id = v.dataset_id "
                   "LEFT JOIN dataset_version p ON p.id = v.parent_id LEFT JOIN dataset e ON e.id = p.dataset_id ") +
        rest;
    return connection.prepare(sql.constData());
}

Result<std::optional<DatasetVersion>> first(Statement &rows)
{
    if (!rows.next()) {
        ASSAY_CHECK(rows.status());
        return std::optional<DatasetVersion>();
    }
    ASSAY_TRY(version, versionOf(rows));
    return std::optional(std::move(version));
}

/// The dataset's id; made when there is none.
Result<std::int64_t> idOfName(Connection &connection, const QString &name, TimeMs now)
{
    ASSAY_TRY(insert, connection.prepare("INSERT INTO dataset (name, created_at) VALUES (?, ?) "
                                         "ON CONFLICT (name) DO NOTHING"));
    ASSAY_CHECK(insert.bind(1, name).bind(2, now).run());
    ASSAY_TRY(rows, connection.prepare("SELECT id FROM dataset WHERE name = ?"));
    rows.bind(1, name);
    if (rows.next())
        return rows.integer(0);
    ASSAY_CHECK(rows.status());
    return Error{ErrorCode::Internal,
                 QCoreApplication::translate("core", "The dataset “%1” was not kept. Import it again.").arg(name)};
}

/// A dataset's newest version: its id and number.
struct Newest {
    std::optional<std::int64_t> id = {};
    int version = 0;
};

Result<Newest> newestOf(Connection &connection, std::int64_t datasetId)
{
    ASSAY_TRY(rows, connection.prepare("SELECT id, version FROM dataset_version WHERE dataset_id = ? "
                                       "ORDER BY version DESC LIMIT 1"));
    rows.bind(1, datasetId);
    if (rows.next())
        return Newest{rows.integer(0), int(rows.integer(1))};
    ASSAY_CHECK(rows.status());
    return Newest{};
}

Error notFound(const VersionedName &name)
{
    if (name.version > 0)
        return {ErrorCode::NotFound,
                QCoreApplication::translate("core", "The project has no data “%1”. The list of data "
                                                    "shows the versions there are.")
                    .arg(name.toString())};
    return {ErrorCode::NotFound,
            QCoreApplication::translate("core", "The project has no data named “%1”. Import it, or "
                                                "choose one from the list of data.")
                .arg(name.name)};
}

} // namespace

Result<QList<DatasetVersion>> list(Connection &connection)
{
    ASSAY_TRY(rows, select(connection, "ORDER BY d.name, v.version DESC", "NULL"));
    QList<DatasetVersion> versions;
    while (rows.next()) {
        ASSAY_TRY(version, versionOf(rows));
        versions.append(std::move(version));
    }
    ASSAY_CHECK(rows.status());
    return versions;
}

Result<DatasetVersion> find(Connection &connection, const VersionedName &name)
{
    ASSAY_TRY(rows,
              select(connection, "WHERE d.name = ? AND (v.version = ? OR ? = 0) ORDER BY v.version DESC LIMIT 1"));
    rows.bind(1, name.name).bind(2, name.version).bind(3, name.version);
    ASSAY_TRY(version, first(rows));
    if (!version)
        return notFound(name);
    return std::move(*version);
}

Result<DatasetVersion> findById(Connection &connection, std::int64_t id)
{
    ASSAY_TRY(rows, select(connection, "WHERE v.id = ?"));
    rows.bind(1, id);
    ASSAY_TRY(version, first(rows));
    if (!version)
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("core", "The project has no data version with the number %1.").arg(id)};
    return std::move(*version);
}

Result<std::optional<DatasetVersion>> findDigest(Connection &connection, const QString &name, const QString &digest)
{
    ASSAY_TRY(rows, select(connection, "WHERE d.name = ? AND v.digest = ?"));
    rows.bind(1, name).bind(2, digest);
    return first(rows);
}

Result<DatasetVersion> add(Connection &connection, DatasetVersion version)
{
    ASSAY_CHECK(checkName(version.name, QCoreApplication::translate("core", "dataset")));
    ASSAY_TRY(existing, findDigest(connection, version.name, version.digest));
    if (existing)
        return std::move(*existing);
    ASSAY_TRY(datasetId, idOfName(connection, version.name, version.createdAt));
    ASSAY_TRY(newest, newestOf(connection, datasetId));
    version.version = newest.version + 1;
    const std::optional<std::int64_t> parent = version.parentId ? version.parentId : newest.id;
    ASSAY_TRY(insert,
              connection.prepare(
                  "INSERT INTO dataset_version (dataset_id, version, digest, object, options, source, note, row_count, "
                  "column_count, byte_count, target, profile, created_at, created_by, parent_id, location, query) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"));
    insert.bind(1, datasetId)
        .bind(2, version.version)
        .bind(3, version.digest)
        .bind(4, version.object)
        .bind(5, QString::fromUtf8(compactJson(version.format.toJson())))
        .bind(6, version.source)
        .bind(7, version.note)
        .bind(8, version.rowCount)
        .bind(9, version.columnCount)
        .bind(10, version.byteCount)
        .bind(11, version.target)
        .bind(12, QString::fromUtf8(compactJson(version.profile.toJson())))
        .bind(13, version.createdAt)
        .bind(14, version.createdBy)
        .bind(16, version.location)
        .bind(17, version.query);
    if (parent)
        insert.bind(15, *parent);
    else
        insert.bindNull(15);
    if (insert.next())
        version.id = insert.integer(0);
    ASSAY_CHECK(insert.status());
    insert.reset();
    ASSAY_CHECK(connection.recordChange("dataset", version.reference()));
    return findById(connection, version.id);
}

namespace
{

/// The kept bytes of a version.
class ObjectSource final : public ByteSource
{
public:
    ObjectSource(ObjectStore &objects, QString digest) : m_objects(objects), m_digest(std::move(digest)) {}
    Result<std::unique_ptr<ByteStream>> open() override { return m_objects.open(m_digest); }

private:
    ObjectStore &m_objects;
    QString m_digest;
};

Result<std::shared_ptr<const Table>> readVersion(ByteSource &source, const DatasetVersion &version, Progress &progress)
{
    auto table = readTable(source, version.reference(), version.format, progress);
    if (table)
        return std::shared_ptr<const Table>(std::make_shared<Table>(std::move(*table)));
    // Bytes that could be read once and no longer can are damaged: then that is what has to be said.
    if (table.error().code == ErrorCode::Invalid)
        ASSAY_CHECK(readToEnd(source));
    return table.error();
}

} // namespace

Result<std::shared_ptr<const Table>> loadTable(Project &project, const DatasetVersion &version, Progress &progress)
{
    if (version.location.isEmpty()) {
        ObjectSource object(project.objects(), version.object);
        return readVersion(object, version, progress);
    }
    FileSource file(version.location);
    UnpackedSource unpacked(file, file.name());
    VerifiedSource verified(
        unpacked, version.object,
        {ErrorCode::Damaged, QCoreApplication::translate("core", "The file “%1” is no longer what “%2” was imported "
                                                                 "from. Put the old file back, or import the new one "
                                                                 "as the next version.")
                                 .arg(version.location, version.reference())});
    return readVersion(verified, version, progress);
}

} // namespace assay::dataset_store
