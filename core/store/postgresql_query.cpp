#include "core/store/query_run.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <libpq-fe.h>
#include <memory>
#include <poll.h>

namespace assay
{

namespace
{

constexpr int lookMs = 50;
constexpr int longestConnectMs = 15'000;

struct Free {
    void operator()(PGconn *connection) const { PQfinish(connection); }
    void operator()(PGresult *result) const { PQclear(result); }
    void operator()(PGcancel *cancel) const { PQfreeCancel(cancel); }
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
    void operator()(char *text) const { PQfreemem(text); }
};
using Answer = std::unique_ptr<PGresult, Free>;
using Options = std::unique_ptr<PQconninfoOption, Free>;

bool isSecret(const PQconninfoOption &option)
{
    return option.dispchar != nullptr && option.dispchar[0] == '*';
}

/// Types whose numbers PostgreSQL never changes (src/include/catalog/pg_type.dat).
QueryValue::Kind kindOf(Oid type)
{
    switch (type) {
    case 16: // bool
        return QueryValue::Kind::Boolean;
    case 20: // int8, int2, int4, oid
    case 21:
    case 23:
    case 26:
        return QueryValue::Kind::Integer;
    case 700: // float4, float8, numeric
    case 701:
    case 1700:
        return QueryValue::Kind::Real;
    case 1082:
        return QueryValue::Kind::Date;
    case 1114: // timestamp, timestamptz
    case 1184:
        return QueryValue::Kind::Timestamp;
    default:
        return QueryValue::Kind::Text;
    }
}

constexpr Oid binaryType = 17;
constexpr Oid exactType = 1700;

/// Reads rows from a PostgreSQL server in a transaction that cannot write.
class PostgresqlQuery final
{
public:
    explicit PostgresqlQuery(QueryRun &run) : m_run(run) {}

    Result<> operator()();

private:
    Result<> connect();
    Result<> finishConnecting();
    /// Waits until the connection can be read or written; returns when it may be, or when it is time to look again.
    Result<> wait(short events);
    /// The next part of the answer, or null when it is over.
    Result<Answer> next();
    Result<> prepareSession();
    Result<> readRows();
    Result<> readColumns(const PGresult *answer);
    Result<> readRow(const PGresult *answer);
    /// Asks the server to stop; it does not matter whether it hears.
    void cancel();
    [[nodiscard]] Error failed(const PGresult *answer) const;
    [[nodiscard]] Error unreachable() const;

