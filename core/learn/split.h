#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/target.h"
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

/// Divides the rows that have a target by the specification: at random (seeded), at random with each class in its share
/// (stratified), the last share by time (ties stay together in row order), whole groups at random, or by a column's
/// value. Refuses a split that leaves fewer than 5 rows on either side, or a class without a training row.
Result<RowSplit> splitRows(const TrainingSpec &spec, const Table &table, const Target &target,
                           const QString &timeColumn);

/// The rows in the order of the split's time column, else of `timeColumn`, else as they are; ties keep their order.
/// Refuses a column that does not exist, holds words or misses a row.
Result<std::vector<std::uint32_t>> rowsByTime(const TrainingSpec &spec, const Table &table,
                                              const std::vector<std::uint32_t> &rows, const QString &timeColumn);
/// The rows in an order by chance, seeded by purpose.
std::vector<std::uint32_t> shuffledRows(const std::vector<std::uint32_t> &rows, std::int64_t seed, const char *purpose);
/// For each row the number of its group, from 0 in the order of their first rows; rows without a value are one group.
Result<std::vector<std::uint32_t>> groupsOf(const Table &table, const std::vector<std::uint32_t> &rows,
                                            const QString &by);

/// The share of the training rows that is watched by estimators that watch any.
inline constexpr double validationShare = 0.1;

/// Takes the share that training watches for early stopping out of the training rows: at random, or the last ones of a
/// split by time.
RowSplit carveValidation(const TrainingSpec &spec, const std::vector<std::uint32_t> &trainingInOrder, double share);

} // namespace assay
