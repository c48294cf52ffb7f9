#include "core/store/connection.h"

#include "core/store/statement_cache.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <sqlite3.h>

namespace assay
{

namespace
{

constexpr int defaultBusyTimeoutMs = 10'000;
constexpr int pageSize = 8192;
constexpr int frameHeaderSize = 24;

int keepLogSize(void *bytes, sqlite3 *, const char *, int frames)
{
    *static_cast<std::int64_t *>(bytes) = std::int64_t(frames) * (pageSize + frameHeaderSize);
    return SQLITE_OK;
}

QString detailOf(int code, sqlite3 *database)
{
    // The message belongs to the last call, which need not be the one that failed.
    const bool isCurrent = database && sqlite3_extended_errcode(database) == code;
    return QStringLiteral("SQLite %1: %2")
        .arg(code)
        .arg(QString::fromUtf8(isCurrent ? sqlite3_errmsg(database) : sqlite3_errstr(code)));
}

} // namespace

bool isFault(int code)
{
    const int primary = code & 0xff;
    return primary == SQLITE_IOERR || primary == SQLITE_CORRUPT || primary == SQLITE_FULL || primary == SQLITE_NOTADB;
}

Error databaseError(int code, sqlite3 *database)
{
    const QString detail = detailOf(code, database);
    const int reason = database ? sqlite3_system_errno(database) : 0;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::Full,
                QCoreApplication::translate("core", "The disk that holds the project is full. Free some space and try "
                                                    "again."),
                detail};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (reason == ENOSPC || reason == EDQUOT)
            return databaseError(SQLITE_FULL, nullptr);
        return {ErrorCode::Io,
                QCoreApplication::translate("core", "The project’s database could not be read or written: %1. Check "
                                                    "the disk and try again.")
                    .arg(QString::fromLocal8Bit(std::strerror(reason ? reason : EIO)).toLower()),
                detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Damaged,
                QCoreApplication::translate("core", "The project’s database is damaged. Restore the project from a "
                                                    "backup."),
                detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {ErrorCode::Locked,
                QCoreApplication::translate("core", "Another program is holding the project’s database. Close it "
                                                    "there and try again."),
                detail};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnly, QCoreApplication::translate("core", "The project’s database cannot be written."),
                detail};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, QCoreApplication::translate("core", "The work was stopped."), detail};
    case SQLITE_TOOBIG:
        return {ErrorCode::Invalid,
                QCoreApplication::translate("core", "A value is too large to be kept in the project’s database."),
                detail};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
            return {ErrorCode::Exists, QCoreApplication::translate("core", "The project has this already."), detail};
        break;
    default:
        break;
    }
    return {ErrorCode::Internal,
            QCoreApplication::translate("core", "The project’s database refused a request of Assay. Nothing was "
                                                "changed; show the details to report it."),
            detail};
}

Connection::Connection(sqlite3 *database) : m_database(database), m_statements(std::make_shared<StatementCache>()) {}

Connection::~Connection()
{
    m_statements->close();
    // v2 waits for statements that outlive the connection by mistake instead of leaking the files.
    sqlite3_close_v2(m_database);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access, const char *vfs)
{
    const int flags = (access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &database, flags, vfs);
    auto connection = std::unique_ptr<Connection>(new Connection(database));
    if (code != SQLITE_OK)
        return databaseError(code, database);
    ASSAY_CHECK(connection->configure(access));
    return connection;
}

Result<> Connection::configure(Access access)
{
    setBusyTimeout(defaultBusyTimeoutMs);
    // No trigger or view in the file is ours: in a project from elsewhere they could only deceive. Those of the
    // connection (TEMP) work all the same.
    const std::pair<int, int> switches[] = {{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                            {SQLITE_DBCONFIG_DEFENSIVE, 1},        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                            {SQLITE_DBCONFIG_ENABLE_VIEW, 0},      {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
                                            {SQLITE_DBCONFIG_DQS_DDL, 0},          {SQLITE_DBCONFIG_DQS_DML, 0}};
    for (const auto &[option, value] : switches) {
        if (const int code = sqlite3_db_config(m_database, option, value, nullptr); code != SQLITE_OK)
            return failed(code);
    }
    sqlite3_wal_autocheckpoint(m_database, 0);
    sqlite3_wal_hook(m_database, keepLogSize, &m_logBytes);
    ASSAY_CHECK(execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY"));
    if (access == Access::Read)
        return Done{};
    ASSAY_CHECK(execute("PRAGMA page_size = 8192; PRAGMA synchronous = FULL"));
    ASSAY_TRY(mode, prepare("PRAGMA journal_mode"));
    const bool isLogged = mode.next() && mode.text(0) == u"wal";
    ASSAY_CHECK(mode.status());
    mode.reset();
    return isLogged ? Result<>(Done{}) : execute("PRAGMA journal_mode = WAL");
}

Result<> Connection::failed(int code)
{
    if (isFault(code) && m_fault == SQLITE_OK)
        m_fault = code;
    return databaseError(code, m_database);
}

Result<Statement> Connection::prepare(const char *sql)
{
    sqlite3_stmt *statement = m_statements->take(sql);
    if (!statement) {
        const int code = sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK)
            return failed(code).error();
    }
    return Statement(m_database, statement, &m_fault, m_statements);
}

Result<> Connection::execute(const char *sql)
{
    if (const int code = sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        return failed(code);
    return Done{};
}

Result<std::int64_t> Connection::queryInteger(const char *sql)
{
    ASSAY_TRY(statement, prepare(sql));
    const std::int64_t value = statement.next() ? statement.integer(0) : 0;
    ASSAY_CHECK(statement.status());
    return value;
}

std::int64_t Connection::changesOfLastStatement() const
{
    return sqlite3_changes64(m_database);
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_database);
}

void Connection::setBusyTimeout(int milliseconds)
{
    m_busyTimeoutMs = milliseconds;
    sqlite3_busy_timeout(m_database, milliseconds);
}

bool Connection::isInTransaction() const
{
    return !sqlite3_get_autocommit(m_database);
}

Result<> Connection::checkpoint()
{
    return runCheckpoint(SQLITE_CHECKPOINT_PASSIVE);
}

Result<> Connection::checkpointAndTruncate()
{
    return runCheckpoint(SQLITE_CHECKPOINT_TRUNCATE);
}

Result<> Connection::runCheckpoint(int mode)
{
    // Readers may stay as long as they like; what they keep from being moved waits for the next time.
    sqlite3_busy_timeout(m_database, 0);
    const int code = sqlite3_wal_checkpoint_v2(m_database, nullptr, mode, nullptr, nullptr);
    sqlite3_busy_timeout(m_database, m_busyTimeoutMs);
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
        return failed(code);
    return Done{};
}

Result<> Connection::recordChange(const char *kind, const QString &id)
{
    ASSAY_CHECK(recordNumberedChange(kind, id));
    return Done{};
}

Result<std::int64_t> Connection::recordNumberedChange(const char *kind, const QString &id)
{
    ASSAY_TRY(insert, prepare("INSERT INTO change (kind, id) VALUES (?, ?) RETURNING sequence"));
    insert.bind(1, kind).bind(2, id);
    const std::int64_t number = insert.next() ? insert.integer(0) : 0;
    ASSAY_CHECK(insert.status());
    return number;
}

} // namespace assay
