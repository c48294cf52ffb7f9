#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace assay
{

class StatementCache;

/// One prepared SQL statement, reset when it is destroyed or bound anew. On the thread of its Connection.
///
///     ASSAY_TRY(rows, connection.prepare("SELECT name FROM dataset WHERE id = ?"));
///     rows.bind(1, id);
///     while (rows.next()) names.append(rows.text(0));
///     ASSAY_CHECK(rows.status());
class Statement final
{
public:
    /// `fault` takes the first result code that says the database or its disk cannot be trusted; the statement goes to
    /// `cache` in the end.
    Statement(sqlite3 *database, sqlite3_stmt *statement, int *fault, std::shared_ptr<StatementCache> cache);

    /// Parameters count from 1.
    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, int value) { return bind(parameter, std::int64_t(value)); }
    Statement &bind(int parameter, bool value) { return bind(parameter, std::int64_t(value)); }
    /// NaN has no SQL form and is stored as NULL; infinities are kept.
    Statement &bind(int parameter, double value);
    Statement &bind(int parameter, const QString &value);
    Statement &bind(int parameter, const char *value) { return bind(parameter, QString::fromUtf8(value)); }
    Statement &bind(int parameter, const QByteArray &blob);
    Statement &bindNull(int parameter);

    /// Steps to the next row; false at the end or on failure (see status).
    [[nodiscard]] bool next();
    /// How the last next() ended: Done at a row or the end, the error otherwise.
    Result<> status() const;
    /// Runs a statement that returns no rows; ready to be bound again afterwards.
    Result<> run();
    /// Ready to be bound and stepped again.
    void reset();

    /// Columns count from 0.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    /// NULL reads as NaN.
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// The same where it lies, until the next row.
    [[nodiscard]] QByteArrayView blobView(int column) const;

private:
    struct GiveBack {
        std::shared_ptr<StatementCache> cache;
        void operator()(sqlite3_stmt *statement) const;
    };
    void beginBinding();
    void keep(int status);

    sqlite3 *m_database;
    std::unique_ptr<sqlite3_stmt, GiveBack> m_statement;
    int *m_fault;
    int m_status = 0;
    bool m_isStepped = false;
    bool m_hasRow = false;
};

} // namespace assay
