#pragma once

#include "core/runs/filter/known_keys.h"
#include "core/runs/filter/run_query.h"
#include "core/runs/index/run_grouping.h"
#include "core/runs/index/run_value.h"
#include "core/store/project.h"

#include <memory>
#include <span>
#include <vector>

namespace assay
{

/// A part of the runs that a query finds, by their numbers (from 1; a run keeps its own for ever).
struct RunPage {
    std::vector<std::uint32_t> runs;
    size_t matching = 0; ///< how many the query finds in all
};

/// The finite values that some runs have for a numeric key.
struct RunRange {
    double least = 0;
    double greatest = 0;
    size_t count = 0; ///< how many; with none the others mean nothing
    friend bool operator==(const RunRange &, const RunRange &) = default;
};

/// Finds and orders the runs of a project, a million of them in about a millisecond once their columns are loaded,
/// which happens on first use. What other threads and processes wrote is seen by the next call;
/// of curves that grow, what metric_store has summed up, which is a second behind at most while a project is open. One
/// thread at a time, which need not be the one that made it: on the window's thread, ask for pages; load columns and
/// order all elsewhere.
class RunIndex final
{
public:
    explicit RunIndex(std::shared_ptr<Project> project);
    ~RunIndex();
    RunIndex(const RunIndex &) = delete;
    RunIndex &operator=(const RunIndex &) = delete;

    /// Runs `offset`, `offset` + 1 … of the query's order, at most `limit`.
    Result<RunPage> page(const RunQuery &query, size_t offset, size_t limit);
    /// All of the query's runs, for scrolling: about 30 ms for a million.
    Result<std::vector<std::uint32_t>> order(const RunQuery &query);

    /// The query's runs put together, each once; see run_groups for what is equal and for the order of groups.
    Result<std::vector<RunGroup>> groups(const RunQuery &query, const RunGrouping &grouping);
    /// What is known of the values of a key in each group, beside `groups`: a numeric key, or a parameter or tag, of
    /// which the texts that are numbers count. A group of Kind::Parents without other runs is summed up by its parent.
    Result<std::vector<GroupSummary>> summaries(const std::vector<RunGroup> &groups, const RunKey &key);

    /// The values that runs have for a key, beside `runs`; texts of data are joined by commas.
    Result<std::vector<RunValue>> values(const RunKey &key, std::span<const std::uint32_t> runs);
    /// Least and greatest value of a numeric key among `runs`: a few milliseconds for a million.
    Result<RunRange> range(const RunKey &key, std::span<const std::uint32_t> runs);
    Result<QList<RunId>> ids(std::span<const std::uint32_t> runs);
    /// The numbers of runs, beside `ids`; 0 where there is no such run.
    Result<std::vector<std::uint32_t>> numbers(const QList<RunId> &ids);
    /// Whole runs, in the order of `runs`; those that are gone are left out.
    Result<QList<Run>> runs(std::span<const std::uint32_t> runs);
    /// Metrics, parameters and tags that any run has, for completion and advice.
    Result<KnownKeys> keys();

    /// Puts what changed into segments when it is much, so that the next one to open the project need not read it run
    /// by run. Writes; does nothing in a project that cannot be written. Returns how many segments it wrote.
    static Result<int> fold(Project &project, Progress &progress);
    /// Makes all segments anew.
    static Result<int> rebuild(Project &project, Progress &progress);

    [[nodiscard]] size_t bytes() const; ///< of memory that columns take

private:
    struct State;
    template <typename Ask>
    auto ask(Ask ask) -> std::invoke_result_t<Ask, Connection &>;
    template <typename Give>
    auto ordered(const RunQuery &query, Give give) -> Result<
        std::remove_cvref_t<std::invoke_result_t<Give, const class RunIndexOrder &, const class RunIndexFilter &>>>;

    std::unique_ptr<State> m_state;
};

} // namespace assay
