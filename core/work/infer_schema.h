#pragma once

#include "core/base/ids.h"
#include "core/data/schema.h"
#include "core/data/schema_store.h"
#include "core/store/person.h"
#include "core/store/project.h"

namespace assay
{

/// Infers a schema from a data version and stores it as the next version of the schema of that name.
Result<Schema> inferAndStoreSchema(Project &project, const Person &actor, const VersionedName &data,
                                   Progress &progress);
/// Checks a data version against a schema version, as in an environment (empty: where every column is), and records
/// what was seen.
Result<schema_store::Check> checkDataAgainstSchema(Project &project, const Person &actor, const VersionedName &schema,
                                                   const VersionedName &data, Progress &progress,
                                                   const QString &environment = {});

} // namespace assay
