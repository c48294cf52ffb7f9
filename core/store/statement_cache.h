#pragma once

#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace assay
{

/// Compiled statements of one connection that wait to be used again, since compiling one takes longer than running it.
/// On the thread of its Connection.
class StatementCache final
{
public:
    StatementCache() = default;
    ~StatementCache();
    StatementCache(const StatementCache &) = delete;
    StatementCache &operator=(const StatementCache &) = delete;

    /// An idle statement of exactly that text, ready to be bound; null when there is none.
    sqlite3_stmt *take(const char *sql);
    /// Keeps a statement that is not used any more, without its values, or ends it when enough are kept.
    void giveBack(sqlite3_stmt *statement);
    /// Ends what waits; what comes back later ends at once.
    void close();

private:
    /// By the text that SQLite keeps with each statement.
    std::unordered_multimap<std::string_view, sqlite3_stmt *> m_idle;
    bool m_isClosed = false;
};

} // namespace assay
