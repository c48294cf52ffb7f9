#include "core/exchange/export_model.h"

#include "core/audit/audit_store.h"
#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/exchange/onnx_export.h"
#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"
#include "core/store/person_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay
{

namespace
{

/// A registered version and the run that made it.
struct Source {
    ModelVersion version;
    Run run;
};

/// What the file tells of where the model comes from.
QMap<QString, QString> factsOf(const Source &source)
{
    QJsonArray data;
    for (const Run::Data &used : source.run.data)
        data.append(QJsonObject{{QStringLiteral("name"), VersionedName{used.name, used.version}.toString()},
                                {QStringLiteral("digest"), used.digest},
                                {QStringLiteral("role"), used.role}});
    return {{QStringLiteral("model"), source.version.reference()},
            {QStringLiteral("model_object"), source.version.object},
            {QStringLiteral("run"), source.run.id.value},
            {QStringLiteral("run_data"), QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))}};
}

Result<> record(Project &project, const Person &actor, const Source &source, const ExportedModel &exported)
{
    return project.write([&](Connection &connection) -> Result<> {
        ASSAY_TRY(person, person_store::find(connection, actor.name));
        const QJsonObject body{{QStringLiteral("format"), QStringLiteral("onnx")},
                               {QStringLiteral("run"), source.run.id.value},
                               {QStringLiteral("model_object"), source.version.object},
                               {QStringLiteral("file_sha256"), exported.digest},
                               {QStringLiteral("bytes"), exported.bytes}};
        ASSAY_CHECK(audit_store::append(connection, project.now(), person.name, QStringLiteral("model.export"),
                                        exported.model, body));
        return Done{};
    });
}

} // namespace

Result<ExportedModel> exportModelToOnnx(Project &project, const Person &actor, const VersionedName &model,
                                        const QString &path)
{
    ASSAY_TRY(source, project.read([&](Connection &connection) -> Result<Source> {
        ASSAY_TRY(version, registry_store::find(connection, model));
        ASSAY_TRY(run, run_store::find(connection, version.run.value));
        return Source{version, run};
    }));
    ASSAY_TRY(stored, project.objects().get(source.version.object));
    ASSAY_TRY(trained, TrainedModel::load(stored));
    ASSAY_TRY(bytes, exportOnnx(*trained, factsOf(source)));
    ASSAY_CHECK(writeFileAtomically(path, bytes));
    const ExportedModel exported{source.version.reference(), path, sha256Hex(bytes), bytes.size()};
    if (project.readOnlyReason().isEmpty())
        ASSAY_CHECK(record(project, actor, source, exported));
    return exported;
}

} // namespace assay
