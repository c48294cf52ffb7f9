#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <span>
#include <string_view>
#include <vector>

namespace assay
{

/// A reading query against a database that is not ours. A value type.
struct DatabaseQuery {
    enum class Kind { Sqlite, PostgreSql };
    Kind kind = Kind::Sqlite;
    QString database; ///< the file's path, or what libpq connects to: host=… dbname=… or a postgresql:// address
    QString sql;
    QString password = {}; ///< for PostgreSQL; empty takes it from PGPASSWORD or ~/.pgpass; never stored

    /// What a version keeps: the kind of database, where it is without any password, and the query.
    [[nodiscard]] QJsonObject toJson() const;
    static DatabaseQuery fromJson(const QJsonObject &object);
    /// “SQLite” or “PostgreSQL”.
    [[nodiscard]] QString kindName() const;
    /// Where the data come from, without any password: the file's full path, or postgresql: and the connection.
    [[nodiscard]] QString source() const;
};

/// One value of a row, as text in the C locale: numbers exactly, dates and points in time (UTC) as ISO 8601.
struct QueryValue {
    enum class Kind { Null, Boolean, Integer, Real, Text, Date, Timestamp };
    Kind kind = Kind::Null;
    std::string_view text = {};
};

/// One column of a result; SQLite has no kinds of columns, so there it is Null until a value says more.
struct QueryColumn {
    QString name;
    QueryValue::Kind kind = QueryValue::Kind::Null;
};

/// Takes the rows of a query as they come. On the thread that runs it.
class QuerySink
{
public:
    QuerySink() = default;
    virtual ~QuerySink() = default;
    QuerySink(const QuerySink &) = delete;
    QuerySink &operator=(const QuerySink &) = delete;

    virtual Result<> begin(const std::vector<QueryColumn> &columns) = 0;
    /// The texts are valid during the call.
    virtual Result<> addRow(std::span<const QueryValue> values) = 0;
};

/// Runs the query and gives `sink` at most `mostRows` rows. The database is only read: one statement that gives rows,
/// in a transaction that cannot write. Stops soon after `progress` says so. An error in the query says where. Refused
/// is for a PostgreSQL server that wants a password, or another one. Any thread.
Result<> runQuery(const DatabaseQuery &query, std::int64_t mostRows, QuerySink &sink, Progress &progress);

} // namespace assay
