#include "core/store/query_run.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace assay
{

namespace
{

constexpr const char *sqliteWord = "sqlite";
constexpr const char *postgresqlWord = "postgresql";
constexpr std::int64_t rowsPerReport = 1000;

} // namespace

QJsonObject DatabaseQuery::toJson() const
{
    const bool isSqlite = kind == Kind::Sqlite;
    return {{QStringLiteral("kind"), QLatin1String(isSqlite ? sqliteWord : postgresqlWord)},
            {QStringLiteral("database"),
             isSqlite ? QFileInfo(database).absoluteFilePath() : postgresqlWithoutPassword(database)},
            {QStringLiteral("sql"), sql}};
}

DatabaseQuery DatabaseQuery::fromJson(const QJsonObject &object)
{
    DatabaseQuery query;
    const bool isPostgresql = object.value(QLatin1String("kind")).toString() == QLatin1String(postgresqlWord);
    query.kind = isPostgresql ? Kind::PostgreSql : Kind::Sqlite;
    query.database = object.value(QLatin1String("database")).toString();
    query.sql = object.value(QLatin1String("sql")).toString();
    return query;
}

QString DatabaseQuery::kindName() const
{
    return kind == Kind::Sqlite ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL");
}

QString DatabaseQuery::source() const
{
    if (kind == Kind::Sqlite)
        return QFileInfo(database).absoluteFilePath();
    return QStringLiteral("postgresql: %1").arg(postgresqlWithoutPassword(database));
}

Result<> QueryRun::start()
{
    if (m_progress.report(-1, QCoreApplication::translate("core", "Asking the database")))
        return Done{};
    return cancelled();
}

Result<> QueryRun::addRow(std::span<const QueryValue> values)
{
    ASSAY_CHECK(m_sink.addRow(values));
    if (++m_rows % rowsPerReport == 0 &&
        !m_progress.report(-1, QCoreApplication::translate("core", "Reading the query’s rows: %1")
                                   .arg(QLocale().toString(qint64(m_rows)))))
        return cancelled();
    return Done{};
}

Error QueryRun::cancelled() const
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("core", "The query was cancelled.")};
}

Error QueryRun::refused(const QString &why) const
{
    return {ErrorCode::Invalid, QCoreApplication::translate("core", "Cannot run the query: %1").arg(why)};
}

Error QueryRun::wrong(const QString &reason, qsizetype position) const
{
    // Sentences of databases end in many ways.
    QString cause = reason.simplified();
    while (cause.endsWith(u'.'))
        cause.chop(1);
    if (position < 0)
        return refused(
            QCoreApplication::translate("core", "the database says “%1”. Correct the query and try again.").arg(cause));
    const QString before = m_query.sql.left(position);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = position - before.lastIndexOf(u'\n');
    return refused(QCoreApplication::translate("core", "line %1, column %2: %3. Correct the query there and try again.")
                       .arg(line)
                       .arg(column)
                       .arg(cause));
}

Result<> runQuery(const DatabaseQuery &query, std::int64_t mostRows, QuerySink &sink, Progress &progress)
{
    QueryRun run(query, mostRows, sink, progress);
    if (query.sql.trimmed().isEmpty())
        return run.refused(QCoreApplication::translate("core", "it is empty. Write one that gives rows, such as SELECT "
                                                               "* FROM a_table."));
    if (query.sql.contains(QChar(0)))
        return run.refused(QCoreApplication::translate("core", "it holds the character NUL. Leave it out."));
    return query.kind == DatabaseQuery::Kind::Sqlite ? runSqliteQuery(run) : runPostgresqlQuery(run);
}

} // namespace assay
