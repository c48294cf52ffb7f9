#include "core/store/statement.h"

#include "core/store/connection.h"
#include "core/store/statement_cache.h"

#include <cmath>
#include <limits>
#include <sqlite3.h>

namespace assay
{

void Statement::GiveBack::operator()(sqlite3_stmt *statement) const
{
    cache->giveBack(statement);
}

Statement::Statement(sqlite3 *database, sqlite3_stmt *statement, int *fault, std::shared_ptr<StatementCache> cache)
    : m_database(database),
      m_statement(statement, GiveBack{std::move(cache)}),
      m_fault(fault)
{
}

void Statement::keep(int status)
{
    if (status != SQLITE_OK && m_status == SQLITE_OK)
        m_status = status;
    if (isFault(status) && *m_fault == SQLITE_OK)
        *m_fault = status;
}

void Statement::beginBinding()
{
    if (m_isStepped)
        reset();
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    beginBinding();
    keep(sqlite3_bind_int64(m_statement.get(), parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, double value)
{
    beginBinding();
    keep(sqlite3_bind_double(m_statement.get(), parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, const QString &value)
{
    beginBinding();
    const QByteArray utf8 = value.toUtf8();
    keep(sqlite3_bind_text64(m_statement.get(), parameter, utf8.constData(), sqlite3_uint64(utf8.size()),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int parameter, const QByteArray &blob)
{
    beginBinding();
    keep(sqlite3_bind_blob64(m_statement.get(), parameter, blob.constData(), sqlite3_uint64(blob.size()),
                             SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    beginBinding();
    keep(sqlite3_bind_null(m_statement.get(), parameter));
    return *this;
}

bool Statement::next()
{
    // A finished statement would start again when stepped, so it needs reset() first.
    if (m_status != SQLITE_OK || (m_isStepped && !m_hasRow))
        return false;
    m_isStepped = true;
    const int code = sqlite3_step(m_statement.get());
    m_hasRow = code == SQLITE_ROW;
    if (m_hasRow)
        return true;
    if (code != SQLITE_DONE)
        keep(sqlite3_extended_errcode(m_database));
    // Ends the statement's hold on the database at once rather than when the object dies.
    sqlite3_reset(m_statement.get());
    return false;
}

Result<> Statement::status() const
{
    if (m_status != SQLITE_OK)
        return databaseError(m_status, m_database);
    return Done{};
}

Result<> Statement::run()
{
    if (m_isStepped)
        reset();
    while (next()) {
    }
    auto ended = status();
    reset();
    return ended;
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    m_status = SQLITE_OK;
    m_isStepped = false;
    m_hasRow = false;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return isNull(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(bytes, bytes ? sqlite3_column_bytes(m_statement.get(), column) : 0);
}

QByteArray Statement::blob(int column) const
{
    return blobView(column).toByteArray();
}

QByteArrayView Statement::blobView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return bytes ? QByteArrayView(bytes, sqlite3_column_bytes(m_statement.get(), column)) : QByteArrayView();
}

} // namespace assay
