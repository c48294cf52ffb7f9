#include "core/store/statement_cache.h"

#include <sqlite3.h>

namespace assay
{

namespace
{

constexpr size_t mostIdle = 100;

} // namespace

StatementCache::~StatementCache()
{
    close();
}

sqlite3_stmt *StatementCache::take(const char *sql)
{
    const auto found = m_idle.find(sql);
    if (found == m_idle.end())
        return nullptr;
    sqlite3_stmt *statement = found->second;
    m_idle.erase(found);
    return statement;
}

void StatementCache::giveBack(sqlite3_stmt *statement)
{
    if (m_isClosed || m_idle.size() >= mostIdle) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle.emplace(sqlite3_sql(statement), statement);
}

void StatementCache::close()
{
    m_isClosed = true;
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
    m_idle.clear();
}

} // namespace assay
