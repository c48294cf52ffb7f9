#pragma once

#include "core/store/database_query.h"

namespace assay
{

/// Tells how many rows a query has given, and learns whether it should stop. Shared by the kinds of databases.
class QueryRun final
{
public:
    QueryRun(const DatabaseQuery &query, std::int64_t mostRows, QuerySink &sink, Progress &progress)
        : m_query(query),
          m_mostRows(mostRows),
          m_sink(sink),
          m_progress(progress)
    {
    }

    [[nodiscard]] const DatabaseQuery &query() const { return m_query; }
    [[nodiscard]] bool isStopped() const { return m_progress.isStopped(); }
    [[nodiscard]] bool isFull() const { return m_rows >= m_mostRows; }
    Result<> begin(const std::vector<QueryColumn> &columns) { return m_sink.begin(columns); }
    Result<> addRow(std::span<const QueryValue> values);
    /// Says that the database is being asked.
    Result<> start();

    [[nodiscard]] Error cancelled() const;
    /// What is wrong with the query itself; `position` counts its characters from 0, below 0 when nobody knows.
    [[nodiscard]] Error wrong(const QString &reason, qsizetype position) const;
    /// A sentence about the query, with code Invalid.
    [[nodiscard]] Error refused(const QString &why) const;

private:
    const DatabaseQuery &m_query;
    std::int64_t m_mostRows;
    std::int64_t m_rows = 0;
    QuerySink &m_sink;
    Progress &m_progress;
};

Result<> runSqliteQuery(QueryRun &run);
Result<> runPostgresqlQuery(QueryRun &run);
/// The connection string without passwords, its values in the order and form that libpq writes them.
QString postgresqlWithoutPassword(const QString &connection);

} // namespace assay
