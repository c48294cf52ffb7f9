#include "core/runs/curves/curve_upkeep.h"

#include "core/runs/curves/metric_seal_store.h"
#include "core/runs/curves/metric_store.h"
#include "core/runs/curves/metric_tail_store.h"

#include <QElapsedTimer>

#include <cstdlib>

namespace assay::curve_upkeep
{

namespace
{

constexpr TimeMs idleMs = 60'000;
// The writer yields after 5 ms; what is left is for COMMIT.
constexpr qint64 jobMs = 4;
constexpr size_t jobRows = 1'000;
constexpr std::int64_t jobBytes = 4 << 20;
constexpr int keysAtOnce = 500;
constexpr std::int64_t packPoints = 1 << 20;

/// Whether a job should end that began with `timer` and has done so many rows and bytes.
bool isLongEnough(const QElapsedTimer &timer, size_t rows, std::int64_t bytes)
{
    return rows >= jobRows || bytes >= jobBytes || timer.hasExpired(jobMs);
}

/// Writes keys from `next` on; false when somebody else has sealed one of them.
Result<bool> applySomeKeys(Connection &connection, const metric_seal_store::SealPlan &plan, size_t &next)
{
    QElapsedTimer timer;
    timer.start();
    size_t rows = 0;
    std::int64_t bytes = 0;
    while (next < plan.keys.size() && !isLongEnough(timer, rows, bytes)) {
        const metric_seal_store::KeyPlan &key = plan.keys[next];
        ASSAY_TRY(isApplied, metric_seal_store::applyKey(connection, plan, key));
        if (!isApplied)
            return false;
        ++next;
        rows += 1 + key.chunks.size();
        for (const metric_seal_store::Chunk &chunk : key.chunks)
            bytes += chunk.points.size();
    }
    return true;
}

Result<> removeSomeRows(Connection &connection, const metric_seal_store::SealPlan &plan, size_t &next)
{
    QElapsedTimer timer;
    timer.start();
    size_t rows = 0;
    std::int64_t bytes = 0;
    for (; next < plan.rows.size() && !isLongEnough(timer, rows, bytes); ++next) {
        ASSAY_CHECK(metric_seal_store::removeRow(connection, plan, next));
        ++rows;
        bytes += plan.rows[next].bytes;
    }
    if (next == plan.rows.size())
        return metric_seal_store::close(connection, plan);
    return Done{};
}

/// Runs a job that counts `next` up; an undone one has counted nothing.
template <typename Job>
auto writeFrom(Project &project, size_t &next, Job job)
{
    size_t reached = next;
    auto written = project.write([&](Connection &connection) {
        reached = next;
        return job(connection, reached);
    });
    if (written)
        next = reached;
    return written;
}

/// False when there is nothing left to seal, or somebody else does it.
Result<bool> sealSome(Project &project, const RunId &id)
{
    for (bool isSummed = false; !isSummed;) {
        ASSAY_TRY(isThrough,
                  project.write([&](Connection &connection) { return metric_store::sumSome(connection, id); }));
        isSummed = isThrough;
    }
    ASSAY_TRY(plan, project.read([&](Connection &connection) { return metric_seal_store::plan(connection, id); }));
    if (plan.isEmpty())
        return false;
    for (size_t next = 0; next < plan.keys.size();) {
        ASSAY_TRY(isMine, writeFrom(project, next, [&](Connection &connection, size_t &reached) {
                      return applySomeKeys(connection, plan, reached);
                  }));
        if (!isMine)
            return false;
    }
    for (size_t next = 0; next < plan.rows.size();)
        ASSAY_CHECK(writeFrom(project, next, [&](Connection &connection, size_t &reached) {
            return removeSomeRows(connection, plan, reached);
        }));
    return true;
}

/// Where the packing of a run stands: a key, and the chunk from which it goes on.
struct PackPlace {
    QStringList keys;
    std::int64_t part = 0;
};

/// Plans as much as is good to hold in memory, over several keys.
Result<std::vector<metric_seal_store::PackPlan>> planPacks(Connection &connection, const RunId &id, PackPlace &place)
{
    std::vector<metric_seal_store::PackPlan> plans;
    for (std::int64_t points = 0; !place.keys.isEmpty() && points < packPoints;) {
        std::optional<std::int64_t> next;
        ASSAY_TRY(plan, metric_seal_store::planPack(connection, id, place.keys.first(), place.part, next));
        if (plan) {
            points += plan->pointCount;
            plans.push_back(std::move(*plan));
        }
        place.part = next.value_or(0);
        if (next)
            break;
        place.keys.removeFirst();
    }
    return plans;
}

Result<> applySomePacks(Connection &connection, const std::vector<metric_seal_store::PackPlan> &plans, size_t &next)
{
    QElapsedTimer timer;
    timer.start();
    size_t rows = 0;
    std::int64_t bytes = 0;
    for (; next < plans.size() && !isLongEnough(timer, rows, bytes); ++next) {
        // Where the chunks are not any more what they were, somebody else packs them.
        ASSAY_CHECK(metric_seal_store::applyPack(connection, plans[next]));
        rows += plans[next].parts.size() + plans[next].chunks.size();
        for (const metric_seal_store::Chunk &chunk : plans[next].chunks)
            bytes += chunk.points.size();
    }
    return Done{};
}

Result<> packKeys(Project &project, const RunId &id, const QStringList &keys)
{
    PackPlace place{keys, 0};
    while (!place.keys.isEmpty()) {
        ASSAY_TRY(plans, project.read([&](Connection &connection) { return planPacks(connection, id, place); }));
        for (size_t next = 0; next < plans.size();)
            ASSAY_CHECK(writeFrom(project, next, [&](Connection &connection, size_t &reached) {
                return applySomePacks(connection, plans, reached);
            }));
    }
    return Done{};
}

/// Brings the summaries of a run up to date, some keys at a time.
Result<> sumUp(Project &project, const RunId &id)
{
    for (;;) {
        ASSAY_TRY(isDone, project.write([&](Connection &connection) { return metric_store::sumSome(connection, id); }));
        if (isDone)
            return Done{};
    }
}

} // namespace

Result<> seal(Project &project, const RunId &id)
{
    for (;;) {
        ASSAY_TRY(isMore, sealSome(project, id));
        if (!isMore)
            return Done{};
    }
}

Result<> sealIfDue(Project &project, const RunId &id)
{
    ASSAY_TRY(tail, project.read([&](Connection &connection) { return metric_tail_store::read(connection, id); }));
    return tail && tail->isSealingDue() ? seal(project, id) : Result<>(Done{});
}

Result<> pack(Project &project, const RunId &id)
{
    std::optional<QString> last;
    for (;;) {
        ASSAY_TRY(keys, project.read([&](Connection &connection) {
            return metric_seal_store::keysAfter(connection, id, last, keysAtOnce);
        }));
        if (keys.isEmpty())
            break;
        ASSAY_CHECK(packKeys(project, id, keys));
        last = keys.last();
    }
    return project.write([&](Connection &connection) { return metric_seal_store::closePack(connection, id); });
}

Result<> keepUp(Project &project, TimeMs now, Progress &progress)
{
    ASSAY_TRY(tails, project.read([](Connection &connection) { return metric_tail_store::list(connection); }));
    for (const auto &[id, tail] : tails) {
        if (progress.isStopped())
            return Done{};
        // The newest points of a logger that pauses are in no summary yet, which is what tables and filters go by.
        if (tail.hasRows() && !tail.isSummed())
            ASSAY_CHECK(sumUp(project, id));
        // A clock that was set back must not keep a run from being idle.
        if (tail.hasRows() && (tail.isSealingDue() || std::abs(now - tail.changedAt) >= idleMs))
            ASSAY_CHECK(seal(project, id));
    }
    ASSAY_TRY(loose, project.read([](Connection &connection) { return metric_seal_store::loose(connection); }));
    for (const RunId &id : loose) {
        if (progress.isStopped())
            return Done{};
        ASSAY_CHECK(pack(project, id));
    }
    return Done{};
}

} // namespace assay::curve_upkeep
