#pragma once

#include "core/base/result.h"
#include "core/store/statement.h"

#include <QString>

#include <memory>

struct sqlite3;

namespace assay
{

/// One open database. One thread at a time; others get their own Connection.
class Connection final
{
public:
    enum class Access { Read, Write };

    /// Opens `path` with the project's settings (WAL, synchronous=FULL, foreign keys, no mmap, untrusted schema).
    /// Write makes a missing file. `vfs` names another SQLite file system, for tests.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access, const char *vfs = nullptr);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Compiles a statement, or takes it from those that were compiled before.
    Result<Statement> prepare(const char *sql);
    /// Runs one or several statements without parameters.
    Result<> execute(const char *sql);
    /// The first column of the first row of a query without parameters; 0 when there is no row.
    Result<std::int64_t> queryInteger(const char *sql);

    [[nodiscard]] std::int64_t changesOfLastStatement() const;
    /// Makes running statements of this connection fail as Cancelled; callable from any thread.
    void interrupt();

    /// How long a statement waits for another program's lock.
    void setBusyTimeout(int milliseconds);
    [[nodiscard]] bool isInTransaction() const;
    /// The first result code that said the database or its disk cannot be trusted (IOERR, CORRUPT, FULL); 0 if none.
    [[nodiscard]] int fault() const { return m_fault; }
    /// The size of the write-ahead log after this connection's last commit.
    [[nodiscard]] std::int64_t logBytes() const { return m_logBytes; }
    /// Moves the log into the database as far as readers allow. Only under the folder's lock.
    Result<> checkpoint();
    /// As checkpoint, and empties the log's file when nobody reads it.
    Result<> checkpointAndTruncate();

    /// Tells the change feed, in the same transaction, that the thing `id` of `kind` ("run", "dataset", "schema",
    /// "model", "person", "audit", "experiment", "evaluation", "metric", "file", "log": both by run) is new, changed or
    /// gone.
    Result<> recordChange(const char *kind, const QString &id);
    /// As recordChange; gives the change's number in the feed, which only ever grows.
    Result<std::int64_t> recordNumberedChange(const char *kind, const QString &id);

private:
    explicit Connection(sqlite3 *database);
    Result<> configure(Access access);
    Result<> runCheckpoint(int mode);
    Result<> failed(int code);

    sqlite3 *m_database;
    std::shared_ptr<StatementCache> m_statements;
    int m_fault = 0;
    int m_busyTimeoutMs = 0;
    std::int64_t m_logBytes = 0;
};

/// True for the codes after which nothing more may be written: the disk or the file cannot be trusted.
bool isFault(int code);

/// Turns an SQLite result code into an Error with a sentence; `database` may be null.
Error databaseError(int code, sqlite3 *database);

} // namespace assay
