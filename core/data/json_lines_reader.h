#pragma once

#include "core/base/byte_stream.h"
#include "core/base/progress.h"
#include "core/data/table.h"

#include <QByteArray>

namespace assay
{

/// How the work of reading is cut up; the table does not depend on it.
struct JsonReading {
    int threads = 0; ///< 0: as many as there are cores
    size_t blockBytes = 1 << 20;
};

/// True for bytes that begin as JSON lines or an array of objects do: with { or [{.
bool looksLikeJson(const QByteArray &bytes);

/// Reads a file of JSON lines (UTF-8; an object a line, blank lines do not count) or one JSON array of objects, and
/// finds each column's type from all its values. `name` is the file's name for error sentences, which give line and
/// column. At most 10,000 columns, in the order in which their names first appear; lines of at most 64 MB. Blocks of
/// lines are read on several threads as they come, so memory is that of the columns; the table is the same for any
/// number of threads and size of blocks. An array is read whole, on one thread. A column in which words come after
/// other values is read a second time.
///
/// - An object inside an object becomes columns a.b; at most 32 of them inside each other.
/// - An array is kept as its JSON text without spaces, as words.
/// - null, what is absent, an empty string, an empty object and NaN are missing. Infinity and -Infinity, which
///   Python writes, are numbers.
/// - true and false make a boolean column; numbers are whole when all are written without point and exponent, else
/// real,
///   read exactly as strtod reads them. Whole numbers above 2^53 in size make a column of words.
/// - Strings that are all dates or points in time (see readCsv) make a date or timestamp column; others are words, also
///   when they look like numbers. Category or text: as in a CSV file.
/// - Values of different kinds make the column words, as they are written.
///
/// Refused: invalid JSON, a name that stands twice in an object, empty names, a NUL in a string, a line that is no
/// object.
Result<Table> readJsonLines(ByteSource &source, const QString &name, Progress &progress,
                            const JsonReading &reading = {});
/// The same of bytes in memory.
Result<Table> readJsonLines(const QByteArray &bytes, const QString &name, Progress &progress);

} // namespace assay
