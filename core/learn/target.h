#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/learn/learning_task.h"
#include "core/learn/training_spec.h"

#include <cstdint>
#include <vector>

namespace assay
{

/// The target of training as numbers.
struct Target {
    LearningTask task = LearningTask::Regression;
    QStringList classes;             ///< as a CSV file holds them; binary: the second is the positive one
    std::vector<double> values;      ///< one a table row: the value, or the class's place; NaN where there is none
    std::vector<std::uint32_t> rows; ///< those that have a target, ascending

    [[nodiscard]] size_t outputs() const { return outputsOf(task, size_t(classes.size())); }
};

/// Reads the target of `spec` from a table. Classes are in the order of their numbers or their letters; the positive
/// class of two is the one that the specification names, else the last. Refuses a target that does not exist, does not
/// fit the task, never varies, or is known for fewer than 10 rows.
Result<Target> readTarget(const TrainingSpec &spec, const Table &table);

/// The target column of any table by classes that a model knows (none: numbers as they are): NaN where it is missing or
/// of a class that the model does not know.
std::vector<double> targetValues(const Column &column, const QStringList &classes);

} // namespace assay
