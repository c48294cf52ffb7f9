#include "core/work/import_data.h"

#include "core/audit/audit_store.h"
#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/data/compressed_file.h"
#include "core/data/data_file.h"
#include "core/data/dataset_store.h"
#include "core/data/query_result.h"
#include "core/data/recorded_source.h"
#include "core/data/sketch_store.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace assay
{

namespace
{

/// Gives one stage of the work its share of the whole.
class PartProgress final : public Progress
{
public:
    PartProgress(Progress &whole, double from, double to) : m_whole(whole), m_from(from), m_to(to) {}
    bool report(double fraction, const QString &what) override
    {
        return m_whole.report(fraction < 0 ? m_from : m_from + (m_to - m_from) * fraction, what);
    }
    [[nodiscard]] bool isStopped() const override { return m_whole.isStopped(); }

private:
    Progress &m_whole;
    double m_from;
    double m_to;
};

/// A name for data that nobody named: that of the file, without what names may not hold.
QString nameOfFile(const QString &file)
{
    QString name = QFileInfo(withoutCompressionEnding(file)).completeBaseName();
    for (QChar &c : name) {
        if (c == u'@' || c.category() == QChar::Other_Control)
            c = u'-';
    }
    return name.trimmed().left(200).trimmed();
}

/// What is to be imported: its bytes, where they come from, and how to read them.
struct Origin {
    std::unique_ptr<FileSource> file; ///< null when a database was asked
    std::unique_ptr<ByteSource> bytes;
    std::optional<DataFormat> format; ///< not known before the bytes have been looked at
    QString name;                     ///< for sentences
    QString source;
    QString query; ///< as DatasetVersion keeps it
};

Result<Origin> originOf(const ImportRequest &request, Progress &progress)
{
    Origin origin;
    if (request.query) {
        ASSAY_TRY(result, fetchQuery(*request.query, progress));
        origin.bytes = std::make_unique<MemorySource>(std::move(result.bytes));
        origin.format = result.format;
        origin.name = QCoreApplication::translate("core", "the query’s result");
        origin.source = request.query->source();
        origin.query = QString::fromUtf8(compactJson(request.query->toJson()));
        return origin;
    }
    origin.file = std::make_unique<FileSource>(request.file);
    origin.name = origin.file->name();
    origin.bytes = std::make_unique<UnpackedSource>(*origin.file, origin.name);
    origin.source = QFileInfo(request.file).absoluteFilePath();
    origin.format = request.format;
    return origin;
}

/// Reads and describes the origin, and fills `sketches`; nothing is kept yet.
Result<DatasetVersion> prepare(const ImportRequest &request, const Origin &origin, RecordedSource &recorded,
                               QByteArray &sketches, Progress &progress)
{
    DatasetVersion version;
    version.name = request.name.isEmpty() ? nameOfFile(request.file) : request.name;
    version.source = origin.source;
    version.query = origin.query;
    version.note = request.note;
    version.target = request.target;
    if (origin.format) {
        version.format = *origin.format;
    } else {
        ASSAY_TRY(sniffed, sniffFormat(*origin.bytes));
        version.format = sniffed;
    }
    PartProgress reading(progress, request.query ? 0.3 : 0, 0.7);
    ASSAY_TRY(table, readTable(recorded, origin.name, version.format, reading));
    version.byteCount = recorded.byteCount();
    version.rowCount = table.rowCount;
    version.columnCount = int(table.columns.size());
    PartProgress describing(progress, 0.7, 0.9);
    TableSketch sketch;
    ASSAY_TRY(profile, profileTable(table, request.target, describing, &sketch));
    sketches = sketch.serialise();
    version.profile = std::move(profile);
    return version;
}

QJsonObject auditBody(const DatasetVersion &version)
{
    QJsonObject body{
        {QStringLiteral("digest"), version.digest},           {QStringLiteral("object"), version.object},
        {QStringLiteral("options"), version.format.toJson()}, {QStringLiteral("source"), version.source},
        {QStringLiteral("location"), version.location},       {QStringLiteral("note"), version.note},
        {QStringLiteral("target"), version.target},           {QStringLiteral("rows"), qint64(version.rowCount)},
        {QStringLiteral("columns"), version.columnCount},     {QStringLiteral("bytes"), qint64(version.byteCount)}};
    if (!version.query.isEmpty())
        body.insert(QStringLiteral("query"), version.queryObject());
    return body;
}

Result<DatasetVersion> record(Connection &connection, const DatasetVersion &version, const QByteArray &sketches)
{
    ASSAY_TRY(existing, dataset_store::findDigest(connection, version.name, version.digest));
    if (existing)
        return std::move(*existing);
    ASSAY_TRY(added, dataset_store::add(connection, version));
    ASSAY_CHECK(sketch_store::add(connection, added.id, sketches));
    ASSAY_CHECK(audit_store::append(connection, added.createdAt, added.createdBy, QStringLiteral("data.import"),
                                    added.reference(), auditBody(added)));
    return std::move(added);
}

} // namespace

Result<DatasetVersion> importData(Project &project, const Person &actor, const ImportRequest &request,
                                  Progress &progress)
{
    // Said before the work rather than after it.
    if (const QString reason = project.readOnlyReason(); !reason.isEmpty())
        return Error{ErrorCode::ReadOnly, reason};
    if (!request.name.isEmpty())
        ASSAY_CHECK(checkName(request.name, QCoreApplication::translate("core", "dataset")));
    // A database may answer otherwise tomorrow, so there is nothing that a reference could name.
    if (request.query && request.isReferenced)
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("core", "The result of a query cannot be referenced, only kept. Leave "
                                                         "out the wish to reference it.")};
    PartProgress asking(progress, 0, 0.3);
    ASSAY_TRY(origin, originOf(request, asking));
    std::unique_ptr<ObjectWriter> writer;
    if (!request.isReferenced) {
        ASSAY_TRY(begun, project.objects().begin());
        writer = std::move(begun);
    }
    RecordedSource recorded(*origin.bytes, writer.get());
    QByteArray sketches;
    ASSAY_TRY(version, prepare(request, origin, recorded, sketches, progress));
    ASSAY_CHECK(checkName(version.name, QCoreApplication::translate("core", "dataset")));
    // The last moment to stop: from here on the bytes are kept.
    if (!progress.report(0.9, QCoreApplication::translate("core", "Keeping “%1”").arg(version.name)))
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("core", "Importing “%1” was cancelled.").arg(version.name)};
    if (writer) {
        ASSAY_TRY(object, project.objects().keep(*writer));
        version.object = object;
    } else {
        version.object = recorded.digest();
        version.location = version.source;
    }
    version.digest = datasetDigest(version.object, version.format);
    version.createdAt = project.now();
    version.createdBy = actor.name;
    auto added = project.write([&](Connection &connection) { return record(connection, version, sketches); });
    if (added)
        progress.report(1, QCoreApplication::translate("core", "Imported “%1”").arg(added->reference()));
    return added;
}

} // namespace assay
