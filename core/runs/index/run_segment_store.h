#pragma once

#include "core/base/progress.h"
#include "core/runs/index/rare_keys.h"
#include "core/runs/index/run_index_store.h"

#include <set>

/// Writing a segment of the run index. A column is written beside what readers see, or in place of it with the same
/// values for all runs but those that are marked, so that the steps may lie apart; the last one takes the marks away.
namespace assay::run_index_store
{

std::int64_t firstNumber(std::int64_t segment);
std::int64_t lastNumber(std::int64_t segment);

/// That someone wanted no more of it.
Error foldStopped();

/// Writes the columns of a segment step by step, each step in a transaction of its own. One thread at a time, one
/// writer of an index.
class SegmentWriter final
{
public:
    /// `version`: the newest mark that goes into the segment.
    SegmentWriter(Project &project, std::int64_t segment, std::int64_t version, Progress &progress);

    /// Empty `data`: the column has no values.
    Result<> addColumn(const ColumnName &name, const QByteArray &data);
    /// Takes what is in `keys`, which have to come in order.
    Result<> addRareKeys(ColumnName::Kind kind, rare_keys::Writer &keys);
    /// Writes what is left, and makes all of it hold.
    Result<> finish();

private:
    struct RareRow {
        ColumnName::Kind kind;
        QString firstKey;
        QByteArray data;
    };
    Result<> writeWhenLong(qsizetype added);
    Result<> write(Connection &connection);
    Result<> clearOthers(Connection &connection) const;

    Project &m_project;
    std::int64_t m_segment;
    std::int64_t m_version;
    Progress &m_progress;
    std::vector<std::pair<ColumnName, QByteArray>> m_columns;
    std::vector<RareRow> m_rare;
    qsizetype m_bytes = 0;
    std::set<std::int64_t> m_written; ///< ids of columns
};

/// Removes rare keys of a segment that do not hold: those from before it was written last, or of a writer that was cut
/// off.
Result<> clearRareKeys(Project &project, std::int64_t segment);

} // namespace assay::run_index_store
