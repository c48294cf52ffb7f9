#include "core/store/database_file.h"
#include "core/store/query_run.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <fcntl.h>
#include <memory>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay
{

namespace
{

constexpr int stepsPerLook = 4000;
constexpr int longestWaitMs = 10'000;
constexpr useconds_t waitStepUs = 10'000;

struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Prepared = std::unique_ptr<sqlite3_stmt, Close>;

/// What tells that a file has been written.
struct FileState {
    ino_t node = 0;
    off_t size = 0;
    timespec changed = {};

    bool operator==(const FileState &other) const
    {
        return node == other.node && size == other.size && changed.tv_sec == other.changed.tv_sec &&
               changed.tv_nsec == other.changed.tv_nsec;
    }
};

/// A number with a point, an exponent or a word, so that it is never taken for a whole one.
std::string_view realText(double value, std::array<char, 40> &buffer)
{
    char *end = std::to_chars(buffer.data(), buffer.data() + buffer.size() - 2, value).ptr;
    const std::string_view digits(buffer.data(), size_t(end - buffer.data()));
    if (std::isfinite(value) && digits.find_first_of(".e") == std::string_view::npos) {
        *end++ = '.';
        *end++ = '0';
    }
    return {buffer.data(), size_t(end - buffer.data())};
}

/// Reads rows from a database file that belongs to another program, and leaves it as it is.
class SqliteQuery final
{
public:
    explicit SqliteQuery(QueryRun &run) : m_run(run), m_name(QFileInfo(run.query().database).fileName()) {}

    Result<> operator()();

private:
    Result<> checkFile();
    Result<> open();
    Result<> configure();
    Result<> prepare();
    Result<> checkAlone(const char *tail);
    Result<> readRows();
    Result<QueryValue> value(int column);
    /// When no lock kept writers away: nothing may have been written meanwhile.
    Result<> checkUnchanged() const;
    [[nodiscard]] Error failed(int code) const;
    [[nodiscard]] Error unreadable(ErrorCode code, const QString &why) const;
    [[nodiscard]] FileState state() const;
    [[nodiscard]] bool hasLog() const { return QFileInfo::exists(m_path + QStringLiteral("-wal")); }

    static int refuseWriting(void *, int action, const char *, const char *function, const char *, const char *);
    static int look(void *self) { return static_cast<SqliteQuery *>(self)->m_run.isStopped() ? 1 : 0; }
    static int waitForLock(void *self, int times);

    QueryRun &m_run;
    QString m_name;
    QString m_path;
    bool m_isUnlocked = false;
    bool m_isDenied = false; ///< the query would do something other than read
    FileState m_before;
    Database m_database;
    Prepared m_statement;
    QElapsedTimer m_waiting;
    std::vector<QueryColumn> m_columns;
    std::vector<std::array<char, 40>> m_numbers;
};

Error SqliteQuery::unreadable(ErrorCode code, const QString &why) const
{
    return {code, QCoreApplication::translate("core", "Cannot read “%1”: %2").arg(m_name, why)};
}

Error SqliteQuery::failed(int code) const
{
    switch (m_isDenied ? SQLITE_AUTH : code & 0xff) {
    case SQLITE_INTERRUPT:
        return m_run.cancelled();
    case SQLITE_NOTADB:
        return unreadable(ErrorCode::Invalid, QCoreApplication::translate("core", "it is no SQLite database, or it is "
                                                                                  "encrypted. Choose another file."));
    case SQLITE_CORRUPT:
        return unreadable(ErrorCode::Damaged, QCoreApplication::translate("core", "the database is damaged. Restore it "
                                                                                  "from a backup."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return m_run.isStopped()
                   ? m_run.cancelled()
                   : unreadable(ErrorCode::Locked, QCoreApplication::translate("core", "another program is writing "
                                                                                       "it. Try again when that "
                                                                                       "is done."));
    case SQLITE_READONLY:
        return unreadable(ErrorCode::Io, QCoreApplication::translate("core", "a change to it was left unfinished, and "
                                                                             "only its own program may complete it. "
                                                                             "Open it there once, then try again."));
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return unreadable(ErrorCode::Io, QCoreApplication::translate("core", "the file or its folder cannot be opened. "
                                                                             "Check that you may read them."));
    case SQLITE_FULL:
        return unreadable(ErrorCode::Full, QCoreApplication::translate("core", "the query needs more room for its "
                                                                               "work than the disk has. Free some "
                                                                               "space and try again."));
    case SQLITE_NOMEM:
        return unreadable(ErrorCode::Io, QCoreApplication::translate("core", "the query needs more memory than is "
                                                                             "free. Ask for fewer rows."));
    case SQLITE_AUTH:
        return m_run.refused(QCoreApplication::translate("core", "it does something other than read. Write one SELECT "
                                                                 "or WITH … SELECT."));
    default:
        break;
    }
    // The place is told in bytes.
    const int offset = sqlite3_error_offset(m_database.get());
    const qsizetype position = offset < 0 ? -1 : QString::fromUtf8(m_run.query().sql.toUtf8().left(offset)).size();
    return m_run.wrong(QString::fromUtf8(sqlite3_errmsg(m_database.get())), position);
}

FileState SqliteQuery::state() const
{
    struct stat found = {};
    if (::stat(QFile::encodeName(m_path).constData(), &found) != 0)
        return {};
    return {found.st_ino, found.st_size, found.st_mtim};
}

Result<> SqliteQuery::checkFile()
{
    const QFileInfo file(m_run.query().database);
    const QByteArray path = QFile::encodeName(file.filePath());
    struct stat found = {};
    if (::stat(path.constData(), &found) != 0 && errno != EACCES)
        return unreadable(ErrorCode::NotFound, QCoreApplication::translate("core", "there is no such file. Check its "
                                                                                   "folder and name."));
    if (::faccessat(AT_FDCWD, path.constData(), R_OK, AT_EACCESS) != 0)
        return unreadable(ErrorCode::Io, QCoreApplication::translate("core", "you have no right to. Ask its owner to "
                                                                             "let you read it."));
    // A pipe would wait for ever, and a folder cannot be opened.
    if (!S_ISREG(found.st_mode))
        return unreadable(ErrorCode::Invalid, QCoreApplication::translate("core", "it is not a file. Choose the file "
                                                                                  "of an SQLite database."));
    m_path = file.canonicalFilePath();
    return Done{};
}

/// In the mode with a write-ahead log, opening a database makes files beside it and leaves them. Where there is no log,
/// nobody has the database open, so it is read without locks, and whether that stayed so is looked at afterwards.
Result<> SqliteQuery::open()
{
    constexpr int modePlace = 18;
    constexpr char loggedMode = 2;
    const auto start = readDatabaseStart(m_path, modePlace + 2);
    if (!start)
        return failed(SQLITE_CANTOPEN);
    if (!start->startsWith(QByteArray("SQLite format 3\0", 16)) || start->size() < modePlace + 2)
        return failed(SQLITE_NOTADB);
    const bool isLogged = start->at(modePlace) == loggedMode || start->at(modePlace + 1) == loggedMode;
    m_isUnlocked = isLogged && !hasLog();
    m_before = state();
    const QByteArray address = "file:" + QUrl::toPercentEncoding(m_path, "/") + (m_isUnlocked ? "?immutable=1" : "");
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(address.constData(), &database,
                                     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                                         SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE,
                                     nullptr);
    m_database.reset(database);
    if (code != SQLITE_OK)
        return failed(code);
    return configure();
}

int SqliteQuery::waitForLock(void *self, int times)
{
    auto *query = static_cast<SqliteQuery *>(self);
    if (times == 0)
        query->m_waiting.start();
    if (query->m_run.isStopped() || query->m_waiting.hasExpired(longestWaitMs))
        return 0;
    ::usleep(waitStepUs);
    return 1;
}

int SqliteQuery::refuseWriting(void *self, int action, const char *, const char *function, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        if (qstricmp(function, "load_extension") != 0)
            return SQLITE_OK;
        break;
    default:
        break;
    }
    static_cast<SqliteQuery *>(self)->m_isDenied = true;
    return SQLITE_DENY;
}

Result<> SqliteQuery::configure()
{
    sqlite3 *const database = m_database.get();
    // Views are welcome, but the file is not trusted: it may call no function that does more than compute.
    const std::pair<int, int> switches[] = {{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                            {SQLITE_DBCONFIG_DEFENSIVE, 1},        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                            {SQLITE_DBCONFIG_DQS_DDL, 0},          {SQLITE_DBCONFIG_DQS_DML, 0}};
    for (const auto &[option, value] : switches) {
        if (const int code = sqlite3_db_config(database, option, value, nullptr); code != SQLITE_OK)
            return failed(code);
    }
    sqlite3_wal_autocheckpoint(database, 0);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_handler(database, waitForLock, this);
    sqlite3_progress_handler(database, stepsPerLook, look, this);
    const int code = sqlite3_exec(database, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA query_only = ON",
                                  nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failed(code);
    sqlite3_set_authorizer(database, refuseWriting, this);
    return Done{};
}

Result<> SqliteQuery::prepare()
{
    const QByteArray sql = m_run.query().sql.toUtf8();
    const char *tail = nullptr;
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(m_database.get(), sql.constData(), int(sql.size()) + 1, &statement, &tail);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        return failed(code);
    if (!m_statement)
        return m_run.refused(
            QCoreApplication::translate("core", "it holds only a comment. Write one that gives rows."));
    ASSAY_CHECK(checkAlone(tail));
    if (!sqlite3_stmt_readonly(statement) || sqlite3_column_count(statement) == 0)
        return failed(SQLITE_AUTH);
    if (sqlite3_bind_parameter_count(statement) > 0)
        return m_run.refused(QCoreApplication::translate("core", "it has parameters such as ? or :name. Write their "
                                                                 "values in their place."));
    return Done{};
}

Result<> SqliteQuery::checkAlone(const char *tail)
{
    while (*tail != 0) {
        sqlite3_stmt *statement = nullptr;
        const char *const from = tail;
        const int code = sqlite3_prepare_v2(m_database.get(), from, -1, &statement, &tail);
        const Prepared next(statement);
        if (code != SQLITE_OK || next)
            return m_run.refused(QCoreApplication::translate("core", "it holds more than one statement. Import each "
                                                                     "one on its own."));
        if (tail == from)
            break;
    }
    return Done{};
}

Result<QueryValue> SqliteQuery::value(int column)
{
    sqlite3_stmt *const row = m_statement.get();
    std::array<char, 40> &buffer = m_numbers[size_t(column)];
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER: {
        const char *const end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), sqlite3_column_int64(row, column)).ptr;
        return QueryValue{QueryValue::Kind::Integer, {buffer.data(), size_t(end - buffer.data())}};
    }
    case SQLITE_FLOAT:
        return QueryValue{QueryValue::Kind::Real, realText(sqlite3_column_double(row, column), buffer)};
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
        if (text == nullptr)
            return failed(SQLITE_NOMEM);
        return QueryValue{QueryValue::Kind::Text, {text, size_t(sqlite3_column_bytes(row, column))}};
    }
    case SQLITE_BLOB:
        return m_run.refused(QCoreApplication::translate("core", "the column “%1” holds binary data (a BLOB), which "
                                                                 "no table can hold. Leave it out, or turn it into "
                                                                 "text with hex().")
                                 .arg(m_columns[size_t(column)].name));
    default:
        return QueryValue{};
    }
}

Result<> SqliteQuery::readRows()
{
    const int count = sqlite3_column_count(m_statement.get());
    m_numbers.resize(size_t(count));
    for (int column = 0; column < count; ++column)
        m_columns.push_back({QString::fromUtf8(sqlite3_column_name(m_statement.get(), column))});
    ASSAY_CHECK(m_run.begin(m_columns));
    std::vector<QueryValue> values(static_cast<size_t>(count));
    while (!m_run.isFull()) {
        const int code = sqlite3_step(m_statement.get());
        if (code == SQLITE_DONE)
            break;
        if (code != SQLITE_ROW)
            return failed(code);
        for (int column = 0; column < count; ++column) {
            ASSAY_TRY(read, value(column));
            values[size_t(column)] = read;
        }
        ASSAY_CHECK(m_run.addRow(values));
    }
    return Done{};
}

Result<> SqliteQuery::checkUnchanged() const
{
    if (!m_isUnlocked || (!hasLog() && state() == m_before))
        return Done{};
    return unreadable(ErrorCode::Locked,
                      QCoreApplication::translate("core", "another program opened it meanwhile. Try again."));
}

Result<> SqliteQuery::operator()()
{
    ASSAY_CHECK(checkFile());
    ASSAY_CHECK(m_run.start());
    ASSAY_CHECK(open());
    auto done = prepare();
    if (done)
        done = readRows();
    // What a writer in between did to a read without locks can look like damage.
    ASSAY_CHECK(checkUnchanged());
    return done;
}

} // namespace

Result<> runSqliteQuery(QueryRun &run)
{
    return SqliteQuery(run)();
}

} // namespace assay
