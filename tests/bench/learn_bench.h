#pragma once

#include "core/base/result.h"

namespace assay
{

/// Writes `rows` rows to learn two classes from: 20 numbers each, row by row, then all classes (0 or 1), then as many
/// tenths of both to watch; doubles, little endian.
Result<> writeLearnData(const QString &file, int rows);

/// Seconds to train on such a file's rows, with the curves of both parts: “xgboost” for 100 rounds of depth 6, or “mlp”
/// with layers of 64 and 32 units for 3 passes in batches of 256. Reading the file does not count.
Result<double> benchLearn(const QString &kind, const QString &file);

} // namespace assay
