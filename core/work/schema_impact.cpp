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
    QSet<std::int64_t> data;
    for (const DatasetVersion &version : versions) {
        if (version.name != schemaName && !wasChecked.contains(version.id))
            continue;
        impact.data.append(version.reference());
        data.insert(version.id);
    }
    ASSAY_TRY(users, run_store::usersOf(connection, data));
    const QSet<RunId> runs(users.begin(), users.end());
    for (const RunId &id : users)
        impact.runs.append(id.value);
    ASSAY_TRY(models, registry_store::list(connection));
    for (const RegisteredModel &model : models) {
        for (const ModelVersion &version : model.versions) {
            if (!runs.contains(version.run))
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
