#pragma once

#include "core/learn/learning_task.h"

#include <span>
#include <vector>

namespace assay
{

/// What a model said of n rows beside what was true. Spans that live elsewhere.
struct ScoredRows {
    LearningTask task = LearningTask::Regression;
    size_t outputs = 1;
    std::span<const double> truth;      ///< n: values, or places of classes
    std::span<const double> prediction; ///< n × outputs, row by row: values or probabilities

    [[nodiscard]] size_t size() const { return truth.size(); }
    [[nodiscard]] size_t classes() const { return task == LearningTask::Multiclass ? outputs : 2; }
    [[nodiscard]] std::span<const double> row(size_t i) const { return prediction.subspan(i * outputs, outputs); }
};

/// True when there are rows, all numbers are finite, the lengths fit and every truth is a value or a class's place.
[[nodiscard]] bool isScorable(const ScoredRows &rows);

/// The place of the class that each row is taken for (see likeliestClass).
std::vector<std::uint32_t> decidedClasses(const ScoredRows &rows);

} // namespace assay
