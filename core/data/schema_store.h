#pragma once

#include "core/base/ids.h"
#include "core/data/data_comparison.h"
#include "core/data/schema.h"
#include "core/store/connection.h"

#include <QList>

namespace assay::schema_store
{

/// A check that was made, and what it saw.
struct Check {
    QString schema; ///< bikes@1
    QString data;   ///< bikes@2
    QString environment = {};
    bool ok = false;
    std::vector<Anomaly> anomalies;
    QString reference; ///< the data that it was compared with besides, such as bikes@1; empty when there is none
    std::vector<ColumnDistance> distances; ///< from the reference
    TimeMs checkedAt = 0;
    QString checkedBy;
};

Result<QList<Schema>> list(Connection &connection);
/// One version; version 0 means the newest.
Result<Schema> find(Connection &connection, const VersionedName &name);
/// Stores `schema` as the next version of its name (or returns the newest if it is the same).
Result<Schema> add(Connection &connection, Schema schema);
Result<> addCheck(Connection &connection, std::int64_t schemaVersionId, std::int64_t datasetVersionId,
                  const Check &check);
/// The checks of that data version, newest first, at most so many.
Result<QList<Check>> checksOf(Connection &connection, std::int64_t datasetVersionId, int most);
/// The newest check of that data version, if any.
Result<std::optional<Check>> latestCheck(Connection &connection, std::int64_t datasetVersionId);
/// The newest check of any data against any version of that schema, if there is one.
Result<std::optional<Check>> latestCheckAgainst(Connection &connection, const QString &schemaName);
/// The ids of the dataset versions that were checked against any version of that schema.
Result<QList<std::int64_t>> dataCheckedAgainst(Connection &connection, const QString &schemaName);

} // namespace assay::schema_store
