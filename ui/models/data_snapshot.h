#pragma once

#include "core/data/dataset.h"
#include "core/data/schema.h"
#include "core/data/schema_store.h"
#include "core/store/project.h"

#include <QHash>

namespace assay
{

/// What the Data page shows, read at one moment. A value type.
struct DataSnapshot {
    QList<DatasetVersion> versions;                  ///< by dataset, newest first; without their profiles
    QList<Schema> schemas;                           ///< all versions
    QHash<std::int64_t, schema_store::Check> checks; ///< the newest of each dataset version that was checked

    /// The checks of each dataset version that was checked, newest first, at most 20.
    QHash<std::int64_t, QList<schema_store::Check>> history;

    /// The newest schema of that dataset, or null.
    [[nodiscard]] const Schema *schemaOf(const QString &dataset) const;
    /// The version of that reference (`bikes@1`), or null.
    [[nodiscard]] const DatasetVersion *find(const QString &reference) const;
};

/// Any thread.
Result<DataSnapshot> loadDataSnapshot(Project &project);

/// A type's and a role's word for people.
QString columnTypeText(ColumnType type);
QString columnRoleText(ColumnRole role);
/// A value of a column of that type, as text of that locale: a number, a date, a point in time.
QString columnValueText(double value, ColumnType type, const QLocale &locale);

} // namespace assay
