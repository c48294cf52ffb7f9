#include "core/runs/curves/metric_store.h"

#include "core/runs/curves/metric_codec.h"
#include "core/runs/curves/metric_seal_store.h"
#include "core/runs/curves/metric_tail_store.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace assay::metric_store
{

namespace
{

// A summary lags by so much at most, since it takes longer than the inbox row itself; longer when there are many keys.
constexpr TimeMs sumEveryMs = 100;
constexpr TimeMs keysPerMs = 2;
constexpr std::int64_t sumRows = 256;
constexpr std::int64_t sumBytes = 4 << 20;
// Of one transaction, unless a batch has more.
constexpr qsizetype sumKeys = 1'000;

// A batch with so many points of one key goes into chunks at once, but one so long that it would hold the lock.
constexpr size_t directPoints = 1024;
constexpr std::int64_t mostDirectPoints = 1 << 16;

using Summaries = QHash<QByteArray, CurveSummary>;

Result<> addSummary(Connection &connection, const RunId &id, const QByteArray &key, const CurveSummary &fresh,
                    MetricTail &tail)
{
    const QString text = QString::fromUtf8(key);
    ASSAY_TRY(row, connection.prepare("SELECT point_count, last, last_step, min, min_step, max, max_step, first, "
                                      "sealed_count FROM metric_summary WHERE run_id = ? AND key = ?"));
    row.bind(1, id.value).bind(2, text);
    CurveSummary all;
    std::int64_t sealedCount = 0;
    if (row.next()) {
        all = {row.integer(0), row.real(1),    row.real(3),    row.real(5),
               row.real(7),    row.integer(2), row.integer(4), row.integer(6)};
        sealedCount = row.integer(8);
    }
    ASSAY_CHECK(row.status());
    tail.keyCount += all.count == sealedCount ? 1 : 0;
    all.append(fresh);
    ASSAY_TRY(upsert,
              connection.prepare(
                  "INSERT INTO metric_summary (run_id, key, point_count, last, last_step, min, min_step, max, "
                  "max_step, first) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, key) DO UPDATE SET "
                  "point_count = excluded.point_count, last = excluded.last, last_step = excluded.last_step, "
                  "min = excluded.min, min_step = excluded.min_step, max = excluded.max, "
                  "max_step = excluded.max_step, first = excluded.first"));
    upsert.bind(1, id.value).bind(2, text).bind(3, all.count).bind(4, all.last).bind(5, all.lastStep);
    upsert.bind(6, all.min).bind(7, all.minStep).bind(8, all.max).bind(9, all.maxStep);
    return upsert.bind(10, all.first).run();
}

Result<> addSummaries(Connection &connection, const RunId &id, const Summaries &fresh, MetricTail &tail)
{
    for (auto summary = fresh.constBegin(); summary != fresh.constEnd(); ++summary)
        ASSAY_CHECK(addSummary(connection, id, summary.key(), summary.value(), tail));
    return Done{};
}

/// Adds the points of an inbox row.
Result<> sum(const QByteArray &row, Summaries &summaries)
{
    std::vector<MetricPoint> points;
    QByteArray key;
    const auto take = [&] {
        if (points.empty())
            return;
        CurveSummary &summary = summaries[key];
        for (const MetricPoint &point : points)
            summary.add(point);
        points.clear();
    };
    ASSAY_CHECK(metric_codec::decodeBatch(QByteArrayView(row), [&](QByteArrayView next) {
        take();
        key = next.toByteArray();
        return &points;
    }));
    take();
    return Done{};
}

/// Sums up what the tail has not summed; ends before it is through when it has met sumKeys keys and more come.
Result<> sumUpTail(Connection &connection, const RunId &id, MetricTail &tail)
{
    ASSAY_TRY(rows, metric_tail_store::rowsAfter(connection, tail, tail.summedId));
    Summaries summaries;
    for (const metric_tail_store::InboxRow &row : rows) {
        const qsizetype before = summaries.size();
        ASSAY_TRY(points, metric_tail_store::points(connection, row.id));
        ASSAY_CHECK(sum(points, summaries));
        tail.summedId = row.id;
        --tail.unsummedRows;
        tail.unsummedBytes -= row.bytes;
        if (before > 0 && summaries.size() > before && summaries.size() >= sumKeys)
            break;
    }
    return addSummaries(connection, id, summaries, tail);
}

Result<std::int64_t> sealedIdOf(Connection &connection, const RunId &id, const QString &key)
{
    ASSAY_TRY(row, connection.prepare("SELECT sealed_id FROM metric_summary WHERE run_id = ? AND key = ?"));
    row.bind(1, id.value).bind(2, key);
    const std::int64_t sealed = row.next() ? row.integer(0) : 0;
    ASSAY_CHECK(row.status());
    return sealed;
}

/// Appends the points of a curve that lie in no chunk.
Result<> readTail(Connection &connection, const RunId &id, const QString &key, std::vector<MetricPoint> &points)
{
    ASSAY_TRY(tail, metric_tail_store::read(connection, id));
    if (!tail || !tail->hasRows())
        return Done{};
    ASSAY_TRY(sealedId, sealedIdOf(connection, id, key));
    ASSAY_TRY(rows, metric_tail_store::rowsAfter(connection, *tail, sealedId));
    const QByteArray wanted = key.toUtf8();
    for (const metric_tail_store::InboxRow &row : rows) {
        ASSAY_TRY(bytes, metric_tail_store::points(connection, row.id));
        ASSAY_CHECK(metric_codec::decodeBatch(
            QByteArrayView(bytes), [&](QByteArrayView found) { return found == wanted ? &points : nullptr; }));
    }
    return Done{};
}

/// Points that are enough for a chunk need no inbox, if none of the run wait there before them.
Result<> sealAtOnce(Connection &connection, const RunId &id, const QString &key, std::span<const MetricPoint> points)
{
    ASSAY_TRY(known, metric_tail_store::read(connection, id));
    MetricTail tail = known.value_or(MetricTail());
    CurveSummary summary;
    for (const MetricPoint &point : points)
        summary.add(point);
    ASSAY_CHECK(addSummary(connection, id, key.toUtf8(), summary, tail));
    ASSAY_CHECK(metric_tail_store::write(connection, id, tail));
    ASSAY_TRY(plan, metric_seal_store::planFresh(connection, id, key, points));
    return metric_seal_store::applyWhole(connection, plan);
}

} // namespace

Result<> append(Connection &connection, const RunId &id, const Batch &batch)
{
    std::int64_t pointCount = 0;
    size_t longest = 0;
    for (const std::vector<MetricPoint> &points : batch) {
        pointCount += std::int64_t(points.size());
        longest = std::max(longest, points.size());
    }
    if (pointCount == 0)
        return Done{};
    ASSAY_TRY(number, connection.recordNumberedChange("metric", id.value));
    ASSAY_TRY(known, metric_tail_store::read(connection, id));
    MetricTail tail = known.value_or(MetricTail());
    if (longest >= directPoints && pointCount <= mostDirectPoints && !tail.hasRows()) {
        Batch rest;
        for (auto entry = batch.constBegin(); entry != batch.constEnd(); ++entry) {
            if (entry->size() >= directPoints)
                ASSAY_CHECK(sealAtOnce(connection, id, entry.key(), *entry));
            else if (!entry->empty())
                rest.insert(entry.key(), *entry);
        }
        return rest.isEmpty() ? Result<>(Done{}) : append(connection, id, rest);
    }
    const QByteArray bytes = metric_codec::encodeBatch(batch);
    ASSAY_CHECK(metric_tail_store::addRow(connection, id, number, tail.lastId, bytes));
    tail.lastId = number;
    tail.changedAt = systemClock()();
    ++tail.rowCount;
    tail.byteCount += bytes.size();
    tail.pointCount += pointCount;
    ++tail.unsummedRows;
    tail.unsummedBytes += bytes.size();
    if (tail.unsummedRows >= sumRows || tail.unsummedBytes >= sumBytes ||
        std::abs(tail.changedAt - tail.summedAt) >= std::max(sumEveryMs, tail.keyCount / keysPerMs)) {
        ASSAY_CHECK(sumUpTail(connection, id, tail));
        tail.summedAt = tail.changedAt;
    }
    return metric_tail_store::write(connection, id, tail);
}

Result<> seal(Connection &connection, const RunId &id)
{
    for (;;) {
        ASSAY_CHECK(sumUp(connection, id));
        ASSAY_TRY(plan, metric_seal_store::plan(connection, id));
        if (plan.isEmpty())
            return Done{};
        ASSAY_CHECK(metric_seal_store::applyWhole(connection, plan));
    }
}

Result<std::vector<MetricPoint>> read(Connection &connection, const RunId &id, const QString &key)
{
    std::vector<MetricPoint> points;
    ASSAY_CHECK(metric_seal_store::readChunks(connection, id, key, points));
    ASSAY_CHECK(readTail(connection, id, key, points));
    return points;
}

Result<std::vector<MetricPoint>> readByStep(Connection &connection, const RunId &id, const QString &key)
{
    ASSAY_TRY(points, read(connection, id, key));
    const auto isBefore = [](const MetricPoint &a, const MetricPoint &b) { return a.step < b.step; };
    if (!std::is_sorted(points.begin(), points.end(), isBefore))
        std::stable_sort(points.begin(), points.end(), isBefore);
    return std::move(points);
}

ChunkOutline outlineOf(std::span<const MetricPoint> points)
{
    ChunkOutline outline;
    if (points.empty())
        return outline;
    const double none = std::nan("");
    outline = {std::int64_t(points.size()), points[0].step,      points[0].step, true, 0,
               points.front().value,        points.back().value, none,           none};
    std::int64_t before = points[0].step;
    for (const MetricPoint &point : points) {
        outline.stepMin = std::min(outline.stepMin, point.step);
        outline.stepMax = std::max(outline.stepMax, point.step);
        outline.isOrdered &= point.step >= before;
        before = point.step;
        if (std::isnan(point.value)) {
            ++outline.nanCount;
            continue;
        }
        // fmin and fmax pass a NaN over.
        outline.min = std::fmin(outline.min, point.value);
        outline.max = std::fmax(outline.max, point.value);
    }
    return outline;
}

Result<CurveOutline> outline(Connection &connection, const RunId &id, const QString &key)
{
    CurveOutline outline;
    ASSAY_TRY(chunks, metric_seal_store::outlines(connection, id, key));
    outline.chunks = std::move(chunks);
    ASSAY_CHECK(readTail(connection, id, key, outline.tail));
    return outline;
}

Result<QHash<QString, CurveSummary>> unsummed(Connection &connection, const RunId &id)
{
    QHash<QString, CurveSummary> fresh;
    ASSAY_TRY(tail, metric_tail_store::read(connection, id));
    if (!tail || tail->isSummed())
        return fresh;
    ASSAY_TRY(rows, metric_tail_store::rowsAfter(connection, *tail, tail->summedId));
    Summaries summaries;
    for (const metric_tail_store::InboxRow &row : rows) {
        ASSAY_TRY(points, metric_tail_store::points(connection, row.id));
        ASSAY_CHECK(sum(points, summaries));
    }
    for (auto summary = summaries.constBegin(); summary != summaries.constEnd(); ++summary)
        fresh.insert(QString::fromUtf8(summary.key()), summary.value());
    return fresh;
}

Result<bool> sumSome(Connection &connection, const RunId &id)
{
    ASSAY_TRY(tail, metric_tail_store::read(connection, id));
    if (!tail || tail->isSummed())
        return true;
    ASSAY_CHECK(sumUpTail(connection, id, *tail));
    ASSAY_CHECK(metric_tail_store::write(connection, id, *tail));
    return tail->isSummed();
}

Result<> sumUp(Connection &connection, const RunId &id)
{
    for (;;) {
        ASSAY_TRY(isThrough, sumSome(connection, id));
        if (isThrough)
            return Done{};
    }
}

Result<> remove(Connection &connection, const RunId &id)
{
    for (const char *sql :
         {"DELETE FROM metric_tail WHERE run_id = ?", "DELETE FROM metric_inbox WHERE run_id = ?",
          "DELETE FROM metric_chunk WHERE run_id = ?", "DELETE FROM metric_summary WHERE run_id = ?"}) {
        ASSAY_TRY(gone, connection.prepare(sql));
        ASSAY_CHECK(gone.bind(1, id.value).run());
    }
    return connection.recordChange("metric", id.value);
}

} // namespace assay::metric_store
