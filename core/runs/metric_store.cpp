#include "core/runs/metric_store.h"

#include "core/runs/metric_codec.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace assay::metric_store
{

namespace
{

/// A summary with the steps of both extremes, since which of them is the best may be said later.
struct StoredSummary {
    std::int64_t count = 0;
    double last = std::nan("");
    double min = std::nan("");
    double max = std::nan("");
    double first = std::nan("");
    std::int64_t lastStep = 0;
    std::int64_t minStep = 0;
    std::int64_t maxStep = 0;

    void add(const MetricPoint &point)
    {
        if (count++ == 0)
            first = point.value;
        last = point.value;
        lastStep = point.step;
        // A NaN is neither the smallest nor the largest; comparisons with it are false.
        if (point.value < min || (std::isnan(min) && !std::isnan(point.value))) {
            min = point.value;
            minStep = point.step;
        }
        if (point.value > max || (std::isnan(max) && !std::isnan(point.value))) {
            max = point.value;
            maxStep = point.step;
        }
    }
};

Result<StoredSummary> readSummary(Connection &connection, const RunId &id, const QString &key)
{
    ASSAY_TRY(row, connection.prepare("SELECT point_count, last, last_step, min, min_step, max, max_step, first "
                                      "FROM metric_summary WHERE run_id = ? AND key = ?"));
    row.bind(1, id.value).bind(2, key);
    StoredSummary summary;
    if (row.next()) {
        summary.count = row.integer(0);
        summary.last = row.real(1);
        summary.lastStep = row.integer(2);
        summary.min = row.real(3);
        summary.minStep = row.integer(4);
        summary.max = row.real(5);
        summary.maxStep = row.integer(6);
        summary.first = row.real(7);
    }
    ASSAY_CHECK(row.status());
    return summary;
}

Result<> writeSummary(Connection &connection, const RunId &id, const QString &key, const StoredSummary &summary)
{
    ASSAY_TRY(upsert,
              connection.prepare(
                  "INSERT INTO metric_summary (run_id, key, point_count, last, last_step, min, min_step, max, "
                  "max_step, first) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, key) DO UPDATE SET "
                  "point_count = excluded.point_count, last = excluded.last, last_step = excluded.last_step, "
                  "min = excluded.min, min_step = excluded.min_step, max = excluded.max, "
                  "max_step = excluded.max_step, first = excluded.first"));
    upsert.bind(1, id.value).bind(2, key).bind(3, summary.count).bind(4, summary.last).bind(5, summary.lastStep);
    upsert.bind(6, summary.min).bind(7, summary.minStep).bind(8, summary.max).bind(9, summary.maxStep);
    return upsert.bind(10, summary.first).run();
}

Result<Batch> readInbox(Connection &connection, const RunId &id)
{
    ASSAY_TRY(rows, connection.prepare("SELECT points FROM metric_inbox WHERE run_id = ? ORDER BY id"));
    rows.bind(1, id.value);
    Batch all;
    while (rows.next()) {
        ASSAY_TRY(batch, metric_codec::decodeBatch(rows.blob(0)));
        for (auto entry = batch.constBegin(); entry != batch.constEnd(); ++entry) {
            std::vector<MetricPoint> &points = all[entry.key()];
            points.insert(points.end(), entry->begin(), entry->end());
        }
    }
    ASSAY_CHECK(rows.status());
    return all;
}

Result<std::int64_t> nextPart(Connection &connection, const RunId &id, const QString &key)
{
    ASSAY_TRY(row,
              connection.prepare("SELECT COALESCE(MAX(part) + 1, 0) FROM metric_chunk WHERE run_id = ? AND key = ?"));
    row.bind(1, id.value).bind(2, key);
    const std::int64_t part = row.next() ? row.integer(0) : 0;
    ASSAY_CHECK(row.status());
    return part;
}

} // namespace

Result<> append(Connection &connection, const RunId &id, const Batch &batch)
{
    bool isEmpty = true;
    for (auto entry = batch.constBegin(); entry != batch.constEnd(); ++entry) {
        if (entry->empty())
            continue;
        isEmpty = false;
        ASSAY_TRY(summary, readSummary(connection, id, entry.key()));
        for (const MetricPoint &point : *entry)
            summary.add(point);
        ASSAY_CHECK(writeSummary(connection, id, entry.key(), summary));
    }
    if (isEmpty)
        return Done{};
    ASSAY_TRY(insert, connection.prepare("INSERT INTO metric_inbox (run_id, points) VALUES (?, ?)"));
    ASSAY_CHECK(insert.bind(1, id.value).bind(2, metric_codec::encodeBatch(batch)).run());
    return connection.recordChange("metric", id.value);
}

Result<> seal(Connection &connection, const RunId &id)
{
    ASSAY_TRY(all, readInbox(connection, id));
    ASSAY_TRY(insert, connection.prepare("INSERT INTO metric_chunk (run_id, key, part, point_count, points) "
                                         "VALUES (?, ?, ?, ?, ?)"));
    for (auto entry = all.constBegin(); entry != all.constEnd(); ++entry) {
        ASSAY_TRY(part, nextPart(connection, id, entry.key()));
        const std::span<const MetricPoint> points(*entry);
        for (size_t from = 0; from < points.size(); from += metric_codec::chunkPoints) {
            const auto chunk = points.subspan(from, std::min(metric_codec::chunkPoints, points.size() - from));
            insert.bind(1, id.value).bind(2, entry.key()).bind(3, part++).bind(4, std::int64_t(chunk.size()));
            ASSAY_CHECK(insert.bind(5, metric_codec::encodeChunk(chunk)).run());
        }
    }
    ASSAY_TRY(clear, connection.prepare("DELETE FROM metric_inbox WHERE run_id = ?"));
    return clear.bind(1, id.value).run();
}

Result<std::vector<MetricPoint>> read(Connection &connection, const RunId &id, const QString &key)
{
    std::vector<MetricPoint> points;
    ASSAY_TRY(rows, connection.prepare("SELECT points FROM metric_chunk WHERE run_id = ? AND key = ? ORDER BY part"));
    rows.bind(1, id.value).bind(2, key);
    while (rows.next()) {
        ASSAY_TRY(chunk, metric_codec::decodeChunk(rows.blob(0)));
        points.insert(points.end(), chunk.begin(), chunk.end());
    }
    ASSAY_CHECK(rows.status());
    ASSAY_TRY(inbox, readInbox(connection, id));
    const std::vector<MetricPoint> fresh = inbox.value(key);
    points.insert(points.end(), fresh.begin(), fresh.end());
    return points;
}

} // namespace assay::metric_store
