#include "core/runs/curves/metric_seal_store.h"

#include "core/runs/curves/metric_codec.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay::metric_seal_store
{

namespace
{

constexpr std::int64_t planBytes = 32 << 20;
// A shorter last chunk is taken up again, so that a slow curve does not end in many small ones.
constexpr std::int64_t shortChunk = 1024;

struct KeyPoints {
    std::int64_t sealedId = 0;
    std::vector<MetricPoint> points;
};

std::vector<Chunk> chunksOf(std::span<const MetricPoint> points)
{
    std::vector<Chunk> chunks;
    for (size_t from = 0; from < points.size(); from += metric_codec::chunkPoints) {
        const auto part = points.subspan(from, std::min(metric_codec::chunkPoints, points.size() - from));
        chunks.push_back({metric_store::outlineOf(part), metric_codec::encodeChunk(part)});
    }
    return chunks;
}

Result<KeyPlan> planKey(Connection &connection, const RunId &id, const QString &key, std::int64_t sealedId,
                        std::span<const MetricPoint> fresh)
{
    KeyPlan plan{key, sealedId, 0, 0, std::int64_t(fresh.size()), false, {}};
    ASSAY_TRY(last,
              connection.prepare("SELECT part, point_count, points FROM metric_chunk WHERE run_id = ? AND key = ? "
                                 "ORDER BY part DESC LIMIT 1"));
    std::vector<MetricPoint> joined;
    if (last.bind(1, id.value).bind(2, key).next()) {
        plan.firstPart = last.integer(0) + 1;
        const std::int64_t count = last.integer(1);
        if (count < shortChunk) {
            ASSAY_CHECK(metric_codec::decodeChunk(QByteArrayView(last.blob(2)), joined));
            plan.firstPart = last.integer(0);
            plan.replacedCount = count;
            joined.insert(joined.end(), fresh.begin(), fresh.end());
        }
        plan.followsShortChunk = count >= shortChunk && count < std::int64_t(metric_codec::chunkPoints);
    }
    ASSAY_CHECK(last.status());
    plan.chunks = chunksOf(plan.replacedCount > 0 ? std::span<const MetricPoint>(joined) : fresh);
    return plan;
}

Result<> insertChunk(Connection &connection, const RunId &id, const QString &key, std::int64_t part, const Chunk &chunk)
{
    ASSAY_TRY(insert,
              connection.prepare("INSERT INTO metric_chunk (run_id, key, part, point_count, is_ordered, step_min, "
                                 "step_max, nan_count, value_first, value_last, value_min, value_max, points) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    const metric_store::ChunkOutline &outline = chunk.outline;
    insert.bind(1, id.value).bind(2, key).bind(3, part).bind(4, outline.count).bind(5, outline.isOrdered);
    insert.bind(6, outline.stepMin).bind(7, outline.stepMax).bind(8, outline.nanCount).bind(9, outline.first);
    insert.bind(10, outline.last).bind(11, outline.min).bind(12, outline.max);
    return insert.bind(13, chunk.points).run();
}

Result<> removeChunk(Connection &connection, const RunId &id, const QString &key, std::int64_t part)
{
    ASSAY_TRY(gone, connection.prepare("DELETE FROM metric_chunk WHERE run_id = ? AND key = ? AND part = ?"));
    return gone.bind(1, id.value).bind(2, key).bind(3, part).run();
}

} // namespace

Result<SealPlan> plan(Connection &connection, const RunId &id)
{
    SealPlan plan{id, 0, {}, {}, 0};
    ASSAY_TRY(tail, metric_tail_store::read(connection, id));
    if (!tail || !tail->hasRows())
        return plan;
    ASSAY_TRY(rows, metric_tail_store::rowsAfter(connection, *tail, 0));
    QHash<QByteArray, KeyPoints> keys;
    ASSAY_TRY(known, connection.prepare("SELECT sealed_id FROM metric_summary WHERE run_id = ? AND key = ?"));
    std::int64_t bytes = 0;
    for (const metric_tail_store::InboxRow &row : rows) {
        if (row.id > tail->summedId || (bytes += row.bytes) - row.bytes > planBytes)
            break;
        ASSAY_TRY(points, metric_tail_store::points(connection, row.id));
        ASSAY_CHECK(metric_codec::decodeBatch(QByteArrayView(points), [&](QByteArrayView name) {
            const QByteArray view = QByteArray::fromRawData(name.data(), name.size());
            auto key = keys.find(view);
            if (key == keys.end()) {
                key = keys.insert(name.toByteArray(), {});
                if (known.bind(1, id.value).bind(2, QString::fromUtf8(name)).next())
                    key->sealedId = known.integer(0);
            }
            // An earlier attempt may have got as far as some of the keys.
            return row.id > key->sealedId ? &key->points : nullptr;
        }));
        ASSAY_CHECK(known.status());
        plan.rows.push_back(row);
        plan.throughId = row.id;
    }
    for (auto key = keys.constBegin(); key != keys.constEnd(); ++key) {
        if (key->points.empty())
            continue;
        ASSAY_TRY(keyPlan, planKey(connection, id, QString::fromUtf8(key.key()), key->sealedId, key->points));
        plan.keys.push_back(std::move(keyPlan));
        plan.pointCount += std::int64_t(key->points.size());
    }
    std::sort(plan.keys.begin(), plan.keys.end(), [](const KeyPlan &a, const KeyPlan &b) { return a.key < b.key; });
    return plan;
}

Result<SealPlan> planFresh(Connection &connection, const RunId &id, const QString &key,
                           std::span<const MetricPoint> points)
{
    ASSAY_TRY(row, connection.prepare("SELECT sealed_id FROM metric_summary WHERE run_id = ? AND key = ?"));
    row.bind(1, id.value).bind(2, key);
    const std::int64_t sealedId = row.next() ? row.integer(0) : 0;
    ASSAY_CHECK(row.status());
    ASSAY_TRY(keyPlan, planKey(connection, id, key, sealedId, points));
    return SealPlan{id, sealedId, {keyPlan}, {}, 0};
}

Result<bool> applyKey(Connection &connection, const SealPlan &plan, const KeyPlan &key)
{
    ASSAY_TRY(now,
              connection.prepare("SELECT sealed_id, coalesce((SELECT point_count FROM metric_chunk WHERE run_id = ?1 "
                                 "AND key = ?2 AND part = ?3), 0) FROM metric_summary WHERE run_id = ?1 AND key = ?2"));
    now.bind(1, plan.run.value).bind(2, key.key).bind(3, key.firstPart);
    const bool isAsPlanned = now.next() && now.integer(0) == key.sealedId && now.integer(1) == key.replacedCount;
    ASSAY_CHECK(now.status());
    if (!isAsPlanned)
        return false;
    now.reset();
    ASSAY_TRY(summary, connection.prepare("UPDATE metric_summary SET sealed_id = ?, sealed_count = sealed_count + ? "
                                          "WHERE run_id = ? AND key = ? RETURNING point_count - sealed_count"));
    summary.bind(1, plan.throughId).bind(2, key.freshCount).bind(3, plan.run.value).bind(4, key.key);
    const bool isThrough = summary.next() && summary.integer(0) == 0;
    ASSAY_CHECK(summary.status());
    if (key.replacedCount > 0)
        ASSAY_CHECK(removeChunk(connection, plan.run, key.key, key.firstPart));
    std::int64_t part = key.firstPart;
    for (const Chunk &chunk : key.chunks)
        ASSAY_CHECK(insertChunk(connection, plan.run, key.key, part++, chunk));
    ASSAY_TRY(tail, connection.prepare("UPDATE metric_tail SET key_count = key_count - ?, "
                                       "loose_count = loose_count + ? WHERE run_id = ?"));
    ASSAY_CHECK(tail.bind(1, isThrough).bind(2, key.followsShortChunk).bind(3, plan.run.value).run());
    return true;
}

Result<> removeRow(Connection &connection, const SealPlan &plan, size_t row)
{
    const metric_tail_store::InboxRow &gone = plan.rows[row];
    ASSAY_TRY(wasThere, metric_tail_store::removeRow(connection, gone.id));
    if (!wasThere)
        return Done{};
    ASSAY_TRY(tail, connection.prepare("UPDATE metric_tail SET sealed_id = ?, row_count = row_count - 1, "
                                       "byte_count = byte_count - ? WHERE run_id = ?"));
    return tail.bind(1, gone.id).bind(2, gone.bytes).bind(3, plan.run.value).run();
}

Result<> close(Connection &connection, const SealPlan &plan)
{
    ASSAY_TRY(tail, metric_tail_store::read(connection, plan.run));
    if (!tail)
        return Done{};
    // A tail made for rows of an earlier version does not know how many points they hold.
    tail->pointCount = tail->hasRows() ? std::max<std::int64_t>(0, tail->pointCount - plan.pointCount) : 0;
    if (tail->hasRows() || tail->looseCount > 0)
        return metric_tail_store::write(connection, plan.run, *tail);
    return metric_tail_store::remove(connection, plan.run);
}

Result<> applyWhole(Connection &connection, const SealPlan &plan)
{
    for (const KeyPlan &key : plan.keys) {
        ASSAY_TRY(isApplied, applyKey(connection, plan, key));
        if (!isApplied)
            return Error{ErrorCode::Locked,
                         QCoreApplication::translate("core", "Another program packed the same curve. "
                                                             "Try again.")};
    }
    for (size_t row = 0; row < plan.rows.size(); ++row)
        ASSAY_CHECK(removeRow(connection, plan, row));
    return close(connection, plan);
}

Result<> readChunks(Connection &connection, const RunId &id, const QString &key, std::vector<MetricPoint> &points)
{
    ASSAY_TRY(rows, connection.prepare("SELECT points FROM metric_chunk WHERE run_id = ? AND key = ? ORDER BY part"));
    rows.bind(1, id.value).bind(2, key);
    while (rows.next())
        ASSAY_CHECK(metric_codec::decodeChunk(rows.blobView(0), points));
    return rows.status();
}

Result<std::vector<metric_store::ChunkOutline>> outlines(Connection &connection, const RunId &id, const QString &key)
{
    ASSAY_TRY(rows, connection.prepare("SELECT point_count, step_min, step_max, is_ordered, nan_count, value_first, "
                                       "value_last, value_min, value_max, "
                                       "CASE WHEN is_ordered IS NULL THEN points END FROM metric_chunk "
                                       "WHERE run_id = ? AND key = ? ORDER BY part"));
    rows.bind(1, id.value).bind(2, key);
    std::vector<metric_store::ChunkOutline> outlines;
    while (rows.next()) {
        if (rows.isNull(3)) {
            std::vector<MetricPoint> points;
            ASSAY_CHECK(metric_codec::decodeChunk(rows.blobView(9), points));
            outlines.push_back(metric_store::outlineOf(points));
            continue;
        }
        outlines.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3) != 0, rows.integer(4),
                            rows.real(5), rows.real(6), rows.real(7), rows.real(8)});
    }
    ASSAY_CHECK(rows.status());
    return outlines;
}