    QueryRun &m_run;
    std::unique_ptr<PGconn, Free> m_connection;
    std::vector<QueryColumn> m_columns;
    std::vector<Oid> m_types;
    std::vector<QueryValue> m_values;
};

Error PostgresqlQuery::unreachable() const
{
    // What follows the first line are guesses.
    const QString cause = QString::fromUtf8(PQerrorMessage(m_connection.get())).section(u'\n', 0, 0).simplified();
    if (PQconnectionNeedsPassword(m_connection.get()))
        return {ErrorCode::Refused,
                QCoreApplication::translate("core", "The PostgreSQL server asks for a password. Type it when asked, or "
                                                    "set PGPASSWORD, or write it into ~/.pgpass."),
                cause};
    if (PQconnectionUsedPassword(m_connection.get()))
        return {ErrorCode::Refused,
                QCoreApplication::translate("core", "The PostgreSQL server does not let you in with that password: %1. "
                                                    "Check name and password.")
                    .arg(cause),
                cause};
    return {ErrorCode::Io,
            QCoreApplication::translate("core", "Cannot connect to PostgreSQL: %1. Check host, port, name of the "
                                                "database and user.")
                .arg(cause),
            cause};
}

Error PostgresqlQuery::failed(const PGresult *answer) const
{
    const auto field = [&](int code) { return QString::fromUtf8(PQresultErrorField(answer, code)); };
    const QString state = field(PG_DIAG_SQLSTATE);
    const QString message = field(PG_DIAG_MESSAGE_PRIMARY);
    if (state == QLatin1String("57014") && m_run.isStopped())
        return m_run.cancelled();
    if (state == QLatin1String("25006"))
        return m_run.refused(QCoreApplication::translate("core", "it does something other than read. Write one SELECT "
                                                                 "or WITH … SELECT."));
    if (state == QLatin1String("42601") && message.contains(QLatin1String("multiple commands")))
        return m_run.refused(QCoreApplication::translate("core", "it holds more than one statement. Import each one on "
                                                                 "its own."));
    if (message.isEmpty())
        return {ErrorCode::Io, QCoreApplication::translate("core", "The connection to PostgreSQL broke off: %1. Try "
                                                                   "again.")
                                   .arg(QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified())};
    // Characters count from 1, and those beyond the 16-bit plane once.
    const int place = field(PG_DIAG_STATEMENT_POSITION).toInt();
    const qsizetype position =
        place == 0
            ? -1
            : QString::fromUcs4(reinterpret_cast<const char32_t *>(m_run.query().sql.toUcs4().constData()), place - 1)
                  .size();
    return m_run.wrong(message, position);
}

Result<> PostgresqlQuery::wait(short events)
{
    pollfd socket = {PQsocket(m_connection.get()), events, 0};
    if (m_run.isStopped())
        return m_run.cancelled();
    ::poll(&socket, 1, lookMs);
    return Done{};
}

Result<> PostgresqlQuery::connect()
{
    char *problem = nullptr;
    const Options options(PQconninfoParse(m_run.query().database.toUtf8().constData(), &problem));
    const std::unique_ptr<char, Free> reason(problem);
    if (!options)
        // The reason may repeat the password.
        return Error{ErrorCode::Usage, QCoreApplication::translate(
                                           "core", "The connection to PostgreSQL cannot be understood. Write it as "
                                                   "host=… port=… dbname=… user=…, or as a postgresql:// address.")};
    std::vector<const char *> names;
    std::vector<const char *> values;
    const QByteArray password = m_run.query().password.toUtf8();
    for (const PQconninfoOption *option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr || (!password.isEmpty() && qstrcmp(option->keyword, "password") == 0))
            continue;
        names.push_back(option->keyword);
        values.push_back(option->val);
    }
    const auto set = [&](const char *name, const char *value) {
        names.push_back(name);
        values.push_back(value);
    };
    if (!password.isEmpty())
        set("password", password.constData());
    set("client_encoding", "UTF8");
    set("fallback_application_name", "assay");
    names.push_back(nullptr);
    values.push_back(nullptr);
    m_connection.reset(PQconnectStartParams(names.data(), values.data(), 0));
    return finishConnecting();
}

Result<> PostgresqlQuery::finishConnecting()
{
    if (!m_connection || PQstatus(m_connection.get()) == CONNECTION_BAD)
        return unreachable();
    // What the server has to say beside the answer has no place here.
    PQsetNoticeProcessor(
        m_connection.get(), [](void *, const char *) {}, nullptr);
    QElapsedTimer time;
    time.start();
    short events = POLLOUT;
    pollfd socket = {};
    for (;;) {
        if (m_run.isStopped())
            return m_run.cancelled();
        if (time.hasExpired(longestConnectMs))
            return Error{ErrorCode::Io, QCoreApplication::translate("core", "The PostgreSQL server did not answer for "
                                                                            "15 seconds. Check host and port.")};
        socket = {PQsocket(m_connection.get()), events, 0};
        if (::poll(&socket, 1, lookMs) == 0)
            continue;
        const auto status = PQconnectPoll(m_connection.get());
        if (status == PGRES_POLLING_OK)
            return Done{};
        if (status == PGRES_POLLING_FAILED)
            return unreachable();
        events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT;
    }
}

Result<Answer> PostgresqlQuery::next()
{
    while (PQflush(m_connection.get()) == 1)
        ASSAY_CHECK(wait(POLLIN | POLLOUT));
    while (PQisBusy(m_connection.get())) {
        ASSAY_CHECK(wait(POLLIN));
        if (PQconsumeInput(m_connection.get()) == 0)
            return failed(nullptr);
    }
    return Answer(PQgetResult(m_connection.get()));
}

Result<> PostgresqlQuery::prepareSession()
{
    constexpr const char *settings = "SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC'; SET extra_float_digits = 3; "
                                     "SET IntervalStyle = 'iso_8601'; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    if (PQsendQuery(m_connection.get(), settings) == 0)
        return failed(nullptr);
    for (;;) {
        ASSAY_TRY(answer, next());
        if (!answer)
            return Done{};
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK)
            return failed(answer.get());
    }
}

