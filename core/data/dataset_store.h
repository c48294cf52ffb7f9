#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/store/project.h"

#include <memory>
#include <optional>

namespace assay::dataset_store
{

/// All versions, newest first within each dataset, datasets by name. Their profiles are left out, since they
/// are large where there are many columns: find has them.
Result<QList<DatasetVersion>> list(Connection &connection);
/// One version; version 0 means the newest.
Result<DatasetVersion> find(Connection &connection, const VersionedName &name);
Result<DatasetVersion> findById(Connection &connection, std::int64_t id);
/// The version of the dataset `name` with that digest, if there is one.
Result<std::optional<DatasetVersion>> findDigest(Connection &connection, const QString &name, const QString &digest);
/// Adds `version` (its id and version number are filled in, and its parent, unless given: the newest version before
/// it); the same digest again returns the version there is.
Result<DatasetVersion> add(Connection &connection, DatasetVersion version);
/// The version's table, read from its verified bytes, kept or referenced. Any thread; slow for large data.
Result<std::shared_ptr<const Table>> loadTable(Project &project, const DatasetVersion &version, Progress &progress);

} // namespace assay::dataset_store