Result<QStringList> keysAfter(Connection &connection, const RunId &id, const std::optional<QString> &after, int most)
{
    ASSAY_TRY(rows, connection.prepare("SELECT key FROM metric_summary WHERE run_id = ? AND (? OR key > ?) "
                                       "ORDER BY key LIMIT ?"));
    rows.bind(1, id.value).bind(2, !after).bind(3, after.value_or(QString())).bind(4, most);
    QStringList keys;
    while (rows.next())
        keys.append(rows.text(0));
    ASSAY_CHECK(rows.status());
    return keys;
}

Result<std::optional<PackPlan>> planPack(Connection &connection, const RunId &id, const QString &key,
                                         std::int64_t firstPart, std::optional<std::int64_t> &nextPart)
{
    constexpr auto full = std::int64_t(metric_codec::chunkPoints);
    constexpr std::int64_t mostPoints = 16 * full;
    nextPart.reset();
    ASSAY_TRY(rows, connection.prepare("SELECT part, point_count, points FROM metric_chunk WHERE run_id = ? "
                                       "AND key = ? AND part >= ? ORDER BY part"));
    rows.bind(1, id.value).bind(2, key).bind(3, firstPart);
    PackPlan plan{id, key, {}, 0, {}};
    std::vector<MetricPoint> points;
    while (rows.next()) {
        // What is full in front of the first short one stays.
        if (plan.parts.empty() && rows.integer(1) >= full)
            continue;
        if (plan.pointCount + rows.integer(1) > mostPoints) {
            nextPart = rows.integer(0);
            break;
        }
        plan.parts.push_back(rows.integer(0));
        plan.pointCount += rows.integer(1);
        ASSAY_CHECK(metric_codec::decodeChunk(rows.blobView(2), points));
    }
    ASSAY_CHECK(rows.status());
    if (plan.parts.size() < 2)
        return std::optional<PackPlan>();
    plan.chunks = chunksOf(points);
    // The rest that is left over begins the next round.
    if (nextPart && plan.pointCount % full != 0)
        nextPart = plan.parts.front() + std::int64_t(plan.chunks.size()) - 1;
    return std::optional<PackPlan>(std::move(plan));
}

