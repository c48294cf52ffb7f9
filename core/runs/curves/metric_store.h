#pragma once

#include "core/runs/curves/curve_summary.h"
#include "core/runs/run.h"
#include "core/store/connection.h"

#include <QHash>
#include <QMap>

#include <span>
#include <vector>

/// Curves of runs. A batch is one inbox row; rows are summed up some batches at a time and sealed into chunks later
/// (see metric_seal_store and curve_upkeep). Points are kept in the order they were logged, steps out of order,
/// negative or twice as they came, times as they were given; keys are any text. NaN and infinities are values.
namespace assay::metric_store
{

/// Points of one key, in the order they were logged.
using Batch = QMap<QString, std::vector<MetricPoint>>;

/// Accepts a batch.
Result<> append(Connection &connection, const RunId &id, const Batch &batch);
/// Packs all of a run's inbox into compressed chunks; called when a run ends.
Result<> seal(Connection &connection, const RunId &id);
/// Every point of a curve, sealed or not, in the order they were logged.
Result<std::vector<MetricPoint>> read(Connection &connection, const RunId &id, const QString &key);
/// The same by step: a stable sort, so that of points with the same step the one logged first comes first.
Result<std::vector<MetricPoint>> readByStep(Connection &connection, const RunId &id, const QString &key);

/// What a chunk holds, known without unpacking it.
struct ChunkOutline {
    std::int64_t count = 0;
    std::int64_t stepMin = 0, stepMax = 0;
    bool isOrdered = true;      ///< steps never fall
    std::int64_t nanCount = 0;  ///< they are neither least nor greatest
    double first = 0, last = 0; ///< as logged
    double min = 0, max = 0;    ///< NaN when every value is
};
/// A curve as its chunks tell it, and the points that lie in none yet, so that a long curve is drawn before it is read.
struct CurveOutline {
    std::vector<ChunkOutline> chunks;
    std::vector<MetricPoint> tail;
};
Result<CurveOutline> outline(Connection &connection, const RunId &id, const QString &key);
ChunkOutline outlineOf(std::span<const MetricPoint> points);

/// What the summaries in metric_summary do not say yet, by key: the newest batches of a run that logs.
Result<QHash<QString, CurveSummary>> unsummed(Connection &connection, const RunId &id);
/// Brings the summaries up to date. append does so ten times a second at most.
Result<> sumUp(Connection &connection, const RunId &id);
/// A part of it, about 1,000 keys; true when there is no more.
Result<bool> sumSome(Connection &connection, const RunId &id);

/// Deletes every curve of a run, which may log anew.
Result<> remove(Connection &connection, const RunId &id);

} // namespace assay::metric_store
