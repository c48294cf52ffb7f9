#include "core/runs/curves/metric_tail_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay
{

namespace
{

constexpr std::int64_t sealPointsOfKey = 2048;
constexpr std::int64_t sealRows = 16'384;
constexpr std::int64_t sealBytes = 32 << 20;

} // namespace

bool MetricTail::isSealingDue() const
{
    return hasRows() && (pointCount >= sealPointsOfKey * std::max<std::int64_t>(1, keyCount) || rowCount >= sealRows ||
                         byteCount >= sealBytes);
}

} // namespace assay

namespace assay::metric_tail_store
{

namespace
{

MetricTail tailOf(const Statement &row)
{
    return {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4),  row.integer(5),
            row.integer(6), row.integer(7), row.integer(8), row.integer(9), row.integer(10), row.integer(11)};
}

Error brokenChain()
{
    return Error{ErrorCode::Damaged,
                 QCoreApplication::translate("core", "A stored piece of a metric curve is missing. Restore the project "
                                                     "from a backup.")};
}

} // namespace

Result<std::optional<MetricTail>> read(Connection &connection, const RunId &id)
{
    ASSAY_TRY(row, connection.prepare("SELECT last_id, sealed_id, summed_id, summed_at, changed_at, row_count, "
                                      "byte_count, point_count, key_count, unsummed_rows, unsummed_bytes, loose_count "
                                      "FROM metric_tail WHERE run_id = ?"));
    row.bind(1, id.value);
    std::optional<MetricTail> tail;
    if (row.next())
        tail = tailOf(row);
    ASSAY_CHECK(row.status());
    return tail;
}

Result<> write(Connection &connection, const RunId &id, const MetricTail &tail)
{
    ASSAY_TRY(upsert,
              connection.prepare(
                  "INSERT INTO metric_tail (run_id, last_id, sealed_id, summed_id, summed_at, changed_at, row_count, "
                  "byte_count, point_count, key_count, unsummed_rows, unsummed_bytes, loose_count) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id) DO UPDATE SET "
                  "last_id = excluded.last_id, sealed_id = excluded.sealed_id, summed_id = excluded.summed_id, "
                  "summed_at = excluded.summed_at, changed_at = excluded.changed_at, row_count = excluded.row_count, "
                  "byte_count = excluded.byte_count, point_count = excluded.point_count, "
                  "key_count = excluded.key_count, unsummed_rows = excluded.unsummed_rows, "
                  "unsummed_bytes = excluded.unsummed_bytes, loose_count = excluded.loose_count"));
    upsert.bind(1, id.value).bind(2, tail.lastId).bind(3, tail.sealedId).bind(4, tail.summedId).bind(5, tail.summedAt);
    upsert.bind(6, tail.changedAt).bind(7, tail.rowCount).bind(8, tail.byteCount).bind(9, tail.pointCount);
    upsert.bind(10, tail.keyCount).bind(11, tail.unsummedRows).bind(12, tail.unsummedBytes);
    return upsert.bind(13, tail.looseCount).run();
}

Result<> remove(Connection &connection, const RunId &id)
{
    ASSAY_TRY(gone, connection.prepare("DELETE FROM metric_tail WHERE run_id = ?"));
    return gone.bind(1, id.value).run();
}

Result<std::vector<std::pair<RunId, MetricTail>>> list(Connection &connection)
{
    ASSAY_TRY(rows, connection.prepare("SELECT last_id, sealed_id, summed_id, summed_at, changed_at, row_count, "
                                       "byte_count, point_count, key_count, unsummed_rows, unsummed_bytes, "
                                       "loose_count, run_id FROM metric_tail ORDER BY run_id"));
    std::vector<std::pair<RunId, MetricTail>> tails;
    while (rows.next())
        tails.emplace_back(RunId{rows.text(12)}, tailOf(rows));
    ASSAY_CHECK(rows.status());
    return tails;
}

Result<std::vector<InboxRow>> rowsAfter(Connection &connection, const MetricTail &tail, std::int64_t after)
{
    std::vector<InboxRow> found;
    const std::int64_t end = std::max(after, tail.sealedId);
    for (std::int64_t id = tail.lastId; id > end;) {
        ASSAY_TRY(row, connection.prepare("SELECT previous_id, length(points) FROM metric_inbox WHERE id = ?"));
        const bool isThere = row.bind(1, id).next();
        ASSAY_CHECK(row.status());
        const std::int64_t previous = isThere ? row.integer(0) : id;
        if (previous >= id)
            return brokenChain();
        found.push_back({id, row.integer(1)});
        id = previous;
    }
    std::reverse(found.begin(), found.end());
    return found;
}

Result<QByteArray> points(Connection &connection, std::int64_t rowId)
{
    ASSAY_TRY(row, connection.prepare("SELECT points FROM metric_inbox WHERE id = ?"));
    const bool isThere = row.bind(1, rowId).next();
    ASSAY_CHECK(row.status());
    return isThere ? Result<QByteArray>(row.blob(0)) : Result<QByteArray>(brokenChain());
}

Result<> addRow(Connection &connection, const RunId &id, std::int64_t rowId, std::int64_t previousId,
                const QByteArray &points)
{
    ASSAY_TRY(insert,
              connection.prepare("INSERT INTO metric_inbox (id, run_id, previous_id, points) VALUES (?, ?, ?, ?)"));
    return insert.bind(1, rowId).bind(2, id.value).bind(3, previousId).bind(4, points).run();
}

Result<bool> removeRow(Connection &connection, std::int64_t rowId)
{
    ASSAY_TRY(gone, connection.prepare("DELETE FROM metric_inbox WHERE id = ?"));
    ASSAY_CHECK(gone.bind(1, rowId).run());
    return connection.changesOfLastStatement() > 0;
}

} // namespace assay::metric_tail_store
