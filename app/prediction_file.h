#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/store/project.h"

namespace assay
{

/// What predictFile did.
struct PredictedRows {
    QString model; ///< demand@1
    QString column;
    std::int64_t count = 0;
};

/// Reads a CSV file, predicts each row with a registered model and writes the rows with one more column, whole or not
/// at all.
Result<PredictedRows> predictFile(Project &project, const VersionedName &model, const QString &file, const QString &out,
                                  Progress &progress);

} // namespace assay
