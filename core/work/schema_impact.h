#pragma once

#include "core/base/ids.h"
#include "core/store/project.h"

#include <QJsonObject>

namespace assay
{

/// What depends on a schema, whatever its version.
struct SchemaImpact {
    QStringList data;         ///< versions of the dataset of that name, and others that were checked against it
    QStringList runs;         ///< ids of runs that were trained on those data, newest first
    QStringList models;       ///< registered versions of those runs
    QStringList inProduction; ///< those of the models that are in production

    /// data, runs, models and in_production.
    [[nodiscard]] QJsonObject toJson() const;
};

/// Looks through the whole project; not for the window's thread.
Result<SchemaImpact> findSchemaImpact(Project &project, const QString &schemaName);

} // namespace assay