Result<bool> applyPack(Connection &connection, const PackPlan &plan)
{
    ASSAY_TRY(now, connection.prepare("SELECT count(*), coalesce(sum(point_count), 0) FROM metric_chunk "
                                      "WHERE run_id = ? AND key = ? AND part >= ? AND part <= ?"));
    now.bind(1, plan.run.value).bind(2, plan.key).bind(3, plan.parts.front()).bind(4, plan.parts.back());
    const bool isSame =
        now.next() && now.integer(0) == std::int64_t(plan.parts.size()) && now.integer(1) == plan.pointCount;
    ASSAY_CHECK(now.status());
    if (!isSame)
        return false;
    ASSAY_TRY(gone, connection.prepare("DELETE FROM metric_chunk WHERE run_id = ? AND key = ? AND part >= ? "
                                       "AND part <= ?"));
    gone.bind(1, plan.run.value).bind(2, plan.key).bind(3, plan.parts.front()).bind(4, plan.parts.back());
    ASSAY_CHECK(gone.run());
    std::int64_t part = plan.parts.front();
    for (const Chunk &chunk : plan.chunks)
        ASSAY_CHECK(insertChunk(connection, plan.run, plan.key, part++, chunk));
    return true;
}

Result<> closePack(Connection &connection, const RunId &id)
{
    ASSAY_TRY(tail, metric_tail_store::read(connection, id));
    if (!tail || tail->hasRows())
        return Done{};
    return metric_tail_store::remove(connection, id);
}

Result<QList<RunId>> loose(Connection &connection)
{
    ASSAY_TRY(rows, connection.prepare("SELECT metric_tail.run_id FROM metric_tail JOIN run ON run.id = "
                                       "metric_tail.run_id WHERE run.status <> 'running' AND loose_count > 0 "
                                       "AND last_id = sealed_id ORDER BY metric_tail.run_id"));
    QList<RunId> ids;
    while (rows.next())
        ids.append(RunId{rows.text(0)});
    ASSAY_CHECK(rows.status());
    return ids;
}

} // namespace assay::metric_seal_store
