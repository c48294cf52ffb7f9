#include "core/work/schema_impact.h"

#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/registry/registry_store.h"
#include "core/runs/run_store.h"

#include <QJsonArray>
#include <QSet>

namespace assay
{

namespace
{

Result<SchemaImpact> find(Connection &connection, const QString &schemaName)
{
    SchemaImpact impact;
    ASSAY_TRY(versions, dataset_store::list(connection));
    ASSAY_TRY(checked, schema_store::dataCheckedAgainst(connection, schemaName));
    const QSet<std::int64_t> wasChecked(checked.begin(), checked.end());
    QSet<QString> data;
    for (const DatasetVersion &version : versions) {
        if (version.name != schemaName && !wasChecked.contains(version.id))
            continue;
        impact.data.append(version.reference());
        data.insert(version.reference());
    }
    ASSAY_TRY(runs, run_store::list(connection));
    QSet<QString> ids;
    for (const Run &run : runs) {
        const bool isTouched = std::any_of(run.data.begin(), run.data.end(), [&](const Run::Data &used) {
            return data.contains(VersionedName{used.name, used.version}.toString());
        });
        if (!isTouched)
            continue;
        impact.runs.append(run.id.value);
        ids.insert(run.id.value);
    }
    ASSAY_TRY(models, registry_store::list(connection));
    for (const RegisteredModel &model : models) {
        for (const ModelVersion &version : model.versions) {
            if (!ids.contains(version.run.value))
                continue;
            impact.models.append(version.reference());
            if (version.stage == QLatin1String("production"))
                impact.inProduction.append(version.reference());
        }
    }
    return impact;
}

} // namespace

QJsonObject SchemaImpact::toJson() const
{
    return {{QStringLiteral("data"), QJsonArray::fromStringList(data)},
            {QStringLiteral("runs"), QJsonArray::fromStringList(runs)},
            {QStringLiteral("models"), QJsonArray::fromStringList(models)},
            {QStringLiteral("in_production"), QJsonArray::fromStringList(inProduction)}};
}

Result<SchemaImpact> findSchemaImpact(Project &project, const QString &schemaName)
{
    return project.read([&](Connection &connection) { return find(connection, schemaName); });
}

} // namespace assay
