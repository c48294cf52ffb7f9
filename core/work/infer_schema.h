#pragma once

#include "core/base/ids.h"
#include "core/data/schema.h"
#include "core/data/schema_store.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

/// Infers a schema from data versions and stores it as the next version of the schema that has the first one's name.
/// The target is that of the newest of them that has one. The same version twice counts once.
Result<Schema> inferAndStoreSchema(Project &project, const Person &actor, const QList<VersionedName> &data,
                                   Progress &progress);
Result<Schema> inferAndStoreSchema(Project &project, const Person &actor, const VersionedName &data,
                                   Progress &progress);
/// Checks a data version against a schema version, as in an environment (empty: where every column is), and records
/// what was seen. The data are compared with `references` (such as those of training when these are of serving), or
/// with what the schema was inferred from when there are none.
Result<schema_store::Check> checkDataAgainstSchema(Project &project, const Person &actor, const VersionedName &schema,
                                                   const VersionedName &data, Progress &progress,
                                                   const QString &environment = {},
                                                   const QList<VersionedName> &references = {});

} // namespace assay
