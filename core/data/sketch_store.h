#pragma once

#include "core/data/table_sketch.h"
#include "core/store/project.h"

#include <optional>

/// The sketches of data versions, kept so that profiles can be merged and schemas checked without rows. Versions that
/// came in before there were any have none.
namespace assay::sketch_store
{

/// Keeps the sketches of a version, as TableSketch::serialise gives them; once and for all.
Result<> add(Connection &connection, std::int64_t versionId, const QByteArray &sketches);
/// Nothing when there are none, or none that this version of Assay can read: they can be had from the rows.
Result<std::optional<TableSketch>> find(Connection &connection, std::int64_t versionId);

} // namespace assay::sketch_store
