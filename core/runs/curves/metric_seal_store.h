#pragma once

#include "core/runs/curves/metric_store.h"
#include "core/runs/curves/metric_tail_store.h"

#include <QByteArray>

#include <optional>

/// Moving points from the inbox into chunks, and from short chunks into long ones. The work is planned on any read
/// transaction, and what it says is then written in as many short transactions as wished: each key's chunks with the
/// mark up to which its inbox rows are in them, and only when all keys are done the rows go. A reader or a crash
/// between two of them sees every point once. A key that somebody else sealed meanwhile is left to him.
namespace assay::metric_seal_store
{

struct Chunk {
    metric_store::ChunkOutline outline;
    QByteArray points;
};

/// The chunks of one key.
struct KeyPlan {
    QString key;
    std::int64_t sealedId = 0; ///< must still be so
    std::int64_t firstPart = 0;
    std::int64_t replacedCount = 0; ///< points of the chunk at firstPart that goes; 0: none does
    std::int64_t freshCount = 0;    ///< points that come from the inbox
    bool followsShortChunk = false;
    std::vector<Chunk> chunks;
};

struct SealPlan {
    RunId run;
    std::int64_t throughId = 0;
    std::vector<KeyPlan> keys;
    std::vector<metric_tail_store::InboxRow> rows; ///< that go in the end
    std::int64_t pointCount = 0;

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

/// Plans to seal a run's oldest rows, those that are summed up and together hold not much more than 32 MB.
Result<SealPlan> plan(Connection &connection, const RunId &id);
/// Plans chunks of points that were just logged, for a run whose inbox is empty.
Result<SealPlan> planFresh(Connection &connection, const RunId &id, const QString &key,
                           std::span<const MetricPoint> points);
/// Writes the chunks of one key; false when somebody else has sealed it meanwhile.
Result<bool> applyKey(Connection &connection, const SealPlan &plan, const KeyPlan &key);
/// Removes one of the rows of which every key is applied.
Result<> removeRow(Connection &connection, const SealPlan &plan, size_t row);
/// To be called when all rows are removed.
Result<> close(Connection &connection, const SealPlan &plan);
/// All of it in one transaction.
Result<> applyWhole(Connection &connection, const SealPlan &plan);

/// Appends the points of all chunks of a curve.
Result<> readChunks(Connection &connection, const RunId &id, const QString &key, std::vector<MetricPoint> &points);
/// The same without reading values, unless an earlier version wrote the chunk.
Result<std::vector<metric_store::ChunkOutline>> outlines(Connection &connection, const RunId &id, const QString &key);

/// A row of neighbouring chunks of one key that become fewer and longer.
struct PackPlan {
    RunId run;
    QString key;
    std::vector<std::int64_t> parts;
    std::int64_t pointCount = 0;
    std::vector<Chunk> chunks;
};

/// The next keys of a run behind `after`, at most so many.
Result<QStringList> keysAfter(Connection &connection, const RunId &id, const std::optional<QString> &after, int most);
/// Plans to pack some chunks of a key from `firstPart` on; `nextPart` is where to go on, none at the end.
Result<std::optional<PackPlan>> planPack(Connection &connection, const RunId &id, const QString &key,
                                         std::int64_t firstPart, std::optional<std::int64_t> &nextPart);
/// False when the chunks are not any more what they were.
Result<bool> applyPack(Connection &connection, const PackPlan &plan);
/// Notes that a run's chunks are all as long as they can be.
Result<> closePack(Connection &connection, const RunId &id);
/// Runs that have ended, with all their points in chunks, of which some are short.
Result<QList<RunId>> loose(Connection &connection);

} // namespace assay::metric_seal_store
