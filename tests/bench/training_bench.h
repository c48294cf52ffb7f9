#pragma once

#include "core/base/result.h"

namespace assay
{

/// Writes `rows` rows to learn two classes from: 20 numbers each, row by row, then all classes (0 or 1), then as many
/// tenths of both to watch; doubles, little endian.
Result<> writeTrainingRows(const QString &file, int rows);

/// Seconds to train on such a file's rows, with the curves of both parts: “xgboost” for 100 rounds of depth 6, or “mlp”
/// with layers of 64 and 32 units for 3 passes in batches of 256, or “knn” with 5 neighbours, for which predictions for
/// the rows to watch count too. Reading the file does not.
Result<double> benchTraining(const QString &kind, const QString &file);

} // namespace assay
