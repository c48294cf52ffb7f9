#include "core/runs/index/run_segment_store.h"

#include "core/runs/index/run_index_column.h"

#include <QCoreApplication>

namespace assay::run_index_store
{

namespace
{

// Of what is written while others wait for the lock.
constexpr qsizetype stepBytes = 1 << 20;
constexpr size_t stepRows = 500;
/// Of rare keys, which are long rows.
constexpr int rowsClearedAtOnce = 50;

} // namespace

std::int64_t firstNumber(std::int64_t segment)
{
    return segment * std::int64_t(segmentRuns) + 1;
}

std::int64_t lastNumber(std::int64_t segment)
{
    return (segment + 1) * std::int64_t(segmentRuns);
}

Error foldStopped()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Indexing was stopped.")};
}

SegmentWriter::SegmentWriter(Project &project, std::int64_t segment, std::int64_t version, Progress &progress)
    : m_project(project),
      m_segment(segment),
      m_version(version),
      m_progress(progress)
{
}

Result<> SegmentWriter::addColumn(const ColumnName &name, const QByteArray &data)
{
    if (data.isEmpty())
        return Done{};
    m_columns.emplace_back(name, data);
    return writeWhenLong(data.size());
}

Result<> SegmentWriter::addRareKeys(ColumnName::Kind kind, rare_keys::Writer &keys)
{
    const QString first = QString::fromUtf8(keys.firstKey());
    m_rare.push_back({kind, first, keys.take()});
    return writeWhenLong(m_rare.back().data.size());
}

Result<> SegmentWriter::finish()
{
    return m_project.write([this](Connection &connection) -> Result<> {
        ASSAY_CHECK(write(connection));
        ASSAY_CHECK(clearOthers(connection));
        ASSAY_TRY(stamp, connection.prepare("INSERT INTO run_segment (segment, version) VALUES (?, ?) "
                                            "ON CONFLICT (segment) DO UPDATE SET version = excluded.version"));
        ASSAY_CHECK(stamp.bind(1, m_segment).bind(2, m_version).run());
        // Runs that changed again since they were read have a newer mark, which stays.
        ASSAY_TRY(unmark, connection.prepare("DELETE FROM run_dirty WHERE number BETWEEN ? AND ? AND sequence <= ?"));
        return unmark.bind(1, firstNumber(m_segment)).bind(2, lastNumber(m_segment)).bind(3, m_version).run();
    });
}

Result<> SegmentWriter::writeWhenLong(qsizetype added)
{
    m_bytes += added;
    if (m_bytes < stepBytes && m_columns.size() + m_rare.size() < stepRows)
        return Done{};
    if (m_progress.isStopped())
        return foldStopped();
    ASSAY_CHECK(m_project.write([this](Connection &connection) { return write(connection); }));
    m_bytes = 0;
    m_columns.clear();
    m_rare.clear();
    return Done{};
}

Result<> SegmentWriter::write(Connection &connection)
{
    ASSAY_TRY(name, connection.prepare("INSERT INTO run_column (kind, key) VALUES (?, ?) "
                                       "ON CONFLICT (kind, key) DO NOTHING"));
    ASSAY_TRY(named, connection.prepare("SELECT id FROM run_column WHERE kind = ? AND key = ?"));
    ASSAY_TRY(column, connection.prepare("INSERT INTO run_column_segment (column_id, segment, data) VALUES (?, ?, ?) "
                                         "ON CONFLICT (column_id, segment) DO UPDATE SET data = excluded.data"));
    for (const auto &[wanted, data] : m_columns) {
        ASSAY_CHECK(name.bind(1, wordOf(wanted.kind)).bind(2, wanted.key).run());
        named.bind(1, wordOf(wanted.kind)).bind(2, wanted.key);
        const std::int64_t id = named.next() ? named.integer(0) : 0;
        ASSAY_CHECK(named.status());
        ASSAY_CHECK(column.bind(1, id).bind(2, m_segment).bind(3, data).run());
        m_written.insert(id);
    }
    ASSAY_TRY(rare, connection.prepare("INSERT INTO run_rare_keys (segment, version, kind, first_key, data) VALUES "
                                       "(?, ?, ?, ?, ?)"));
    for (const RareRow &row : m_rare) {
        rare.bind(1, m_segment).bind(2, m_version).bind(3, rareWordOf(row.kind)).bind(4, row.firstKey);
        ASSAY_CHECK(rare.bind(5, row.data).run());
    }
    return Done{};
}

/// Removes the columns of the segment that have no values any more, or are rare now.
Result<> SegmentWriter::clearOthers(Connection &connection) const
{
    std::vector<std::int64_t> others;
    ASSAY_TRY(rows, connection.prepare("SELECT column_id FROM run_column_segment WHERE segment = ?"));
    rows.bind(1, m_segment);
    while (rows.next()) {
        if (!m_written.contains(rows.integer(0)))
            others.push_back(rows.integer(0));
    }
    ASSAY_CHECK(rows.status());
    ASSAY_TRY(removal, connection.prepare("DELETE FROM run_column_segment WHERE column_id = ? AND segment = ?"));
    ASSAY_TRY(forgotten, connection.prepare("DELETE FROM run_column WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM "
                                            "run_column_segment WHERE column_id = ?1)"));
    for (const std::int64_t id : others) {
        ASSAY_CHECK(removal.bind(1, id).bind(2, m_segment).run());
        ASSAY_CHECK(forgotten.bind(1, id).run());
    }
    return Done{};
}

Result<> clearRareKeys(Project &project, std::int64_t segment)
{
    for (;;) {
        ASSAY_TRY(isLeft, project.read([&](Connection &connection) -> Result<bool> {
            ASSAY_TRY(row, connection.prepare("SELECT 1 FROM run_rare_keys WHERE segment = ?1 AND version <> coalesce("
                                              "(SELECT version FROM run_segment WHERE segment = ?1), 0) LIMIT 1"));
            row.bind(1, segment);
            const bool is = row.next();
            ASSAY_CHECK(row.status());
            return is;
        }));
        if (!isLeft)
            return Done{};
        const auto cleared = project.write([&](Connection &connection) -> Result<> {
            ASSAY_TRY(removal,
                      connection.prepare(
                          "DELETE FROM run_rare_keys WHERE (segment, version, kind, first_key) IN (SELECT segment, "
                          "version, kind, first_key FROM run_rare_keys WHERE segment = ?1 AND version <> coalesce("
                          "(SELECT version FROM run_segment WHERE segment = ?1), 0) LIMIT ?2)"));
            return removal.bind(1, segment).bind(2, rowsClearedAtOnce).run();
        });
        ASSAY_CHECK(cleared);
    }
}

} // namespace assay::run_index_store
