#pragma once

#include "core/runs/run.h"
#include "core/store/connection.h"

namespace assay::metric_store
{

/// Points of one key, in the order they were logged.
using Batch = QMap<QString, std::vector<MetricPoint>>;

/// Accepts a batch: one inbox row and the summaries.
Result<> append(Connection &connection, const RunId &id, const Batch &batch);
/// Packs a run's inbox into compressed chunks; called when a run ends.
Result<> seal(Connection &connection, const RunId &id);
/// Every point of a curve, sealed or not, in the order they were logged.
Result<std::vector<MetricPoint>> read(Connection &connection, const RunId &id, const QString &key);

} // namespace assay::metric_store