Result<> PostgresqlQuery::readColumns(const PGresult *answer)
{
    for (int column = 0; column < PQnfields(answer); ++column) {
        const Oid type = PQftype(answer, column);
        const QString name = QString::fromUtf8(PQfname(answer, column));
        if (type == binaryType)
            return m_run.refused(QCoreApplication::translate("core", "the column “%1” holds binary data (bytea), which "
                                                                     "no table can hold. Leave it out, or turn it "
                                                                     "into text with encode(…, 'hex').")
                                     .arg(name));
        m_types.push_back(type);
        m_columns.push_back({name, kindOf(type)});
    }
    m_values.resize(m_columns.size());
    return m_run.begin(m_columns);
}

Result<> PostgresqlQuery::readRow(const PGresult *answer)
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const int column = int(i);
        if (PQgetisnull(answer, 0, column)) {
            m_values[i] = {};
            continue;
        }
        QueryValue value{m_columns[i].kind, {PQgetvalue(answer, 0, column), size_t(PQgetlength(answer, 0, column))}};
        if (value.kind == QueryValue::Kind::Boolean)
            value.text = value.text == "t" ? "true" : "false";
        else if (m_types[i] == exactType && value.text.find_first_not_of("-0123456789") == std::string_view::npos)
            value.kind = QueryValue::Kind::Integer;
        m_values[i] = value;
    }
    return m_run.addRow(m_values);
}

Result<> PostgresqlQuery::readRows()
{
    // The extended protocol takes one statement only; row by row, memory does not grow with the result.
    const QByteArray sql = m_run.query().sql.toUtf8();
    if (PQsendQueryParams(m_connection.get(), sql.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0) == 0 ||
        PQsetSingleRowMode(m_connection.get()) == 0)
        return failed(nullptr);
    for (;;) {
        ASSAY_TRY(answer, next());
        if (!answer)
            return Done{};
        const ExecStatusType status = PQresultStatus(answer.get());
        if (status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK) {
            if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE)
                return failed(answer.get());
            return m_run.refused(QCoreApplication::translate("core", "it gives no rows. Write one SELECT or WITH … "
                                                                     "SELECT."));
        }
        if (m_columns.empty()) {
            if (PQnfields(answer.get()) == 0)
                return m_run.refused(QCoreApplication::translate("core", "it gives no columns. Name what it is to "
                                                                         "read."));
            ASSAY_CHECK(readColumns(answer.get()));
        }
        if (status == PGRES_SINGLE_TUPLE)
            ASSAY_CHECK(readRow(answer.get()));
        if (m_run.isFull()) {
            cancel();
            return Done{};
        }
    }
}

void PostgresqlQuery::cancel()
{
    const std::unique_ptr<PGcancel, Free> cancel(PQgetCancel(m_connection.get()));
    std::array<char, 256> problem = {};
    if (cancel)
        PQcancel(cancel.get(), problem.data(), int(problem.size()));
}

Result<> PostgresqlQuery::operator()()
{
    ASSAY_CHECK(m_run.start());
    ASSAY_CHECK(connect());
    auto done = prepareSession();
    if (done)
        done = readRows();
    // Also when the rows themselves were refused: the server need not work on.
    if (!done)
        cancel();
    return done;
}

/// A value as libpq's connection strings quote it.
QString quoted(const char *value)
{
    QString text = QString::fromUtf8(value);
    if (!text.isEmpty() && !text.contains(u' ') && !text.contains(u'\'') && !text.contains(u'\\'))
        return text;
    return u'\'' + text.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'")) + u'\'';
}

} // namespace

Result<> runPostgresqlQuery(QueryRun &run)
{
    return PostgresqlQuery(run)();
}

QString postgresqlWithoutPassword(const QString &connection)
{
    const Options options(PQconninfoParse(connection.toUtf8().constData(), nullptr));
    QStringList parts;
    for (const PQconninfoOption *option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
        if (option->val != nullptr && !isSecret(*option))
            parts.append(QString::fromUtf8(option->keyword) + u'=' + quoted(option->val));
    }
    return parts.join(u' ');
}

} // namespace assay
