#include "core/runs/index/run_index.h"

#include "core/runs/index/run_groups.h"
#include "core/runs/index/run_index_order.h"
#include "core/runs/run_store.h"

#include <algorithm>
#include <cmath>

namespace assay
{

struct RunIndex::State {
    std::shared_ptr<Project> project;
    RunIndexColumns columns;
    std::int64_t dataVersion = -1;
};

RunIndex::RunIndex(std::shared_ptr<Project> project) : m_state(std::make_unique<State>())
{
    m_state->project = std::move(project);
}

RunIndex::~RunIndex() = default;

/// Asks inside a read transaction, after bringing the columns up to it.
template <typename Ask>
auto RunIndex::ask(Ask ask) -> std::invoke_result_t<Ask, Connection &>
{
    using Answer = std::invoke_result_t<Ask, Connection &>;
    // The version first: what is committed after it is seen by the next call.
    ASSAY_TRY(version, m_state->project->dataVersion());
    return m_state->project->read([&](Connection &connection) -> Answer {
        if (version != m_state->dataVersion) {
            // A refresh that failed half-way has left columns between two states.
            m_state->dataVersion = -1;
            if (const Result<> refreshed = m_state->columns.refresh(connection); !refreshed) {
                m_state->columns = {};
                return refreshed.error();
            }
            m_state->dataVersion = version;
        }
        return ask(connection);
    });
}

namespace
{

template <typename Give>
using Given = std::remove_cvref_t<std::invoke_result_t<Give, const RunIndexOrder &, const RunIndexFilter &>>;

/// What `give` makes of a query's order and filter; a second time, with ids, where ids alone decide.
template <typename Give>
Result<Given<Give>> orderedIn(Connection &connection, RunIndexColumns &columns, const RunQuery &query, Give give)
{
    QString experiment;
    if (!query.experiment.isEmpty()) {
        experiment = columns.experimentOf(query.experiment);
        if (experiment.isNull())
            return Given<Give>{};
    }
    ASSAY_TRY(filter, RunIndexFilter::compile(query.filter.tree(), experiment, query.shelf, columns, connection));
    ASSAY_TRY(order, RunIndexOrder::prepare(query.order, columns, connection));
    Given<Give> given = give(order, filter);
    if (order.needsIds()) {
        ASSAY_CHECK(order.loadIds(columns, connection));
        given = give(order, filter);
    }
    return given;
}

} // namespace

template <typename Give>
auto RunIndex::ordered(const RunQuery &query, Give give)
    -> Result<std::remove_cvref_t<std::invoke_result_t<Give, const RunIndexOrder &, const RunIndexFilter &>>>
{
    return ask([&](Connection &connection) { return orderedIn(connection, m_state->columns, query, give); });
}

Result<RunPage> RunIndex::page(const RunQuery &query, size_t offset, size_t limit)
{
    ASSAY_TRY(part, ordered(query, [&](const RunIndexOrder &order, const RunIndexFilter &filter) {
                  return order.part(filter, m_state->columns.segments(), offset, limit);
              }));
    for (std::uint32_t &place : part.places)
        ++place;
    return RunPage{std::move(part.places), part.matching};
}

Result<std::vector<std::uint32_t>> RunIndex::order(const RunQuery &query)
{
    ASSAY_TRY(places, ordered(query, [&](const RunIndexOrder &order, const RunIndexFilter &filter) {
                  return order.all(filter, m_state->columns.segments());
              }));
    for (std::uint32_t &place : places)
        ++place;
    return std::move(places);
}

Result<std::vector<RunGroup>> RunIndex::groups(const RunQuery &query, const RunGrouping &grouping)
{
    return ask([&](Connection &connection) -> Result<std::vector<RunGroup>> {
        RunIndexColumns &columns = m_state->columns;
        ASSAY_TRY(places,
                  orderedIn(connection, columns, query, [&](const RunIndexOrder &order, const RunIndexFilter &filter) {
                      return order.all(filter, columns.segments());
                  }));
        return run_groups::make(connection, columns, places, grouping, query.order);
    });
}

Result<std::vector<GroupSummary>> RunIndex::summaries(const std::vector<RunGroup> &groups, const RunKey &key)
{
    return ask(
        [&](Connection &connection) { return run_groups::summarise(connection, m_state->columns, groups, key); });
}

Result<std::vector<RunValue>> RunIndex::values(const RunKey &key, std::span<const std::uint32_t> runs)
{
    return ask([&](Connection &connection) -> Result<std::vector<RunValue>> {
        RunIndexColumns &columns = m_state->columns;
        std::vector<RunValue> values(runs.size());
        ASSAY_TRY(column, key.isNumeric() ? columns.numbers(connection, key) : columns.texts(connection, key));
        for (size_t i = 0; i < runs.size(); ++i)
            values[i] = columns.value(key, *column, size_t(runs[i]) - 1);
        return values;
    });
}

Result<RunRange> RunIndex::range(const RunKey &key, std::span<const std::uint32_t> runs)
{
    return ask([&](Connection &connection) -> Result<RunRange> {
        ASSAY_TRY(column, m_state->columns.numbers(connection, key));
        RunRange range;
        for (const std::uint32_t run : runs) {
            const size_t place = size_t(run) - 1;
            const double value = place < m_state->columns.count() ? column->numbers()[place] : missingNumber;
            if (!std::isfinite(value))
                continue;
            range.least = range.count == 0 ? value : std::min(range.least, value);
            range.greatest = range.count == 0 ? value : std::max(range.greatest, value);
            ++range.count;
        }
        return range;
    });
}

Result<QList<RunId>> RunIndex::ids(std::span<const std::uint32_t> runs)
{
    return ask([&](Connection &connection) {
        return run_index_store::ids(connection, std::vector<std::uint32_t>(runs.begin(), runs.end()));
    });
}

Result<std::vector<std::uint32_t>> RunIndex::numbers(const QList<RunId> &ids)
{
    return ask([&](Connection &connection) { return run_index_store::numbers(connection, ids); });
}

Result<QList<Run>> RunIndex::runs(std::span<const std::uint32_t> runs)
{
    return ask([&](Connection &connection) -> Result<QList<Run>> {
        ASSAY_TRY(ids, run_index_store::ids(connection, std::vector<std::uint32_t>(runs.begin(), runs.end())));
        return run_store::listThese(connection, ids);
    });
}

Result<KnownKeys> RunIndex::keys()
{
    return ask([&](Connection &connection) { return m_state->columns.known(connection); });
}

Result<int> RunIndex::fold(Project &project, Progress &progress)
{
    constexpr int worthAWrite = 512;
    if (!project.readOnlyReason().isEmpty())
        return 0;
    return run_index_store::fold(project, worthAWrite, progress);
}

Result<int> RunIndex::rebuild(Project &project, Progress &progress)
{
    return run_index_store::rebuild(project, progress);
}

size_t RunIndex::bytes() const
{
    return m_state->columns.bytes();
}

} // namespace assay
