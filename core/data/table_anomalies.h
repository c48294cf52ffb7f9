#pragma once

#include "core/data/schema.h"

namespace assay::table_anomalies
{

/// What a schema says of a table as a whole, in the words in which its check and its replay tell it.
Anomaly make(const QString &column, const char *code, const QString &severity, const QString &text);
Anomaly columnUnexpected(const SchemaColumn &column, const QString &environment, std::int64_t rows);
Anomaly columnMissing(const SchemaColumn &column, std::int64_t rows);
Anomaly columnNew(const QString &name, ColumnType type, std::int64_t rows);
/// Nothing when that many rows are allowed.
std::optional<Anomaly> rowCount(const Schema &schema, std::int64_t rows);
/// Nothing when the newest time (NaN: none) of a column of `type` is young enough. Names no row.
std::optional<Anomaly> stale(const Schema &schema, const CheckConditions &conditions, ColumnType type, double newest,
                             std::int64_t rows);

} // namespace assay::table_anomalies
