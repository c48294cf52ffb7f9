#pragma once

#include "core/base/byte_stream.h"
#include "core/data/csv_options.h"

namespace assay
{

/// Finds out from the first 64 KB how a CSV file is written: the encoding by its byte order mark; the delimiter (comma,
/// semicolon, tab, bar) that cuts all lines into the same number of fields, the largest number first; single quotes
/// when fields stand in them and none in double ones; a decimal comma when the delimiter is none and numbers have one
/// and no point, and then a point between thousands. A header and UTF-8 are taken for granted. Any thread.
CsvOptions sniffCsv(const QByteArray &bytes);
/// The same of a source, of which it reads the beginning.
Result<CsvOptions> sniffCsv(ByteSource &source);

} // namespace assay
