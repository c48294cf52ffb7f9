#pragma once

#include "core/runs/run.h"
#include "core/store/connection.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace assay
{

/// Where the curves of a run end that are not yet all in chunks: how far its inbox rows are summed up and sealed. Ids
/// are those of inbox rows and only grow.
struct MetricTail {
    std::int64_t lastId = 0;
    std::int64_t sealedId = 0; ///< rows up to this one are in chunks and gone
    std::int64_t summedId = 0; ///< rows up to this one are in the summaries
    TimeMs summedAt = 0;
    TimeMs changedAt = 0;
    std::int64_t rowCount = 0;
    std::int64_t byteCount = 0;
    std::int64_t pointCount = 0;
    std::int64_t keyCount = 0; ///< with points that are summed up but not sealed
    std::int64_t unsummedRows = 0;
    std::int64_t unsummedBytes = 0;
    std::int64_t looseCount = 0; ///< chunks that could have been longer

    [[nodiscard]] bool hasRows() const { return lastId > sealedId; }
    [[nodiscard]] bool isSummed() const { return summedId >= lastId; }
    /// Enough points lie in the inbox that chunks of them are worth it, or more than are good to read each time.
    [[nodiscard]] bool isSealingDue() const;
};

} // namespace assay

namespace assay::metric_tail_store
{

/// An inbox row, without its points.
struct InboxRow {
    std::int64_t id = 0;
    std::int64_t bytes = 0;
};

/// The tail of a run; none when all of its points are in chunks.
Result<std::optional<MetricTail>> read(Connection &connection, const RunId &id);
Result<> write(Connection &connection, const RunId &id, const MetricTail &tail);
Result<> remove(Connection &connection, const RunId &id);
/// The runs that have one.
Result<std::vector<std::pair<RunId, MetricTail>>> list(Connection &connection);

/// A run's inbox rows behind `after`, oldest first.
Result<std::vector<InboxRow>> rowsAfter(Connection &connection, const MetricTail &tail, std::int64_t after);
Result<QByteArray> points(Connection &connection, std::int64_t rowId);
Result<> addRow(Connection &connection, const RunId &id, std::int64_t rowId, std::int64_t previousId,
                const QByteArray &points);
/// False when it was gone already.
Result<bool> removeRow(Connection &connection, std::int64_t rowId);

} // namespace assay::metric_tail_store
