#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/csv_options.h"
#include "core/data/csv_sniffer.h"
#include "core/data/data_file.h"
#include "core/data/table.h"

#include <QByteArray>

namespace assay
{

/// Reads a whole CSV file (RFC 4180: quotes, doubled quotes, LF or CRLF; UTF-8 with or without BOM, unless the options
/// say otherwise) and finds each column's type from all its values. `name` is the file's name for error sentences,
/// which give the line. At most 10,000 columns. Spaces and tabs round an unquoted number, date or missing word do not
/// count.
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
/// A column without any value is real.
Result<Table> readCsv(const QByteArray &bytes, const QString &name, const CsvOptions &options, Progress &progress);

} // namespace assay
