#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/training_spec.h"

#include <cstdint>
#include <vector>

namespace assay
{

/// Row numbers (from 0) to train on and to hold out; both ascending, disjoint.
struct RowSplit {
    std::vector<std::uint32_t> training;
    std::vector<std::uint32_t> holdout;
};

/// Divides `rows` of a table by the specification: at random (seeded), the last share by time (ties stay together in
/// row order), or by a column's value. Refuses a split that leaves fewer than 5 rows on either side.
Result<RowSplit> splitRows(const TrainingSpec &spec, const Table &table, const std::vector<std::uint32_t> &rows,
                           const QString &timeColumn);

/// Takes the share that training watches for early stopping out of the training rows: at random, or the last ones of a
/// split by time.
RowSplit carveValidation(const TrainingSpec &spec, const std::vector<std::uint32_t> &trainingInOrder, double share);

} // namespace assay
