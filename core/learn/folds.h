#pragma once

#include "core/learn/split.h"

namespace assay
{

/// The folds of `spec.validation` over the training rows: in each, rows to fit on and rows to test on (holdout).
/// single: one part of the rows, drawn as the holdout is; kfold: every row is tested once, by chance, with classes in
/// their shares and groups whole; repeated: that several times; rolling: each fold fits on the past and tests on the
/// stretch of time that follows, the rows cut into folds + 1 stretches. Refuses fewer rows, groups or rows of a class
/// than folds.
Result<std::vector<RowSplit>> foldRows(const TrainingSpec &spec, const Table &table, const Target &target,
                                       const std::vector<std::uint32_t> &training, const QString &timeColumn);

} // namespace assay
