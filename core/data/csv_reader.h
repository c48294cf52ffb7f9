#pragma once

#include "core/base/byte_stream.h"
#include "core/base/progress.h"
#include "core/data/csv_options.h"
#include "core/data/csv_sniffer.h"
#include "core/data/data_file.h"
#include "core/data/table.h"

namespace assay
{

/// How the work of reading is cut up; the table does not depend on it.
struct CsvReading {
    int threads = 0; ///< 0: as many as there are cores
    size_t blockBytes = 1 << 20;
};

/// Reads a whole CSV file (RFC 4180: quotes, doubled quotes, LF or CRLF; UTF-8 with or without BOM, unless the options
/// say otherwise) and finds each column's type from all its values, unless the options give it. `name` is the file's
/// name for error sentences, which give line and column. At most 10,000 columns; rows of at most 64 MB. Spaces and tabs
/// round an unquoted number, date or missing word do not count. Blocks of rows are read on several threads as they
/// come, so memory is that of the columns; the table is the same for any number of threads and size of blocks. A column
/// of which numbers come first and words much later is read a second time.
///
/// - boolean: only the words true and false, in any case; columns of 0 and 1 stay integer
/// - integer: whole numbers of at most 2^53 in size; a larger one makes the column text, and a leading zero (00123)
///   makes it words
/// - real: decimal numbers, read exactly as strtod reads them; nan is missing
/// - date: YYYY-MM-DD; timestamp: date, T or space, HH:MM[:SS[.f]], optional zone (UTC without), cut to milliseconds
/// - category: other words, when they are at most 20 different ones, or at most 1,000 and each stands in 10 rows on
///   average
/// - text: words that are not a category
///
/// A column without any value is real. A column that was given a type holds values of that type or missing ones, or the
/// file is refused; given integer or real, 007 is 7, and given boolean, 0 and 1 are false and true.
Result<Table> readCsv(ByteSource &source, const QString &name, const CsvOptions &options, Progress &progress,
                      const CsvReading &reading = {});
/// The same of bytes in memory.
Result<Table> readCsv(const QByteArray &bytes, const QString &name, const CsvOptions &options, Progress &progress);

} // namespace assay
