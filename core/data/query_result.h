#pragma once

#include "core/data/data_format.h"
#include "core/store/database_query.h"

#include <QMap>

#include <limits>

namespace assay
{

/// What a query gave, as a canonical CSV file: comma, LF, UTF-8, quoted where needed, numbers exactly, NULL as an empty
/// field. Equal results have equal bytes and are read equally.
struct QueryResult {
    QByteArray bytes;
    DataFormat format; ///< with the types of all columns, so that text that looks like a number stays text
    std::int64_t rowCount = 0;
};

/// Runs the query (see runQuery) and writes down what it gives, at most `mostRows` rows.
///
/// A column has the type of its values; in PostgreSQL one without values has the type that it is declared with.
/// - Whole numbers beside real ones make a real column, whole numbers above 2^53 in size a text column.
/// - Text of SQLite, which knows no dates, is a date or timestamp column when all of it is (see readCsv).
/// - Other text is a category or text as in a CSV file. Values of different kinds are words.
/// - Empty text is missing, as NULL is: no column tells them apart.
///
/// Refused: no rows; columns without a name, with a number as the name, or with the name of another; binary data; text
/// that holds NUL or is not UTF-8.
Result<QueryResult> fetchQuery(const DatabaseQuery &query, Progress &progress,
                               std::int64_t mostRows = std::numeric_limits<std::int32_t>::max());

} // namespace assay
