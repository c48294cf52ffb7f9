#pragma once

#include "core/base/result.h"

#include <QString>

namespace assay
{

/// Writes a CSV file of at least `bytes` bytes as real data are: a key, a time stamp, a day, a quoted city, a category
/// with few words, amounts, counts, a share with missing values, a flag, and a code of its own for each row. Always the
/// same for the same size.
Result<> writeMixedData(const QString &file, qint64 bytes);

} // namespace assay
