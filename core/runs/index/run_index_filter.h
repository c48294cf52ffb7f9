#pragma once

#include "core/runs/filter/filter_tree.h"
#include "core/runs/filter/run_query.h"
#include "core/runs/index/run_index_columns.h"

#include <memory>

namespace assay
{

/// A filter's tree compiled to passes over segments of columns. NOT is pushed down to the clauses (De Morgan holds of
/// three truths), so that only what is true has to be kept, a bit a run. Good until the columns' next refresh.
class RunIndexFilter final
{
public:
    /// Answers for one segment: the bits of runs for which something is true.
    class Pass
    {
    public:
        Pass() = default;
        virtual ~Pass() = default;
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;
        virtual void run(size_t segment, std::uint64_t *bits) const = 0;
    };

    /// Loads the columns that the tree names. Null `experiment`: of every one; else its stored id. Runs that are gone
    /// never match.
    static Result<RunIndexFilter> compile(const FilterTree &tree, const QString &experiment, RunQuery::Shelf shelf,
                                          RunIndexColumns &columns, Connection &connection);

    /// segmentRuns bits, 64 to a word.
    void run(size_t segment, std::uint64_t *bits) const { m_pass->run(segment, bits); }

private:
    explicit RunIndexFilter(std::unique_ptr<Pass> pass) : m_pass(std::move(pass)) {}
    std::unique_ptr<Pass> m_pass;
};

} // namespace assay
